import { checkInteger, checkNames, ParameterError } from '../base/index.js';
import { MOST_DIMENSIONS } from './direction-bits.js';
import { groupFactors } from './groups.js';
import { type SaltelliOptions, saltelliRows } from './saltelli-rows.js';
import { sobolPoints } from './sobol-points.js';
import { checkSize, type UnitPoints } from './unit-points.js';

/** How to make the points of Sobol' indices. */
export interface SaltelliPointsOptions extends SaltelliOptions {
  /** For each factor, in order, the name of its group: equal names are exchanged together. By default each factor by itself. */
  readonly groups?: readonly string[];
}

/**
 * The points that sobolIndices needs: two independent samples A and B, and copies of them with one coordinate exchanged, or those of one group.
 *
 * A and B are the halves of a Sobol' sequence of twice the dimensions without its point 0, so that twice the `base` keeps all points
 * of before and adds as many.
 *
 * @param base - how many base rows: a power of two from 1 to 2^20. A few hundred tell which factors matter; 4096 and more give two digits.
 * @param dimensions - how many factors, from 1 to 512.
 * @param options.secondOrder - whether to add the points for pairs of factors; default false.
 * @param options.groups - for each factor the name of its group; by default each factor by itself.
 * @returns base * (groups + 2) points, with second order base * (2 * groups + 2), in the layout of saltelliRows for as many groups.
 * @throws ParameterError for a base that is no power of two, numbers outside these ranges, or groups that do not name one for each factor.
 * @source saltelli2002, saltelli2010, sobol2001
 */
export function saltelliPoints(base: number, dimensions: number, options: SaltelliPointsOptions = {}): UnitPoints {
  checkNames('the options', options, ['secondOrder', 'groups']);
  checkInteger('dimensions', dimensions, 1, MOST_DIMENSIONS / 2);
  checkInteger('base', base, 1, 1_048_576);
  if ((base & (base - 1)) !== 0) {
    const below = 1 << (31 - Math.clz32(base));
    throw new ParameterError(
      `Expected base to be a power of two, such as ${below} or ${2 * below}, but found ${base}: other numbers leave the points uneven`,
      { name: 'base', found: base },
    );
  }
  const { secondOrder = false, groups } = options;
  const { members } = groupFactors(dimensions, groups);
  const rows = saltelliRows(members.length, { secondOrder });
  const count = base * rows.block;
  checkSize(count, dimensions);
  const halves = sobolPoints(base, 2 * dimensions, { skip: 1 }).values;
  const values = new Float64Array(count * dimensions);
  for (let i = 0; i < base; i++) {
    const a = halves.subarray(2 * i * dimensions, (2 * i + 1) * dimensions);
    const b = halves.subarray((2 * i + 1) * dimensions, (2 * i + 2) * dimensions);
    values.set(a, rows.a(i) * dimensions);
    values.set(b, rows.b(i) * dimensions);
    for (const [group, factors] of members.entries()) {
      writeMixed(values, rows.ab(i, group), a, b, factors);
      if (secondOrder) writeMixed(values, rows.ba(i, group), b, a, factors);
    }
  }
  return Object.freeze({ count, dimensions, values });
}

function writeMixed(
  values: Float64Array,
  row: number,
  most: Float64Array,
  other: Float64Array,
  factors: readonly number[],
): void {
  values.set(most, row * most.length);
  for (const factor of factors) values[row * most.length + factor] = other[factor];
}
