import { clampShare } from '../../numeric/index.js';
import { followCulture, leaning } from '../actor/culture.js';
import { RULE_BURDEN } from '../vocabulary/aspects.js';
import { JOINED } from '../vocabulary/names.js';
import type { World } from '../world/world.js';

/** Phase 5: evidence fades toward the prior, motive returns to rest or is crowded out, and levers and control fade. */
export function learn(world: World): void {
  if (world.scenario.contact.evidence === 'growing') fadeEvidence(world);
  feelPressure(world);
  feelRules(world);
  moveMotives(world);
  fadeLevers(world);
  followCulture(world);
}

/** Evidence decays toward the prior and not to nothing, and trust toward how far the actor trusts its partners on the whole. */
function fadeEvidence(world: World): void {
  const { state, setting, sizes, scenario } = world;
  const { memory, prior } = scenario.learning;
  for (let actor = 0; actor < sizes.actors; actor++) {
    const begin = setting.rowStart[actor];
    const end = begin + state.degree[actor];
    for (let tie = begin; tie < end; tie++) {
      const kept = memory * state.evidence[tie];
      const after = kept + (1 - memory) * prior;
      state.trust[tie] = (kept * state.trust[tie] + (1 - memory) * prior * setting.trusting[actor]) / after;
      state.evidence[tie] = after;
    }
  }
}

/** Members perceive the pressure put on their processes as control. */
function feelPressure(world: World): void {
  const { state, sizes } = world;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.pressure[process] === 0) continue;
    const base = process * sizes.members;
    for (let place = 0; place < state.memberCount[process]; place++) {
      if (state.place[base + place] === JOINED) state.control[state.member[base + place]] += state.pressure[process];
    }
    state.pressure[process] = 0;
  }
}

/**
 * Rules and counting are perceived as control by everybody, on top of what interventions add; below neutral they are not.
 * @source frey2001
 */
function feelRules(world: World): void {
  const { state, scenario } = world;
  const burden = scenario.culture.controlEffect * leaning(world, RULE_BURDEN);
  if (burden <= 0) return;
  for (let actor = 0; actor < world.sizes.actors; actor++) state.control[actor] += burden;
}

/**
 * Motive returns to rest, is crowded out by perceived control in the reactant, and grows with support.
 * @source deci1999
 */
function moveMotives(world: World): void {
  const { state, setting, sizes, scenario, derived } = world;
  const { motiveReturn, crowding, support } = scenario.learning;
  for (let actor = 0; actor < sizes.actors; actor++) {
    const motive = state.motive[actor];
    const change =
      motiveReturn * (setting.restMotive[actor] - motive) -
      crowding * setting.reactance[actor] * state.control[actor] +
      support * state.support[actor];
    state.motive[actor] = clampShare(motive + change);
    state.control[actor] *= derived.controlFade;
    state.support[actor] *= derived.controlFade;
  }
}

function fadeLevers(world: World): void {
  const { state, derived } = world;
  const { lever, activation } = state;
  for (let at = 0; at < lever.length; at++) lever[at] *= derived.leverFade;
  for (let at = 0; at < activation.length; at++) activation[at] *= derived.leverFade;
}
