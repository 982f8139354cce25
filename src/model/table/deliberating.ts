import { clampShare } from '../../numeric/index.js';
import { problemOf } from '../problem/problem-book.js';
import { CONFLICT_POTENTIAL, profileOf } from '../problem/profile.js';
import { MEDIATION, STORYLINE } from '../vocabulary/levers.js';
import type { World } from '../world/world.js';
import { conflictWeight, preferencesOf } from './appraisal.js';
import { setConflict, talkShare } from './talking.js';

/**
 * Members talk, as far as the meeting leaves time for each pair: frames move toward those one trusts and understands, and
 * understanding builds up. Any two can come into conflict: over frames that do not meet, over what each has to lose, over who is
 * listened to, and because others quarrel. Conflict takes listening away. All read what was before the meeting.
 */
export function deliberate(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present } = scratch;
  const { understanding } = scenario.table;
  const base = process * sizes.members;
  const talk = talkShare(world, process, members);
  talkTogether(world, process, members, talk);
  quarrel(world, process, members);
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    const reached = members > 1 ? scratch.understood[one] / (members - 1) : 1;
    const step = members > 1 ? Math.min(1, understanding * talk) : 1;
    state.understood[slot] += step * (reached - state.understood[slot]);
  }
  moveFrames(world, process, members);
}

/** What each member takes from the others: how far it understands them, and where its frame is drawn. */
function talkTogether(world: World, process: number, members: number, talk: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, pairTrust, shift, understood } = scratch;
  const dimensions = sizes.frameDimensions;
  const base = process * sizes.members;
  shift.fill(0);
  for (let one = 0; one < members; one++) {
    const actor = state.member[base + present[one]];
    understood[one] = 0;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const pair = one * sizes.members + other;
      const listening = scratch.pairListening[pair];
      understood[one] += listening;
      const partner = state.member[base + present[other]];
      const step = (talk * listening * scenario.interacting.influence * pairTrust[pair]) / (members - 1);
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const gap = state.frame[partner * dimensions + dimension] - state.frame[actor * dimensions + dimension];
        shift[one * dimensions + dimension] += step * gap;
      }
    }
  }
}

/** Let conflict between every two grow with their friction and cool; each member's strain is its mean conflict with the others. */
function quarrel(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, voice, pairBeyond, pairConflict, pairOpposed } = scratch;
  const { heat, cooling, frameFriction, interestFriction, unheard, spread } = scenario.interacting;
  const base = process * sizes.members;
  const mediation = state.lever[process * sizes.levers + MEDIATION];
  const pace = heat * profileOf(world, process, CONFLICT_POTENTIAL) * (1 - mediation);
  const kept = (1 - cooling) * (1 - 0.5 * mediation);
  const interests = interestFriction * conflictWeight(world, process);
  if (interests > 0) weighInterests(world, process, members);
  const general = spread * meanConflict(world, members);
  for (let one = 0; one < members; one++) {
    let strain = 0;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const pair = one * sizes.members + other;
      const friction =
        frameFriction * pairBeyond[pair] +
        (interests > 0 ? interests * pairOpposed[pair] : 0) +
        unheard * Math.max(0, voice[other] - voice[one]) +
        general;
      const before = pairConflict[pair];
      const conflict = (before + Math.min(1, pace * friction) * (1 - before)) * kept;
      pairConflict[pair] = conflict;
      setConflict(world, process, one, other, conflict);
      strain += conflict;
    }
    state.strain[base + present[one]] = members > 1 ? strain / (members - 1) : 0;
  }
}

/** Write what changing each decision is worth to each member into `scratch.preference`, and how far two are opposed into `scratch.pairOpposed`. */
function weighInterests(world: World, process: number, members: number): void {
  const { state, sizes, scratch } = world;
  const { pairOpposed } = scratch;
  const problem = problemOf(world, process);
  for (let one = 0; one < members; one++) {
    preferencesOf(world, process, problem, state.member[process * sizes.members + scratch.present[one]], one);
    for (let other = 0; other < one; other++) {
      const opposed = opposition(world, one, other);
      pairOpposed[one * sizes.members + other] = opposed;
      pairOpposed[other * sizes.members + one] = opposed;
    }
  }
}

/** How far one would lose where the other would gain, over all decisions: 0 for two who want the same. */
function opposition({ scratch, sizes }: World, one: number, other: number): number {
  const { preference } = scratch;
  const { decisions } = sizes;
  let opposed = 0;
  for (let decision = 0; decision < decisions; decision++) {
    opposed += Math.max(0, -preference[one * decisions + decision] * preference[other * decisions + decision]);
  }
  return opposed / decisions;
}

function meanConflict({ scratch, sizes }: World, members: number): number {
  if (members < 2) return 0;
  let total = 0;
  for (let one = 0; one < members; one++) {
    for (let other = 0; other < members; other++) {
      if (other !== one) total += scratch.pairConflict[one * sizes.members + other];
    }
  }
  return total / (members * (members - 1));
}

/** Move every frame by what its member heard, back toward its own anchor, and toward the middle as far as a storyline pulls. */
function moveFrames(world: World, process: number, members: number): void {
  const { state, setting, sizes, scratch, scenario } = world;
  const { present, shift } = scratch;
  const { anchoring, storyline } = scenario.interacting;
  const dimensions = sizes.frameDimensions;
  const base = process * sizes.members;
  const pull = storyline * state.lever[process * sizes.levers + STORYLINE];
  for (let dimension = 0; dimension < dimensions; dimension++) {
    let centre = 0;
    for (let one = 0; one < members; one++) {
      centre += state.frame[state.member[base + present[one]] * dimensions + dimension] / members;
    }
    for (let one = 0; one < members; one++) {
      const at = state.member[base + present[one]] * dimensions + dimension;
      const frame = state.frame[at];
      const home = anchoring * (setting.anchor[at] - frame);
      state.frame[at] = clampShare(frame + shift[one * dimensions + dimension] + home + pull * (centre - frame));
    }
  }
}
