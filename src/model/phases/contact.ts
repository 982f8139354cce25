import { clampShare, openRow, uniformAt, uniformInRow } from '../../numeric/index.js';
import { leaning, opennessOf, reachAcross } from '../actor/culture.js';
import { findTie, frameDistance } from '../actor/ties.js';
import { observeTrust, usualImpression } from '../actor/trust.js';
import { FIXED_VALUES, SILO_OPENNESS } from '../vocabulary/aspects.js';
import { INTERACTION, STAGES } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import type { World } from '../world/world.js';
import { meetInPlane } from './meet-in-plane.js';

/**
 * Phase 3, everyday contact: along every tie, frames move toward those one trusts and trust takes in how far one agrees.
 *
 * Synchronous: every value is read from before the tick, so no order of visiting can matter. With openness 1, one
 * frame dimension, no anchoring, no luck, no conflict and evidence at its steady state this is, for actor i and ties j,
 * mean_i = sum T_ij x_j / sum T_ij, x_i += influence (mean_i - x_i), T_ij += trustLearning (1 - |x_i - x_j| - T_ij);
 * that case takes a path of its own to the same bits.
 */
export function meetEveryday(world: World): void {
  const { contact } = world.scenario;
  if (contact.order === 'asynchronous') meetInTurn(world);
  else if (isPlain(world)) meetPlainly(world);
  else if (world.sizes.frameDimensions === 2 && contact.evidence === 'growing') meetInPlane(world);
  else meetFully(world);
  if (contact.gossip > 0) gossip(world);
}

function isPlain(world: World): boolean {
  const { actors, contact } = world.scenario;
  return (
    world.sizes.frameDimensions === 1 &&
    actors.openness === 1 &&
    actors.opennessSpread === 0 &&
    contact.anchoring === 0 &&
    contact.noise === 0 &&
    contact.evidence === 'steady' &&
    leaning(world, FIXED_VALUES) === 0 &&
    leaning(world, SILO_OPENNESS) === 0 &&
    !canHaveConflict(world)
  );
}

/** Conflict is there from the start, or is made where processes interact. */
function canHaveConflict({ setting, state, sizes }: World): boolean {
  if (setting.conflicted[0] === 1) return true;
  for (let process = 0; process < sizes.processes; process++)
    if (state.reached[process * STAGES.length + INTERACTION] >= 0) return true;
  return false;
}

/** The kernel without anything that can be left out: one pass over the ties, no branch, nothing allocated. */
function meetPlainly(world: World): void {
  const { state, setting, sizes, scratch, scenario } = world;
  const { target, trust, frame, degree } = state;
  const { rowStart } = setting;
  const { nextFrame } = scratch;
  const { influence, trustLearning } = scenario.contact;
  const { actors } = sizes;
  for (let actor = 0; actor < actors; actor++) {
    const own = frame[actor];
    const begin = rowStart[actor];
    const end = begin + degree[actor];
    let pull = 0;
    let trusted = 0;
    for (let tie = begin; tie < end; tie++) {
      const gap = frame[target[tie]] - own;
      const before = trust[tie];
      pull += before * gap;
      trusted += before;
      trust[tie] = before + trustLearning * (1 - Math.abs(gap) - before);
    }
    nextFrame[actor] = trusted > 0 ? clampShare(own + influence * (pull / trusted)) : own;
  }
  frame.set(nextFrame);
}

function meetFully(world: World): void {
  const { state, sizes, scratch } = world;
  for (let actor = 0; actor < sizes.actors; actor++) meetOne(world, actor, scratch.nextFrame);
  state.frame.set(scratch.nextFrame);
}

/** Actors meet one after the other, in an order drawn for the tick, and see what the earlier ones have become. */
function meetInTurn(world: World): void {
  const { state, sizes, key } = world;
  const { actors } = sizes;
  const tick = state.clock[0];
  // A step that shares no factor with the number of actors visits each once, from a drawn start.
  let step = 1 + Math.floor(uniformAt(key, DRAW.contactOrder, tick, 0) * (actors - 1));
  while (commonFactor(step, actors) > 1) step++;
  let actor = Math.floor(uniformAt(key, DRAW.contactOrder, tick, 1) * actors);
  for (let turn = 0; turn < actors; turn++) {
    meetOne(world, actor, state.frame);
    actor = (actor + step) % actors;
  }
}

