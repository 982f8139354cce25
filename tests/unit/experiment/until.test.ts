import { describe, expect, test } from 'vitest';
import { precisionReached } from '../../../src/analysis/index.js';
import {
  type ExperimentInput,
  type ExperimentRun,
  memoryStore,
  readTable,
  runExperiment,
} from '../../../src/experiment/index.js';
import type { Strategy } from '../../../src/metagovernance/index.js';
import { formatTableCsv, numbers, texts } from '../../../src/numeric/index.js';
import { TINY } from '../../support/small-experiment.js';

const RULE = { measure: 'interaction', halfWidth: 0.4, atLeast: 5, lookAhead: 3 };
const INPUT = {
  scenarios: [{ scenario: TINY, label: 'tiny' }],
  strategies: ['handsOff', 'convener', 'random'],
  factors: [{ path: 'problems.count', values: [1, 3, 6] }],
  replicates: 60,
  metrics: ['interaction'],
  seed: 'until',
  until: RULE,
} as const satisfies ExperimentInput;

/** The values by point and strategy, a replicate each. */
async function samplesOf(run: ExperimentRun): Promise<Map<string, number[]>> {
  const runs = await readTable(run, 'runs');
  const samples = new Map<string, number[]>();
  for (let row = 0; row < runs.rowCount; row++) {
    const key = `${numbers(runs, 'point')[row]} ${texts(runs, 'strategy')[row]}`;
    const sample = samples.get(key) ?? [];
    samples.set(key, sample);
    sample[numbers(runs, 'replicate')[row]] = numbers(runs, RULE.measure)[row];
  }
  return samples;
}

/** The ends of the rounds: 5 + 3, then half as many again, rounded up. */
const ENDS = [8, 12, 18, 27, 41, 60];

test('each point stops at the first look at which all its differences are precise, and no earlier', async () => {
  const run = await runExperiment(INPUT);
  // With all 60 replicates of everything it can be seen where each point had to stop.
  const { until: _, ...fixed } = INPUT;
  const all = await samplesOf(await runExperiment(fixed));
  const found = await samplesOf(run);
  const stops: number[] = [];
  for (const point of [0, 1, 2]) {
    const first = all.get(`${point} handsOff`) ?? [];
    const isPrecise = (end: number) =>
      ['convener', 'random'].every((other) => {
        const values = (all.get(`${point} ${other}`) ?? []).slice(0, end);
        return (
          precisionReached(
            values.map((value, at) => value - first[at]),
            RULE,
          ).reached !== null
        );
      });
    const stop = ENDS.find(isPrecise) ?? 60;
    stops.push(stop);
    for (const strategy of INPUT.strategies) {
      expect(found.get(`${point} ${strategy}`)).toEqual(all.get(`${point} ${strategy}`)?.slice(0, stop));
    }
  }
  expect(run.isComplete).toBe(true);
  // A single problem varies little.
  expect(stops[0]).toBeLessThan(stops[1]);
  expect(Math.min(...stops)).toBeGreaterThan(8);
  expect(Math.max(...stops)).toBeLessThan(60);
});

test('the cap is the most there may be', async () => {
  const samples = await samplesOf(
    await runExperiment({ ...INPUT, replicates: 10, until: { ...RULE, halfWidth: 1e-9 } }),
  );
  expect(samples.get('2 convener')).toHaveLength(10);
  expect(samples.get('2 handsOff')).toHaveLength(10);
  for (const sample of samples.values()) expect(sample.length).toBeLessThanOrEqual(10);
});

test('a wide interval stops all points at the first look', async () => {
  const samples = await samplesOf(await runExperiment({ ...INPUT, until: { ...RULE, halfWidth: 1000 } }));
  expect([...samples.values()].map(({ length }) => length)).toEqual(Array(9).fill(8));
});

test('a single strategy is known by its own values', async () => {
  const input = { ...INPUT, strategies: ['convener'] };
  const samples = await samplesOf(await runExperiment(input));
  const { until: _, ...fixed } = input;
  for (const [key, values] of await samplesOf(await runExperiment(fixed))) {
    const stop = ENDS.find((end) => precisionReached(values.slice(0, end), RULE).reached !== null) ?? 60;
    expect(samples.get(key)).toEqual(values.slice(0, stop));
  }
});

describe('the rounds', () => {
  test.each([1, 4, 13, 1000])('are the same with shards of %i runs', async (shardRuns) => {
    const [one, other] = [await runExperiment(INPUT), await runExperiment(INPUT, { shardRuns })];
    expect(formatTableCsv(await readTable(other, 'runs'))).toBe(formatTableCsv(await readTable(one, 'runs')));
  });

  test('are the same after interruptions, in the midst of a round and between rounds', async () => {
    const whole = await runExperiment(INPUT);
    const store = memoryStore();
    let calls = 0;
    let doneBefore = 0;
    for (let isComplete = false; !isComplete; calls += 1) {
      const enough = new AbortController();
      let shown = 0;
      const run = await runExperiment(INPUT, {
        store,
        shardRuns: 9,
        enough: enough.signal,
        // Once at the start, with all that was done before, then for each chunk.
        onProgress: ({ done }) => {
          if (shown === 0) expect(done).toBe(doneBefore);
          shown += 1;
          if (shown > 8) enough.abort();
        },
      });
      isComplete = run.isComplete;
      doneBefore = (await readTable(run, 'runs', { partial: true })).rowCount;
      if (!isComplete) {
        expect(run.missing).toBeGreaterThan(0);
        continue;
      }
      expect(formatTableCsv(await readTable(run, 'runs'))).toBe(formatTableCsv(await readTable(whole, 'runs')));
    }
    expect(calls).toBeGreaterThan(3);
  });
});

test('a point whose runs all fail is given up after the first look, others go on', async () => {
  const broken: Strategy = {
    name: 'broken',
    about: '',
    options: {},
    create: () => () => {
      throw new Error('broken');
    },
  };
  const run = await runExperiment({ ...INPUT, strategies: ['handsOff', broken] });
  expect(run).toMatchObject({ isComplete: true, failed: 24 });
  const samples = await samplesOf(run);
  expect([...samples.keys()].sort()).toEqual(['0 handsOff', '1 handsOff', '2 handsOff']);
  expect(samples.get('0 handsOff')).toHaveLength(8);
});

test('runs that fail now and then are left out of the differences', async () => {
  const fragile: Strategy = {
    name: 'fragile',
    about: '',
    options: {},
    create:
      () =>
      ({ tick }, { draw }) => {
        if (tick === 1 && draw(0) < 0.3) throw new Error('broken');
        return [];
      },
  };
  const run = await runExperiment({ ...INPUT, strategies: ['handsOff', fragile] });
  // Where both run they do the same: every difference is 0, and the first 8 there are decide.
  const samples = await samplesOf(run);
  const end = samples.get('0 handsOff')?.length ?? 0;
  const seen = Object.keys(samples.get('0 fragile') ?? []).length;
  expect(run.isComplete).toBe(true);
  expect(ENDS).toContain(end);
  expect(seen).toBeLessThan(end);
  expect(seen).toBeGreaterThanOrEqual(8);
});
