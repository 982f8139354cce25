import { describe, expect, test } from 'vitest';
import { barrierIntervals, barrierShares, clusteredProportion, studentQuantile } from '../../../src/analysis/index.js';
import { numbers, type Table, table, texts } from '../../../src/numeric/index.js';

type Row = readonly [strategy: string, replicate: number, barrier: string, share: number, lastCheck: number];

function barriersOf(rows: readonly Row[], more: Record<string, string[] | Float64Array> = {}): Table {
  return table({
    ...more,
    strategy: rows.map(([strategy]) => strategy),
    replicate: Int32Array.from(rows, ([, replicate]) => replicate),
    stage: rows.map(() => 'collaboration'),
    barrier: rows.map(([, , barrier]) => barrier),
    share: Float64Array.from(rows, ([, , , share]) => share),
    lastCheck: Float64Array.from(rows, ([, , , , lastCheck]) => lastCheck),
  });
}

/** One strategy: failures of each replicate, and how many of them are lack of trust's. */
function arm(strategy: string, failures: readonly number[], trust: readonly number[]): Row[] {
  return failures.flatMap((count, replicate): Row[] => [
    [strategy, replicate, 'lackOfTrust', trust[replicate], count],
    [strategy, replicate, 'unexplained', count - trust[replicate], 0],
  ]);
}

const two = [...arm('handsOff', [4, 2, 3], [1, 2, 1.5]), ...arm('facilitator', [1, 3, 2], [-0.25, 1.5, 1])];

function rowsOf(found: Table): Record<string, number | string>[] {
  return Array.from({ length: found.rowCount }, (_, row) =>
    Object.fromEntries(Object.entries(found.columns).map(([name, column]) => [name, column[row]])),
  );
}

describe('shares with intervals', () => {
  const [trust, unexplained, otherTrust] = rowsOf(barrierIntervals(barriersOf(two)));

  test('are pooled over replicates, as barrierShares does', () => {
    expect(trust).toMatchObject({ strategy: 'handsOff', stage: 'collaboration', barrier: 'lackOfTrust', failures: 9 });
    expect(trust).toMatchObject({ replicates: 3, share: 0.5, lastCheck: 1 });
    expect(unexplained).toMatchObject({ barrier: 'unexplained', share: 0.5, lastCheck: 0 });
    const [handsOff, facilitator] = barrierShares(barriersOf(two));
    expect(trust.share).toBe(handsOff.stages[0].barriers[0].share);
    expect(otherTrust.share).toBe(facilitator.stages[0].barriers[0].share);
  });

  test('have bounds from leaving out each replicate, by hand', () => {
    // Without one: 3.5/5, 2.5/7, 3/6; off by .2, -.142857, 0; squares .0604082, times 2/3: error .2006795.
    const half = studentQuantile(0.975, 2) * Math.sqrt(((0.2 * 0.2 + 1 / 49) * 2) / 3);
    expect([trust.low, trust.high]).toEqual([expect.closeTo(0.5 - half, 13), expect.closeTo(0.5 + half, 13)]);
    const narrow = rowsOf(barrierIntervals(barriersOf(two), { level: 0.5 }))[0];
    expect(narrow.high).toBeLessThan(trust.high as number);
  });

  test('are compared with the first group, replicate by replicate', () => {
    expect(trust).toMatchObject({ difference: Number.NaN, differenceLow: Number.NaN, differenceHigh: Number.NaN });
    // Facilitator: 2.25/6; without one 2.5/5, .75/3, 1.25/4: off by .125, -.125, -.0625. Less those of hands-off above.
    const moves = [0.125 - 0.2, -0.125 + 1 / 7, -0.0625];
    const half = studentQuantile(0.975, 2) * Math.sqrt((moves.reduce((all, move) => all + move * move, 0) * 2) / 3);
    expect(otherTrust.difference).toBeCloseTo(2.25 / 6 - 0.5, 14);
    expect(otherTrust.differenceLow).toBeCloseTo(-0.125 - half, 12);
    expect(otherTrust.differenceHigh).toBeCloseTo(-0.125 + half, 12);
  });

  test('do not hang on the order of the rows', () => {
    const shuffled = [7, 2, 5, 0, 11, 4, 9, 1, 6, 3, 10, 8].map((row) => two[row]);
    const sorted = (found: Table) =>
      rowsOf(found)
        .map(({ strategy, barrier, share, low, high }) => [strategy, barrier, share, low, high])
        .sort();
    expect(sorted(barrierIntervals(barriersOf(shuffled)))).toEqual(sorted(barrierIntervals(barriersOf(two))));
  });
});

test('a barrier that never or always was the cause gets the bounds of a proportion', () => {
  const failures = [4, 2, 3, 5];
  const found = rowsOf(barrierIntervals(barriersOf(arm('handsOff', failures, failures))));
  const always = clusteredProportion(failures, failures);
  expect(found[0]).toMatchObject({ share: 1, low: expect.closeTo(always.low, 14), high: 1 });
  expect(found[1]).toMatchObject({ share: 0, low: 0, high: expect.closeTo(1 - always.low, 14) });
});

test('two strategies without a barrier do not differ for certain', () => {
  const none = [...arm('a', [4, 2, 3], [0, 0, 0]), ...arm('b', [2, 2, 5], [0, 0, 0])];
  const [, , difference] = rowsOf(barrierIntervals(barriersOf(none)));
  expect(difference.difference).toBe(0);
  expect(difference.differenceLow).toBeLessThan(-0.1);
  expect(difference.differenceHigh).toBeGreaterThan(0.1);
});

