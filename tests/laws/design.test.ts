import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fullFactorial,
  haltonPoints,
  latinHypercube,
  morrisStep,
  morrisTrajectories,
  oneAtATime,
  saltelliPoints,
  saltelliRows,
  sobolPoints,
  type UnitPoints,
} from '../../src/design/index.js';
import { anySeed } from '../support/any-seed.js';

const rowOf = <Values extends Float64Array | Int32Array>(
  points: { readonly dimensions: number; readonly values: Values },
  row: number,
) => [...points.values.subarray(row * points.dimensions, (row + 1) * points.dimensions)];

const columnOf = (points: UnitPoints, j: number) =>
  Array.from({ length: points.count }, (_, i) => points.values[i * points.dimensions + j]);

const changedBetween = (before: readonly number[], after: readonly number[]) =>
  before.flatMap((value, j) => (value === after[j] ? [] : [j]));

describe('sequences', () => {
  test("2^k Sobol' points put one into each of 2^k equal parts of each of 1024 factors, and so do the next 2^k", () => {
    for (const skip of [0, 64, 4096]) {
      const points = sobolPoints(64, 1024, { skip });
      for (let j = 0; j < 1024; j++) {
        const parts = new Set(columnOf(points, j).map((value) => Math.floor(64 * value)));
        expect([j, parts.size]).toEqual([j, 64]);
      }
    }
  });

  test("2^k Sobol' points put one into each box 2^-a by 2^-b, a + b = k, of the first two factors", () => {
    const points = sobolPoints(256, 2);
    for (let a = 0; a <= 8; a++) {
      const boxes = new Set(
        columnOf(points, 0).map(
          (x, i) => Math.floor(x * 2 ** a) * 256 + Math.floor(points.values[2 * i + 1] * 2 ** (8 - a)),
        ),
      );
      expect(boxes.size).toBe(256);
    }
  });

  test.each([
    ['sobol', sobolPoints],
    ['halton', haltonPoints],
  ] as const)(
    '%s: leaving points out gives the tail of the same sequence, and fewer factors its first columns',
    (_, draw) => {
      fc.assert(
        fc.property(
          fc.nat(70_000),
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 30 }),
          (skip, count, most) => {
            const tail = draw(count, most, { skip });
            const whole = draw(count + 1, most + 1, { skip: Math.max(0, skip - 1) });
            for (let i = 0; i < count; i++) {
              expect(rowOf(tail, i)).toEqual(rowOf(whole, i + (skip > 0 ? 1 : 0)).slice(0, most));
            }
          },
        ),
        { numRuns: 50 },
      );
    },
  );
});

describe('Latin hypercubes', () => {
  test('hold exactly one point in each stratum of each factor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 8 }), anySeed, (count, most, seed) => {
        const points = latinHypercube(count, most, seed);
        for (let j = 0; j < most; j++) {
          const strata = columnOf(points, j).map((value) => Math.floor(count * value));
          expect(strata.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, stratum) => stratum));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('do so for a million points as well', () => {
    const count = 1_048_573;
    const seen = new Uint8Array(count);
    for (const value of latinHypercube(count, 1, 'many').values) seen[Math.floor(count * value)] += 1;
    expect(seen.every((times) => times === 1)).toBe(true);
  });

  test('draw from their seed alone, and keep the first factors when others are added', () => {
    const points = latinHypercube(20, 3, 'a');
    expect(latinHypercube(20, 3, 'a')).toEqual(points);
    expect(latinHypercube(20, 3, 'b').values).not.toEqual(points.values);
    const wider = latinHypercube(20, 5, 'a');
    for (let j = 0; j < 3; j++) expect(columnOf(wider, j)).toEqual(columnOf(points, j));
  });

  test('place points evenly within strata, and pair the strata of two factors evenly', () => {
    // 400 hypercubes of 5 points: 2000 places in strata, 2000 pairs of strata in 25 cells.
    const halves = [0, 0];
    const cells = new Float64Array(25);
    for (let seed = 0; seed < 400; seed++) {
      const { values } = latinHypercube(5, 2, seed);
      for (let i = 0; i < 5; i++) {
        const [x, y] = [5 * values[2 * i], 5 * values[2 * i + 1]];
        halves[x - Math.floor(x) < 0.5 ? 0 : 1] += 1;
        cells[5 * Math.floor(x) + Math.floor(y)] += 1;
      }
    }
    // Four standard errors of 2000 fair coins are 89; of a cell with chance 1/25, 35.
    expect(Math.abs(halves[0] - 1000)).toBeLessThan(89);
    for (const count of cells) expect(Math.abs(count - 80)).toBeLessThan(35);
  });
});

