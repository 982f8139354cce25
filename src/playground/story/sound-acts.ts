import { checkIntervention } from '../../metagovernance/index.js';
import type { Scenario } from '../../model/index.js';
import { openSession } from '../../simulation/index.js';
import type { Act } from '../state/page-state.js';

/** The acts that are possible in a scenario, and what is wrong with the others. */
export function soundActs(scenario: Scenario, acts: readonly Act[]): { acts: readonly Act[]; faults: string[] } {
  if (acts.length === 0) return { acts, faults: [] };
  const { world } = openSession(scenario);
  const faults: string[] = [];
  const sound = acts.filter(({ act }) => {
    try {
      checkIntervention(world, act);
      return true;
    } catch (error) {
      faults.push((error as Error).message);
      return false;
    }
  });
  return { acts: sound, faults };
}
