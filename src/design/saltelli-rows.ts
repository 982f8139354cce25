import { checkInteger, checkNames, ParameterError } from '../base/index.js';
import { MOST_DIMENSIONS } from './direction-bits.js';

/** Whether a design also holds the points that pairs of factors need. */
export interface SaltelliOptions {
  /** Whether what two factors do together is to be told apart, at nearly twice the points; default false. */
  readonly secondOrder?: boolean;
}

/** Where each point of a Saltelli design stands, as the number of its row. */
export interface SaltelliRows {
  /** How many rows each base row takes: dimensions + 2, with second order 2 * dimensions + 2; in groups, of groups. */
  readonly block: number;
  /** The first of the two independent points of a base row. */
  readonly a: (base: number) => number;
  /** A with its coordinate `factor`, in groups those of the group of that place, from B. */
  readonly ab: (base: number, factor: number) => number;
  /** B with that coordinate, or those, from A; throws a ParameterError in a design without second order. */
  readonly ba: (base: number, factor: number) => number;
  /** The second of the two independent points of a base row. */
  readonly b: (base: number) => number;
}

/**
 * The layout that saltelliPoints and sobolIndices share: each base row is a block A, AB_1 .. AB_d, with second order BA_1 .. BA_d, then B.
 *
 * Right for whoever reads or writes such designs row by row; it is the order of SALib.
 *
 * @param dimensions - how many factors, in groups how many groups, from 1 to 512.
 * @param options.secondOrder - whether the blocks hold BA_1 .. BA_d; default false.
 * @throws ParameterError for dimensions outside the range.
 * @source saltelli2002, saltelli2010
 */
export function saltelliRows(dimensions: number, options: SaltelliOptions = {}): SaltelliRows {
  checkNames('the options', options, ['secondOrder']);
  checkInteger('dimensions', dimensions, 1, MOST_DIMENSIONS / 2);
  const { secondOrder = false } = options;
  const block = (secondOrder ? 2 : 1) * dimensions + 2;
  return Object.freeze({
    block,
    a: (base: number) => base * block,
    ab: (base: number, factor: number) => base * block + 1 + factor,
    ba(base: number, factor: number) {
      if (!secondOrder)
        throw new ParameterError('Expected a design with secondOrder, which has rows BA, but found one without');
      return base * block + 1 + dimensions + factor;
    },
    b: (base: number) => base * block + block - 1,
  });
}
