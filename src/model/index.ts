// What things are called

export { hasDeparted } from './actor/has-departed.js';
export { addTie, countTies, dependenceOn, findTie, frameDistance, trustIn } from './actor/ties.js';
export { observeTrust } from './actor/trust.js';
export { meetEveryday } from './phases/contact.js';
// One tick
export { stepWorld } from './phases/step-world.js';
// What somebody who steers needs
export { countBits } from './problem/bits.js';
export { type Problem, problemOf, trueGain } from './problem/problem-book.js';
export { actorNames } from './scenario/actor-names.js';
export { checkSchema } from './scenario/check-schema.js';
export { embeddedFrom } from './scenario/embed-network.js';
// The scenario
export { listParameters, type Parameter, scenarioJsonSchema } from './scenario/list-parameters.js';
export { parseScenario } from './scenario/parse-scenario.js';
export { type PlausibleRange, plausibleRange } from './scenario/plausible-range.js';
export type { ActorInput, Scenario, ScenarioInput, TieInput } from './scenario/scenario.js';
export { withParameter, withParameters } from './scenario/with-parameters.js';
// The world
export type { Setting, Sizes, State } from './state/columns.js';
// How a problem is seen
export { commonGain, ownAppraisal } from './table/appraisal.js';
export { inviteActor, isMember, knowledgeOf, leaveProcess, placeOf, shareHeld } from './table/membership.js';
export { ASPECTS, type Aspect, HARMFUL_ASPECTS, HR_ASPECTS } from './vocabulary/aspects.js';
export { BARRIERS, type Barrier, barriersOfStage } from './vocabulary/barriers.js';
export { LEVERS, type Lever } from './vocabulary/levers.js';
export { HEROES, type Hero, MODES, type Mode, NETWORK_MODE } from './vocabulary/modes.js';
export {
  ABSENT,
  ASSETS,
  type Asset,
  BEHAVIOURS,
  COLLABORATING,
  EXCLUDED,
  FAILED,
  FAILURES,
  type Failure,
  FORMING,
  IMPLEMENTING,
  INNOVATED,
  INTERACTING,
  INVITED,
  JOINED,
  LEFT,
  SECTORS,
  type Sector,
  STAGES,
  STATUSES,
  type Stage,
  WAITING,
} from './vocabulary/names.js';
export { ARENA_FORMS, type ArenaForm, FORM_TRAITS, LEARNING_RULES, RULES, type Rule } from './vocabulary/rules.js';
export { compileEmbedded, createWorld, resetWorld, type WorldOptions } from './world/create-world.js';
export { digestWorld } from './world/digest-world.js';
// What happened
export {
  createEventLog,
  EVENTS,
  type EventLog,
  type EventName,
  eventsOf,
  INTERVENED,
  type LoggedEvent,
  REFUSED,
  recordEvent,
} from './world/event-log.js';
export { copyState, forkWorld, type World } from './world/world.js';
