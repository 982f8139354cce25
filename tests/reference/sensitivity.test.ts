import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { morrisEffects, partialRankCorrelations, sobolIndices } from '../../src/analysis/index.js';
import { morrisTrajectories, saltelliPoints } from '../../src/design/index.js';
import { numbers, type Table, table, texts } from '../../src/numeric/index.js';
import { designRuns, factorNames } from '../support/design-runs.js';
import { ISHIGAMI, ishigami } from '../support/ishigami.js';

interface Reference {
  readonly sobol: readonly {
    readonly base: number;
    readonly replicates: number;
    readonly first: readonly number[];
    readonly total: readonly number[];
    readonly pairs: readonly number[];
    readonly luck: number | null;
  }[];
  readonly ranks: readonly {
    readonly columns: readonly (readonly number[])[];
    readonly y: readonly number[];
    readonly rows: readonly Readonly<Record<'prcc' | 'low' | 'high' | 'pValue', number>>[];
  }[];
}

// Written by scripts/reference/sensitivity.py with NumPy 1.24.2, SciPy 1.10.1 and statsmodels 0.13.5.
const reference = JSON.parse(readFileSync(new URL('sensitivity.json', import.meta.url), 'utf8')) as Reference;

function expectColumn(of: Table, name: string, expected: readonly number[], digits: number): void {
  expect([name, ...numbers(of, name)]).toEqual([name, ...expected.map((value) => expect.closeTo(value, digits))]);
}

describe("Sobol' indices of small designs agree with sums over all pairs of replicates", () => {
  test.each(reference.sobol)('$base base rows, replicates: $replicates', (expected) => {
    const runs = designRuns(
      saltelliPoints(expected.base, 3, { secondOrder: true }),
      expected.replicates,
      (x, r, point) => {
        const luck = ((7 * point + 3 * r * r + point * r) % 11) / 50;
        return 3 + x[0] + 2 * x[1] * x[2] - x[0] * x[2] * x[2] + luck + 5 * r;
      },
    );
    const found = sobolIndices(runs, { output: 'y', factors: factorNames(3), secondOrder: true, resamples: 100 });
    expectColumn(found.factors, 'first', expected.first, 11);
    expectColumn(found.factors, 'total', expected.total, 11);
    expectColumn(found.pairs as Table, 'index', expected.pairs, 11);
    expect(found.luck).toEqual(expected.luck === null ? null : expect.closeTo(expected.luck, 11));
  });
});

describe("Sobol' indices come near the exact ones", () => {
  test("of Ishigami's function", () => {
    const runs = designRuns(saltelliPoints(4096, 3, { secondOrder: true }), 1, (x) => ishigami(x));
    const found = sobolIndices(runs, { output: 'y', factors: factorNames(3), secondOrder: true, resamples: 100 });
    expectColumn(found.factors, 'first', ISHIGAMI.first, 3);
    expectColumn(found.factors, 'total', ISHIGAMI.total, 3);
    expectColumn(found.pairs as Table, 'index', ISHIGAMI.pairs, 2);
  });

  test("of Sobol's function of eight factors", () => {
    // Sobol' 2001: the part of a factor alone is 1/3 / (1 + a)^2, and the variance the product of (1 + part), less 1.
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const parts = a.map((each) => 1 / 3 / (1 + each) ** 2);
    const all = parts.reduce((product, part) => product * (1 + part), 1);
    const runs = designRuns(saltelliPoints(4096, 8), 1, (x) =>
      x.reduce((product, share, j) => (product * (Math.abs(4 * share - 2) + a[j])) / (1 + a[j]), 1),
    );
    const { factors } = sobolIndices(runs, { output: 'y', factors: factorNames(8), resamples: 100 });
    const first = parts.map((part) => part / (all - 1));
    expectColumn(factors, 'first', first, 2);
    expectColumn(
      factors,
      'total',
      parts.map((part) => (part * all) / (1 + part) / (all - 1)),
      2,
    );
    // The values everybody quotes.
    expect(first.slice(0, 4)).toEqual([0.7162, 0.179, 0.0237, 0.0072].map((value) => expect.closeTo(value, 4)));
  });
});

