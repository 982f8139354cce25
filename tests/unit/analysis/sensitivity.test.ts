import { describe, expect, test } from 'vitest';
import {
  morrisEffects,
  oneAtATimeEffects,
  partialRankCorrelations,
  sobolIndices,
} from '../../../src/analysis/index.js';
import { averageRanks } from '../../../src/analysis/samples/average-ranks.js';
import { percentileBounds, visitResamples } from '../../../src/analysis/sensitivity/design-resamples.js';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import { latinHypercube, morrisTrajectories, saltelliPoints } from '../../../src/design/index.js';
import { filterRows, numbers, type Table, table, texts } from '../../../src/numeric/index.js';
import { designRuns, factorNames } from '../../support/design-runs.js';

const curved = (x: Float64Array, replicate: number) => x[0] + x[1] * x[0] + replicate * x[1];
const saltelli = designRuns(saltelliPoints(4, 2), 2, curved);
const morris = designRuns(morrisTrajectories(3, 2, { seed: 'unit' }), 2, curved);
const hypercube = designRuns(latinHypercube(8, 2, 'unit'), 2, curved);
const grid = designRuns(
  { count: 4, dimensions: 2, values: Float64Array.of(0, 5, 1, 5, 2, 5, 0, 9) },
  3,
  (x, replicate) => {
    return x[0] * (10 + replicate) + x[1] + replicate;
  },
);
const options = { output: 'y', factors: factorNames(2) };

const analyses = [
  ['sobolIndices', saltelli, (runs: Table, more: object = {}) => sobolIndices(runs, { ...options, ...more })],
  ['morrisEffects', morris, (runs: Table, more: object = {}) => morrisEffects(runs, { ...options, ...more })],
  [
    'partialRankCorrelations',
    hypercube,
    (runs: Table, more: object = {}) => partialRankCorrelations(runs, { ...options, ...more }),
  ],
  ['oneAtATimeEffects', grid, (runs: Table, more: object = {}) => oneAtATimeEffects(runs, { ...options, ...more })],
] as const;

const changed = (runs: Table, column: string, row: number, value: number) =>
  table({ ...runs.columns, [column]: Float64Array.from(numbers(runs, column)).with(row, value) });

