import type { StrategyChoice } from '../../metagovernance/index.js';
import type { Extension, Scenario, ScenarioInput } from '../../model/index.js';
import type { Seed } from '../../numeric/index.js';
import type { ExperimentInput as DeclarationInput, Design, Stop, Until } from './declaration.js';
import type { Factor } from './factor.js';
import type { PlannedExtension } from './planned-extension.js';

/** An experiment as a program writes it: as in a file, and strategies may be code of one's own. */
export interface ExperimentInput extends Omit<DeclarationInput, 'strategies' | 'scenarios' | 'extensions'> {
  readonly scenarios?: readonly (string | ScenarioEntry)[];
  readonly strategies?: readonly (StrategyChoice | LabelledStrategy | ModuleStrategy)[];
  /** What is added to the model: code, or modules as planExtensions of metagovernor/experiment/node gives them; not both. */
  readonly extensions?: readonly (Extension | PlannedExtension)[];
}

/** A strategy that a module exports: it can run in threads, and be hashed. */
export interface ModuleStrategy {
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** A path, or a file URL. */
  readonly module: string;
  /** What the tables call it: default its name; no dots. */
  readonly label?: string;
}

/** A strategy of the catalogue under a name of the experiment's own. */
export interface LabelledStrategy {
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the tables call it: no dots. */
  readonly label: string;
}

/** A scenario of an experiment. */
export interface ScenarioEntry {
  /** An id of the catalogue, or a scenario written out. */
  readonly scenario?: string | ScenarioInput;
  readonly label?: string;
  readonly regime?: string;
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** A strategy as plain data. */
export interface PlannedStrategy {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** What the tables call it. */
  readonly label: string;
  /** Where to import it from; none for a strategy of the catalogue, or one given as code. */
  readonly module?: string;
  /** A fingerprint of its code; of a module with all that it imports. */
  readonly source?: string;
  /** What the fingerprint of a module does not cover, for it cannot be followed; a few words each. */
  readonly unfollowed?: readonly string[];
}

/** What is recorded over time. */
export interface Recording {
  readonly every: number;
  readonly measures: readonly string[];
}

/** A checked experiment, complete and as plain data: it can be stored, sent and hashed, and determines every number. */
export interface Experiment {
  readonly title: string;
  /** The version of the library whose numbers these are. */
  readonly version: string;
  readonly scenarios: readonly { readonly label: string; readonly scenario: Scenario }[];
  readonly strategies: readonly PlannedStrategy[];
  /** What is added to the model; left out where nothing is. */
  readonly extensions?: readonly PlannedExtension[];
  readonly factors: readonly Factor[];
  readonly design: Design;
  /** Replicates at each point; with `until` the most there may be. */
  readonly replicates: number;
  readonly until: Until | null;
  /** The measures that are kept, and `digest` where it is. */
  readonly metrics: readonly string[];
  /** The measure that the question is about; left out where none was named. It changes no number. */
  readonly measure?: string;
  readonly series: Recording | null;
  readonly stop: Stop | null;
  readonly seed: Seed;
  /** Replicates of each point, from the first on, whose failures are attributed to barriers. */
  readonly attributed: number;
}

/** A checked experiment, and the code of the strategies and extensions that are no plain data. */
export interface ParsedExperiment {
  readonly experiment: Experiment;
  readonly own: OwnStrategies;
  /** The extensions that are given as code; none by default. */
  readonly extensions?: readonly Extension[];
}

/** Strategies given as code, by label. */
export type OwnStrategies = ReadonlyMap<string, StrategyChoice>;

/** The column that identifies the last state of a run. */
export const DIGEST = 'digest';
