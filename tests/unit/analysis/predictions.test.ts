import { describe, expect, test } from 'vitest';
import { logLoss, pairBootstrapInterval } from '../../../src/analysis/index.js';
import { ParameterError } from '../../../src/base/index.js';
import { log } from '../../../src/numeric/index.js';

describe('the log loss', () => {
  test('is 0 for certainty that was right and infinite for certainty that was wrong', () => {
    expect(logLoss([1, 0], [1, 0])).toBe(0);
    expect(logLoss([1, 0], [1, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(logLoss([1, 0.5], [0, 1])).toBe(Number.POSITIVE_INFINITY);
  });

  test('is log 2 for .5 throughout, and least of all constants for the share of events', () => {
    const events = [1, 0, 0, 0, 1, 0, 0, 0];
    const constant = (p: number) =>
      logLoss(
        events.map(() => p),
        events,
      );
    expect(constant(0.5)).toBeCloseTo(log(2), 15);
    for (const p of [0.05, 0.2, 0.24, 0.26, 0.3, 0.9]) expect(constant(p)).toBeGreaterThan(constant(0.25));
  });

  test.each([
    [[], []],
    [[0.5], [1, 0]],
    [[1.1], [1]],
    [[Number.NaN], [1]],
    [[0.5], [0.5]],
    [[0.5], [2]],
  ])('of %j for %j is an error', (probabilities, events) => {
    expect(() => logLoss(probabilities, events)).toThrow(ParameterError);
  });
});

const from = [0, 0, 1, 1, 2, 2, 7, 7, 7];
const to = [1, 2, 0, 7, 1, 7, 0, 1, 2];
const share = (pairs: Int32Array) => pairs.filter((pair) => from[pair] === 7).length / pairs.length;

describe('the pair bootstrap', () => {
  test('gives the statistic of all pairs, the number of nodes, and the same interval for the same seed', () => {
    const found = pairBootstrapInterval(from, to, share, { resamples: 200, seed: 'one' });
    expect(found.value).toBeCloseTo(1 / 3, 15);
    expect(found.n).toBe(4);
    expect(found.low).toBeLessThan(found.value);
    expect(found.high).toBeGreaterThan(found.value);
    expect(pairBootstrapInterval(from, to, share, { resamples: 200, seed: 'one' })).toEqual(found);
    expect(pairBootstrapInterval(from, to, share, { resamples: 200, seed: 'two' })).not.toEqual(found);
  });

  test('draws nodes: a pair is there exactly where both its nodes are, and as often for all pairs of equal nodes', () => {
    const seen: Int32Array[] = [];
    pairBootstrapInterval(
      from,
      to,
      (pairs) => {
        seen.push(pairs);
        return pairs.length;
      },
      { resamples: 300 },
    );
    for (const pairs of seen.slice(1)) {
      const times = from.map((_, pair) => pairs.filter((one) => one === pair).length);
      // 0 -> 1 and 1 -> 0, 1 -> 7 and 7 -> 1, 2 -> 7 and 7 -> 2: the same two nodes.
      expect([times[0], times[3], times[5]]).toEqual([times[2], times[7], times[8]]);
      expect(pairs.length).toBeGreaterThan(0);
    }
    expect(new Set(seen.map(({ length }) => length)).size).toBeGreaterThan(3);
  });

  test('the interval of a constant is that constant', () => {
    const found = pairBootstrapInterval(from, to, () => 3);
    expect([found.value, found.low, found.high, found.standardError]).toEqual([3, 3, 3, 0]);
  });

  test.each([
    ['no pair', () => pairBootstrapInterval([], [], share)],
    ['lists of different lengths', () => pairBootstrapInterval([0, 1], [1], share)],
    ['half a node', () => pairBootstrapInterval([0.5], [1], share)],
    ['a negative node', () => pairBootstrapInterval([-1], [1], share)],
    ['a node with itself', () => pairBootstrapInterval([0, 2], [1, 2], share)],
    ['a statistic that is not there', () => pairBootstrapInterval(from, to, () => Number.NaN)],
    ['too few resamples', () => pairBootstrapInterval(from, to, share, { resamples: 10 })],
    ['a level off its range', () => pairBootstrapInterval(from, to, share, { level: 1 })],
    ['an option that there is not', () => pairBootstrapInterval(from, to, share, { resample: 200 } as never)],
  ])('%s is an error', (_, attempt) => {
    expect(attempt).toThrow(ParameterError);
  });
});
