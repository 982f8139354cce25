// What things are called

export { ASPECTS, type Aspect, HARMFUL_ASPECTS, HR_ASPECTS } from './vocabulary/aspects.js';
export { BARRIER, BARRIERS, type Barrier, barriersOfStage } from './vocabulary/barriers.js';
export { CAPACITIES, type Capacity, NODALITY } from './vocabulary/capacities.js';
export type { Each } from './vocabulary/each.js';
export { LEVERS, type Lever } from './vocabulary/levers.js';
export { HEROES, type Hero, MODES, type Mode, NETWORK_MODE } from './vocabulary/modes.js';
export {
  ABSENT,
  ASSETS,
  type Asset,
  BEHAVIOURS,
  COLLABORATING,
  COLLABORATION,
  EXCLUDED,
  FAILED,
  FAILURES,
  type Failure,
  FORMING,
  IMPLEMENTING,
  INNOVATED,
  INNOVATION,
  INTERACTING,
  INTERACTION,
  INVITED,
  JOINED,
  LEFT,
  MONEY,
  NONE,
  SECTORS,
  type Sector,
  SKILL,
  STAGES,
  STATUSES,
  type Stage,
  WAITING,
  YEAR,
} from './vocabulary/names.js';
export { PHASES, type PhaseName } from './vocabulary/phases.js';
export {
  ARENA_FORMS,
  type ArenaForm,
  type Ballot,
  type Carries,
  FORM_TRAITS,
  LEARNING_RULES,
  RULES,
  type Rule,
} from './vocabulary/rules.js';

// The scenario

export { actorNames } from './scenario/actor-names.js';
export { checkSchema } from './scenario/check-schema.js';
export { type Drawable, type DrawnPart, drawnOf } from './scenario/drawn-of.js';
export { embeddedFrom } from './scenario/embed-network.js';
export { listParameters, type Parameter, scenarioJsonSchema } from './scenario/list-parameters.js';
export { parseScenario } from './scenario/parse-scenario.js';
export { type PlausibleRange, plausibleRange } from './scenario/plausible-range.js';
export type { ActorInput, Scenario, ScenarioInput, TieInput } from './scenario/scenario.js';
export { withParameter, withParameters } from './scenario/with-parameters.js';

// The problems

export { countBits } from './problem/bits.js';
export { type Problem, problemOf, trueGain } from './problem/problem-book.js';
export { CONFLICT_POTENTIAL, CONFLICTING_DEMANDS, PROFILE, profileOf } from './problem/profile.js';

// What is added from outside

export type {
  Extension,
  ExtensionBarrier,
  ExtensionColumn,
  ExtensionDecisionRule,
  ExtensionLearningRule,
  ExtensionMeasure,
  ExtensionParameter,
  ExtensionPhase,
  ExtensionValues,
  ExtensionWorld,
  WorldView,
} from './extension/extension.js';
export type { ExtensionDraws } from './extension/extension-draws.js';
export {
  checkTogether,
  type ExtensionNotes,
  notesOf,
  withExtensions,
  withoutExtensions,
} from './extension/extension-notes.js';
export { type CheckedExtension, isExtension, readExtension } from './extension/read-extension.js';
export { WRITABLE, type WritableColumn } from './extension/writable-columns.js';

// The actors

export { hasDeparted } from './actor/has-departed.js';
export { addTie, countTies, dependenceOn, findTie, frameDistance, strangerTrustOf, trustIn } from './actor/ties.js';
export { observeTrust } from './actor/trust.js';

// The world, and what happened in it

export type { Setting, Sizes, State } from './state/columns.js';
export { barriersOf, barriersOfStageIn, type NamedBarrier } from './world/barriers-of.js';
export { compileEmbedded, createWorld, resetWorld, type WorldOptions } from './world/create-world.js';
export { digestWorld } from './world/digest-world.js';
export {
  createEventLog,
  EVENTS,
  type EventLog,
  type EventName,
  eventsOf,
  GONE,
  INTERVENED,
  LEFT_FOR,
  type LoggedEvent,
  REFUSED,
  recordEvent,
} from './world/event-log.js';
export { decisionCodeOf } from './world/own-rules.js';
export { copyState, forkWorld, inMemoryOf, type World } from './world/world.js';
export { viewOf } from './world/world-view.js';

// What happens at a table

export { commonGain, ownAppraisal } from './table/appraisal.js';
export { inviteActor, isMember, knowledgeOf, leaveProcess, placeOf, shareHeld, survey } from './table/membership.js';

// One tick

export { asTold, checkExtensions } from './extending/apply-after.js';
export { meetEveryday } from './phases/contact.js';
export { finishTick, stepWorld } from './phases/step-world.js';
