import { commonGain, poolAppraisals, preferencesOf } from '../appraisal.js';
import { listen } from '../listening.js';
import { callMeeting, leaveProcess, survey } from '../membership.js';
import { COLLABORATING, DEADLOCK, DISTURBED, LEFT, STATUS_QUO } from '../names.js';
import { fail, startImplementation } from '../outcome.js';
import { type Problem, problemOf, trueGain } from '../problem-book.js';
import { meetingsHeld, meets } from '../table.js';
import type { World } from '../world.js';
import { deliberate } from './deliberating.js';
import { decideToJoin } from './joining.js';
import { search } from './searching.js';
import { vote } from './voting.js';

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
      fail(world, process, 2, DISTURBED, 255);
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
