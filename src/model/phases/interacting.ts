import {
  climb,
  conflictWeight,
  ownAppraisal,
  perceivedGain,
  poolAppraisals,
  preferencesOf,
  reachOf,
} from '../appraisal.js';
import { GOING_ALONE, LACK_OF_TRUST, MENTAL_SILOS } from '../barriers.js';
import { CONFIDENCE, INCENTIVE, MEDIATION, SERVICE, SHADOW, STORYLINE } from '../levers.js';
import { callMeeting, leaveProcess, placeOf, shareHeld, survey } from '../membership.js';
import { CONDITIONAL, DEADLOCK, DISTURBED, FREE_RIDER, INTERACTING, JOINED, LEFT } from '../names.js';
import { fail, passStage } from '../outcome.js';
import { problemOf } from '../problem-book.js';
import { FORM_TRAITS } from '../rules.js';
import { observeTrust, respond } from '../trust.js';
import type { World } from '../world.js';
import { considerMeetingTies } from './rewiring.js';

/**
 * Phase 4b, interaction -> collaboration: members talk, weigh the joint prospect against going alone, and contribute.
 * It is collaboration once contributors hold enough of the decisions for some rounds in a row.
 */
export function interactProcesses(world: World): void {
  const { state, sizes, scenario } = world;
  const { interacting, forming } = scenario;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] !== INTERACTING) continue;
    callMeeting(world, process);
    const members = survey(world, process);
    if (state.stale[process] === 1) weighProspects(world, process, members);
    deliberate(world, process, members);
    contribute(world, process, members);
    learnTrust(world, process, members);
    considerMeetingTies(world, process, members);
    leave(world, process, members);
    state.meetings[process] += (members * (members - 1)) / 2;

    const contributed = shareHeld(world, process, state.contributes) >= forming.threshold;
    state.streak[process] = contributed ? state.streak[process] + 1 : 0;
    if (state.streak[process] >= interacting.rounds) {
      passStage(world, process, 1);
    } else if (cannotSucceed(world, process)) {
      fail(world, process, 1, DISTURBED, naiveBarrier(world, process));
    } else if (state.clock[0] - state.stageTick[process] >= interacting.patience) {
      fail(world, process, 1, state.shocked[process] ? DISTURBED : DEADLOCK, naiveBarrier(world, process));
    }
  }
}

/** What each member has to gain: in the joint solution as the group sees it, and alone with its own decisions. */
function weighProspects(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const problem = problemOf(world, process);
  const base = process * sizes.members;
  const weight = conflictWeight(world, process);
  poolAppraisals(world, process, problem, members);
  const joint = climb(world, problem, scratch.pooled, 0, 0, decisionsOf(world, process, members));
  for (let one = 0; one < members; one++) {
    const slot = base + scratch.present[one];
    const actor = state.member[slot];
    preferencesOf(world, process, problem, actor, one);
    state.prospect[slot] = perceivedGain(world, problem, scratch.pooled, one, weight, joint);
    ownAppraisal(world, problem, actor, state.known[slot]);
    const alone = climb(world, problem, scratch.own, one, weight, ownDecisions(world, process, actor));
    const worth = perceivedGain(world, problem, scratch.own, one, weight, alone);
    const isBarred = (state.neutralised[process] & GOING_ALONE) !== 0;
    state.outside[slot] = isBarred ? 0 : scenario.interacting.outside * worth;
  }
  state.stale[process] = 0;
}

/** Bits of the decisions that a member holds. */
function ownDecisions(world: World, process: number, actor: number): number {
  const { setting, sizes } = world;
  let mask = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (setting.holder[process * sizes.decisions + decision] === actor) mask |= 1 << decision;
  }
  return mask;
}

/** Bits of the decisions on the agenda that somebody at the table holds. */
export function decisionsOf(world: World, process: number, members: number): number {
  const { state, sizes, scratch } = world;
  const base = process * sizes.members;
  let mask = 0;
  for (let one = 0; one < members; one++) {
    mask |= ownDecisions(world, process, state.member[base + scratch.present[one]]);
  }
  return mask & state.narrowed[process];
}