// SALib was not at hand when these were written; each value is exact, from the decomposition of the variance.
describe("Sobol' indices of groups come near the exact ones", () => {
  const [alone] = ISHIGAMI.first;
  const [, , together] = ISHIGAMI.total;
  test.each([
    ['1 and 3 together', ['a', 'b', 'a'], [alone + together, ISHIGAMI.first[1]], [alone + together, ISHIGAMI.first[1]]],
    ['2 and 3 together', ['a', 'b', 'b'], [alone, ISHIGAMI.first[1]], [alone + together, ISHIGAMI.first[1] + together]],
  ])("of Ishigami's function, factors %s", (_, groups, first, total) => {
    const runs = designRuns(saltelliPoints(4096, 3, { groups }), 1, (x) => ishigami(x));
    const { factors } = sobolIndices(runs, { output: 'y', factors: factorNames(3), groups, resamples: 100 });
    expect(texts(factors, 'factor')).toEqual(['a', 'b']);
    expectColumn(factors, 'first', first, 3);
    expectColumn(factors, 'total', total, 3);
  });

  test("of Sobol's function of six factors in three groups, pairs of groups too", () => {
    const a = [0, 1, 4.5, 9, 1, 0.5];
    const groups = ['x', 'y', 'x', 'z', 'y', 'x'];
    const names = ['x', 'y', 'z'];
    // The variance of a product is the product of (1 + variance), less 1; so is what a group does alone.
    const grown = (where: (name: string) => boolean) =>
      a.reduce((product, each, j) => product * (where(groups[j]) ? 1 + 1 / 3 / (1 + each) ** 2 : 1), 1);
    const all = grown(() => true) - 1;
    const first = names.map((name) => (grown((each) => each === name) - 1) / all);
    const total = names.map((name) => (all - (grown((each) => each !== name) - 1)) / all);
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([one, other]) => first[one] * first[other] * all);
    const runs = designRuns(saltelliPoints(16_384, 6, { groups, secondOrder: true }), 1, (x) =>
      x.reduce((product, share, j) => (product * (Math.abs(4 * share - 2) + a[j])) / (1 + a[j]), 1),
    );
    const found = sobolIndices(runs, {
      output: 'y',
      factors: factorNames(6),
      groups,
      secondOrder: true,
      resamples: 100,
    });
    expectColumn(found.factors, 'first', first, 2);
    expectColumn(found.factors, 'total', total, 2);
    expectColumn(found.pairs as Table, 'index', pairs, 2);
  });
});

