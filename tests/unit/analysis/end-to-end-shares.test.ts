import { describe, expect, test } from 'vitest';
import { endToEndShares, studentQuantile } from '../../../src/analysis/index.js';
import { filterRows, numbers, type Table, table, texts } from '../../../src/numeric/index.js';

interface Row {
  readonly strategy: string;
  readonly replicate: number;
  readonly order: number;
  readonly barrier: string;
  readonly gained: number;
}

function removals(rows: readonly Row[], processes = 10): Table {
  return table({
    strategy: rows.map(({ strategy }) => strategy),
    replicate: Int32Array.from(rows, ({ replicate }) => replicate),
    order: Int32Array.from(rows, ({ order }) => order),
    place: Int32Array.from(rows, (_, row) => 1 + (row % 2)),
    barrier: rows.map(({ barrier }) => barrier),
    gained: Int32Array.from(rows, ({ gained }) => gained),
    processes: Int32Array.from(rows, () => processes),
  });
}

/** For each replicate, for each order: what trust and silos gained. */
function gains(byReplicate: readonly (readonly (readonly [number, number])[])[], strategy = 'handsOff'): Row[] {
  return byReplicate.flatMap((orders, replicate) =>
    orders.flatMap(([trust, silos], order) => [
      { strategy, replicate, order, barrier: 'trust', gained: trust },
      { strategy, replicate, order, barrier: 'silos', gained: silos },
    ]),
  );
}

function rowOf(of: Table, barrier: string): Record<string, number> {
  const one = filterRows(of, (row) => texts(of, 'barrier')[row] === barrier);
  const names = ['replicates', 'pairs', 'processes', 'share', 'low', 'high', 'orderError'];
  return Object.fromEntries(names.map((name) => [name, numbers(one, name)[0]]));
}

describe('shares of four replicates, worked by hand', () => {
  // Replicates 0 and 2 took two orders. Means of orders: trust 2, 0, 2, 2; silos 1, 2, 2, -1.
  const found = endToEndShares(
    removals(
      gains([
        [
          [3, 0],
          [1, 2],
        ],
        [[0, 2]],
        [
          [4, 0],
          [0, 4],
        ],
        [[2, -1]],
      ]),
    ),
  );

  test('are the mean gain per process started, and sum to all', () => {
    expect(texts(found, 'barrier')).toEqual(['silos', 'trust', 'all']);
    expect(rowOf(found, 'trust').share).toBeCloseTo(6 / 40, 15);
    expect(rowOf(found, 'silos').share).toBeCloseTo(4 / 40, 15);
    expect(rowOf(found, 'all').share).toBeCloseTo(10 / 40, 15);
    expect(rowOf(found, 'trust')).toMatchObject({ replicates: 4, pairs: 2, processes: 40 });
  });

  test('have intervals over pairs of replicates', () => {
    // Pairs: trust 2 and 4 of 20, so .1 and .2.
    const half = (studentQuantile(0.975, 1) * Math.hypot(0.05, 0.05)) / Math.sqrt(2);
    expect(rowOf(found, 'trust').low).toBeCloseTo(0.15 - half, 12);
    expect(rowOf(found, 'trust').high).toBeCloseTo(0.15 + half, 12);
  });

  test('have the error that sampling orders brings', () => {
    // Half of the squares of 2 and 4, on average 5, is the variance of one order; six orders, two replicates have two.
    expect(rowOf(found, 'trust').orderError).toBeCloseTo(Math.sqrt(5 / 2 + 5 + 5 / 2 + 5) / 40, 12);
    expect(rowOf(found, 'all').orderError).toBe(0);
  });
});

test('a barrier that never did anything has share 0, and an interval that is not nothing', () => {
  const { share, low, high } = rowOf(
    endToEndShares(removals(gains([[[0, 1]], [[0, 2]], [[0, 0]], [[0, 1]]]))),
    'trust',
  );
  expect(share).toBe(0);
  expect(low).toBe(-high);
  expect(high).toBeGreaterThan(0);
  expect(high).toBeLessThan(1);
});

test('strategies are told apart, or pooled replicate by replicate', () => {
  const both = removals([...gains([[[2, 0]], [[0, 0]]]), ...gains([[[4, 0]], [[2, 2]]], 'convener')]);
  expect(texts(endToEndShares(both), 'strategy')).toEqual(['handsOff', 'convener'].flatMap((arm) => [arm, arm, arm]));
  const scenario = table({ ...both.columns, scenario: Array.from({ length: both.rowCount }, () => 'town') });
  const pooled = rowOf(endToEndShares(scenario, { by: ['scenario'] }), 'trust');
  expect(pooled).toMatchObject({ replicates: 2, pairs: 1, processes: 40, share: 0.2, low: Number.NaN });
});

test('without rows there is a table without columns', () => {
  expect(endToEndShares(table({})).rowCount).toBe(0);
});

test.each([
  [
    'orders with different sums',
    gains([
      [
        [1, 0],
        [0, 2],
      ],
    ]),
    /same sum/,
  ],
  ['an order that stands twice', [...gains([[[1, 0]]]), ...gains([[[1, 0]]])], /barriers once/],
  [
    'an order without a barrier',
    gains([
      [
        [1, 0],
        [0, 1],
      ],
    ]).slice(0, 3),
    /same barriers/,
  ],
])('%s are an error', (_, rows, message) => {
  expect(() => endToEndShares(removals(rows))).toThrow(message);
});

test.each([[[]], [['replicate']], [['strategy', 'strategy']]])('columns %j to group by are an error', (by) => {
  expect(() => endToEndShares(removals(gains([[[1, 0]]])), { by })).toThrow(/by/);
});
