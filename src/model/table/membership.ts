import { uniformAt } from '../../numeric/index.js';
import { attentionOf } from '../actor/culture.js';
import { hasDeparted } from '../actor/has-departed.js';
import { frameDistance, strangerTrustOf } from '../actor/ties.js';
import { KNOWLEDGE_NEED, profileOf } from '../problem/profile.js';
import { ABSENT, ASSETS, EXCLUDED, INVITED, JOINED, KNOWLEDGE, LEFT } from '../vocabulary/names.js';
import { DRAW } from '../vocabulary/purposes.js';
import { INVITED_EVENT, JOINED_EVENT, LEFT_EVENT, recordEvent } from '../world/event-log.js';
import type { World } from '../world/world.js';

/** The place (0 .. memberCount - 1) of an actor in a process, or -1. */
export function placeOf(world: World, process: number, actor: number): number {
  const { state, sizes } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.member[base + place] === actor) return place;
  }
  return -1;
}

/** Whether an actor is a member of a process now. */
export function isMember(world: World, process: number, actor: number): boolean {
  const place = placeOf(world, process, actor);
  return place >= 0 && world.state.place[process * world.sizes.members + place] === JOINED;
}

/** Give an actor a place in a process. Returns the place, or -1 if it was excluded or there is no room. */
export function inviteActor(world: World, process: number, actor: number): number {
  const { state, sizes, log } = world;
  const base = process * sizes.members;
  const known = placeOf(world, process, actor);
  if (known >= 0) {
    if (state.place[base + known] === LEFT) state.place[base + known] = INVITED;
    return state.place[base + known] === EXCLUDED ? -1 : known;
  }
  const place = state.memberCount[process];
  if (place >= sizes.members || hasDeparted(world, actor, state.clock[0])) return -1;
  const slot = base + place;
  state.memberCount[process]++;
  state.member[slot] = actor;
  state.place[slot] = INVITED;
  state.known[slot] = knowledgeOf(world, process, actor);
  recordEvent(log, state.clock[0], INVITED_EVENT, process, actor);
  return place;
}

/**
 * Which decisions of a problem an actor knows, as bits: those it holds, and others by its knowledge.
 * It follows from the seed alone.
 */
export function knowledgeOf(world: World, process: number, actor: number): number {
  const { setting, sizes, key } = world;
  const chance = (1 - profileOf(world, process, KNOWLEDGE_NEED)) * setting.assets[actor * ASSETS.length + KNOWLEDGE];
  let known = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    const holds = setting.holder[process * sizes.decisions + decision] === actor;
    if (holds || uniformAt(key, DRAW.knowledge, process, actor, decision) < chance) known |= 1 << decision;
  }
  return known;
}

/** Make an invited party a member. */
export function joinProcess(world: World, process: number, place: number): void {
  const { state, sizes, log } = world;
  const slot = process * sizes.members + place;
  state.place[slot] = JOINED;
  state.load[state.member[slot]]++;
  state.stale[process] = 1;
  // Who is brought in during the search begins from what is on the table.
  state.proposal[slot] = state.adopted[process];
  recordEvent(log, state.clock[0], JOINED_EVENT, process, state.member[slot]);
}

/** Take a party out of a process; `reason`, an index into LEFT_FOR, is written to the log. */
export function leaveProcess(world: World, process: number, place: number, as: number, reason: number): void {
  const { state, sizes, log } = world;
  const slot = process * sizes.members + place;
  if (state.place[slot] === JOINED) state.load[state.member[slot]]--;
  state.place[slot] = as;
  state.attends[slot] = 0;
  state.contributes[slot] = 0;
  state.stale[process] = 1;
  recordEvent(log, state.clock[0], LEFT_EVENT, process, state.member[slot], reason);
}

/** Free the attention of all members, because the process is over. Places stay, as a record of who took part. */
export function releaseMembers(world: World, process: number): void {
  const { state, sizes } = world;
  const base = process * sizes.members;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] === JOINED) state.load[state.member[base + place]]--;
    if (state.place[base + place] === INVITED) state.place[base + place] = ABSENT;
  }
}