describe('elementary effects of groups', () => {
  /** All 64 starts on the grid of four levels, the groups one after the other. */
  const allWalks = (groups: readonly (readonly number[])[]) => {
    const values: number[] = [];
    for (let start = 0; start < 64; start++) {
      const place = [start % 4, Math.floor(start / 4) % 4, Math.floor(start / 16)];
      for (let step = 0; step <= groups.length; step++) {
        if (step > 0) for (const j of groups[step - 1]) place[j] += place[j] < 2 ? 2 : -2;
        values.push(...place.map((level) => level / 3));
      }
    }
    return { count: 64 * (groups.length + 1), dimensions: 3, values: Float64Array.from(values) };
  };

  // NumPy 1.24.2, the absolute effects of all points of the grid enumerated.
  test.each([
    [
      ['a', 'b', 'a'],
      [[0, 2], [1]],
      [7.7041, 7.875],
    ],
    [
      ['b', 'a', 'a'],
      [[0], [1, 2]],
      [7.7041, 10.1863],
    ],
  ])("of Ishigami's function over all starts are exact: %s", (groups, order, sizes) => {
    const runs = designRuns(allWalks(order), 1, (x) => ishigami(x));
    const found = morrisEffects(runs, { output: 'y', factors: factorNames(3), groups, resamples: 100 });
    expectColumn(found, 'muStar', sizes, 4);
    // A group of several has no sign, one of a single factor has.
    expect([...numbers(found, 'mu')].map(Number.isNaN)).toEqual(order.map(({ length }) => length > 1));
    expect([...numbers(found, 'sigma')].map(Number.isNaN)).toEqual(order.map(({ length }) => length > 1));
  });

  test('of two factors of a sum do not cancel: the mean size is that of the larger', () => {
    // Over all signs (|3 + 4| + |3 - 4|) / 2 = 4; by signed means one would find 0.
    const groups = ['pair', 'pair', 'alone'];
    const runs = designRuns(allWalks([[0, 1], [2]]), 1, (x) => 3 * x[0] - 4 * x[1] + 0.5 * x[2]);
    const found = morrisEffects(runs, { output: 'y', factors: factorNames(3), groups, resamples: 100 });
    expectColumn(found, 'muStar', [4, 0.5], 12);
  });

  test('the design of the library finds them, luck shared by all points or not', () => {
    const groups = ['pair', 'pair', 'alone'];
    const design = morrisTrajectories(400, 3, { seed: 'groups', groups });
    const runs = designRuns(design, 3, (x, replicate) => 3 * x[0] - 4 * x[1] + 0.5 * x[2] + 10 * replicate);
    const found = morrisEffects(runs, { output: 'y', factors: factorNames(3), groups, resamples: 200 });
    const [size] = numbers(found, 'muStar');
    expect(Math.abs(size - 4)).toBeLessThan((4 * 3) / Math.sqrt(400));
    expect(numbers(found, 'muStarLow')[0]).toBeLessThan(4);
    expect(numbers(found, 'muStarHigh')[0]).toBeGreaterThan(4);
    expect(numbers(found, 'muStar')[1]).toBeCloseTo(0.5, 12);
  });
});

describe('elementary effects', () => {
  test("of Ishigami's function over all 64 trajectories of one order are exact", () => {
    // NumPy 1.24.2, the effects of all points of the grid of four levels enumerated: mu, muStar and the standard deviation (dividing by n).
    const values: number[] = [];
    for (let start = 0; start < 64; start++) {
      const place = [start % 4, Math.floor(start / 4) % 4, Math.floor(start / 16)];
      for (let step = 0; step <= 3; step++) {
        if (step > 0) place[step - 1] += place[step - 1] < 2 ? 2 : -2;
        values.push(...place.map((level) => level / 3));
      }
    }
    const design = { count: 256, dimensions: 3, values: Float64Array.from(values) };
    const found = morrisEffects(
      designRuns(design, 1, (x) => ishigami(x)),
      { output: 'y', factors: factorNames(3) },
    );
    expectColumn(found, 'muStar', [7.7041, 7.875, 6.2488], 4);
    expectColumn(found, 'mu', [7.7041, 0, 0], 4);
    const population = [...numbers(found, 'sigma')].map((sigma) => sigma * Math.sqrt(63 / 64));
    expect(population).toEqual([6.2488, 7.875, 8.8371].map((value) => expect.closeTo(value, 4)));
  });
});

describe('partial rank correlations agree with the correlation of residuals and the test of least squares', () => {
  test.each(reference.ranks)('case %#', ({ columns, y, rows }) => {
    const names = factorNames(columns.length);
    const runs = table({
      point: Int32Array.from(y, (_, point) => point),
      replicate: new Int32Array(y.length),
      ...Object.fromEntries(columns.map((column, j) => [names[j], Float64Array.from(column)])),
      y: Float64Array.from(y),
    });
    const found = partialRankCorrelations(runs, { output: 'y', factors: names });
    for (const name of ['prcc', 'low', 'high', 'pValue'] as const) {
      expectColumn(
        found,
        name,
        rows.map((row) => row[name]),
        12,
      );
    }
  });
});
