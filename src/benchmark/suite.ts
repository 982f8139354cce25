import type { Bilingual, RegimeName } from '../scenarios/index.js';

/** One setting in which strategies are tried, at several budgets. */
export interface SuiteScenario {
  /** What tables call it. */
  readonly label: string;
  readonly about: Bilingual;
  readonly entry: {
    /** An id of the catalogue. */
    readonly scenario: string;
    readonly regime?: RegimeName;
    /** What is changed of it, by path. */
    readonly changes?: Readonly<Record<string, unknown>>;
  };
}

/** How much a metagovernor has to spend. */
export interface Budget {
  readonly name: string;
  /** All four capacities of the scenario (start, cap and regeneration), times this. */
  readonly times: number;
}

/** What strategies are compared on. A suite never changes: another choice is another suite, with another name. */
export interface Suite {
  readonly name: string;
  readonly about: Bilingual;
  readonly scenarios: readonly SuiteScenario[];
  readonly budgets: readonly Budget[];
  /** Runs of each strategy in each scenario at each budget. */
  readonly replicates: number;
  /** The same where a first impression is enough. */
  readonly quickReplicates: number;
  /** The seed that everybody may practise on. */
  readonly practiceSeed: string;
}
