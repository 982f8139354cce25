import { CONFLICTING_DEMANDS, type Problem, profileOf, type World } from '../model/index.js';
import { clampShare } from '../numeric/index.js';

/** How good an actor finds what a process carried out, its sector's own worth included: 0 bad, .5 indifferent, 1 good. */
export function judgementOf(world: World, process: number, problem: Problem, actor: number): number {
  const { state, setting, sizes } = world;
  const weight = profileOf(world, process, CONFLICTING_DEMANDS);
  const changed = state.delivered[process] ^ problem.statusQuo;
  let own = 0;
  for (let decision = 0; decision < sizes.decisions; decision++) {
    if ((changed >>> decision) & 1) own += problem.preference[setting.sector[actor] * sizes.decisions + decision];
  }
  const worth = (1 - weight) * state.gain[process] + (weight * 4 * own) / sizes.decisions;
  return clampShare(0.5 + 0.5 * worth);
}
