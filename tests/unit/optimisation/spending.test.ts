import { describe, expect, test } from 'vitest';
import { frontOf, planRuns, rankCandidates, scoresOf } from '../../../src/optimisation/index.js';

describe('a budget', () => {
  test.each([
    [120, 1],
    [300, 1],
    [2000, 1],
    [2000, 5],
    [100_000, 3],
    [7919, 7],
  ])('of %i runs in %i scenarios is spent, and not overspent', (budget, scenarios) => {
    const { generations, rungs, final, runs } = planRuns(budget, scenarios);
    expect(runs).toBeLessThanOrEqual(budget);
    expect(runs).toBeGreaterThan(0.75 * budget);
    expect(generations).toBeGreaterThanOrEqual(1);
    for (const race of [rungs, final]) {
      for (let rung = 1; rung < race.length; rung++) {
        expect(race[rung].candidates).toBeLessThan(race[rung - 1].candidates);
        expect(race[rung].replicates).toBeGreaterThan(race[rung - 1].replicates);
      }
    }
  });

  test('goes mostly to few: those that come to the end see many times the replicates of those that do not', () => {
    const { rungs } = planRuns(3000, 1);
    const seen = rungs.reduce((sum, { replicates }) => sum + replicates, 0);
    expect(seen / rungs[0].replicates).toBeGreaterThanOrEqual(9);
  });
});

describe('what candidates are worth', () => {
  const of = (...scenarios: number[]) => scenarios.map((value) => [Float64Array.of(value, value)]);
  const candidates = [of(0.4, 0.4), of(0.9, 0.1), of(0.6, 0.3)];
  const scores = (robust: 'mean' | 'worst' | 'regret', goal: 'most' | 'least' = 'most') =>
    scoresOf(candidates, [{ measure: 'delivery', goal }], robust).map(([score]) => Number(score.toFixed(6)));

  test('is the mean, the worst, or the largest distance to the best of a scenario', () => {
    expect(scores('mean')).toEqual([0.4, 0.5, 0.45]);
    expect(scores('worst')).toEqual([0.4, 0.1, 0.3]);
    expect(scores('regret')).toEqual([-0.5, -0.3, -0.3]);
  });

  test('is more for less where the least is sought', () => {
    expect(scores('mean', 'least')).toEqual([-0.4, -0.5, -0.45]);
    expect(scores('worst', 'least')).toEqual([-0.4, -0.9, -0.6]);
    expect(scores('regret', 'least')).toEqual([-0.3, -0.5, -0.2]);
  });
});

describe('ranks', () => {
  test('are by the score, equals in their order', () => {
    expect(rankCandidates([[1], [3], [1], [2]])).toEqual([1, 3, 0, 2]);
    expect(rankCandidates([])).toEqual([]);
  });

  test('by several scores begin with those that are not beaten on all', () => {
    const scores = [
      [1, 1],
      [3, 0],
      [0, 3],
      [2, 2],
      [0, 0],
    ];
    expect(frontOf(scores)).toEqual([1, 2, 3]);
    expect(rankCandidates(scores)).toEqual([3, 1, 2, 0, 4]);
  });
});
