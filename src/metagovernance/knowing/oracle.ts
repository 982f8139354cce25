import { COLLABORATING, placeOf, problemOf, type World } from '../../model/index.js';
import { landscapeMaximum } from '../../search/index.js';
import type { Intervention } from '../intervention.js';
import type { KnowingStrategy } from './knowing-strategy.js';
import { plan, readPlanning, USUAL_CANDIDATES } from './planner.js';

/**
 * Plans as the planner does, and lays the best solution there is before every group that collaborates: an upper bound, of what steering by
 * these leaders could come to.
 */
export const oracle: KnowingStrategy = {
  name: 'oracle',
  about: 'Knows the hidden truth as well: plans, and proposes the best solution there is.',
  options: { every: 24, ticks: 1_000_000, candidates: USUAL_CANDIDATES },
  createKnowing: (options, prepare) => {
    const foresee = plan(readPlanning('oracle', options, prepare));
    return (world, memory) => {
      const { interventions, memory: next } = foresee(world, memory);
      return { interventions: [...truths(world), ...interventions], memory: next };
    };
  },
};

const summit = new Int32Array(1);

/** The best solution of each problem that a group is searching. */
function truths(world: World): Intervention[] {
  const found: Intervention[] = [];
  for (let process = 0; process < world.sizes.processes; process++) {
    if (world.state.status[process] !== COLLABORATING) continue;
    landscapeMaximum(problemOf(world, process).landscape, summit);
    const place = placeOf(world, process, world.setting.focal[process]);
    // Said once is enough, as long as it is still on the table.
    if (place < 0 || world.state.proposal[process * world.sizes.members + place] === summit[0]) continue;
    found.push({ operation: 'proposeSolution', process, decisions: summit[0] });
  }
  return found;
}
