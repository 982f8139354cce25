import { leaning, opennessOf, reachAcross } from '../actor/culture.js';
import { FLATNESS } from '../vocabulary/aspects.js';
import { MENTAL_SILOS } from '../vocabulary/barriers.js';
import { TRANSLATION } from '../vocabulary/levers.js';
import { ASSETS, AUTHORITY } from '../vocabulary/names.js';
import type { World } from '../world/world.js';
import { conflictBetween } from './talking.js';

/**
 * Work out who listens to whom at a table, after survey: for each ordered pair how far their frames are apart beyond the
 * reach of the one (`scratch.pairBeyond`), how far it is in conflict with the other (`scratch.pairConflict`) and how far it listens to it
 * (`scratch.pairListening`), 0..1; and for each member how far the others trust and listen to it (`scratch.voice`), 0..1.
 *
 * Within reach frames are no hindrance; beyond it understanding falls to nothing over `interacting.gradient`. Conflict makes deaf.
 */
export function listen(world: World, process: number, members: number): void {
  const { state, setting, sizes, scratch, scenario } = world;
  const { voice, pairTrust, pairDistance, pairBeyond, pairListening, pairConflict, present } = scratch;
  const { deafness, gradient } = scenario.interacting;
  const base = process * sizes.members;
  const noSilos = (state.neutralised[process] & MENTAL_SILOS) !== 0;
  const across = reachAcross(world);
  const equality = scenario.culture.voiceEffect * leaning(world, FLATNESS);
  voice.fill(0, 0, members);
  for (let one = 0; one < members; one++) {
    const hears = state.member[base + present[one]];
    const reach = reachOf(world, process, hears);
    for (let other = 0; other < members; other++) {
      if (other === one) continue;
      const pair = one * sizes.members + other;
      const speaks = state.member[base + present[other]];
      const isSame = setting.sector[hears] === setting.sector[speaks];
      const beyond = noSilos ? 0 : Math.max(0, pairDistance[pair] - (isSame ? reach : reach + across));
      const understood = beyond === 0 ? 1 : gradient > 0 ? Math.max(0, 1 - beyond / gradient) : 0;
      const conflict = conflictBetween(world, process, one, other);
      pairBeyond[pair] = beyond;
      pairConflict[pair] = conflict;
      pairListening[pair] = understood * (1 - deafness * conflict);
      // Steep organisations listen upward: who has less authority than the listener is heard less, in flat ones more.
      const above = Math.max(0, authorityOf(world, hears) - authorityOf(world, speaks));
      voice[other] += Math.min(1, pairListening[pair] * pairTrust[pair] * (1 + equality * above));
    }
  }
  for (let one = 0; one < members; one++) voice[one] = members > 1 ? voice[one] / (members - 1) : 1;
}

function authorityOf({ setting }: World, actor: number): number {
  return setting.assets[actor * ASSETS.length + AUTHORITY];
}

/** The frame distance across which an actor can talk in a process: its openness, widened by translation. */
export function reachOf(world: World, process: number, actor: number): number {
  const translation = world.state.lever[process * world.sizes.levers + TRANSLATION];
  const openness = opennessOf(world, actor);
  return openness + translation * (1 - openness);
}
