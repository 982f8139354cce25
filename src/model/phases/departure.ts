import { findTie, removeTie } from '../actor/ties.js';
import { placeOf } from '../table/membership.js';
import { EXCLUDED, IMPLEMENTING, JOINED, WAITING } from '../vocabulary/names.js';
import { GONE, LEFT_EVENT, recordEvent } from '../world/event-log.js';
import type { World } from '../world/world.js';

/** Let an actor leave the network for good: its ties both ways and its places in running processes are gone. */
export function departFrom(world: World, actor: number): void {
  const { state, setting, sizes } = world;
  while (state.degree[actor] > 0) removeTie(world, actor, setting.rowStart[actor] + state.degree[actor] - 1);
  for (let other = 0; other < sizes.actors; other++) {
    const tie = findTie(world, other, actor);
    if (tie >= 0) removeTie(world, other, tie);
  }
  for (let process = 0; process < sizes.processes; process++) {
    if (state.status[process] === WAITING || state.status[process] > IMPLEMENTING) continue;
    const place = placeOf(world, process, actor);
    if (place >= 0) giveUpPlace(world, process, place, actor);
  }
}

function giveUpPlace(world: World, process: number, place: number, actor: number): void {
  const { state, sizes, log } = world;
  const slot = process * sizes.members + place;
  if (state.place[slot] === JOINED) {
    state.load[actor]--;
    recordEvent(log, state.clock[0], LEFT_EVENT, process, actor, GONE);
  }
  // Who is excluded can neither be invited nor approached again.
  state.place[slot] = EXCLUDED;
  state.attends[slot] = 0;
  state.contributes[slot] = 0;
  state.stale[process] = 1;
}
