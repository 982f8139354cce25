// What can act
export { reachOf } from './acting/reach-of.js';
export type { Inert, Situation } from './acting/situation.js';
export { reasonsOf, whyInert, whyInertIn } from './acting/why-inert.js';
// Capacities, instruments, operations
export { CAPACITIES, type Capacity, type Price } from './capacity.js';
export {
  COMPETENCE_PRESETS,
  COMPETENCE_SURVEY,
  type Competence,
  type CompetenceProfile,
  type SurveyFigure,
  withPresets,
} from './competences.js';
export { enact, regenerate } from './enact.js';
export { INSTRUMENT_QUESTIONS, type InstrumentQuestion } from './instrument-questions.js';
export type { Intervention } from './intervention.js';
export type { KnowingStrategy } from './knowing/knowing-strategy.js';
// Strategies
export { type Observation, type ObservedStage, observe, type ProcessObservation } from './observation.js';
export type { KindObservation, ModeObservation } from './observed-kinds.js';
export { type InterventionField, OPERATION_FIELDS, type OperationFields } from './operation-fields.js';
export {
  INSTRUMENTS,
  type Instrument,
  OPERATION_NAMES,
  OPERATIONS,
  type Operation,
  type OperationName,
} from './operations.js';
export { checkIntervention, type Giver, readInterventions, type Targets, targetsOf } from './read-interventions.js';
export { readStrategy } from './read-strategy.js';
// Roles
export { type Act, type Effort, playRoles, type Role } from './role.js';
export { LEADERSHIP } from './role-catalogue.js';
export { CATALYST, CONVENER, DELIVERY, FACILITATOR } from './roles.js';
export { contextOf, steer } from './steer.js';
export {
  ACTOR_GROUPS,
  type ActorGroup,
  type AimedAct,
  isNear,
  PROCESS_GROUPS,
  type ProcessGroup,
} from './strategies/aimed-act.js';
export {
  KNOWING_STRATEGIES,
  type KnowingName,
  type PreparedStrategy,
  prepareStrategy,
  STRATEGIES,
  type StrategyChoice,
  type StrategyName,
} from './strategies/catalogue.js';
export type { PlannedIntervention } from './strategies/fixed-plan.js';
export { OBSERVED, type Observed } from './strategies/observed.js';
export { ANYTHING, type CatalogueStrategy, type Reach } from './strategies/reach.js';
export { COMPARISONS, type Comparison, type Condition, type Rule } from './strategies/rules.js';
export type { Decide, Deciding, Decision, Foresee, Memory, Steering, Strategy, StrategyContext } from './strategy.js';
