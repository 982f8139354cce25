import { MEDIATION, SERVICE, TRANSLATION } from '../vocabulary/levers.js';
import type { World } from '../world/world.js';

/** Whether a table meets at this tick: every so many ticks from the one at which the process came to it. */
export function meets({ state, scenario }: World, process: number): boolean {
  return (state.clock[0] - state.stageTick[process]) % scenario.table.meetingEvery === 0;
}

/** Meetings of a stage so far, this one included. */
export function meetingsHeld({ state, scenario }: World, process: number): number {
  return Math.floor((state.clock[0] - state.stageTick[process]) / scenario.table.meetingEvery);
}

/**
 * Share of the others with whom a member gets to talk in one meeting of so many, 0..1. A chair that mediates or
 * translates, and a secretariat, get more out of the same hours.
 * @source provan2008
 */
export function talkShare({ state, sizes, scenario }: World, process: number, members: number): number {
  if (members < 2) return 1;
  const levers = process * sizes.levers;
  const { turns, chair, service } = scenario.table;
  const chaired = chair * Math.max(state.lever[levers + MEDIATION], state.lever[levers + TRANSLATION]);
  const served = service * state.lever[levers + SERVICE];
  return Math.min(1, (turns * (1 + chaired + served)) / (members - 1));
}

/** Conflict of one member toward another, 0..1, by their numbers in `scratch.present`: what stands between them at this table or outside it. */
export function conflictBetween({ state, sizes, scratch }: World, process: number, one: number, other: number): number {
  const tie = scratch.pairTie[one * sizes.members + other];
  const here = state.quarrel[pairPlace(sizes, process, scratch.present[one], scratch.present[other])];
  return tie < 0 ? here : Math.max(here, state.conflict[tie]);
}

/** Write down the conflict of one member toward another; who has a tie takes it along. */
export function setConflict(
  { state, sizes, scratch }: World,
  process: number,
  one: number,
  other: number,
  conflict: number,
): void {
  const tie = scratch.pairTie[one * sizes.members + other];
  state.quarrel[pairPlace(sizes, process, scratch.present[one], scratch.present[other])] = conflict;
  if (tie >= 0) state.conflict[tie] = conflict;
}

/** Where the conflict of one place of a process toward another is kept. */
function pairPlace({ members }: World['sizes'], process: number, place: number, other: number): number {
  return (process * members + place) * members + other;
}
