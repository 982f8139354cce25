import { problemOf } from '../problem/problem-book.js';
import {
  COLLABORATING,
  COLLABORATION,
  FAILED,
  IMPLEMENTING,
  INNOVATED,
  INNOVATION,
  INTERACTING,
  INTERACTION,
  STAGES,
} from '../vocabulary/names.js';
import { FAILED_EVENT, INNOVATED_EVENT, recordEvent, STAGE_PASSED } from '../world/event-log.js';
import type { World } from '../world/world.js';
import { releaseMembers } from './membership.js';

/** Let a process go on to the next stage. `stage` is the index in STAGES of what it has achieved. */
export function passStage(world: World, process: number, stage: number): void {
  const { state, log } = world;
  const tick = state.clock[0];
  state.reached[process * STAGES.length + stage] = tick;
  state.stageTick[process] = tick;
  state.streak[process] = 0;
  state.stale[process] = 1;
  state.status[process] = stage === INTERACTION ? INTERACTING : COLLABORATING;
  if (stage === COLLABORATION) openSearch(world, process);
  recordEvent(log, tick, STAGE_PASSED, process, -1, stage);
}

/** A joint search begins from what is: the status quo stands as agreed, and as everybody's proposal. */
function openSearch(world: World, process: number): void {
  const { state, sizes } = world;
  const { statusQuo } = problemOf(world, process);
  state.adopted[process] = statusQuo;
  state.proposal.fill(statusQuo, process * sizes.members, (process + 1) * sizes.members);
}

/** Send an agreement to be carried out. */
export function startImplementation(world: World, process: number): void {
  const { state } = world;
  state.status[process] = IMPLEMENTING;
  state.stageTick[process] = state.clock[0];
}

/** End a process as an innovation. */
export function succeed(world: World, process: number): void {
  const { state, log } = world;
  const tick = state.clock[0];
  state.status[process] = INNOVATED;
  state.reached[process * STAGES.length + INNOVATION] = tick;
  state.ended[process] = tick;
  recordEvent(log, tick, STAGE_PASSED, process, -1, INNOVATION);
  recordEvent(log, tick, INNOVATED_EVENT, process, -1, state.delivered[process]);
  learnFromOutcome(world, process, 1);
  releaseMembers(world, process);
}

/**
 * End a process as failed.
 *
 * @param stage - index in STAGES of the transition it did not make.
 * @param failure - index in FAILURES.
 * @param naive - index in BARRIERS of the last check that failed, or NONE.
 */
export function fail(world: World, process: number, stage: number, failure: number, naive: number): void {
  const { state, log, scenario } = world;
  const tick = state.clock[0];
  state.status[process] = FAILED;
  state.failedStage[process] = stage;
  state.failure[process] = failure;
  state.naive[process] = naive;
  state.ended[process] = tick;
  recordEvent(log, tick, FAILED_EVENT, process, -1, failure);
  learnFromOutcome(world, process, -scenario.learning.disappointment);
  releaseMembers(world, process);
}

/** Everybody who met in the process moves its experience toward how it ended, and is more used to working in networks. */
function learnFromOutcome(world: World, process: number, outcome: number): void {
  const { state, sizes, scenario } = world;
  const met = state.reached[process * STAGES.length + INTERACTION] >= 0;
  if (!met) return;
  const base = process * sizes.members;
  const step = scenario.learning.experience;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.effort[base + place] === 0 && state.attends[base + place] === 0) continue;
    const actor = state.member[base + place];
    state.experience[actor] += step * (outcome - state.experience[actor]);
    state.tradition[actor] += step * (1 - state.tradition[actor]);
  }
}
