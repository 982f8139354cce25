import { integerAt, uniformAt } from '../../numeric/index.js';
import { leaning } from '../actor/culture.js';
import { hasDeparted } from '../actor/has-departed.js';
import { countBits } from '../problem/bits.js';
import { type Problem, problemOf, trueGain } from '../problem/problem-book.js';
import { profileOf, UNCLEAR_DEFINITION } from '../problem/profile.js';
import { climb, conflictWeight, ownAppraisal, perceivedGain, preferencesOf, privateWorth } from '../table/appraisal.js';
import { knowledgeOf } from '../table/membership.js';
import { fail, passStage, startImplementation } from '../table/outcome.js';
import { ZERO_ERROR } from '../vocabulary/aspects.js';
import { BARRIER } from '../vocabulary/barriers.js';
import { HEROES, HIERARCHY_MODE, MARKET_MODE, NETWORK_MODE } from '../vocabulary/modes.js';
import {
  ASSETS,
  AUTHORITY,
  COLLABORATION,
  FORMING,
  INNOVATION,
  INTERACTION,
  SECTORS,
  STATUS_QUO,
} from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from '../world/world.js';

/** Sectors that offer services: professions, private firms and associations, a bit each. */
const PROVIDERS =
  (1 << SECTORS.indexOf('professional')) | (1 << SECTORS.indexOf('private')) | (1 << SECTORS.indexOf('civil'));

/** The address of the draw of a hero, behind those of all bids. */
const HERO_DRAW = 1_000_000;

/**
 * Phase 4e, the modes without a table (S7): one of several authorities decides alone by its own appraisal, providers bid and the
 * best appraised bid wins, or a lone hero makes up a solution. What is decided goes on to be carried out by the same holders.
 *
 * An authority that everything falls to is slow: it works on so many problems at once, and on more of them the less each. Nobody
 * has to be gathered, so both transitions count as made when the decision falls.
 */
export function decideAlone(world: World): void {
  const { state, sizes } = world;
  for (let process = 0; process < sizes.processes; process++) {
    if (!isUndecided(world, process)) continue;
    const mode = state.mode[process];
    if (mode === HIERARCHY_MODE && !isInCharge(world, process)) state.decider[process] = authorityFor(world, process);
  }
  for (let process = 0; process < sizes.processes; process++) {
    if (!isUndecided(world, process)) continue;
    state.work[process] += state.mode[process] === HIERARCHY_MODE ? paceOf(world, process) : 1;
    // Whoever takes a problem up works on it from the next tick on.
    if (state.work[process] < durationOf(world, process) + 1) continue;
    if (state.mode[process] === MARKET_MODE) tender(world, process);
    else
      decide(world, process, state.mode[process] === HIERARCHY_MODE ? state.decider[process] : heroOf(world, process));
    conclude(world, process);
  }
}

function isUndecided({ state }: World, process: number): boolean {
  return state.status[process] === FORMING && state.mode[process] !== NETWORK_MODE;
}

function durationOf({ state, scenario }: World, process: number): number {
  const { modes } = scenario;
  const mode = state.mode[process];
  if (mode === HIERARCHY_MODE) return modes.hierarchyDuration;
  return mode === MARKET_MODE ? modes.marketDuration : modes.heroDuration;
}

function isInCharge(world: World, process: number): boolean {
  const decider = world.state.decider[process];
  return decider >= 0 && !hasDeparted(world, decider, world.state.clock[0]);
}

/** Work that an authority does on one problem in a tick: all of it as long as it has no more than it can take on. */
function paceOf({ state, sizes, scenario }: World, process: number): number {
  let load = 0;
  for (let other = 0; other < sizes.processes; other++) {
    const isWaiting = state.status[other] === FORMING && state.mode[other] === HIERARCHY_MODE;
    if (isWaiting && state.decider[other] === state.decider[process]) load++;
  }
  return Math.min(1, scenario.modes.authorityCapacity / load);
}

/** One actor decides by what it knows and wants, unless the risk is more than the culture lets it take. */
function decide(world: World, process: number, actor: number): void {
  const problem = problemOf(world, process);
  const { state, scenario } = world;
  const solution = solutionOf(world, process, problem, actor);
  const gain = gainSeenBy(world, process, problem, actor, solution);
  const dares = gain > riskOf(world, actor, solution ^ problem.statusQuo);
  state.decider[process] = actor;
  state.adopted[process] = dares ? solution : problem.statusQuo;
  state.appraised[process] = dares ? gain : 0;
  if (state.mode[process] === HIERARCHY_MODE) state.meetings[process] += scenario.modes.hierarchyCost;
}

/** What a zero-error culture makes an actor ask of a change, beyond what one who decides alone asks anyway: none where it is neutral. */
function riskOf(world: World, actor: number, changed: number): number {
  const caution = world.scenario.culture.riskEffect * leaning(world, ZERO_ERROR);
  return Math.max(0, (caution * world.setting.riskAversion[actor] * countBits(changed)) / world.sizes.decisions);
}

