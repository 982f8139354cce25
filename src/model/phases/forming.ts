import { log as naturalLog, uniformAt } from '../../numeric/index.js';
import { climb, conflictWeight, ownAppraisal, perceivedGain, preferencesOf } from '../appraisal.js';
import { BAD_EXPERIENCE, DEMOTIVATING_UNCERTAINTY, NO_TRADITION } from '../barriers.js';
import { countBits } from '../bits.js';
import { BACKING, CLARITY, INCENTIVE } from '../levers.js';
import { callMeeting, inviteActor, joinProcess, placeOf, shareHeld } from '../membership.js';
import { FORMING, INVITED, JOINED, NOT_MOBILISED } from '../names.js';
import { fail, passStage } from '../outcome.js';
import { problemOf } from '../problem-book.js';
import { DRAW } from '../purposes.js';
import { FORM_TRAITS } from '../rules.js';
import { dependenceOn, findTie, trustIn } from '../ties.js';
import type { World } from '../world.js';

/**
 * Phase 4a, actors -> interaction: those present invite whom they know, the invited weigh whether to join,
 * and the process goes on once the holders of enough decisions sit at one table.
 */
export function formProcesses(world: World): void {
  const { state, sizes, scenario } = world;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] !== FORMING) continue;
    inviteAlongTies(world, process);
    decideToJoin(world, process);
    callMeeting(world, process);
    if (shareHeld(world, process, state.attends) >= scenario.forming.threshold) {
      passStage(world, process, 0);
    } else if (state.clock[0] - state.stageTick[process] >= scenario.forming.patience) {
      fail(world, process, 0, NOT_MOBILISED, naiveBarrier(world, process));
    }
  }
}

/** Members invite holders, then affected actors, to whom they have a tie; without the barrier of tradition, anybody. */
function inviteAlongTies(world: World, process: number): void {
  const { state, sizes, setting } = world;
  const anybody = (state.neutralised[process] & NO_TRADITION) !== 0;
  let left = state.pace[process] + FORM_TRAITS[state.form[process]].pace;
  for (let at = 0; at < sizes.decisions + sizes.affected && left > 0; at++) {
    const candidate =
      at < sizes.decisions
        ? setting.holder[process * sizes.decisions + at]
        : setting.affected[process * sizes.affected + at - sizes.decisions];
    if (candidate < 0 || placeOf(world, process, candidate) >= 0) continue;
    if (!anybody && !isKnownToMembers(world, process, candidate)) continue;
    if (inviteActor(world, process, candidate) >= 0) left--;
  }
}

function isKnownToMembers(world: World, process: number, candidate: number): boolean {
  const { state, sizes } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] === JOINED && findTie(world, state.member[base + place], candidate) >= 0) return true;
  }
  return false;
}

function decideToJoin(world: World, process: number): void {
  const { state, sizes, key } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== INVITED) continue;
    const actor = state.member[base + place];
    // One draw per actor and process: what this actor's circumstances add, constant while it makes up its mind.
    const draw = uniformAt(key, DRAW.join, process, actor);
    const circumstance = draw > 0 ? naturalLog(draw / (1 - draw)) : -40;
    if (inclination(world, process, place) + circumstance > 0) joinProcess(world, process, place);
  }
}

/** Logit of joining: model.md, section 5.1. */
function inclination(world: World, process: number, place: number): number {
  const { state, sizes, setting, scenario } = world;
  const { forming } = scenario;
  const slot = process * sizes.members + place;
  const actor = state.member[slot];
  const levers = process * sizes.levers;
  const goodExperience = Math.max(0, state.experience[actor]);
  const stake = Math.min(1, Math.max(0, stakeOf(world, process, place)));
  const load = state.load[actor] / setting.attention[actor];
  return (
    forming.baseline +
    forming.experience * goodExperience +
    forming.dependence * dependenceOnOthers(world, process, place) +
    forming.incentive * (0.5 * stake + state.lever[levers + INCENTIVE]) +
    forming.trust * (trustIn(world, actor, setting.focal[process]) - 0.5) +
    forming.backing * state.lever[levers + BACKING] +
    forming.activation * state.activation[slot] -
    forming.load * load -
    unfamiliarity(world, process, place) -
    disappointment(world, process, actor) -
    uncertainty(world, process, slot)
  );
}

