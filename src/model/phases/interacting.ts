import { contribute, learnTrust } from '../table/contributing.js';
import { deliberate } from '../table/deliberating.js';
import { decideToJoin } from '../table/joining.js';
import { listen } from '../table/listening.js';
import { callMeeting, leaveProcess, placeOf, shareHeld, survey } from '../table/membership.js';
import { fail, passStage } from '../table/outcome.js';
import { meetingsHeld, meets } from '../table/talking.js';
import { weighProspects } from '../table/weighing.js';
import { BARRIER, CONFLICTING_INTERESTS } from '../vocabulary/barriers.js';
import { INCENTIVE, SHADOW } from '../vocabulary/levers.js';
import { COLLABORATION, DEADLOCK, DISTURBED, INTERACTING, JOINED, LEFT } from '../vocabulary/names.js';
import { LEFT_IN_CONFLICT, LEFT_TO_GO_ALONE } from '../world/event-log.js';
import type { World } from '../world/world.js';
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
    decideToJoin(world, process);
    if (!meets(world, process)) continue;
    callMeeting(world, process);
    const members = survey(world, process);
    listen(world, process, members);
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
      passStage(world, process, COLLABORATION);
    } else if (cannotSucceed(world, process)) {
      fail(world, process, COLLABORATION, DISTURBED, naiveBarrier(world, process));
    } else if (meetingsHeld(world, process) >= interacting.patience) {
      fail(world, process, COLLABORATION, state.shocked[process] ? DISTURBED : DEADLOCK, naiveBarrier(world, process));
    }
  }
}

/**
 * A member leaves when conflict exceeds its tolerance, or when going alone clearly beats what it expects here.
 * Without the barrier of conflicting interests nobody leaves in conflict, wherever the conflict came from.
 */
function leave(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { interacting } = scenario;
  const base = process * sizes.members;
  const levers = process * sizes.levers;
  const holdBack =
    interacting.reward * state.lever[levers + INCENTIVE] + interacting.mandate * state.lever[levers + SHADOW];
  const isPeaceful = (state.neutralised[process] & CONFLICTING_INTERESTS) !== 0;
  for (let one = 0; one < members; one++) {
    const place = scratch.present[one];
    const slot = base + place;
    if (state.attends[slot] === 0) continue;
    const here = state.expectation[slot] * state.understood[slot] * Math.max(0, state.prospect[slot]);
    const isTempted = state.outside[slot] - here - holdBack > interacting.temptation;
    if (!isPeaceful && state.strain[slot] > interacting.tolerance) {
      leaveProcess(world, process, place, LEFT, LEFT_IN_CONFLICT);
    } else if (isTempted) {
      leaveProcess(world, process, place, LEFT, LEFT_TO_GO_ALONE);
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
  if (alone === most) return BARRIER.goingAlone;
  if (distrust === most) return BARRIER.lackOfTrust;
  return silos === most ? BARRIER.mentalSilos : BARRIER.conflictingInterests;
}
