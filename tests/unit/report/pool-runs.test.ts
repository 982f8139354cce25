import { expect, test } from 'vitest';
import { meanInterval } from '../../../src/analysis/index.js';
import { nextUniform, numbers, runKey, seedSequence, type Table, table, texts } from '../../../src/numeric/index.js';
import { poolRuns } from '../../../src/report/pool-runs.js';

const poolBoth = (runs: Table) => poolRuns(runs, ['a', 'b']);

/** Runs of two strategies at some points; the value of a run is given by a function. */
function runsOf(
  points: number,
  replicates: number,
  value: (strategy: string, point: number, replicate: number) => number | null,
): Table {
  const rows: { strategy: string; point: number; replicate: number; value: number }[] = [];
  for (let point = 0; point < points; point++) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      for (const strategy of ['a', 'b']) {
        const found = value(strategy, point, replicate);
        if (found !== null) rows.push({ strategy, point, replicate, value: found });
      }
    }
  }
  return table({
    point: Int32Array.from(rows, ({ point }) => point),
    strategy: rows.map(({ strategy }) => strategy),
    replicate: Int32Array.from(rows, ({ replicate }) => replicate),
    innovation: Float64Array.from(rows, (row) => row.value),
    rate: Float64Array.from(rows, (row) => row.value),
  });
}

test('at one point each replicate is a unit, with its own numbers', () => {
  const pooled = poolBoth(runsOf(1, 3, (strategy, _, replicate) => (strategy === 'a' ? 1 : 10) + replicate));
  expect(texts(pooled.sums, 'strategy')).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect([...numbers(pooled.sums, 'rate')]).toEqual([1, 10, 2, 11, 3, 12]);
  expect(pooled).toMatchObject({ runCount: 6, dropped: 0 });
});

test('at several points a replicate is a unit: counts are summed over the points, shares averaged', () => {
  const pooled = poolBoth(runsOf(3, 10, (_, point, replicate) => 100 * point + replicate));
  expect(pooled.sums.rowCount).toBe(20);
  expect(numbers(pooled.sums, 'innovation')[2]).toBe(300 + 3);
  expect(numbers(pooled.sums, 'rate')[2]).toBe(101);
  expect(pooled.replicates).toBe(10);
});

test('few replicates stay the units, for points share their luck; a mean is what one run gives', () => {
  const pooled = poolBoth(runsOf(5, 2, (_, point, replicate) => point + 10 * replicate));
  expect([...numbers(pooled.means, 'innovation')]).toEqual([2, 2, 12, 12]);
  expect([...numbers(pooled.sums, 'innovation')]).toEqual([10, 10, 60, 60]);
  expect(pooled.replicates).toBe(2);
});

test('a strategy most of whose runs failed is left out, and the others keep theirs', () => {
  const pooled = poolBoth(
    runsOf(1, 12, (strategy, _, replicate) => (strategy === 'b' && replicate > 0 ? null : replicate)),
  );
  expect(pooled).toMatchObject({ absent: ['b'], runCount: 12, dropped: 1 });
  expect(
    poolRuns(
      runsOf(1, 3, () => 1),
      ['a', 'b', 'never ran'],
    ).absent,
  ).toEqual(['never ran']);
});

test('a run whose partner failed is left out, and counted', () => {
  const pooled = poolBoth(runsOf(1, 4, (strategy, _, replicate) => (strategy === 'b' && replicate === 2 ? null : 1)));
  expect(pooled).toMatchObject({ runCount: 6, dropped: 1 });
  expect([...new Set(numbers(pooled.sums, 'replicate'))]).toEqual([0, 1, 3]);
});

test('replicates that some points lack are left out of what shares are made of, and count in the means', () => {
  const pooled = poolBoth(runsOf(2, 15, (_, point, replicate) => (point === 1 && replicate >= 12 ? null : replicate)));
  expect(new Set(numbers(pooled.sums, 'replicate')).size).toBe(12);
  expect(pooled).toMatchObject({ dropped: 0, runCount: 54, replicates: 12, fewest: 12, most: 15 });
  const ofA = numbers(pooled.means, 'rate').filter((_, row) => texts(pooled.means, 'strategy')[row] === 'a');
  expect(ofA).toHaveLength(15);
  // Points count alike: the mean of 0 to 11 and that of 0 to 14.
  expect(meanInterval(ofA).mean).toBeCloseTo((5.5 + 7) / 2, 12);
});

test('intervals of the means cover as often as they say where points have not the same replicates and luck is shared', () => {
  const state = new Int32Array(4);
  seedSequence(state, runKey('uneven'), 1, 0, 0);
  const experiments = 600;
  let held = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const luck = Array.from({ length: 60 }, () => nextUniform(state) + nextUniform(state) + nextUniform(state) - 1.5);
    const runs = runsOf(6, 60, (_, point, replicate) =>
      replicate < 20 + 8 * point ? luck[replicate] + point + 2 * (nextUniform(state) - 0.5) : null,
    );
    const { means } = poolBoth(runs);
    const { low, high } = meanInterval(
      numbers(means, 'rate').filter((_, row) => texts(means, 'strategy')[row] === 'a'),
    );
    if (low <= 2.5 && high >= 2.5) held += 1;
  }
  expect(held / experiments).toBeGreaterThan(0.92);
  expect(held / experiments).toBeLessThan(0.98);
});

// Why pooling is not over runs: replicate r has the same luck at every point, so 20 points are not 20 times as many runs.
test('intervals over the units cover as often as they say where luck is shared by the points; over the runs they do not', () => {
  const state = new Int32Array(4);
  seedSequence(state, runKey('pool'), 1, 0, 0);
  const experiments = 400;
  let held = 0;
  let heldByRuns = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const luck = Array.from({ length: 12 }, () => nextUniform(state) + nextUniform(state) + nextUniform(state) - 1.5);
    const runs = runsOf(
      20,
      12,
      (strategy, _, replicate) => (strategy === 'a' ? luck[replicate] : 0) + 0.2 * (nextUniform(state) - 0.5),
    );
    const ofA = (of: Table) => numbers(of, 'rate').filter((_, row) => texts(of, 'strategy')[row] === 'a');
    const holds = ({ low, high }: { low: number; high: number }) => low <= 0 && high >= 0;
    if (holds(meanInterval(ofA(poolBoth(runs).means)))) held += 1;
    if (holds(meanInterval(ofA(runs)))) heldByRuns += 1;
  }
  expect(held / experiments).toBeGreaterThan(0.91);
  expect(held / experiments).toBeLessThan(0.985);
  expect(heldByRuns / experiments).toBeLessThan(0.6);
});
