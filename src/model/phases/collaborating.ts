import { integerAt, uniformAt } from '../../numeric/index.js';
import {
  commonGain,
  conflictWeight,
  perceivedGain,
  poolAppraisals,
  preferencesOf,
  privateWorth,
} from '../appraisal.js';
import { RISK_AVERSION, TUNNEL_VISION } from '../barriers.js';
import { countBits } from '../bits.js';
import { AGREED, recordEvent } from '../event-log.js';
import { EXPLORATION, RISK_COVER, THREAT } from '../levers.js';
import { callMeeting, leaveProcess, survey } from '../membership.js';
import { COLLABORATING, DEADLOCK, DISTURBED, LEFT, STATUS_QUO } from '../names.js';
import { fail, startImplementation } from '../outcome.js';
import { type Problem, problemOf, trueGain } from '../problem-book.js';
import { DRAW } from '../purposes.js';
import { BEST_MEMBER, CONFORMITY, carries, FORM_TRAITS, RANDOM_MEMBER } from '../rules.js';
import type { World } from '../world.js';
import { decisionsOf, deliberate } from './interacting.js';

/**
 * Phase 4c, collaboration -> agreement: members search the landscape as the group appraises it, learn from each other,
 * and put proposals to the vote. What is agreed goes on to be carried out.
 */
export function collaborateProcesses(world: World): void {
  const { state, sizes, scenario } = world;
  const { duration, settled } = scenario.collaborating;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] !== COLLABORATING) continue;
    callMeeting(world, process);
    leaveInConflict(world, process);
    const members = survey(world, process);
    if (members < 2) {
      fail(world, process, 2, DISTURBED, 255);
      continue;
    }
    const problem = problemOf(world, process);
    if (state.clock[0] === state.stageTick[process] + 1) openSearch(world, process, problem, members);
    poolAppraisals(world, process, problem, members);
    for (let one = 0; one < members; one++) {
      preferencesOf(world, process, problem, state.member[process * sizes.members + world.scratch.present[one]], one);
    }
    deliberate(world, process, members);
    search(world, process, problem, members);
    const agreed = vote(world, process, problem, members);
    state.streak[process] = agreed ? 0 : state.streak[process] + 1;
    state.meetings[process] += (members * (members - 1)) / 2;

    const timeIsUp = state.clock[0] - state.stageTick[process] >= duration;
    const changed = state.adopted[process] !== problem.statusQuo;
    if (timeIsUp || (changed && state.streak[process] >= settled)) close(world, process, problem, changed);
  }
}

function openSearch(world: World, process: number, problem: Problem, members: number): void {
  const { state, sizes, scratch } = world;
  state.adopted[process] = problem.statusQuo;
  for (let one = 0; one < members; one++) {
    state.proposal[process * sizes.members + scratch.present[one]] = problem.statusQuo;
  }
}

/** Conflict can still drive a member out; its decisions then wait for a holder who took no part in the end. */
function leaveInConflict(world: World, process: number): void {
  const { state, sizes, scenario } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    const slot = base + place;
    if (state.attends[slot] === 1 && state.strain[slot] > scenario.interacting.tolerance) {
      leaveProcess(world, process, place, LEFT, 1);
    }
  }
}

/** Each member learns from the proposals of the others by the group's rule, or else tries variants of its own. */
function search(world: World, process: number, problem: Problem, members: number): void {
  const { state, sizes, scratch, scenario, key } = world;
  const { present, proposals, pooled } = scratch;
  const base = process * sizes.members;
  // Draws of the search are addressed by its own round, so that a search that begins later meets the same luck.
  const round = state.clock[0] - state.stageTick[process];
  const weight = conflictWeight(world, process);
  const mask = searchable(world, process, members);
  const radius = radiusOf(world, process);
  const rule = state.learningRule[process];
  // Synchronous: everybody sees the proposals of the tick before.
  for (let one = 0; one < members; one++) {
    proposals[one] = state.proposal[base + present[one]];
  }
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    if (state.attends[slot] === 0) continue;
    const current = proposals[one];
    let bestGain = perceivedGain(world, problem, pooled, one, weight, current);
    let best = current;
    const candidate = learnFrom(world, process, problem, members, one, weight, rule);
    if (candidate !== current) {
      const gain = perceivedGain(world, problem, pooled, one, weight, candidate);
      if (gain > bestGain) {
        bestGain = gain;
        best = candidate;
      }
    }
    if (best === current && mask !== 0) {
      for (let variant = 0; variant < scenario.collaborating.proposals; variant++) {
        const idea = changeSome(world, process, slot, best, mask, radius, round * 128 + variant, key);
        const gain = perceivedGain(world, problem, pooled, one, weight, idea);
        if (gain > bestGain) {
          bestGain = gain;
          best = idea;
        }
      }
    }
    state.proposal[slot] = best;
  }
}

