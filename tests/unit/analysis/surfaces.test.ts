import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitSurface, surfaceAt, surfaceShares } from '../../../src/analysis/index.js';
import { latinHypercube, saltelliPoints, sobolPoints } from '../../../src/design/index.js';
import { filterRows, normalAt, numbers, runKey, type Table, table, texts } from '../../../src/numeric/index.js';
import { designRuns, factorNames } from '../../support/design-runs.js';
import { ISHIGAMI, ishigami } from '../../support/ishigami.js';

const KEY = runKey('surfaces');
const luck = (sd: number) => (replicate: number, point: number) => sd * normalAt(KEY, 1, point, replicate, 0);
const quadratic = ([a, b]: ArrayLike<number> & Iterable<number>) => 3 + a - 2 * b + 4 * a * b - 2 * a * a;

function runsOf(
  points: number,
  factors: number,
  replicates: number,
  answer: (x: Float64Array) => number,
  noise = luck(0),
): Table {
  return designRuns(
    latinHypercube(points, factors, 'surface'),
    replicates,
    (x, replicate, point) => answer(x) + noise(replicate, point),
  );
}

const fitOf = (runs: Table, factors: number) => fitSurface(runs, { output: 'y', factors: factorNames(factors) });

/** Places well inside the unit square. */
const PLACES = table({
  x1: Float64Array.from([0.1, 0.1, 0.9, 0.5, 0.35]),
  x2: Float64Array.from([0.2, 0.8, 0.3, 0.5, 0.9]),
});