/** Penalty of no tradition: falls with having worked in networks, and with ties to those who are there. */
function unfamiliarity(world: World, process: number, place: number): number {
  const { state, sizes, scenario } = world;
  if (state.neutralised[process] & NO_TRADITION) return 0;
  const base = process * sizes.members;
  const actor = state.member[base + place];
  let others = 0;
  let tied = 0;
  for (let other = 0; other < state.memberCount[process]; other++) {
    if (other === place || state.place[base + other] !== JOINED) continue;
    others++;
    if (findTie(world, actor, state.member[base + other]) >= 0) tied++;
  }
  const acquainted = others > 0 ? tied / others : 0;
  return scenario.forming.tradition * (1 - state.tradition[actor]) * (1 - acquainted);
}

/** Penalty of bad experience. */
function disappointment(world: World, process: number, actor: number): number {
  if (world.state.neutralised[process] & BAD_EXPERIENCE) return 0;
  return world.scenario.forming.badExperience * Math.max(0, -world.state.experience[actor]);
}

/** Penalty of demotivating uncertainty: an unclear problem, less so for who knows it, or once expectations are aligned. */
function uncertainty(world: World, process: number, slot: number): number {
  const { state, sizes, scenario } = world;
  if (state.neutralised[process] & DEMOTIVATING_UNCERTAINTY) return 0;
  const knownShare = countBits(state.known[slot]) / sizes.decisions;
  const clarity = state.lever[process * sizes.levers + CLARITY];
  return scenario.forming.uncertainty * (1 - clarity) * scenario.problems.unclearDefinition * (1 - 0.5 * knownShare);
}

/** What the actor, by its own lights, sees to gain from solving the problem; worked out once, when it is asked. */
function stakeOf(world: World, process: number, place: number): number {
  const { state, sizes, scratch } = world;
  const slot = process * sizes.members + place;
  if (state.weighed[slot] === 0) {
    const problem = problemOf(world, process);
    const actor = state.member[slot];
    const weight = conflictWeight(world, process);
    ownAppraisal(world, problem, actor, state.known[slot]);
    preferencesOf(world, process, problem, actor, place);
    const best = climb(world, problem, scratch.own, place, weight, world.derived.allDecisions);
    state.prospect[slot] = perceivedGain(world, problem, scratch.own, place, weight, best);
    state.weighed[slot] = 1;
  }
  return state.prospect[slot];
}

function dependenceOnOthers(world: World, process: number, place: number): number {
  const { state, sizes, setting } = world;
  const base = process * sizes.members;
  const actor = state.member[base + place];
  let total = 0;
  let others = 0;
  for (let other = 0; other < state.memberCount[process]; other++) {
    if (other === place) continue;
    const partner = state.member[base + other];
    const tie = findTie(world, actor, partner);
    total += tie >= 0 ? state.dependence[tie] : dependenceOn(setting, actor, partner);
    others++;
  }
  return others > 0 ? total / others : 0;
}

/** The barrier that the last check points to: the largest penalty among the holders who are missing. */
function naiveBarrier(world: World, process: number): number {
  const { state, sizes, setting } = world;
  let tradition = 0;
  let experience = 0;
  let unclear = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    const holder = setting.holder[process * sizes.decisions + decision];
    const place = placeOf(world, process, holder);
    if (place < 0) {
      tradition += world.scenario.forming.tradition;
      continue;
    }
    const slot = process * sizes.members + place;
    if (state.place[slot] === JOINED) continue;
    tradition += unfamiliarity(world, process, place);
    experience += disappointment(world, process, holder);
    unclear += uncertainty(world, process, slot);
  }
  if (tradition >= experience && tradition >= unclear) return 0;
  return experience >= unclear ? 1 : 2;
}
