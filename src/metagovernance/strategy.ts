import type { Intervention } from './intervention.js';
import type { Observation } from './observation.js';

/** What a strategy may use besides what it observes. */
export interface StrategyContext {
  /** Actors of the network. */
  readonly actors: number;
  /** Decisions of a problem. */
  readonly decisions: number;
  /**
   * A number of 0..1 that depends on the run's seed, the tick and `index` alone: the only luck a strategy may use.
   * `index` is a whole number from 0 to 4294967295; anything else is a ParameterError.
   */
  readonly draw: (index: number) => number;
}

/**
 * The contract: observation in, interventions out.
 *
 * A pure function: what it returns depends on its two arguments and on the options it was made with, and it changes nothing.
 * It has no memory, so that a run can be forked, replayed and sent to a worker at any tick. What it is given is its own copy, and what
 * it returns is copied and checked: a list of plain objects, each with the fields that its operation takes and no others.
 */
export type Decide = (observation: Observation, context: StrategyContext) => readonly Intervention[];

/** A strategy as the catalogue knows it: by name and options it can be written down, stored and sent. */
export interface Strategy {
  readonly name: string;
  readonly about: string;
  /** The options with their defaults, plain data as JSON holds it; a strategy made with others refuses unknown ones. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * Make the deciding function; undefined for a strategy that never acts. It is called anew for each run, each fork and each replay of a
   * part of a run, so that what it remembers lasts no longer; `options` is a frozen copy.
   */
  readonly create: (options: Readonly<Record<string, unknown>>) => Decide | undefined;
}

/** A strategy at work in one run, and in no other. */
export interface Steering {
  /** The name of the strategy. */
  readonly strategy: string;
  /** Undefined for a strategy that never acts. */
  readonly decide: Decide | undefined;
}