describe('grids', () => {
  const levelCounts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });

  test('a full factorial holds each combination once, in the order of numbers whose digits are the levels', () => {
    fc.assert(
      fc.property(levelCounts, (levels) => {
        const grid = fullFactorial(levels);
        const asNumbers = Array.from({ length: grid.count }, (_, i) =>
          rowOf(grid, i).reduce((number, level, j) => number * levels[j] + level, 0),
        );
        const all = levels.reduce((product, each) => product * each, 1);
        expect(asNumbers).toEqual(Array.from({ length: all }, (_, number) => number));
      }),
    );
  });

  test('one at a time, each point but the first changes one factor of the baseline, and each value comes once', () => {
    fc.assert(
      fc.property(levelCounts, (levels) => {
        const grid = oneAtATime(levels);
        const baseline = levels.map(() => 0);
        expect(rowOf(grid, 0)).toEqual(baseline);
        const changes = Array.from({ length: grid.count - 1 }, (_, i) => {
          const changed = changedBetween(baseline, rowOf(grid, i + 1));
          expect(changed).toHaveLength(1);
          return [changed[0], rowOf(grid, i + 1)[changed[0]]];
        });
        expect(changes).toEqual(levels.flatMap((count, j) => Array.from({ length: count - 1 }, (_, i) => [j, i + 1])));
      }),
    );
  });
});

describe('Saltelli designs', () => {
  const designs = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 12 }), fc.boolean());

  test('exchange one coordinate of A and B in each copy, and use each row once', () => {
    fc.assert(
      fc.property(designs, ([exponent, most, secondOrder]) => {
        const points = saltelliPoints(2 ** exponent, most, { secondOrder });
        const rows = saltelliRows(most, { secondOrder });
        const used: number[] = [];
        for (let i = 0; i < 2 ** exponent; i++) {
          const [a, b] = [rowOf(points, rows.a(i)), rowOf(points, rows.b(i))];
          used.push(rows.a(i), rows.b(i));
          for (let j = 0; j < most; j++) {
            expect(rowOf(points, rows.ab(i, j))).toEqual(a.with(j, b[j]));
            used.push(rows.ab(i, j));
            if (!secondOrder) continue;
            expect(rowOf(points, rows.ba(i, j))).toEqual(b.with(j, a[j]));
            used.push(rows.ba(i, j));
          }
        }
        expect(used.sort((x, y) => x - y)).toEqual(Array.from({ length: points.count }, (_, row) => row));
      }),
    );
  });

  test('take A and B from one sequence without its first point, so twice the base keeps what was run', () => {
    const sequence = sobolPoints(9, 6);
    const points = saltelliPoints(8, 3);
    const rows = saltelliRows(3);
    for (let i = 0; i < 8; i++) {
      expect([...rowOf(points, rows.a(i)), ...rowOf(points, rows.b(i))]).toEqual(rowOf(sequence, i + 1));
    }
    expect(saltelliPoints(16, 3).values.subarray(0, points.values.length)).toEqual(points.values);
  });
});

describe('Morris trajectories', () => {
  const even = fc.integer({ min: 1, max: 10 }).map((half) => 2 * half);

  test('change each factor once, by the step, and stay on the grid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        even,
        anySeed,
        (walks, most, levels, seed) => {
          const points = morrisTrajectories(walks, most, { levels, seed });
          expect(points.count).toBe(walks * (most + 1));
          for (const value of points.values) expect(Math.round(value * (levels - 1)) / (levels - 1)).toBe(value);
          for (let walk = 0; walk < walks; walk++) {
            const changed: number[] = [];
            for (let step = 0; step < most; step++) {
              const before = rowOf(points, walk * (most + 1) + step);
              const after = rowOf(points, walk * (most + 1) + step + 1);
              const [j, ...others] = changedBetween(before, after);
              expect(others).toEqual([]);
              expect(Math.abs(after[j] - before[j])).toBeCloseTo(morrisStep(levels), 12);
              expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
              expect(Math.max(...after)).toBeLessThanOrEqual(1);
              changed.push(j);
            }
            expect(changed.sort((a, b) => a - b)).toEqual(Array.from({ length: most }, (_, j) => j));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('start from each level, go up as often as down, and change the factors in each order', () => {
    const walks = 2400;
    const points = morrisTrajectories(walks, 3, { seed: 'even' });
    const starts = [0, 0, 0, 0];
    const orders = new Map<string, number>();
    let up = 0;
    for (let walk = 0; walk < walks; walk++) {
      const rows = [0, 1, 2, 3].map((step) => rowOf(points, 4 * walk + step));
      starts[Math.round(3 * rows[0][0])] += 1;
      if (rows[3][1] > rows[0][1]) up += 1;
      const order = [0, 1, 2].map((step) => changedBetween(rows[step], rows[step + 1])[0]).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    // Four standard errors: of 2400 draws with chance 1/4, 85; 1/2, 98; 1/6, 73.
    for (const count of starts) expect(Math.abs(count - 600)).toBeLessThan(85);
    expect(Math.abs(up - 1200)).toBeLessThan(98);
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 400)).toBeLessThan(73);
  });

  test('draw from their seed alone, and keep the first walks when others are added', () => {
    const points = morrisTrajectories(5, 4, { seed: 1 });
    expect(morrisTrajectories(5, 4, { seed: 2 }).values).not.toEqual(points.values);
    expect(morrisTrajectories(9, 4, { seed: 1 }).values.subarray(0, points.values.length)).toEqual(points.values);
  });
});
