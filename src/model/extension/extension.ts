import type { LearningRule } from '../../search/index.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Setting, Sizes, State } from '../state/columns.js';
import type { Capacity } from '../vocabulary/capacities.js';
import type { Lever } from '../vocabulary/levers.js';
import type { Failure, STATUSES, Stage } from '../vocabulary/names.js';
import type { PhaseName } from '../vocabulary/phases.js';
import type { Carries } from '../vocabulary/rules.js';
import type { ExtensionDraws } from './extension-draws.js';
import type { WritableColumn } from './writable-columns.js';

/** A parameter of an extension: set as `extensions.NAME.PARAMETER`, wherever a parameter of the scenario can be. */
export interface ExtensionParameter {
  readonly about: string;
  readonly unit: string;
  readonly default: number | string | boolean;
  /** The least and the most that a number may be; needed where the default is a number. */
  readonly min?: number;
  readonly max?: number;
  /** Whether a number must be whole; false by default. */
  readonly whole?: boolean;
  /** The names that it can be; needed where the default is a text. */
  readonly names?: readonly string[];
}

/** A column of an extension's own: numbers that are a part of the run's state. */
export interface ExtensionColumn {
  readonly about: string;
  readonly unit: string;
  /** What it has one number for. Ties have none: their rows move as ties come and go. */
  readonly of: 'run' | 'actor' | 'process';
  readonly min: number;
  readonly max: number;
  /** What all its numbers are at the start; 0 by default. */
  readonly start?: number;
}

/** What an extension does in each tick. */
export interface ExtensionPhase {
  /** After which phase of the tick. */
  readonly after: PhaseName;
  /** Change the world. It must depend on what it is given alone. */
  readonly apply: (world: ExtensionWorld, draws: ExtensionDraws) => void;
}

/** What can stop a process, by `world.stop`. */
export interface ExtensionBarrier {
  readonly name: string;
  readonly about: string;
  /** The stage that processes fail to reach because of it. */
  readonly stage: Stage;
  /** How a process that it stops has failed; 'disturbed' by default. */
  readonly failure?: Exclude<Failure, 'none'>;
}

/** What is measured of a run: at its end, over time, and for when a run should stop. */
export interface ExtensionMeasure {
  readonly about: string;
  /** Such as 'share', 'processes', 'count', 'ticks'. */
  readonly unit: string;
  /** The measure that says of how many it is a mean; left out for counts, sums, and what is there in every run. */
  readonly of?: string;
  /** A number; NaN where there is nothing to measure. It must change nothing. */
  readonly measure: (world: WorldView) => number;
}

/** A rule by which a group decides: chosen by `collaborating.rule`. */
export interface ExtensionDecisionRule {
  readonly about: string;
  readonly carries: Carries;
}

/** A rule by which members learn from each other: chosen by `collaborating.learning`. */
export interface ExtensionLearningRule {
  readonly about: string;
  /** The member whose proposal `one` considers; `one` itself for nobody's. */
  readonly choose: LearningRule['chooseAtTable'];
}

/**
 * The contract of whatever is added to the model from outside: one object, of which all parts but the name and what it is about can
 * be left out.
 *
 * Its functions must depend on what they are given alone, so that a run can be forked, replayed and sent to a worker at any tick: what an
 * extension remembers is in its `state`, and its luck comes from `draws`.
 */
export interface Extension {
  /** A name that can stand in a path: letters and digits, a letter first. Its draws hang on it. */
  readonly name: string;
  readonly about: string;
  readonly parameters?: Readonly<Record<string, ExtensionParameter>>;
  readonly state?: Readonly<Record<string, ExtensionColumn>>;
  /** The columns of the model that it changes. It may change no others. */
  readonly writes?: readonly WritableColumn[];
  readonly barrier?: ExtensionBarrier;
  readonly phases?: readonly ExtensionPhase[];
  readonly measures?: Readonly<Record<string, ExtensionMeasure>>;
  readonly decisionRules?: Readonly<Record<string, ExtensionDecisionRule>>;
  readonly learningRules?: Readonly<Record<string, ExtensionLearningRule>>;
}

/** The values of an extension's parameters, `active` and, with a barrier, `barrier` among them. */
export type ExtensionValues = Readonly<Record<string, number | string | boolean>>;

/** The world as somebody sees it who changes nothing: all of it, what is hidden from strategies included. */
export interface WorldView {
  /** Ticks done. */
  readonly tick: number;
  /** Ticks of the whole run. */
  readonly ticks: number;
  /** Actors, numbered from 0. */
  readonly actors: number;
  /** Processes, numbered from 0. */
  readonly processes: number;
  readonly scenario: Scenario;
  readonly sizes: Sizes;
  /** The columns that were drawn with the world and stay as they are, by name: docs/extending.md. */
  readonly setting: Setting;
  /** The columns that change, by name: docs/extending.md. */
  readonly state: State;
  /** The values of the extension's parameters: each of the type of its default, which is known where it is read. */
  // biome-ignore lint/suspicious/noExplicitAny: a module knows the types of its own parameters, and the contract does not
  // oxlint-disable-next-line typescript/no-explicit-any -- the same
  readonly parameters: Readonly<Record<string, any>>;
  /** The extension's own columns. */
  readonly own: Readonly<Record<string, Float64Array>>;
  /** Where a process stands. */
  readonly statusOf: (process: number) => (typeof STATUSES)[number];
  /** The place of a lever of a process in `state.lever`. */
  readonly leverAt: (process: number, lever: Lever) => number;
  /** The place of a capacity in `state.stock` and `state.spent`. */
  readonly stockAt: (capacity: Capacity) => number;
  /** Members of a process: those that have joined and are still there. */
  readonly membersOf: (process: number) => number[];
}

/** The world as an extension's phases get it. */
export interface ExtensionWorld extends WorldView {
  /** Whether the barrier of this extension is switched off for a process. */
  readonly isNeutralised: (process: number) => boolean;
  /**
   * Stop a process by the barrier of this extension: it has failed. Nothing happens where the barrier is switched off.
   * @returns whether it was stopped.
   */
  readonly stop: (process: number) => boolean;
  /** Invite an actor into a process. Returns whether it has a place there. */
  readonly invite: (process: number, actor: number) => boolean;
  /** Take a member out of a process. Returns whether it was one. */
  readonly remove: (process: number, actor: number) => boolean;
}
