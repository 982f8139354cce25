import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/index.js';
import { parseScenario } from '../../../src/model/index.js';
import { numbers, texts } from '../../../src/numeric/index.js';
import { FIRST_STATE } from '../../../src/playground/index.js';
import { manyRuns } from '../../../src/playground/story/many-runs.js';
import {
  armOfMany,
  differenceOfMany,
  meanOfMany,
  placeAmong,
  TOLD,
  valuesOf,
} from '../../../src/playground/story/many-summary.js';
import { SMALL } from '../../support/small-scenario.ts';

const SCENARIO = parseScenario(SMALL);
const RUNS = 20;
const SEED = 3;
const many = (future = FIRST_STATE.a, first = 0, end = RUNS) => [...manyRuns(SCENARIO, SEED, future, first, end)];
const [A, B] = [many(), many(FIRST_STATE.b)];

describe('many runs', () => {
  test('are those that the library compares', async () => {
    const { runs } = await compare({
      scenario: SMALL,
      strategies: [FIRST_STATE.a.leader, FIRST_STATE.b.leader],
      replicates: RUNS,
      seed: SEED,
    });
    const labels = texts(runs, 'strategy');
    for (const [rows, leader] of [
      [A, FIRST_STATE.a.leader],
      [B, FIRST_STATE.b.leader],
    ] as const) {
      for (const measure of TOLD) {
        const expected = [...numbers(runs, measure)].filter((_, row) => labels[row] === leader);
        expect([measure, valuesOf(rows, measure)]).toEqual([measure, expected]);
      }
    }
  });

  test('are the same however the work is cut', () => {
    expect([...many(FIRST_STATE.a, 0, 7), ...many(FIRST_STATE.a, 7, 8), ...many(FIRST_STATE.a, 8, RUNS)]).toEqual(A);
  });

  test('have other luck each', () => {
    expect(new Set(A.map(({ measures }) => JSON.stringify(measures))).size).toBe(RUNS);
  });
});

describe('what is told of them', () => {
  test('is the difference of each pair, and none where there are no two', () => {
    const difference = differenceOfMany(A, B, 'meetings')!;
    const [one, other] = [A, B].map((rows) => meanOfMany(rows, 'meetings')!.mean);
    expect(difference.mean).toBeCloseTo(other - one, 9);
    expect(differenceOfMany(A, B.slice(0, 1), 'meetings')).toBeNull();
    expect(meanOfMany(A.slice(0, 1), 'meetings')).toBeNull();
  });

  test('adds up at each transition', () => {
    const { stages, innovated } = armOfMany('A', A, String, String);
    stages.forEach(({ entered, passed, stops }, stage) => {
      const stopped = stops.reduce((sum, { count }) => sum + count, 0);
      expect(passed + stopped).toBeLessThanOrEqual(entered + 1e-9);
      expect(stages[stage + 1]?.entered ?? innovated).toBeCloseTo(passed, 9);
    });
  });

  test('says how many are below, and how many as high', () => {
    expect(placeAmong([0, 1, 1, 3], 1)).toEqual({ below: 0.25, same: 0.5 });
  });
});
