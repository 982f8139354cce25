import { checkInteger, ParameterError } from '../base/index.js';
import { type SaltelliOptions, saltelliRows } from './saltelli-rows.js';
import { sobolPoints } from './sobol-points.js';
import { checkSize, type UnitPoints } from './unit-points.js';

/**
 * The points that sobolIndices needs: two independent samples A and B, and copies of them with one coordinate exchanged.
 *
 * A and B are the halves of a Sobol' sequence of twice the dimensions without its point 0, so that twice the `base` keeps all points
 * of before and adds as many.
 *
 * @param base - how many base rows: a power of two from 1 to 2^20. A few hundred tell which factors matter; 4096 and more give two digits.
 * @param dimensions - how many factors, from 1 to 512.
 * @param options.secondOrder - whether to add the points for pairs of factors; default false.
 * @returns base * (dimensions + 2) points, with second order base * (2 * dimensions + 2), in the layout of saltelliRows.
 * @throws ParameterError for a base that is no power of two, or numbers outside these ranges.
 * @source saltelli2002, saltelli2010
 */
export function saltelliPoints(base: number, dimensions: number, options: SaltelliOptions = {}): UnitPoints {
  checkInteger('base', base, 1, 1_048_576);
  if ((base & (base - 1)) !== 0) {
    const below = 1 << (31 - Math.clz32(base));
    throw new ParameterError(
      `Expected base to be a power of two, such as ${below} or ${2 * below}, but found ${base}: other numbers leave the points uneven`,
      { name: 'base', found: base },
    );
  }
  const rows = saltelliRows(dimensions, options);
  const count = base * rows.block;
  checkSize(count, dimensions);
  const halves = sobolPoints(base, 2 * dimensions, { skip: 1 }).values;
  const values = new Float64Array(count * dimensions);
  for (let i = 0; i < base; i++) {
    const a = halves.subarray(2 * i * dimensions, (2 * i + 1) * dimensions);
    const b = halves.subarray((2 * i + 1) * dimensions, (2 * i + 2) * dimensions);
    values.set(a, rows.a(i) * dimensions);
    values.set(b, rows.b(i) * dimensions);
    for (let j = 0; j < dimensions; j++) {
      writeMixed(values, rows.ab(i, j), a, b, j);
      if (options.secondOrder) writeMixed(values, rows.ba(i, j), b, a, j);
    }
  }
  return Object.freeze({ count, dimensions, values });
}

function writeMixed(values: Float64Array, row: number, most: Float64Array, other: Float64Array, factor: number): void {
  values.set(most, row * most.length);
  values[row * most.length + factor] = other[factor];
}
