import { clampShare } from '../../numeric/index.js';
import { reachOf } from '../appraisal.js';
import { MENTAL_SILOS } from '../barriers.js';
import { MEDIATION, STORYLINE } from '../levers.js';
import type { World } from '../world.js';

/**
 * Members who can talk move toward each other by trust; between those who cannot, conflict grows.
 * All read the frames from before the round.
 */
export function deliberate(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const { present, pairTie, pairTrust, pairDistance, shift } = scratch;
  const { interacting, problems } = scenario;
  const dimensions = sizes.frameDimensions;
  const base = process * sizes.members;
  const levers = process * sizes.levers;
  const noSilos = (state.neutralised[process] & MENTAL_SILOS) !== 0;
  const heat = interacting.heat * problems.conflictPotential * (1 - state.lever[levers + MEDIATION]);
  const cooling = interacting.cooling + (1 - interacting.cooling) * 0.5 * state.lever[levers + MEDIATION];
  const storyline = state.lever[levers + STORYLINE];
  shift.fill(0);
  for (let one = 0; one < members; one++) {
    const slot = base + present[one];
    const actor = state.member[slot];
    const reach = reachOf(world, process, actor);
    let understood = 0;
    let strain = 0;
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const pair = one * sizes.members + other;
      const tie = pairTie[pair];
      const partner = state.member[base + present[other]];
      const talks = noSilos || pairDistance[pair] <= reach;
      if (talks) {
        understood++;
        for (let dimension = 0; dimension < dimensions; dimension++) {
          const gap = state.frame[partner * dimensions + dimension] - state.frame[actor * dimensions + dimension];
          shift[one * dimensions + dimension] += (interacting.influence * pairTrust[pair] * gap) / (members - 1);
        }
      }
      if (tie < 0) continue;
      const conflict = state.conflict[tie];
      state.conflict[tie] = talks
        ? conflict * (1 - cooling)
        : (conflict + heat * pairDistance[pair] * (1 - conflict)) *
          (1 - 0.5 * cooling * state.lever[levers + MEDIATION]);
      strain += state.conflict[tie];
    }
    state.understood[slot] = members > 1 ? understood / (members - 1) : 1;
    state.strain[slot] = members > 1 ? strain / (members - 1) : 0;
  }
  for (let dimension = 0; dimension < dimensions; dimension++) {
    let centre = 0;
    for (let one = 0; one < members; one++) {
      centre += state.frame[state.member[base + present[one]] * dimensions + dimension] / members;
    }
    for (let one = 0; one < members; one++) {
      const at = state.member[base + present[one]] * dimensions + dimension;
      const pull = interacting.influence * storyline * (centre - state.frame[at]);
      state.frame[at] = clampShare(state.frame[at] + shift[one * dimensions + dimension] + pull);
    }
  }
}