/** Decide who comes to this tick's meeting: somebody with more processes than attention misses some. */
export function callMeeting(world: World, process: number): void {
  const { state, sizes, key } = world;
  const base = process * sizes.members;
  const tick = state.clock[0];
  for (let place = 0; place < state.memberCount[process]; place++) {
    const slot = base + place;
    if (state.place[slot] !== JOINED) continue;
    const actor = state.member[slot];
    const attention = attentionOf(world, actor);
    const load = state.load[actor];
    const comes = load <= attention || uniformAt(key, DRAW.attendance, tick, process, actor) * load < attention;
    state.attends[slot] = comes ? 1 : 0;
  }
}

/**
 * Share of the decisions on the agenda whose holder has a 1 in `column`.
 *
 * @param column - a member column of zeros and ones, such as `attends` or `contributes`.
 */
export function shareHeld(world: World, process: number, column: Uint8Array): number {
  const { state, sizes, setting } = world;
  const base = process * sizes.members;
  let held = 0;
  let agenda = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (!((state.narrowed[process] >>> decision) & 1)) continue;
    agenda++;
    const place = placeOf(world, process, setting.holder[process * sizes.decisions + decision]);
    if (place >= 0 && column[base + place] === 1) held++;
  }
  return agenda > 0 ? held / agenda : 0;
}

/**
 * Look round the table: fill `scratch.present` with the places of the members, and for each ordered pair their tie
 * (-1 for none), trust and frame distance. Returns the number of members.
 *
 * Pairs are stored at [one x sizes.members + other], numbered as in `scratch.present`.
 */
export function survey(world: World, process: number): number {
  const { state, sizes, setting, scratch } = world;
  const { present, seat, pairTie, pairTrust, pairDistance } = scratch;
  const base = process * sizes.members;
  let members = 0;
  for (let place = 0; place < state.memberCount[process]; place++) {
    if (state.place[base + place] !== JOINED) continue;
    seat[state.member[base + place]] = members;
    present[members++] = place;
  }
  for (let one = 0; one < members; one++) {
    const actor = state.member[base + present[one]];
    const row = one * sizes.members;
    const stranger = strangerTrustOf(world, actor);
    for (let other = 0; other < members; other++) {
      pairTie[row + other] = -1;
      pairTrust[row + other] = stranger;
    }
    // One way along the actor's ties finds all who sit here; backwards, so that the first of several counts, as in findTie.
    const begin = setting.rowStart[actor];
    for (let tie = begin + state.degree[actor] - 1; tie >= begin; tie--) {
      const other = seat[state.target[tie]];
      if (other < 0) continue;
      pairTie[row + other] = tie;
      pairTrust[row + other] = state.trust[tie];
    }
    for (let other = one + 1; other < members; other++) {
      const partner = state.member[base + present[other]];
      const distance = frameDistance(state.frame, sizes.frameDimensions, actor, partner);
      pairDistance[row + other] = distance;
      pairDistance[other * sizes.members + one] = distance;
    }
  }
  for (let one = 0; one < members; one++) seat[state.member[base + present[one]]] = -1;
  return members;
}

/** Bits of the decisions that a member holds. */
export function ownDecisions(world: World, process: number, actor: number): number {
  const { setting, sizes } = world;
  let mask = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if (setting.holder[process * sizes.decisions + decision] === actor) mask |= 1 << decision;
  }
  return mask;
}

/** Bits of the decisions on the agenda that somebody at the table holds. */
export function decisionsAtTable(world: World, process: number, members: number): number {
  const { state, sizes, scratch } = world;
  const base = process * sizes.members;
  let mask = 0;
  for (let one = 0; one < members; one++) {
    mask |= ownDecisions(world, process, state.member[base + scratch.present[one]]);
  }
  return mask & state.narrowed[process];
}
