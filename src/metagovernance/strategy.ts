import type { World } from '../model/index.js';
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
 * What a strategy keeps from one tick to the next: plain data, as JSON holds it, `null` at the start of a run.
 * It is a part of the run as its state is: snapshots and forks take it along.
 */
export type Memory = unknown;

/** What a strategy does, and what it keeps in mind. */
export interface Decision {
  readonly interventions: readonly Intervention[];
  /** What it is given at the next tick; what it had before if left out. */
  readonly memory?: Memory;
}

/**
 * The contract: observation in, interventions out.
 *
 * A pure function: what it returns depends on its three arguments and on the options it was made with, and it changes nothing, so that
 * a run can be forked, replayed and sent to a worker at any tick. Whatever it wants to remember it returns as its memory. What
 * it is given is its own frozen copy, and what it returns is copied and checked: a list of plain objects, each with the fields that its
 * operation takes and no others; or such a list with the memory beside it.
 */
export type Decide = (
  observation: Observation,
  context: StrategyContext,
  memory: Memory,
) => readonly Intervention[] | Decision;

/** A strategy as the catalogue knows it: by name and options it can be written down, stored and sent. */
export interface Strategy {
  readonly name: string;
  readonly about: string;
  /** The options with their defaults, plain data as JSON holds it; a strategy made with others refuses unknown ones. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * Make the deciding function; undefined for a strategy that never acts. It is called anew for each run, each fork and each replay of a
   * part of a run: only its memory goes with them, and nothing that the function keeps by itself. `options` is a frozen copy.
   */
  readonly create: (options: Readonly<Record<string, unknown>>) => Decide | undefined;
}

/** A deciding function whose answer always has both parts; `memory` is null by default. */
export type Deciding = (observation: Observation, context: StrategyContext, memory?: Memory) => Required<Decision>;

/**
 * Decides with the world itself before its eyes: what is hidden in it, and the luck to come. No strategy that is compared with
 * others may; it tells how far one could get.
 */
export type Foresee = (world: World, memory: Memory) => Required<Decision>;

/** A strategy at work in one run, and in no other. */
export interface Steering {
  /** The name of the strategy. */
  readonly strategy: string;
  /** Undefined for a strategy that never acts. */
  readonly decide: Deciding | undefined;
  /** There for the few that know the world itself (see KNOWING_STRATEGIES), in place of `decide`. */
  readonly foresee?: Foresee | undefined;
  /** What it keeps in mind now; each tick in which it decides replaces it. */
  memory: Memory;
}