function commonFactor(one: number, other: number): number {
  let a = one;
  let b = other;
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/** One actor meets its partners; its new frame goes to `next`. */
function meetOne(world: World, actor: number, next: Float64Array): void {
  const { state, setting, sizes, scenario, scratch, key } = world;
  const { frame, target, trust, conflict } = state;
  const { influence, anchoring, trustLearning, impression, noise, evidence, circumstances, cooling } = scenario.contact;
  const { pull } = scratch;
  const dimensions = sizes.frameDimensions;
  const begin = setting.rowStart[actor];
  const end = begin + state.degree[actor];
  const reach = opennessOf(world, actor);
  const across = reachAcross(world);
  const sector = setting.sector[actor];
  const isSteady = evidence === 'steady';
  const base = actor * dimensions;
  const tick = state.clock[0];
  let trusted = 0;
  pull.fill(0);
  // The luck of a relation lasts for some time; it does not turn for all at once.
  const period = Math.floor((tick + (actor % circumstances)) / circumstances);
  if (noise > 0) openRow(scratch.row, key, DRAW.evidence, period, actor);
  const usual = usualImpression(setting.trusting[actor], scenario.learning.loss);
  for (let tie = begin; tie < end; tie++) {
    const partner = target[tie] * dimensions;
    const distance = frameDistance(frame, dimensions, actor, target[tie]);
    const before = trust[tie];
    if (distance <= (setting.sector[target[tie]] === sector ? reach : reach + across)) {
      trusted += before;
      for (let d = 0; d < dimensions; d++) pull[d] += before * (frame[partner + d] - frame[base + d]);
    }
    const luck = noise === 0 ? 0 : noise * (2 * uniformInRow(scratch.row, target[tie]) - 1);
    if (isSteady) {
      const agreement = clampShare(1 - distance + luck - conflict[tie]);
      trust[tie] = before + trustLearning * (agreement - before);
    } else if (impression > 0) {
      // One is used to how like oneself one's partners are: trust moves where they become more so, or less.
      const good = clampShare(usual + (1 - distance - setting.likeness[actor]) + luck - conflict[tie]);
      observeTrust(world, tie, good, impression);
    }
    conflict[tie] -= cooling * conflict[tie];
  }
  for (let d = 0; d < dimensions; d++) {
    const own = frame[base + d];
    const drawn = trusted > 0 ? pull[d] / trusted : 0;
    // Influence and anchoring together can overshoot: a frame ends at the ends of its dimension.
    next[base + d] = clampShare(own + influence * drawn + anchoring * (setting.anchor[base + d] - own));
  }
}

/** Now and then an actor hears what a partner thinks of a third whom both know, and moves toward it. */
function gossip(world: World): void {
  const { state, setting, sizes, scenario, key } = world;
  const { evidence, impression } = scenario.contact;
  const { loss } = scenario.learning;
  const tick = state.clock[0];
  for (let actor = 0; actor < sizes.actors; actor++) {
    const degree = state.degree[actor];
    if (degree < 2 || uniformAt(key, DRAW.gossip, tick, actor, 0) >= scenario.contact.gossip) continue;
    const row = setting.rowStart[actor];
    const about = row + Math.floor(uniformAt(key, DRAW.gossip, tick, actor, 1) * degree);
    const teller = row + Math.floor(uniformAt(key, DRAW.gossip, tick, actor, 2) * degree);
    if (about === teller) continue;
    const heard = findTie(world, state.target[teller], state.target[about]);
    if (heard < 0) continue;
    if (evidence === 'steady')
      state.trust[about] += 0.1 * state.trust[teller] * (state.trust[heard] - state.trust[about]);
    else observeTrust(world, about, usualImpression(state.trust[heard], loss), impression * state.trust[teller]);
  }
}
