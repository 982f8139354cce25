// Open one, or several at once

export { type Choices, checkChoices, interventionsOf, maskOf, stockNext } from './choices.js';
// What is seen, what can be chosen, what is paid for
export type { DistantAct } from './distant-acts.js';
export {
  type Action,
  Environment,
  type EnvironmentOptions,
  openEnvironment,
  type Paid,
  type ResetOptions,
  type ResetResult,
  type StepInfo,
  type StepResult,
} from './environment.js';
export {
  type Autoreset,
  Environments,
  type EnvironmentsOptions,
  type OneOfSeveralInfo,
  openEnvironments,
  type ResetAllOptions,
  type ResetAllResult,
  type StepAllResult,
} from './environments.js';
export { type LayoutOptions, layoutOf } from './lay-out.js';
export type { Layout, ObservationField } from './layout.js';
export { flatten, PROCESS_FIELDS } from './observation-fields.js';
export type { ProcessAct } from './process-acts.js';
export { REWARDS, type Reward, type RewardName } from './rewards.js';
export type { ActionSpace, ObservationSpace } from './spaces.js';
