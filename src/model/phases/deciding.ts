import { uniformAt } from '../../numeric/index.js';
import { hasDeparted } from '../actor/has-departed.js';
import { type Problem, problemOf, trueGain } from '../problem/problem-book.js';
import { climb, conflictWeight, ownAppraisal, perceivedGain, preferencesOf } from '../table/appraisal.js';
import { knowledgeOf } from '../table/membership.js';
import { fail, passStage, startImplementation } from '../table/outcome.js';
import { BARRIER } from '../vocabulary/barriers.js';
import { HEROES, HIERARCHY_MODE, MARKET_MODE, NETWORK_MODE } from '../vocabulary/modes.js';
import {
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

/**
 * Phase 4e, the modes without a table (S7): an authority decides alone by its own appraisal, providers bid and the best
 * appraised bid wins, or a lone hero makes up a solution. What is decided goes on to be carried out by the same holders.
 *
 * Nobody has to be gathered, so both transitions count as made when the decision falls.
 */
export function decideAlone(world: World): void {
  const { state, sizes, scenario } = world;
  const { modes } = scenario;
  for (let process = 0; process < sizes.processes; process++) {
    const mode = state.mode[process];
    if (state.status[process] !== FORMING || mode === NETWORK_MODE) continue;
    const duration =
      mode === HIERARCHY_MODE
        ? modes.hierarchyDuration
        : mode === MARKET_MODE
          ? modes.marketDuration
          : modes.heroDuration;
    if (state.clock[0] - state.stageTick[process] < duration) continue;
    if (mode === MARKET_MODE) tender(world, process);
    else decide(world, process, mode === HIERARCHY_MODE ? authorityOf(world) : heroOf(world, process));
    conclude(world, process);
  }
}

/** One actor decides by what it knows and wants. */
function decide(world: World, process: number, actor: number): void {
  const problem = problemOf(world, process);
  world.state.decider[process] = actor;
  world.state.adopted[process] = solutionOf(world, process, problem, actor);
  world.state.appraised[process] = gainSeenBy(world, process, problem, actor, world.state.adopted[process]);
  world.state.meetings[process] +=
    world.state.mode[process] === HIERARCHY_MODE ? world.scenario.modes.hierarchyCost : 0;
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
    if (gain > bestGain) {
      bestGain = gain;
      best = offer;
      state.decider[process] = bidder;
    }
  }
  state.adopted[process] = state.decider[process] < 0 ? best : heldUp(world, process, problem, best);
  state.appraised[process] = bestGain;
  state.meetings[process] += scenario.modes.marketCost;
}

/** What the winner makes of the contract: decisions that the buyer does not know are turned where its own interest lies. */
function heldUp(world: World, process: number, problem: Problem, offer: number): number {
  const { setting, sizes, scenario, key } = world;
  const winner = world.state.decider[process];
  const verifiable = knowledgeOf(world, process, setting.focal[process]);
  let delivered = offer;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if ((verifiable >>> decision) & 1) continue;
    if (uniformAt(key, DRAW.holdUp, process, winner, decision) >= scenario.modes.holdUp) continue;
    const wants = problem.preference[setting.sector[winner] * sizes.decisions + decision] > 0 ? 1 : 0;
    const changed = ((delivered ^ problem.statusQuo) >>> decision) & 1;
    if (changed !== wants) delivered ^= 1 << decision;
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

/** Who has the most authority; the first of several. */
function authorityOf(world: World): number {
  const { assets } = world.setting;
  let most = -1;
  for (let actor = 0; actor < world.sizes.actors; actor++) {
    if (hasDeparted(world, actor, world.state.clock[0])) continue;
    if (most < 0 || assets[actor * 6 + AUTHORITY] > assets[most * 6 + AUTHORITY]) most = actor;
  }
  return Math.max(0, most);
}

function heroOf(world: World, process: number): number {
  const sector = SECTORS.indexOf(HEROES[world.scenario.modes.hero]);
  const hero = actorOf(world, uniformAt(world.key, DRAW.bidder, process, 1_000_000), 1 << sector);
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