/** Providers bid what they would do; the focal actor buys what it appraises best, and is held up where it cannot judge. */
function tender(world: World, process: number): void {
  const { state, setting, scenario, key } = world;
  const problem = problemOf(world, process);
  const buyer = setting.focal[process];
  let best = problem.statusQuo;
  let bestGain = 0;
  for (let bid = 0; bid < scenario.modes.marketBidders; bid++) {
    const bidder = actorOf(world, uniformAt(key, DRAW.bidder, process, bid), PROVIDERS);
    if (bidder < 0) continue;
    const offer = solutionOf(world, process, problem, bidder);
    const gain = gainSeenBy(world, process, problem, buyer, offer);
    if (gain > bestGain && gain > riskOf(world, buyer, offer ^ problem.statusQuo)) {
      bestGain = gain;
      best = offer;
      state.decider[process] = bidder;
    }
  }
  state.adopted[process] = state.decider[process] < 0 ? best : heldUp(world, process, problem, best);
  state.appraised[process] = bestGain;
  state.meetings[process] += scenario.modes.marketCost;
}

/**
 * What the winner makes of the contract: what is left open is turned where that is worth more to the winner itself.
 *
 * A decision is open where the buyer does not know it, as far as nobody can write down either what is wanted: the contract
 * for a well-defined service is complete.
 * @source williamson1985
 */
function heldUp(world: World, process: number, problem: Problem, offer: number): number {
  const { setting, sizes, scenario, key } = world;
  const winner = world.state.decider[process];
  const verifiable = knowledgeOf(world, process, setting.focal[process]);
  const turns = scenario.modes.holdUp * profileOf(world, process, UNCLEAR_DEFINITION);
  let delivered = offer;
  preferencesOf(world, process, problem, winner, 0);
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if ((verifiable >>> decision) & 1) continue;
    if (uniformAt(key, DRAW.holdUp, process, winner, decision) >= turns) continue;
    const turned = delivered ^ (1 << decision);
    const before = privateWorth(world, 0, delivered ^ problem.statusQuo);
    if (privateWorth(world, 0, turned ^ problem.statusQuo) > before) delivered = turned;
  }
  return delivered;
}

/** The solution an actor would choose alone: the climb by its own appraisal and interest. */
function solutionOf(world: World, process: number, problem: Problem, actor: number): number {
  const weight = conflictWeight(world, process);
  ownAppraisal(world, problem, actor, knowledgeOf(world, process, actor));
  preferencesOf(world, process, problem, actor, 0);
  return climb(world, problem, world.scratch.own, 0, weight, world.derived.allDecisions);
}

function gainSeenBy(world: World, process: number, problem: Problem, actor: number, solution: number): number {
  ownAppraisal(world, problem, actor, knowledgeOf(world, process, actor));
  preferencesOf(world, process, problem, actor, 0);
  return perceivedGain(world, problem, world.scratch.own, 0, conflictWeight(world, process), solution);
}

/** The authority that a problem falls to: one of those who have the most authority, as a draw has it. */
function authorityFor(world: World, process: number): number {
  const { setting, sizes, scenario, key, state } = world;
  let present = 0;
  for (let actor = 0; actor < sizes.actors; actor++) if (!hasDeparted(world, actor, state.clock[0])) present++;
  if (present === 0) return setting.focal[process];
  const rank = integerAt(key, DRAW.authority, 0, process, 0, Math.min(scenario.modes.authorities, present));
  let authority = -1;
  for (let place = 0; place <= rank; place++) authority = nextInAuthority(world, authority);
  return authority;
}

/** Who has the most authority of those who come behind `last`, in whom the order begins anew where it is -1; the first of equals comes first. */
function nextInAuthority(world: World, last: number): number {
  const { setting, sizes, state } = world;
  let next = -1;
  for (let actor = 0; actor < sizes.actors; actor++) {
    if (hasDeparted(world, actor, state.clock[0]) || (last >= 0 && !comesBehind(setting, actor, last))) continue;
    if (next < 0 || comesBehind(setting, next, actor)) next = actor;
  }
  return next;
}

function comesBehind({ assets }: World['setting'], actor: number, other: number): boolean {
  const level = assets[actor * ASSETS.length + AUTHORITY];
  const above = assets[other * ASSETS.length + AUTHORITY];
  return level < above || (level === above && actor > other);
}

function heroOf(world: World, process: number): number {
  const sector = SECTORS.indexOf(HEROES[world.scenario.modes.hero]);
  const hero = actorOf(world, uniformAt(world.key, DRAW.bidder, process, HERO_DRAW), 1 << sector);
  return hero >= 0 ? hero : world.setting.focal[process];
}

/** One of the actors of some sectors (a bit each), picked by a draw; -1 if there is none. */
function actorOf(world: World, draw: number, sectors: number): number {
  const { setting, sizes, state } = world;
  const tick = state.clock[0];
  let count = 0;
  for (let actor = 0; actor < sizes.actors; actor++) {
    if (!hasDeparted(world, actor, tick)) count += (sectors >>> setting.sector[actor]) & 1;
  }
  let left = Math.floor(draw * count);
  for (let actor = 0; actor < sizes.actors; actor++) {
    const fits = (sectors >>> setting.sector[actor]) & 1 && !hasDeparted(world, actor, tick);
    if (fits && left-- === 0) return actor;
  }
  return -1;
}

function conclude(world: World, process: number): void {
  const { state } = world;
  const problem = problemOf(world, process);
  const adopted = state.adopted[process];
  passStage(world, process, INTERACTION);
  passStage(world, process, COLLABORATION);
  // Passing on opens a search at the status quo; here the search is over.
  state.adopted[process] = adopted;
  if (adopted === problem.statusQuo) {
    fail(world, process, INNOVATION, STATUS_QUO, BARRIER.tunnelVision);
    return;
  }
  state.influence[state.decider[process]]++;
  state.agreedGain[process] = trueGain(problem, adopted);
  startImplementation(world, process);
}