test('without failures there is no share, and with those of one replicate no interval', () => {
  const few = [...arm('a', [4, 0, 0], [1, 0, 0]), ...arm('b', [0, 0, 0], [0, 0, 0]), ...arm('c', [1, 2, 0], [1, 0, 0])];
  const [a, , b, , c] = rowsOf(barrierIntervals(barriersOf(few)));
  expect(a).toMatchObject({ failures: 4, replicates: 1, share: 0.25, low: Number.NaN, high: Number.NaN });
  expect(b).toMatchObject({
    failures: 0,
    replicates: 0,
    share: Number.NaN,
    lastCheck: Number.NaN,
    difference: Number.NaN,
  });
  expect(c.difference).toBeCloseTo(1 / 3 - 1 / 4, 14);
  expect(c.differenceLow).toBeNaN();
  expect(c.high).toBeGreaterThan(c.share as number);
});

describe('groups', () => {
  const scenario = two.map((_, row) => (row % 4 < 2 ? 'small' : 'large'));
  // Every replicate in both scenarios: the rows twice, the second time under the other name.
  const both = barriersOf([...two, ...two], {
    scenario: [...two.map(() => 'small'), ...two.map(() => 'large')],
    point: Float64Array.from([...two, ...two], (_, row) => (row < two.length ? 7 : 8)),
  });

  test('are compared with the first one of the same scenario', () => {
    const rows = rowsOf(barrierIntervals(both, { by: ['scenario', 'strategy'] }));
    expect(rows.map((row) => `${row.scenario} ${row.strategy} ${Number.isNaN(row.difference)}`)).toEqual(
      ['small handsOff true', 'small facilitator false', 'large handsOff true', 'large facilitator false'].flatMap(
        (line) => [line, line],
      ),
    );
  });

  test('or with the first scenario of the same strategy', () => {
    const rows = rowsOf(barrierIntervals(both, { by: ['scenario', 'strategy'], against: 'scenario' }));
    const last = rows[rows.length - 1];
    expect(last).toMatchObject({ scenario: 'large', strategy: 'facilitator', difference: 0 });
    // The two scenarios are copies here, so that they never differ.
    expect([last.differenceLow, last.differenceHigh]).toEqual([expect.closeTo(0, 7), expect.closeTo(0, 7)]);
  });

  test('of points stay numbers, and points of one group are pooled replicate by replicate', () => {
    const byPoint = barrierIntervals(both, { by: ['point'] });
    expect(numbers(byPoint, 'point')).toEqual(Float64Array.of(7, 7, 8, 8));
    const pooled = rowsOf(barrierIntervals(both))[0];
    const single = rowsOf(barrierIntervals(barriersOf(two)))[0];
    expect(pooled).toMatchObject({ failures: 18, replicates: 3 });
    // Twice the same runs tell no more than once: they share their replicates.
    expect([pooled.low, pooled.high]).toEqual([
      expect.closeTo(single.low as number, 13),
      expect.closeTo(single.high as number, 13),
    ]);
  });

  test('lack what they lack', () => {
    const odd = barriersOf([...two, ['facilitator', 2, 'noTradition', 0, 0]], {
      scenario: [...scenario, 'small'],
    });
    const found = barrierIntervals(odd);
    expect(texts(found, 'barrier')).toEqual([...Array(2)].flatMap(() => ['lackOfTrust', 'unexplained', 'noTradition']));
    expect(rowsOf(found)[2]).toMatchObject({ strategy: 'handsOff', barrier: 'noTradition', share: 0, low: 0 });
  });
});

test('a comparison of which nothing was attributed gives a table without columns', () => {
  expect(barrierIntervals(table({}))).toEqual(table({}));
});

test('shares that do not add up to the failures are refused, with the place', () => {
  const wrong = two.map((row, place): Row => (place === 3 ? [row[0], row[1], row[2], 0.5, row[4]] : row));
  expect(() => barrierIntervals(barriersOf(wrong))).toThrow(
    /shares of handsOff, stage collaboration, replicate 1 to add up to its 2 failures but found 2.5/,
  );
});

test('strategies with other replicates are refused', () => {
  const other = two.filter(([strategy, replicate]) => strategy === 'handsOff' || replicate > 0);
  expect(() => barrierIntervals(barriersOf(other))).toThrow(
    /facilitator to have the replicates of handsOff but found others/,
  );
});

test.each<[object, RegExp]>([
  [{ by: [] }, /by to name at least one column/],
  [{ by: ['stage'] }, /each once, but found "stage"/],
  [{ by: ['strategy', 'strategy'] }, /each once, but found "strategy"/],
  [{ by: ['strategi'] }, /column, such as "strategy"/],
  [{ against: 'scenario' }, /column of by/],
  [{ level: 1 }, /level/],
  [{ arm: 'strategy' }, /the options of barrierIntervals/],
])('refuses %o', (options, message) => {
  expect(() => barrierIntervals(barriersOf(two), options)).toThrow(message);
});

test.each<[number, number, RegExp]>([
  [Number.NaN, 1, /share of row 0/],
  [1, 0.5, /lastCheck of row 0/],
])('refuses a share of %d with %d last checks', (share, lastCheck, message) => {
  expect(() => barrierIntervals(barriersOf([['a', 0, 'lackOfTrust', share, lastCheck]]))).toThrow(message);
});
