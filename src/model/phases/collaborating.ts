import { type Problem, problemOf, trueGain } from '../problem/problem-book.js';
import { commonGain, poolAppraisals, preferencesOf } from '../table/appraisal.js';
import { deliberate } from '../table/deliberating.js';
import { decideToJoin } from '../table/joining.js';
import { listen } from '../table/listening.js';
import { callMeeting, leaveProcess, survey } from '../table/membership.js';
import { fail, startImplementation } from '../table/outcome.js';
import { search } from '../table/searching.js';
import { meetingsHeld, meets } from '../table/talking.js';
import { vote } from '../table/voting.js';
import { BARRIER, CONFLICTING_INTERESTS } from '../vocabulary/barriers.js';
import { COLLABORATING, DEADLOCK, DISTURBED, INNOVATION, LEFT, NONE, STATUS_QUO } from '../vocabulary/names.js';
import { LEFT_IN_CONFLICT } from '../world/event-log.js';
import type { World } from '../world/world.js';

/**
 * Phase 4c, collaboration -> agreement: members search the landscape as the group appraises it, learn from each other,
 * and put proposals to the vote. What is agreed goes on to be carried out.
 */
export function collaborateProcesses(world: World): void {
  const { state, sizes, scenario } = world;
  const { duration, settled } = scenario.collaborating;
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] !== COLLABORATING) continue;
    decideToJoin(world, process);
    if (!meets(world, process)) continue;
    callMeeting(world, process);
    leaveInConflict(world, process);
    const members = survey(world, process);
    if (members < 2) {
      fail(world, process, INNOVATION, DISTURBED, NONE);
      continue;
    }
    listen(world, process, members);
    const problem = problemOf(world, process);
    poolAppraisals(world, process, problem, members);
    for (let one = 0; one < members; one++) {
      preferencesOf(world, process, problem, state.member[process * sizes.members + world.scratch.present[one]], one);
    }
    deliberate(world, process, members);
    search(world, process, problem, members);
    const agreed = vote(world, process, problem, members);
    state.streak[process] = agreed ? 0 : state.streak[process] + 1;
    state.meetings[process] += (members * (members - 1)) / 2;

    const timeIsUp = meetingsHeld(world, process) >= duration;
    const changed = state.adopted[process] !== problem.statusQuo;
    if (timeIsUp || (changed && state.streak[process] >= settled)) close(world, process, problem, changed);
  }
}

/** Conflict can still drive a member out, unless the barrier of conflicting interests is out of the way; its decisions then wait for a holder who took no part in the end. */
function leaveInConflict(world: World, process: number): void {
  const { state, sizes, scenario } = world;
  if (state.neutralised[process] & CONFLICTING_INTERESTS) return;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    const slot = base + place;
    if (state.attends[slot] === 1 && state.strain[slot] > scenario.interacting.tolerance) {
      leaveProcess(world, process, place, LEFT, LEFT_IN_CONFLICT);
    }
  }
}

function close(world: World, process: number, problem: Problem, changed: boolean): void {
  const { state, scratch } = world;
  if (!changed) {
    if (state.blocked[process] === 1) fail(world, process, INNOVATION, DEADLOCK, BARRIER.riskAversion);
    else fail(world, process, INNOVATION, STATUS_QUO, BARRIER.tunnelVision);
    return;
  }
  state.appraised[process] = commonGain(problem, scratch.pooled, state.adopted[process]);
  state.agreedGain[process] = trueGain(problem, state.adopted[process]);
  startImplementation(world, process);
}
