import { deepFreeze } from '../../base/index.js';
import type { State } from '../state/columns.js';
import { ARENA_FORMS } from '../vocabulary/rules.js';

const SHARE = [0, 1] as const;
const MOST = Number.MAX_VALUE;
const BITS = [0, (1 << 20) - 1] as const;

/**
 * The columns of the model's state that an extension may change, each with the least and the most that it may hold.
 *
 * All others keep books that must agree with each other, such as who is a member where: they change by what `world` can do, and by the
 * model itself.
 */
export const WRITABLE = deepFreeze({
  // The run
  stock: [0, 1000], //           points of nodality, authority, treasure, organisation
  culture: SHARE, //             of the organisations, by aspect
  cultureTarget: SHARE,
  // Actors
  motive: SHARE,
  experience: [-1, 1],
  tradition: SHARE,
  control: [0, MOST],
  support: SHARE,
  frame: SHARE,
  // Ties
  trust: SHARE,
  evidence: [0, MOST],
  dependence: SHARE,
  conflict: SHARE,
  // Processes
  form: [0, ARENA_FORMS.length - 1],
  stale: [0, 1], //              1 lets the members weigh their prospects anew
  pace: [0, 1_000_000],
  facts: BITS,
  narrowed: BITS,
  pressure: [0, MOST],
  lever: [0, MOST],
  // Members
  activation: SHARE,
  expectation: SHARE,
  understood: SHARE,
  quarrel: SHARE,
} as const satisfies Partial<Readonly<Record<keyof State, readonly [number, number]>>>);

/** The name of a column that an extension may change. */
export type WritableColumn = keyof typeof WRITABLE;
