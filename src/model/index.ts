// What things are called

export { actorNames } from './actor-names.js';
// How a problem is seen
export { commonGain, ownAppraisal } from './appraisal.js';
export { ASPECTS, type Aspect, HARMFUL_ASPECTS, HR_ASPECTS } from './aspects.js';
export { BARRIERS, type Barrier, barriersOfStage } from './barriers.js';
// What somebody who steers needs
export { countBits } from './bits.js';
export { checkSchema } from './check-schema.js';
// The world
export type { Setting, Sizes, State } from './columns.js';
export { compileEmbedded, createWorld, resetWorld, type WorldOptions } from './create-world.js';
export { digestWorld } from './digest-world.js';
export { embeddedFrom } from './embed-network.js';
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
} from './event-log.js';
export { hasDeparted } from './has-departed.js';
export { LEVERS, type Lever } from './levers.js';
// The scenario
export { listParameters, type Parameter, scenarioJsonSchema } from './list-parameters.js';
export { inviteActor, isMember, knowledgeOf, leaveProcess, placeOf, shareHeld } from './membership.js';
export { HEROES, type Hero, MODES, type Mode, NETWORK_MODE } from './modes.js';
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
} from './names.js';
export { parseScenario } from './parse-scenario.js';
export { meetEveryday } from './phases/contact.js';
// One tick
export { stepWorld } from './phases/step-world.js';
export { type PlausibleRange, plausibleRange } from './plausible-range.js';
export { type Problem, problemOf, trueGain } from './problem-book.js';
export { CONFLICT_POTENTIAL, CONFLICTING_DEMANDS, PROFILE, profileOf } from './profile.js';
export { ARENA_FORMS, type ArenaForm, FORM_TRAITS, LEARNING_RULES, RULES, type Rule } from './rules.js';
export type { ActorInput, Scenario, ScenarioInput, TieInput } from './scenario.js';
export { addTie, countTies, dependenceOn, findTie, frameDistance, strangerTrustOf, trustIn } from './ties.js';
export { observeTrust } from './trust.js';
export { withParameter, withParameters } from './with-parameters.js';
export { copyState, forkWorld, type World } from './world.js';
