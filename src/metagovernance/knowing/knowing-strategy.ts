import type { Foresee, Steering } from '../strategy.js';

/** Somebody whose steering can be tried out: a strategy of the catalogue, made ready. */
export interface Candidate {
  readonly begin: () => Steering;
}

/** A strategy that knows the world itself. */
export interface KnowingStrategy {
  readonly name: string;
  readonly about: string;
  /** The options with their defaults, as those of any strategy. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Make the deciding function. `prepare` makes a strategy of the catalogue ready by its name. */
  readonly createKnowing: (options: Readonly<Record<string, unknown>>, prepare: (name: string) => Candidate) => Foresee;
}