describe('a surface', () => {
  test('finds a quadratic answer between its points', () => {
    const surface = fitOf(runsOf(40, 2, 1, quadratic), 2);
    expect(surface.foretold).toBeGreaterThan(0.999);
    const found = numbers(surfaceAt(surface, PLACES), 'value');
    for (const [row, value] of found.entries()) {
      expect(value).toBeCloseTo(quadratic([PLACES.columns.x1[row] as number, PLACES.columns.x2[row] as number]), 1);
    }
  });

  test('goes through a curve with several bends, and is unsure where there are no points', () => {
    const answer = (x: ArrayLike<number>) => Math.sin(9 * x[0]);
    const whole = runsOf(60, 1, 1, answer);
    const surface = fitOf(whole, 1);
    const at = surfaceAt(surface, table({ x1: Float64Array.from([0.2, 0.5, 0.8]) }));
    for (const [row, x] of [0.2, 0.5, 0.8].entries()) {
      expect(numbers(at, 'value')[row]).toBeCloseTo(Math.sin(9 * x), 2);
    }
    const halved = table({
      point: Float64Array.from({ length: 20 }, (_, point) => point),
      replicate: new Float64Array(20),
      x1: Float64Array.from({ length: 20 }, (_, point) => (point < 10 ? point / 50 : 0.8 + (point - 10) / 50)),
      y: Float64Array.from({ length: 20 }, (_, point) =>
        Math.sin(9 * (point < 10 ? point / 50 : 0.8 + (point - 10) / 50)),
      ),
    });
    const gap = surfaceAt(fitOf(halved, 1), table({ x1: Float64Array.from([0.1, 0.5]) }));
    const [near, far] = numbers(gap, 'high').map((high, row) => high - numbers(gap, 'low')[row]);
    expect(far).toBeGreaterThan(20 * near);
  });

  test('averages over the factors that are not given', () => {
    const runs = runsOf(60, 2, 1, quadratic);
    const surface = fitOf(runs, 2);
    const curve = surfaceAt(surface, table({ x1: Float64Array.from([0.3]) }));
    const x2 = numbers(runs, 'x2');
    const each = surfaceAt(surface, table({ x1: x2.map(() => 0.3), x2 }));
    const mean = numbers(each, 'value').reduce((a, b) => a + b, 0) / x2.length;
    expect(numbers(curve, 'value')[0]).toBeCloseTo(mean, 8);
  });

  test('foretells nothing where there is nothing but luck', () => {
    const foretold = Array.from({ length: 12 }, (_, seed) => seed).map((seed) => {
      const noise = (replicate: number, point: number) => normalAt(KEY, seed, point, replicate, 0);
      return fitOf(
        runsOf(50, 4, 5, () => 0, noise),
        4,
      ).foretold;
    });
    // Of forty such experiments with 60 points two came to a tenth or more.
    expect(foretold.filter((share) => share >= 0.1).length).toBeLessThanOrEqual(3);
    expect(Math.max(...foretold)).toBeLessThan(0.4);
    expect(
      fitOf(
        runsOf(50, 4, 5, () => 0, luck(1)),
        4,
      ).luck,
    ).toBeGreaterThan(0.7);
  });

  test('does not pass what luck does to all points alike for knowledge', () => {
    const shared = (replicate: number) => normalAt(KEY, 9, replicate, 0, 0);
    const width = (noise: (replicate: number, point: number) => number) => {
      const at = surfaceAt(fitOf(runsOf(60, 2, 8, quadratic, noise), 2), PLACES);
      return numbers(at, 'high')[0] - numbers(at, 'low')[0];
    };
    expect(width((replicate) => shared(replicate))).toBeGreaterThan(1);
    expect(width(() => 0)).toBeLessThan(0.2);
  });

  test('is the same for runs in another order, and gives the same bits again', () => {
    const runs = runsOf(40, 3, 2, (x) => quadratic(x) + x[2], luck(0.2));
    const order = Array.from({ length: runs.rowCount }, (_, row) => (row * 7 + 3) % runs.rowCount);
    const turned = table(
      Object.fromEntries(
        Object.entries(runs.columns).map(([name, column]) => [
          name,
          Float64Array.from(order, (row) => column[row] as number),
        ]),
      ),
    );
    const [one, again, other] = [runs, runs, turned].map((each) => surfaceAt(fitOf(each, 3), PLACES));
    expect(again).toEqual(one);
    expect(other).toEqual(one);
  });

  test('moves and stretches with the output and the factors', () => {
    const runs = runsOf(30, 2, 3, quadratic, luck(0.3));
    const plain = surfaceAt(fitOf(runs, 2), PLACES);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: -50, max: 50 }), (times, more) => {
        const moved = table({ ...runs.columns, y: numbers(runs, 'y').map((y) => times * y + more) });
        const at = surfaceAt(fitOf(moved, 2), PLACES);
        for (const name of ['value', 'low', 'high']) {
          for (const [row, value] of numbers(at, name).entries()) {
            expect(Math.abs((value - more) / times - numbers(plain, name)[row])).toBeLessThan(1e-3);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test('takes a factor on a log scale', () => {
    const runs = runsOf(40, 1, 1, (x) => x[0]);
    const powers = table({ ...runs.columns, x1: numbers(runs, 'x1').map((x) => 10 ** (4 * x)) });
    const at = table({ x1: Float64Array.from([10, 1000]) });
    const surface = fitSurface(powers, { output: 'y', factors: ['x1'], logarithmic: ['x1'] });
    expect(numbers(surfaceAt(surface, at), 'value')[0]).toBeCloseTo(0.25, 3);
    expect(numbers(surfaceAt(surface, at), 'value')[1]).toBeCloseTo(0.75, 3);
  });

  test('can be read to the limits of the design', () => {
    const runs = runsOf(40, 2, 1, quadratic);
    const limits = { x1: [0, 1], x2: [0, 1] } as const;
    const corner = table({ x1: Float64Array.from([1]), x2: Float64Array.from([1]) });
    const surface = fitSurface(runs, { output: 'y', factors: factorNames(2), limits });
    expect(numbers(surfaceAt(surface, corner), 'value')[0]).toBeCloseTo(quadratic([1, 1]), 1);
    expect(() => surfaceAt(fitOf(runs, 2), corner)).toThrow(/Expected x1 in row 0 to be a number from 0\.0/);
  });

  test('is fitted to a part of very many points, of any design', () => {
    const design = sobolPoints(2048, 3);
    const surface = fitOf(
      designRuns(design, 2, (x, replicate, point) => ishigami(x) + luck(0.5)(replicate, point)),
      3,
    );
    expect([surface.points, surface.fitted, surface.replicates]).toEqual([2048, 500, 2]);
    expect(surface.foretold).toBeGreaterThan(0.95);
  });
});

describe('the shares of a surface', () => {
  test('are those of the function of Ishigami', () => {
    const design = saltelliPoints(128, 3);
    const { factors, pairs } = surfaceShares(
      fitOf(
        designRuns(design, 1, (x) => ishigami(x)),
        3,
      ),
    );
    for (let j = 0; j < 3; j++) {
      expect(Math.abs(numbers(factors, 'alone')[j] - ISHIGAMI.first[j])).toBeLessThan(0.06);
      expect(Math.abs(numbers(factors, 'total')[j] - ISHIGAMI.total[j])).toBeLessThan(0.06);
    }
    expect([texts(pairs, 'factor')[0], texts(pairs, 'other')[0]]).toEqual(['x1', 'x3']);
    expect(Math.abs(numbers(pairs, 'share')[0] - ISHIGAMI.pairs[1])).toBeLessThan(0.06);
    expect(numbers(pairs, 'share')[1]).toBeLessThan(0.02);
  });

  test('of one factor are all of it, and there is no pair', () => {
    const { factors, pairs } = surfaceShares(
      fitOf(
        runsOf(30, 1, 1, (x) => x[0] ** 2),
        1,
      ),
    );
    expect(numbers(factors, 'alone')[0]).toBeCloseTo(1, 8);
    expect(numbers(factors, 'total')[0]).toBeCloseTo(1, 8);
    expect(pairs.rowCount).toBe(0);
  });
});

describe('what no surface can be fitted to', () => {
  const runs = runsOf(30, 2, 2, quadratic, luck(0.1));
  const fit = (of: Table, options = {}) => fitSurface(of, { output: 'y', factors: factorNames(2), ...options });
  const points = numbers(runs, 'point');

  test.each<[string, () => unknown, RegExp]>([
    ['few points', () => fit(filterRows(runs, (row) => points[row] < 9)), /at least 10 points.* 2 factors but found 9/],
    ['a point without a row', () => fit(filterRows(runs, (row) => points[row] !== 4)), /none for point 4/],
    [
      'a factor that stands still',
      () => fit(table({ ...runs.columns, x2: points.map(() => 3) })),
      /Expected x2 to vary from point to point but found 3/,
    ],
    ['an output that stands still', () => fit(table({ ...runs.columns, y: points.map(() => 1) })), /y to vary/],
    [
      'replicates whose mean is the same at all points',
      () =>
        fit(table({ ...runs.columns, y: numbers(runs, 'replicate').map((r, row) => (r - 0.5) * (1 + points[row])) })),
      /found the same mean, 0,/,
    ],
    [
      'an output that is missing',
      () => fit(table({ ...runs.columns, y: points.map((_, row) => (row === 5 ? Number.NaN : row)) })),
      /y to be finite but found NaN at point 2 in replicate 1/,
    ],
    ['a log scale of nothing', () => fit(runs, { logarithmic: ['x3'] }), /logarithmic to name factors/],
    [
      'a log scale with 0',
      () => fit(table({ ...runs.columns, x1: points }), { logarithmic: ['x1'] }),
      /x1 to be above 0 on a log scale but found 0/,
    ],
    ['narrow limits', () => fit(runs, { limits: { x1: [0.4, 0.6] } }), /limits of x1 to hold all its values/],
    ['an option that is not there', () => fit(runs, { kernel: 'cubic' }), /known names/],
    ['a column of nothing', () => surfaceAt(fit(runs), table({ x9: Float64Array.from([1]) })), /name factors/],
    ['no factor', () => surfaceAt(fit(runs), table({})), /a column for at least one factor/],
    ['another level', () => surfaceAt(fit(runs), PLACES, { level: 2 }), /level/],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message);
  });
});
