import { expect, test } from 'vitest';
import { pairBootstrapInterval } from '../../src/analysis/index.js';
import { mean, nextNormal, runKey, seedSequence } from '../../src/numeric/index.js';

const EXPERIMENTS = 400;

/** Values of the pairs of some nodes: an effect of either node, unequal ones, and luck. Half of the nodes only receive. */
function coverage(nodes: number, senders: number, nodeEffect: number): number {
  const state = new Int32Array(4);
  let covered = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    seedSequence(state, runKey('pairs'), nodes, 0, experiment);
    const sends = Array.from({ length: nodes }, () => nodeEffect * nextNormal(state));
    const receives = Array.from({ length: nodes }, () => 0.5 * nodeEffect * nextNormal(state));
    const from: number[] = [];
    const to: number[] = [];
    const values: number[] = [];
    for (let one = 0; one < senders; one++) {
      for (let other = 0; other < nodes; other++) {
        if (one === other) continue;
        from.push(one);
        to.push(other);
        values.push(sends[one] + receives[other] + nextNormal(state));
      }
    }
    const meanOf = (pairs: Int32Array) => {
      const drawn = new Float64Array(pairs.length);
      for (let at = 0; at < pairs.length; at++) drawn[at] = values[pairs[at]];
      return mean(drawn);
    };
    const { low, high } = pairBootstrapInterval(from, to, meanOf, { resamples: 200, seed: experiment });
    if (low <= 0 && high >= 0) covered++;
  }
  return covered / EXPERIMENTS;
}

// Four standard errors of a share of .95 in 400 experiments are .044. Percentile intervals of few nodes are a little too narrow.
test('the pair bootstrap covers the mean about as often as it says where nodes differ', () => {
  const found = coverage(30, 30, 1);
  expect(found).toBeGreaterThan(0.9);
  expect(found).toBeLessThan(0.99);
});

test('so it does where only half of the nodes send', () => {
  const found = coverage(30, 15, 1);
  expect(found).toBeGreaterThan(0.89);
  expect(found).toBeLessThan(0.99);
});

test('it is wide rather than narrow where nodes do not differ', () => {
  expect(coverage(20, 20, 0)).toBeGreaterThan(0.95);
});
