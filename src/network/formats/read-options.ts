import { deepFreeze } from '../../base/index.js';

/** What becomes of several ties from one node to another: one of them stays, or their numbers are put together. */
export const REPEATED = deepFreeze(['first', 'last', 'sum', 'mean', 'max'] as const);
/** What becomes of several ties from one node to another, by its name. */
export type Repeated = (typeof REPEATED)[number];

/** What becomes of ties with a negative value. */
export const NEGATIVE = deepFreeze(['conflict', 'drop'] as const);
/** What becomes of ties with a negative value, by its name. */
export type Negative = (typeof NEGATIVE)[number];

/** How ties are to be read, in any format. */
export interface TieReadOptions {
  /**
   * Whether a tie leads one way (true) or both ways (false), whatever the file says. Default: as the file says; one way, with a
   * word in the report, where it says nothing.
   */
  readonly directed?: boolean | undefined;
  /** Take the ties of this relation only: a value in the column relation, type, layer or the like. Default: all. */
  readonly relation?: string | undefined;
  /** Take the ties of this wave only: a value in the column wave, time, year or the like. Default: all. */
  readonly wave?: string | number | undefined;
  /**
   * Several ties from one node to another: the first or the last stays, or numbers become their sum, mean or largest (of texts
   * the first stays; a sum without any numbers counts the ties, as `weight`). Default: 'first', with a word in the report.
   */
  readonly repeated?: Repeated | undefined;
  /** Codes that stand for a missing value, such as 9 or 999, in all columns but ids. Default: none. */
  readonly missing?: readonly (string | number)[] | undefined;
  /**
   * Ties with a negative value: 'drop' leaves them out; 'conflict' gives them the attribute `conflict`, 1 for the value furthest
   * below 0. Default: they are ties as all others, with a word in the report.
   */
  readonly negative?: Negative | undefined;
}
