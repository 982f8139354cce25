import type { OperationName } from 'metagovernor/metagovernance';

/** A paired difference with its interval. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A strategy by its name. */
export interface Choice {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What one kind of search found in one scenario. */
export interface FoundHere {
  /** `leader`: rules again, begun with the acts of collaborativeLeader. */
  readonly kind: 'options' | 'plan' | 'rules' | 'leader';
  readonly choice: Choice;
  readonly runs: number;
  /** Delivery in the race in which it was found. */
  readonly whenFound: number;
  /** Means on fresh seeds. */
  readonly measured: Readonly<Record<string, number>>;
  /** What it delivers more than each rival on fresh seeds. */
  readonly more: Readonly<Record<string, Difference>>;
}

/** What taking something out of the best costs, and what the acts of it are. */
export interface Part {
  readonly what: string;
  readonly operation: OperationName;
  /** The stage it is done in; 'any' where it does not say. */
  readonly stage: string;
  /** Acts and points of one run in the mean. */
  readonly acts: number;
  readonly points: number;
  /** What is delivered less without it. */
  readonly loss: Difference;
}

/** All about one scenario. */
export interface ScenarioFound {
  readonly scenario: string;
  readonly found: readonly FoundHere[];
  readonly rivals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The one that is looked into: the best of plan and rules, by the race in which it was found. */
  readonly best: Exclude<FoundHere['kind'], 'options'>;
  readonly parts: readonly Part[];
  /** Acts of the best in each stage, by operation, in one run. */
  readonly byStage: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the study writes. */
export interface GoodPlans {
  readonly version: string;
  readonly seed: string;
  readonly replicates: number;
  readonly ablated: number;
  readonly scenarios: readonly ScenarioFound[];
  /** Delivery of each scenario's best in each scenario, less that of collaborativeLeader: by home, by place. */
  readonly elsewhere: Readonly<Record<string, Readonly<Record<string, Difference>>>>;
  /** Rules made of nothing but what is said to be common, and what they deliver more than each rival in each scenario. */
  readonly common: {
    readonly rules: readonly unknown[];
    /** By place, at each strength. */
    readonly tried: Readonly<
      Record<
        string,
        readonly {
          readonly intensity: number;
          readonly delivery: number;
          readonly more: Readonly<Record<string, Difference>>;
        }[]
      >
    >;
  };
}
