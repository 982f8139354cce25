import { clampShare } from '../../numeric/index.js';
import { reachAcross } from '../actor/culture.js';
import { CONFLICT_POTENTIAL, profileOf } from '../problem/profile.js';
import { MENTAL_SILOS } from '../vocabulary/barriers.js';
import { MEDIATION, STORYLINE } from '../vocabulary/levers.js';
import type { World } from '../world/world.js';
import { reachOf } from './appraisal.js';

/**
 * Members who can talk move toward each other by trust. Conflict grows between those who cannot, and between those of whom
 * one would gain and the other lose by the joint solution; elsewhere it cools. All read the frames from before the round.
 */
export function deliberate(world: World, process: number, members: number): void {
  const { state, setting, sizes, scratch, scenario } = world;
  const { present, pairTie, pairTrust, pairDistance, shift } = scratch;
  const dimensions = sizes.frameDimensions;
  const base = process * sizes.members;
  const noSilos = (state.neutralised[process] & MENTAL_SILOS) !== 0;
  const across = reachAcross(world);
  shift.fill(0);
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    const actor = state.member[slot];
    const reach = reachOf(world, process, actor);
    let understood = 0;
    let strain = 0;
    let ties = 0;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const pair = one * sizes.members + other;
      const partnerSlot = base + present[other];
      const isSame = setting.sector[actor] === setting.sector[state.member[partnerSlot]];
      const talks = noSilos || pairDistance[pair] <= (isSame ? reach : reach + across);
      if (talks) {
        understood++;
        const partner = state.member[partnerSlot];
        for (let dimension = 0; dimension < dimensions; dimension++) {
          const gap = state.frame[partner * dimensions + dimension] - state.frame[actor * dimensions + dimension];
          const step = (scenario.interacting.influence * pairTrust[pair]) / (members - 1);
          shift[one * dimensions + dimension] += step * gap;
        }
      }
      const tie = pairTie[pair];
      if (tie < 0) continue;
      const friction = (talks ? 0 : pairDistance[pair]) + opposition(state.prospect[slot], state.prospect[partnerSlot]);
      state.conflict[tie] = conflictAfter(world, process, state.conflict[tie], friction);
      strain += state.conflict[tie];
      ties++;
    }
    state.understood[slot] = members > 1 ? understood / (members - 1) : 1;
    state.strain[slot] = ties > 0 ? strain / ties : 0;
  }
  moveFrames(world, process, members);
}

/** How far one gains where the other loses, 0..1; 0 for two who both gain or both lose. */
function opposition(prospect: number, other: number): number {
  return prospect * other < 0 ? Math.min(1, Math.abs(prospect - other)) : 0;
}

/** Conflict after a round: it heats up by friction, held back by mediation, and cools where there is none. */
function conflictAfter(world: World, process: number, conflict: number, friction: number): number {
  const { state, sizes, scenario } = world;
  const { interacting } = scenario;
  const mediation = state.lever[process * sizes.levers + MEDIATION];
  const cooling = interacting.cooling + (1 - interacting.cooling) * 0.5 * mediation;
  if (friction === 0) return conflict * (1 - cooling);
  const heat =
    Math.min(1, interacting.heat * profileOf(world, process, CONFLICT_POTENTIAL) * friction) * (1 - mediation);
  return (conflict + heat * (1 - conflict)) * (1 - mediation * cooling);
}

/** Move every frame by what its member heard, and toward the middle as far as a storyline pulls. */
function moveFrames(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, shift } = scratch;
  const dimensions = sizes.frameDimensions;
  const base = process * sizes.members;
  const pull = scenario.interacting.influence * state.lever[process * sizes.levers + STORYLINE];
  for (let dimension = 0; dimension < dimensions; dimension++) {
    let centre = 0;
    for (let one = 0; one < members; one++) {
      centre += state.frame[state.member[base + present[one]] * dimensions + dimension] / members;
    }
    for (let one = 0; one < members; one++) {
      const at = state.member[base + present[one]] * dimensions + dimension;
      const frame = state.frame[at];
      state.frame[at] = clampShare(frame + shift[one * dimensions + dimension] + pull * (centre - frame));
    }
  }
}
