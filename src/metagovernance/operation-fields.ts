import { deepFreeze } from '../base/index.js';
import type { Intervention } from './intervention.js';
import type { OperationName } from './operations.js';

/** What an intervention may say besides which operation it is. */
export type InterventionField = Exclude<keyof Intervention, 'operation'>;

/** What one operation has to be told, and what it may be told; of anything else it would take no notice. */
export interface OperationFields {
  readonly needs: readonly InterventionField[];
  readonly takes: readonly InterventionField[];
}

/** The fields of each operation; all take `intensity`. */
export const OPERATION_FIELDS: Readonly<Record<OperationName, OperationFields>> = deepFreeze({
  invite: fields(['process', 'actor']),
  exclude: fields(['process', 'actor']),
  brokerTie: fields(['actor', 'partner'], ['process']),
  chooseArena: fields(['process', 'form']),
  setRule: fields(['process', 'rule']),
  setInclusion: fields(['process', 'pace']),
  setPurpose: fields(['process']),
  provideService: fields(['process']),
  setAmbition: fields(['process']),
  fund: fields(['process']),
  contract: fields(['process']),
  storyline: fields(['process']),
  constructThreat: fields(['process']),
  castShadow: fields(['process']),
  activate: fields(['process', 'actor']),
  alignExpectations: fields(['process']),
  translate: fields(['process']),
  factFinding: fields(['process']),
  mediate: fields(['process']),
  coupleIssues: fields(['process']),
  decoupleIssues: fields(['process']),
  smallWins: fields(['process']),
  changeMeeting: fields(['process']),
  setAgenda: fields(['process', 'decisions']),
  proposeSolution: fields(['process'], ['decisions']),
  bringKnowledge: fields(['process']),
  vouch: fields(['process', 'actor']),
  carryRisk: fields(['process']),
  setMix: fields(['mix'], ['kind', 'process']),
  changeCulture: fields(['aspect'], ['level', 'process']),
  recruit: fields(['aspect'], ['process']),
});

function fields(needs: readonly InterventionField[], takes: readonly InterventionField[] = []): OperationFields {
  return { needs, takes: [...takes, 'intensity'] };
}