/**
 * Members who can talk move toward each other by trust; between those who cannot, conflict grows.
 * All read the frames from before the round.
 */
export function deliberate(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, pairTie, pairTrust, pairDistance, shift } = scratch;
  const { interacting, problems } = scenario;
  const dimensions = sizes.frameDimensions;
  const base = process * sizes.members;
  const levers = process * sizes.levers;
  const noSilos = (state.neutralised[process] & MENTAL_SILOS) !== 0;
  const heat = interacting.heat * problems.conflictPotential * (1 - state.lever[levers + MEDIATION]);
  const cooling = interacting.cooling + (1 - interacting.cooling) * 0.5 * state.lever[levers + MEDIATION];
  const storyline = state.lever[levers + STORYLINE];
  shift.fill(0);
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    const actor = state.member[slot];
    const reach = reachOf(world, process, actor);
    let understood = 0;
    let strain = 0;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const pair = one * sizes.members + other;
      const tie = pairTie[pair];
      const partner = state.member[base + present[other]];
      const talks = noSilos || pairDistance[pair] <= reach;
      if (talks) {
        understood++;
        for (let dimension = 0; dimension < dimensions; dimension++) {
          const gap = state.frame[partner * dimensions + dimension] - state.frame[actor * dimensions + dimension];
          shift[one * dimensions + dimension] += (interacting.influence * pairTrust[pair] * gap) / (members - 1);
        }
      }
      if (tie < 0) continue;
      const conflict = state.conflict[tie];
      state.conflict[tie] = talks
        ? conflict * (1 - cooling)
        : (conflict + heat * pairDistance[pair] * (1 - conflict)) *
          (1 - 0.5 * cooling * state.lever[levers + MEDIATION]);
      strain += state.conflict[tie];
    }
    state.understood[slot] = members > 1 ? understood / (members - 1) : 1;
    state.strain[slot] = members > 1 ? strain / (members - 1) : 0;
  }
  for (let dimension = 0; dimension < dimensions; dimension++) {
    let centre = 0;
    for (let one = 0; one < members; one++) {
      centre += state.frame[state.member[base + present[one]] * dimensions + dimension] / members;
    }
    for (let one = 0; one < members; one++) {
      const at = state.member[base + present[one]] * dimensions + dimension;
      const pull = interacting.influence * storyline * (centre - state.frame[at]);
      state.frame[at] = clampShare(state.frame[at] + shift[one * dimensions + dimension] + pull);
    }
  }
}

/** Each member decides how much to contribute: by norm, by advantage, by reward, by mandate. */
function contribute(world: World, process: number, members: number): void {
  const { state, sizes, scratch, setting, scenario } = world;
  const { present } = scratch;
  const { interacting } = scenario;
  const base = process * sizes.members;
  const levers = process * sizes.levers;
  const confidence = state.lever[levers + CONFIDENCE];
  const reward = interacting.reward * state.lever[levers + INCENTIVE];
  const mandate = interacting.mandate * state.lever[levers + SHADOW];
  const cost = interacting.cost * (1 - state.lever[levers + SERVICE]);
  const looseness = FORM_TRAITS[state.form[process]].looseness;
  const trusting = (state.neutralised[process] & LACK_OF_TRUST) !== 0;
  const isBound = (state.neutralised[process] & GOING_ALONE) !== 0;
  let total = 0;
  for (let one = 0; one < members; one++) total += state.effort[base + present[one]];
  const isFirst = state.clock[0] === state.stageTick[process] + 1;
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    const actor = state.member[slot];
    if (state.attends[slot] === 0) continue;
    const seen = members > 1 ? (total - state.effort[slot]) / (members - 1) : 1;
    const observation = isFirst ? 0 : interacting.observation;
    const believed = (1 - observation) * meanTrust(world, one, members) + observation * seen;
    const expected = trusting ? 1 : believed + confidence * (1 - believed);
    state.expectation[slot] = expected;
    // Free riding is going alone on the others' work: without that barrier a free rider answers like the others.
    const behaviour = isBound && setting.behaviour[actor] === FREE_RIDER ? CONDITIONAL : setting.behaviour[actor];
    const norm = respond(behaviour, expected, interacting.slope, setting.restMotive[actor]);
    const rest = setting.restMotive[actor];
    const willing = rest > 0 ? norm * (state.motive[actor] / rest) : norm;
    const advantage = expected * state.understood[slot] * state.prospect[slot] - state.outside[slot] - cost;
    const voluntary = clampShare(willing + interacting.sensitivity * advantage - looseness);
    state.voluntary[slot] = voluntary;
    state.effort[slot] = clampShare(voluntary + reward + mandate + interacting.activation * state.activation[slot]);
    state.contributes[slot] = state.effort[slot] >= interacting.contributes ? 1 : 0;
  }
}