describe.each(analyses)('%s refuses', (_, runs, analyse) => {
  const last = runs.rowCount - 1;

  test('a replicate of a point that is missing, and a point without rows', () => {
    expect(() =>
      analyse(filterRows(runs, (row) => numbers(runs, 'point')[row] !== 1 || numbers(runs, 'replicate')[row] !== 1)),
    ).toThrow('found none for point 1 in replicate 1');
    expect(() => analyse(changed(runs, 'point', last, 70))).toThrow(/found none for point \d+/);
    expect(() => analyse(filterRows(runs, (row) => row % 2 === 2))).toThrow('found no row');
  });

  test('a replicate of a point that is there twice', () => {
    const point = numbers(runs, 'point')[last];
    const twice = table(
      Object.fromEntries(
        Object.entries(runs.columns)
          .map(([name, column]) => [name, [...column, column[last]].map(Number)])
          .map(([name, column]) => [name, Float64Array.from(column as number[])]),
      ),
    );
    expect(() => analyse(twice)).toThrow(
      `one row for point ${point} in replicate ${numbers(runs, 'replicate')[last]} but found more`,
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('an output of %d', (value) => {
    expect(() => analyse(changed(runs, 'y', 2, value))).toThrow(`Expected y to be finite but found ${value} at point`);
  });

  test('points and replicates that are no whole numbers, and factors that are not finite or not the same in a point', () => {
    expect(() => analyse(changed(runs, 'point', 1, 0.5))).toThrow('point in row 1 to be a whole number');
    expect(() => analyse(changed(runs, 'replicate', 1, -1))).toThrow('replicate in row 1 to be a whole number');
    expect(() => analyse(changed(runs, 'x1', 1, Number.NaN))).toThrow('x1 to be finite but found NaN at point 0');
    expect(() => analyse(changed(runs, 'x2', 1, 0.123))).toThrow('x2 to be the same in all rows of point 0');
  });

  test('factors that are none, twice, or unknown, and unknown columns and options', () => {
    expect(() => analyse(runs, { factors: [] })).toThrow('at least one column, each once, but found []');
    expect(() => analyse(runs, { factors: ['x1', 'x1'] })).toThrow('each once, but found ["x1","x1"]');
    expect(() => analyse(runs, { factors: ['x1', 'x3'] })).toThrow(UnknownNameError);
    expect(() => analyse(runs, { output: 'z' })).toThrow(UnknownNameError);
    expect(() => analyse(runs, { levl: 0.9 })).toThrow('such as "level", but found "levl"');
    expect(() => analyse(runs, { level: 1 })).toThrow('level to be a number from 0.5 to 0.9999');
  });
});

describe("Sobol' indices", () => {
  test('want a Saltelli design, in its order', () => {
    expect(() => sobolIndices(saltelli, { ...options, factors: ['x2', 'x1'] })).toThrow(
      /Expected point \d+ of a Saltelli design to have the x\d of point \d+.*in the order of the design/,
    );
    const sorted = designRuns(latinHypercube(16, 2, 'x'), 1, curved);
    expect(() => sobolIndices(sorted, options)).toThrow('of a Saltelli design');
    // Three blocks of four are two of six: only the coordinates tell the designs apart.
    const three = designRuns(saltelliPoints(4, 2, { secondOrder: true }), 1, curved);
    expect(() => sobolIndices(three, options)).toThrow('is secondOrder as there?');
    expect(() => sobolIndices(saltelli, { ...options, secondOrder: true })).toThrow(
      'whole blocks of 6 points, as 2 factors with second order',
    );
    expect(() =>
      sobolIndices(
        filterRows(saltelli, (row) => row < 8),
        options,
      ),
    ).toThrow('at least two whole blocks of 4 points');
  });

  test('know factors of texts, which morrisEffects and partialRankCorrelations refuse', () => {
    const worded = (runs: Table) =>
      table({ ...runs.columns, x1: Array.from(numbers(runs, 'x1'), (value) => `at ${value}`) });
    expect(sobolIndices(worded(saltelli), options)).toEqual(sobolIndices(saltelli, options));
    expect(() => morrisEffects(worded(morris), options)).toThrow('column "x1" to hold numbers but found texts');
    expect(() => partialRankCorrelations(worded(hypercube), options)).toThrow(
      'column "x1" to hold numbers but found texts',
    );
  });

  test('want an output that varies, and by more than luck', () => {
    const constant = designRuns(saltelliPoints(4, 2), 3, (_x, replicate) => replicate);
    expect(() => sobolIndices(constant, options)).toThrow(
      'Expected y to vary with the factors but found that each replicate',
    );
    const opposite = designRuns(saltelliPoints(4, 2), 2, (x, replicate) => (replicate === 0 ? x[0] : -x[0]));
    expect(() => sobolIndices(opposite, options)).toThrow('luck explains all of it; run more replicates');
    // Varies in the copies only: the two points of a base row are rows 0 and 3 of each block of 4.
    const copies = designRuns(saltelliPoints(4, 2), 1, (_x, _replicate, point) => (point % 4 === 1 ? 1 : 0));
    expect(() => sobolIndices(copies, options)).toThrow(
      'Expected y to vary over the points A and B but found 0 at all of them',
    );
  });

  test('have infinite bounds where luck might explain all', () => {
    // Two replicates of six show the opposite of the others; where many resamples hold them, no variance is left.
    const runs = designRuns(saltelliPoints(4, 2), 6, (x, replicate) => (replicate < 2 ? -0.6 : 1) * x[0] + 0.2 * x[1]);
    const { factors } = sobolIndices(runs, options);
    expect([...numbers(factors, 'totalHigh')]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([...numbers(factors, 'totalLow')]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });

  test('depend on their seed in the intervals alone, and a higher level widens these', () => {
    const [first, again, other, wide] = [{ seed: 1 }, { seed: 1 }, { seed: 2 }, { seed: 1, level: 0.99 }].map(
      (more) => sobolIndices(saltelli, { ...options, ...more }).factors,
    );
    expect(again).toEqual(first);
    expect(numbers(other, 'total')).toEqual(numbers(first, 'total'));
    expect(numbers(other, 'totalHigh')).not.toEqual(numbers(first, 'totalHigh'));
    expect(numbers(wide, 'totalHigh')[0]).toBeGreaterThan(numbers(first, 'totalHigh')[0]);
    expect(() => sobolIndices(saltelli, { ...options, resamples: 99 })).toThrow(
      'resamples to be a whole number from 100',
    );
  });

  test('of one factor are 1; without second order there are no pairs, and one factor has none', () => {
    const runs = designRuns(saltelliPoints(64, 1, { secondOrder: true }), 1, (x) => x[0]);
    const { factors, pairs } = sobolIndices(runs, { output: 'y', factors: ['x1'], secondOrder: true });
    expect(numbers(factors, 'total')[0]).toBeCloseTo(1, 1);
    expect(pairs?.rowCount).toBe(0);
    expect(sobolIndices(saltelli, options).pairs).toBeNull();
  });
});

describe('elementary effects', () => {
  test('by hand', () => {
    // Two trajectories on two levels, so the step is 1: x1 up from 1 to 4, then x2 up to 9; x2 down from 9 to 2, then x1 down to 1.
    const design = { count: 6, dimensions: 2, values: Float64Array.of(0, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0) };
    const outputs = [1, 4, 9, 9, 2, 1];
    const found = morrisEffects(
      designRuns(design, 1, (_x, _replicate, point) => outputs[point]),
      { ...options, levels: 2 },
    );
    expect(texts(found, 'factor')).toEqual(['x1', 'x2']);
    // Effects of x1: 3 and 1, of x2: 5 and 7.
    expect([...numbers(found, 'mu')]).toEqual([2, 6]);
    expect([...numbers(found, 'muStar')]).toEqual([2, 6]);
    expect([...numbers(found, 'sigma')]).toEqual([Math.SQRT2, Math.SQRT2]);
    expect([...numbers(found, 'muStarLow')]).toEqual([1, 5]);
    expect([...numbers(found, 'muStarHigh')]).toEqual([3, 7]);
  });

  test('want whole trajectories in which each factor moves once', () => {
    const { values } = morrisTrajectories(3, 2, { seed: 'unit' });
    const run = (count: number, spoil: (values: Float64Array) => void) => {
      const own = values.slice(0, 2 * count);
      spoil(own);
      return () => morrisEffects(designRuns({ count, dimensions: 2, values: own }, 1, curved), options);
    };
    expect(run(3, () => undefined)).toThrow(
      'at least two whole trajectories of 3 points, as 2 factors need, but found 3',
    );
    expect(run(8, () => undefined)).toThrow('but found 8 points');
    expect(run(9, (own) => own.copyWithin(2, 0, 2))).toThrow(
      'to move from point 0 to 1 of a trajectory but found none',
    );
    expect(run(9, (own) => own.set([0.1, 0.2], 2))).toThrow('found x1, x2');
    expect(run(9, (own) => own.set([0, 0, 0.5, 0, 1, 0]))).toThrow(
      'from point 1 to 2 of a trajectory but found x1 once more',
    );
    expect(() => morrisEffects(morris, { ...options, levels: 3 })).toThrow('levels to be even');
  });

  test('of a constant output are 0', () => {
    const found = morrisEffects(
      designRuns(morrisTrajectories(3, 2, { seed: 1 }), 1, () => 7),
      options,
    );
    for (const column of ['mu', 'muStar', 'muStarLow', 'muStarHigh', 'sigma'])
      expect([...numbers(found, column)]).toEqual([0, 0]);
  });
});

describe('partial rank correlations', () => {
  test('are 1 and -1 for a factor that explains all ranks, and 0 for the others, for whom nothing is left', () => {
    for (const sign of [1, -1]) {
      const found = partialRankCorrelations(
        designRuns(latinHypercube(20, 2, 'all'), 1, (x) => sign * x[0] ** 3),
        options,
      );
      expect([...numbers(found, 'prcc')]).toEqual([expect.closeTo(sign, 7), 0]);
      expect(numbers(found, 'pValue')[0]).toBeLessThan(1e-12);
      expect(numbers(found, 'pValue')[1]).toBe(1);
      expect(numbers(found, 'low')[0]).toBeLessThanOrEqual(numbers(found, 'high')[0]);
    }
  });

  test('take out what another factor does', () => {
    // By hand, the formula of one factor held fixed: ranks 1 2 3 4 5, 2 1 4 3 5 and 2 1 3 5 4 give r = .8, .8 (y), .8.
    const runs = table({
      point: Int32Array.of(0, 1, 2, 3, 4),
      replicate: new Int32Array(5),
      x1: Float64Array.of(1, 2, 3, 4, 5),
      x2: Float64Array.of(20, 10, 40, 30, 50),
      y: Float64Array.of(0.2, 0.1, 0.3, 0.5, 0.4),
    });
    // Squared differences: x1 x2 4, x1 y 4, x2 y 0 + 0 + 1 + 4 + 1 = 6, so r = 1 - 6 d / 120 = .8, .8, .7.
    const found = partialRankCorrelations(runs, options);
    expect(numbers(found, 'prcc')[0]).toBeCloseTo((0.8 - 0.8 * 0.7) / Math.sqrt((1 - 0.64) * (1 - 0.49)), 12);
    expect(numbers(found, 'prcc')[1]).toBeCloseTo((0.7 - 0.8 * 0.8) / (1 - 0.64), 12);
  });

  test('refuse too few points, what does not vary, and factors that cannot be told apart', () => {
    const run = (count: number, spoil: (x: Float64Array) => void, y = curved) => {
      const design = latinHypercube(count, 3, 'x');
      for (let point = 0; point < count; point++) spoil(design.values.subarray(3 * point, 3 * point + 3));
      return () => partialRankCorrelations(designRuns(design, 1, y), { output: 'y', factors: factorNames(3) });
    };
    const leave = () => undefined;
    expect(run(5, leave)).toThrow('at least 6 points for 3 factors but found 5');
    expect(run(6, leave)).not.toThrow();
    expect(run(9, leave, () => 4)).toThrow('Expected y to vary with the factors');
    expect(run(9, (x) => x.fill(3, 1, 2))).toThrow('Expected x2 to vary from point to point but found 3 at all points');
    expect(run(9, (x) => x.set([1 - x[0]], 2))).toThrow('that the ranks of x3 follow from those of x1, x2');
    const means = designRuns(latinHypercube(9, 2, 'x'), 2, (x, replicate) => (replicate === 0 ? x[0] : -x[0]));
    expect(() => partialRankCorrelations(means, options)).toThrow('Expected y to vary from point to point but found 0');
  });

  test('rank equal values alike', () => {
    expect([...averageRanks([30, 10, 20, 10, 30, 30])]).toEqual([5, 1.5, 3, 1.5, 5, 5]);
    expect([...averageRanks([])]).toEqual([]);
  });
});

describe('one-at-a-time effects', () => {
  test('are paired differences from the baseline', () => {
    const found = oneAtATimeEffects(grid, options);
    expect(texts(found, 'factor')).toEqual(['x1', 'x1', 'x2']);
    expect([...numbers(found, 'value')]).toEqual([1, 2, 9]);
    // Baseline 5 6 7; x1 = 1 adds 10 11 12, x1 = 2 adds 20 22 24, x2 = 9 adds 4.
    expect([...numbers(found, 'mean')]).toEqual([17, 28, 10]);
    expect([...numbers(found, 'difference')]).toEqual([11, 22, 4]);
    // Student's t(.975, 2) = 4.302653, times sd / sqrt(3) with sd = 1.
    expect(numbers(found, 'low')[0]).toBeCloseTo(11 - 2.484138, 5);
    expect(numbers(found, 'high')[0]).toBeCloseTo(11 + 2.484138, 5);
    expect(numbers(found, 'low')[2]).toBe(4);
    expect(numbers(found, 'pValue')[2]).toBe(0);
  });

  test('know factors of texts', () => {
    const named = table({
      ...grid.columns,
      x2: Array.from(numbers(grid, 'x2'), (value) => (value === 9 ? 'late' : 'early')),
    });
    const found = oneAtATimeEffects(named, options);
    expect(texts(found, 'value')).toEqual(['1', '2', 'late']);
    expect(numbers(found, 'difference')).toEqual(numbers(oneAtATimeEffects(grid, options), 'difference'));
    const unlike = { ...named.columns, x2: texts(named, 'x2').with(1, 'never') };
    expect(() => oneAtATimeEffects(table(unlike), options)).toThrow(
      'in all rows of point 0 but found "early" and "never"',
    );
  });

  test('want two replicates, another point, and one change a point', () => {
    expect(() =>
      oneAtATimeEffects(
        filterRows(grid, (row) => row % 3 === 0),
        options,
      ),
    ).toThrow('at least 2 values but found 1');
    expect(() =>
      oneAtATimeEffects(
        filterRows(grid, (row) => row < 3),
        options,
      ),
    ).toThrow('at least one other point but found only point 0');
    const run =
      (...last: number[]) =>
      () =>
        oneAtATimeEffects(
          designRuns({ count: 2, dimensions: 2, values: Float64Array.of(0, 0, ...last) }, 2, curved),
          options,
        );
    expect(run(1, 1)).toThrow('Expected point 1 to differ from the baseline, point 0, in one factor but found x1, x2');
    expect(run(0, 0)).toThrow('but found none');
    expect(run(1, 0)).not.toThrow(ParameterError);
  });
});

describe('resamples of a design', () => {
  test('draw as many parts as there are, and at least two different replicates', () => {
    let most = 0;
    visitResamples(5, 2, { resamples: 200 }, (parts, replicates) => {
      expect(parts.reduce((total, times) => total + times, 0)).toBe(5);
      expect([...replicates]).toEqual([1, 1]);
      most = Math.max(most, ...parts);
    });
    expect(most).toBeGreaterThan(2);
  });

  test('give bounds that round outwards, and count the unknown on both sides', () => {
    const values = () => Float64Array.from({ length: 101 }, (_, at) => 100 - at);
    expect(percentileBounds(values(), 0.95, 50)).toEqual({ low: 2, high: 98 });
    expect(percentileBounds(values().fill(Number.NaN, 0, 1), 0.95, 50)).toEqual({ low: 1, high: 98 });
    expect(percentileBounds(values().fill(Number.NaN, 0, 3), 0.95, 50)).toEqual({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });

  test('give bounds that hold the estimate', () => {
    const values = () => Float64Array.from({ length: 101 }, (_, at) => at);
    expect(percentileBounds(values(), 0.95, -3)).toEqual({ low: -3, high: 98 });
    expect(percentileBounds(values(), 0.95, 120)).toEqual({ low: 2, high: 120 });
  });
});
