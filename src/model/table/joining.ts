import { clampShare, log as naturalLog, uniformAt } from '../../numeric/index.js';
import { attentionOf, leaning } from '../actor/culture.js';
import { dependenceOn, findTie, trustIn } from '../actor/ties.js';
import { countBits } from '../problem/bits.js';
import { problemOf } from '../problem/problem-book.js';
import { profileOf, UNCLEAR_DEFINITION } from '../problem/profile.js';
import { CO_PRODUCTION } from '../vocabulary/aspects.js';
import { BAD_EXPERIENCE, DEMOTIVATING_UNCERTAINTY, NO_TRADITION } from '../vocabulary/barriers.js';
import { BACKING, CLARITY, INCENTIVE, THREAT } from '../vocabulary/levers.js';
import { INVITED, isCivil, JOINED } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from '../world/world.js';
import { climb, conflictWeight, ownAppraisal, perceivedGain, preferencesOf } from './appraisal.js';
import { joinProcess } from './membership.js';

/** Everybody who is invited makes up its mind; who is inclined enough becomes a member. */
export function decideToJoin(world: World, process: number): void {
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

/** Logit of joining: what speaks for it less what speaks against it. */
function inclination(world: World, process: number, place: number): number {
  const { state, sizes, setting, scenario } = world;
  const { forming } = scenario;
  const slot = process * sizes.members + place;
  const actor = state.member[slot];
  const levers = process * sizes.levers;
  const goodExperience = Math.max(0, state.experience[actor]);
  const stake = clampShare(stakeOf(world, process, place));
  const load = state.load[actor] / attentionOf(world, actor);
  const backing = state.lever[levers + BACKING];
  const coProducer = isCivil(setting.sector[actor]);
  return (
    forming.baseline +
    forming.experience * goodExperience +
    forming.dependence * dependenceOnOthers(world, process, place) +
    forming.incentive * (0.5 * stake + state.lever[levers + INCENTIVE]) +
    forming.trust * (trustIn(world, actor, setting.focal[process]) - 0.5) +
    forming.backing * (backing + forming.standingBacking * (1 - backing)) +
    forming.activation * state.activation[slot] +
    forming.threat * Math.min(1, state.lever[levers + THREAT]) +
    (coProducer ? scenario.culture.coProductionEffect * leaning(world, CO_PRODUCTION) : 0) -
    forming.load * load -
    unfamiliarity(world, process, place) -
    disappointment(world, process, actor) -
    uncertainty(world, process, slot)
  );
}

/** Penalty of no tradition: falls with having worked in networks, and with ties to those who are there. */
export function unfamiliarity(world: World, process: number, place: number): number {
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
export function disappointment(world: World, process: number, actor: number): number {
  if (world.state.neutralised[process] & BAD_EXPERIENCE) return 0;
  return world.scenario.forming.badExperience * Math.max(0, -world.state.experience[actor]);
}

/** Penalty of demotivating uncertainty: an unclear problem, less so for who knows it, or once expectations are aligned. */
export function uncertainty(world: World, process: number, slot: number): number {
  const { state, sizes, scenario } = world;
  if (state.neutralised[process] & DEMOTIVATING_UNCERTAINTY) return 0;
  const knownShare = countBits(state.known[slot]) / sizes.decisions;
  const clarity = state.lever[process * sizes.levers + CLARITY];
  return (
    scenario.forming.uncertainty *
    (1 - clarity) *
    profileOf(world, process, UNCLEAR_DEFINITION) *
    (1 - 0.5 * knownShare)
  );
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