function meanTrust(world: World, one: number, members: number): number {
  const { pairTrust } = world.scratch;
  if (members < 2) return 1;
  let total = 0;
  for (let other = 0; other < members; other++) {
    if (other !== one) total += pairTrust[one * world.sizes.members + other];
  }
  return total / (members - 1);
}

function clampShare(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value;
}

/** Everybody sees what everybody contributed. */
function learnTrust(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, pairTie } = scratch;
  const base = process * sizes.members;
  const tick = state.clock[0];
  for (let one = 0; one < members; one++) {
    if (state.attends[base + present[one]] === 0) continue;
    for (let other = 0; other < members; other++) {
      if (other === one || state.attends[base + present[other]] === 0) continue;
      const tie = pairTie[one * sizes.members + other];
      if (tie < 0) continue;
      observeTrust(world, tie, state.effort[base + present[other]], scenario.learning.evidence);
      state.used[tie] = tick;
    }
  }
}

/** A member leaves when conflict exceeds its tolerance, or when going alone clearly beats what it expects here. */
function leave(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { interacting } = scenario;
  const base = process * sizes.members;
  const levers = process * sizes.levers;
  const holdBack =
    interacting.reward * state.lever[levers + INCENTIVE] + interacting.mandate * state.lever[levers + SHADOW];
  for (let one = 0; one < members; one++) {
    const place = scratch.present[one];
    const slot = base + place;
    if (state.attends[slot] === 0) continue;
    const here = state.expectation[slot] * state.understood[slot] * Math.max(0, state.prospect[slot]);
    const isTempted = state.outside[slot] - here - holdBack > interacting.temptation;
    if (state.strain[slot] > interacting.tolerance) {
      state.contributes[slot] = 0;
      leaveProcess(world, process, place, LEFT, 1);
    } else if (isTempted) {
      state.contributes[slot] = 0;
      leaveProcess(world, process, place, LEFT, 2);
    }
  }
}

/** Whether those who left hold so much that the rest cannot reach the threshold, and nobody is asked who could. */
function cannotSucceed(world: World, process: number): boolean {
  const { state, sizes, setting, scenario } = world;
  let lost = 0;
  let agenda = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!((state.narrowed[process] >>> decision) & 1)) continue;
    agenda++;
    const place = placeOf(world, process, setting.holder[process * sizes.decisions + decision]);
    const status = place < 0 ? JOINED : state.place[process * sizes.members + place];
    if (status >= LEFT) lost++;
  }
  return lost > (1 - scenario.forming.threshold) * agenda + 1e-9;
}

/** The barrier that the last failed check points to, among the holders who do not contribute. */
function naiveBarrier(world: World, process: number): number {
  const { state, sizes } = world;
  const base = process * sizes.members;
  let alone = 0;
  let distrust = 0;
  let silos = 0;
  let interests = 0;
  for (let place = 0; place < state.memberCount[process]; place++) {
    const slot = base + place;
    if (state.contributes[slot] === 1) continue;
    if (state.place[slot] !== JOINED && state.place[slot] !== LEFT) continue;
    if (state.outside[slot] > state.expectation[slot] * state.understood[slot] * state.prospect[slot]) alone++;
    else if (state.understood[slot] < 0.5) silos++;
    else if (state.prospect[slot] <= 0 || state.strain[slot] > world.scenario.interacting.tolerance) interests++;
    else distrust++;
  }
  const most = Math.max(alone, distrust, silos, interests);
  if (alone === most) return 3;
  if (distrust === most) return 4;
  return silos === most ? 5 : 6;
}