/** The proposal a member would take over, by the group's learning rule; its own where there is none. */
function learnFrom(
  world: World,
  process: number,
  problem: Problem,
  members: number,
  one: number,
  weight: number,
  rule: number,
): number {
  const { proposals, pooled } = world.scratch;
  if (rule === BEST_MEMBER) {
    let best = proposals[one];
    let bestGain = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const gain = perceivedGain(world, problem, pooled, one, weight, proposals[other]);
      if (gain > bestGain) {
        bestGain = gain;
        best = proposals[other];
      }
    }
    return best;
  }
  if (rule === CONFORMITY) {
    let mostFrequent = proposals[one];
    let most = 1;
    for (let other = 0; other < members; other++) {
      let supporters = 0;
      for (let third = 0; third < members; third++) if (proposals[third] === proposals[other]) supporters++;
      if (supporters > most) {
        most = supporters;
        mostFrequent = proposals[other];
      }
    }
    return mostFrequent;
  }
  if (rule === RANDOM_MEMBER) {
    const other = integerAt(
      world.key,
      DRAW.model,
      world.state.clock[0] - world.state.stageTick[process],
      process,
      one,
      members,
    );
    return proposals[other];
  }
  return proposals[one];
}

/** A solution that differs in 1 to `radius` of the decisions in `mask`. */
function changeSome(
  world: World,
  process: number,
  slot: number,
  solution: number,
  mask: number,
  radius: number,
  index: number,
  key: World['key'],
): number {
  const { decisions } = world.sizes;
  const available = countBits(mask);
  const actor = world.state.member[slot];
  const changes = radius === 1 ? 1 : 1 + Math.floor(uniformAt(key, DRAW.search, process, actor, index * 32) * radius);
  let idea = solution;
  for (let change = 0; change < changes; change++) {
    let pick = Math.floor(uniformAt(key, DRAW.search, process, actor, index * 32 + 1 + change) * available);
    for (let decision = 0; decision < decisions; decision++) {
      if (!((mask >>> decision) & 1)) continue;
      if (pick-- === 0) {
        idea ^= 1 << decision;
        break;
      }
    }
  }
  return idea;
}

/** Decisions that proposals may touch: on the agenda, and known to somebody present or established as facts. */
function searchable(world: World, process: number, members: number): number {
  const { state, sizes, scratch } = world;
  if (state.neutralised[process] & TUNNEL_VISION) return state.narrowed[process];
  let mask = state.facts[process] | decisionsOf(world, process, members);
  for (let one = 0; one < members; one++) mask |= state.known[process * sizes.members + scratch.present[one]];
  return mask & state.narrowed[process];
}

function radiusOf(world: World, process: number): number {
  const { state, sizes, scenario } = world;
  if (state.neutralised[process] & TUNNEL_VISION) return Math.max(scenario.collaborating.radius, 4);
  const more = state.lever[process * sizes.levers + EXPLORATION] + FORM_TRAITS[state.form[process]].exploration;
  return Math.min(sizes.decisions, scenario.collaborating.radius + Math.floor(more + 0.5));
}

/** One proposal is put to the vote; it is adopted when enough members find its gain worth its novelty. */
function vote(world: World, process: number, problem: Problem, members: number): boolean {
  const { state, sizes, scratch, key, setting, log } = world;
  const { present, pooled } = scratch;
  const base = process * sizes.members;
  const tick = state.clock[0];
  const adopted = state.adopted[process];
  const proposer = base + present[integerAt(key, DRAW.proposer, tick - state.stageTick[process], process, 0, members)];
  const candidate = state.proposal[proposer];
  if (candidate === adopted) return false;

  const weight = conflictWeight(world, process);
  const bold = (state.neutralised[process] & RISK_AVERSION) !== 0;
  const levers = process * sizes.levers;
  const carried = Math.min(1, state.lever[levers + RISK_COVER] + FORM_TRAITS[state.form[process]].safety);
  const novelty = (countBits(candidate ^ problem.statusQuo) - countBits(adopted ^ problem.statusQuo)) / sizes.decisions;
  const urgency = adopted === problem.statusQuo ? state.lever[levers + THREAT] : 0;
  const common = commonGain(problem, pooled, candidate) - commonGain(problem, pooled, adopted);
  let inFavour = 0;
  let focalInFavour = false;
  for (let one = 0; one < members; one++) {
    const actor = state.member[base + present[one]];
    const own =
      privateWorth(world, one, candidate ^ problem.statusQuo) - privateWorth(world, one, adopted ^ problem.statusQuo);
    const gain = (1 - weight) * common + weight * own + urgency;
    const risk = bold ? 0 : setting.riskAversion[actor] * (1 - carried) * novelty;
    if (gain > risk) {
      inFavour++;
      if (actor === setting.focal[process]) focalInFavour = true;
    }
  }
  if (carries(state.rule[process], inFavour, members, focalInFavour)) {
    state.adopted[process] = candidate;
    state.blocked[process] = 0;
    state.influence[state.member[proposer]]++;
    recordEvent(log, tick, AGREED, process, -1, candidate);
    return true;
  }
  if (inFavour * 2 >= members) state.blocked[process] = 1;
  return false;
}

function close(world: World, process: number, problem: Problem, changed: boolean): void {
  const { state, scratch } = world;
  if (!changed) {
    const isDeadlock = state.blocked[process] === 1;
    fail(world, process, 2, isDeadlock ? DEADLOCK : STATUS_QUO, isDeadlock ? 8 : 7);
    return;
  }
  state.appraised[process] = commonGain(problem, scratch.pooled, state.adopted[process]);
  state.agreedGain[process] = trueGain(problem, state.adopted[process]);
  startImplementation(world, process);
}
