import type { Scenario } from '../../model/index.js';
import type { Reach } from '../strategies/reach.js';

/** In which a parameter acts or does not: one scenario, and what its metagovernor can do at most. */
export interface Situation {
  /** What the scenario is called. */
  readonly label: string;
  readonly scenario: Scenario;
  readonly reach: Reach;
}

/** Why a parameter changes nothing in a situation, and what to vary instead: parts of a sentence. */
export interface Inert {
  readonly why: string;
  readonly instead: string;
}

/** Null where the parameter can act. */
export type Condition = (situation: Situation) => Inert | null;
