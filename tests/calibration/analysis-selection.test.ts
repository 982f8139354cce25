import { expect, test } from 'vitest';
import { allocateBudget, kimNelson } from '../../src/analysis/index.js';
import { nextNormal, runKey, seedSequence } from '../../src/numeric/index.js';

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

/** Values of each arm with the given means and standard deviations; the share `common` of the variance is of the replicate. */
function drawArms(
  state: Int32Array,
  means: readonly number[],
  sds: readonly number[],
  common: number,
  replicates: number,
): Map<string, Float64Array> {
  const samples = means.map(() => new Float64Array(replicates));
  for (let run = 0; run < replicates; run++) {
    const shared = Math.sqrt(common) * nextNormal(state);
    samples.forEach((sample, arm) => {
      sample[run] = means[arm] + sds[arm] * (shared + Math.sqrt(1 - common) * nextNormal(state));
    });
  }
  return new Map(samples.map((sample, arm) => [String(arm), sample]));
}

// Slippage: all arms just as much worse than the best as matters, the hardest case.
test.each([
  { name: 'five alike', means: [0, 0, 0, 0, 0.5], sds: [1, 1, 1, 1, 1], common: 0, firstStage: 20 },
  { name: 'five with common draws', means: [0, 0, 0, 0, 0.5], sds: [1, 1, 1, 1, 1], common: 0.8, firstStage: 20 },
  { name: 'unequal spread', means: [0, 0, 0, 0.5], sds: [0.4, 1, 2, 1.2], common: 0, firstStage: 10 },
  { name: 'unequal spread with common draws', means: [0, 0, 0.5], sds: [0.4, 2, 1], common: 0.6, firstStage: 10 },
  { name: 'two', means: [0, 0.5], sds: [1, 1], common: 0, firstStage: 10 },
])('the best arm is selected as often as promised: $name', ({ means, sds, common, firstStage }) => {
  const state = sequenceFor(`slippage ${means.length} ${common}`);
  const [experiments, alpha] = [400, 0.1];
  const best = String(means.length - 1);
  let right = 0;
  for (let i = 0; i < experiments; i++) {
    const samples = drawArms(state, means, sds, common, 800);
    const found = kimNelson(samples, { delta: 0.5, alpha, firstStage });
    expect(found.decided).toBe(true);
    if (found.best === best) right += 1;
  }
  expect(right / experiments).toBeGreaterThan(1 - alpha - 3 * Math.sqrt((alpha * (1 - alpha)) / experiments));
});

test('common random numbers save most of the replicates, and choosing after the first stage errs too often', () => {
  const [state, experiments] = [sequenceFor('saving'), 100];
  const means = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const sds = means.map(() => 1);
  const [spent, right] = [
    [0, 0],
    [0, 0],
  ];
  let [rightAtOnce, decided] = [0, 0];
  for (let i = 0; i < experiments; i++) {
    [0, 0.8].forEach((common, at) => {
      const samples = drawArms(state, means, sds, common, 1800);
      const found = kimNelson(samples, { delta: 0.1 });
      decided += found.decided ? 1 : 0;
      right[at] += found.best === '9' ? 1 : 0;
      for (const replicates of found.eliminated.values()) spent[at] += replicates / experiments;
      spent[at] += found.replicates / experiments;
      if (common > 0) return;
      const first = new Map(Array.from(samples, ([name, values]) => [name, values.subarray(0, 20)]));
      rightAtOnce += kimNelson(first, { delta: 0.1 }).best === '9' ? 1 : 0;
    });
  }
  expect(decided).toBe(2 * experiments);
  expect(Math.min(...right) / experiments).toBeGreaterThan(0.95 - 3 * Math.sqrt((0.95 * 0.05) / experiments));
  expect(spent[1]).toBeLessThan(0.3 * spent[0]);
  expect(rightAtOnce / experiments).toBeLessThan(0.7);
});

test('the optimal allocation finds the best oftener than equal shares of the same budget', () => {
  const [state, experiments, budget] = [sequenceFor('allocation'), 500, 1000];
  const means = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const right = { equal: 0, optimal: 0 };
  const bestOf = (totals: readonly number[], counts: readonly number[]) => {
    const found = totals.map((total, arm) => total / counts[arm]);
    return found.indexOf(Math.max(...found));
  };
  for (let i = 0; i < experiments; i++) {
    const [counts, totals, squares] = [0, 1, 2].map(() => means.map(() => 0));
    const run = (arm: number, replicates: number) => {
      for (let replicate = 0; replicate < replicates; replicate++) {
        const value = means[arm] + nextNormal(state);
        counts[arm] += 1;
        totals[arm] += value;
        squares[arm] += value * value;
      }
    };
    means.forEach((_, arm) => run(arm, 20));
    for (let spent = 200; spent < budget; spent += 50) {
      const sds = totals.map((total, arm) =>
        Math.sqrt((squares[arm] - (total * total) / counts[arm]) / (counts[arm] - 1)),
      );
      const wanted = allocateBudget({
        means: totals.map((total, arm) => total / counts[arm]),
        sds,
        budget: spent + 50,
      });
      // What is missing, scaled to the fifty there are.
      const missing = wanted.map((replicates, arm) => Math.max(0, replicates - counts[arm]));
      const all = missing.reduce((sum, one) => sum + one, 0);
      let left = 50;
      missing.forEach((one, arm) => {
        const now = Math.min(left, Math.round((50 * one) / all));
        run(arm, now);
        left -= now;
      });
      run(missing.indexOf(Math.max(...missing)), left);
    }
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(budget);
    right.optimal += bestOf(totals, counts) === 9 ? 1 : 0;
    const equal = means.map((mean) => {
      let total = 0;
      for (let replicate = 0; replicate < budget / 10; replicate++) total += mean + nextNormal(state);
      return total;
    });
    right.equal += equal.indexOf(Math.max(...equal)) === 9 ? 1 : 0;
  }
  // Equal shares are right in .73: the chance that the best of ten normal means, .1 apart, shows with an error of .1.
  expect(Math.abs(right.equal / experiments - 0.73)).toBeLessThan(4 * Math.sqrt((0.73 * 0.27) / experiments));
  expect((right.optimal - right.equal) / experiments).toBeGreaterThan(0.06);
});
