import { COLLABORATING, placeOf, problemOf, type World } from '../../model/index.js';
import { landscapeMaximum } from '../../search/index.js';
import type { Intervention } from '../intervention.js';
import { observe } from '../observation.js';
import { contextOf } from '../steer.js';
import type { Foresee } from '../strategy.js';
import type { Candidate, KnowingStrategy } from './knowing-strategy.js';
import { plan, readPlanning, USUAL_CANDIDATES } from './planner.js';

/**
 * Plans as the planner does, and may lay the best solution there is before every group that collaborates, beside what a leader does: an
 * upper bound, of what steering by these leaders could come to. Whether telling the truth is worth its price is looked ahead as well.
 */
export const oracle: KnowingStrategy = {
  name: 'oracle',
  about: 'Knows the hidden truth as well: plans, and proposes the best solution there is.',
  options: { every: 24, ticks: 1_000_000, candidates: USUAL_CANDIDATES },
  createKnowing: (options, prepare) => {
    const planning = readPlanning('oracle', options, prepare);
    return plan({ ...planning, candidates: [...planning.candidates, ...planning.candidates.map(tellingTheTruth)] });
  },
};

/** The same, with the truth before all it does. */
function tellingTheTruth({ begin }: Candidate): Candidate {
  return {
    begin: () => {
      const { strategy, decide, memory } = begin();
      const foresee: Foresee = (world, kept) => {
        const led = decide?.(observe(world), contextOf(world), kept);
        return { interventions: [...truths(world), ...(led?.interventions ?? [])], memory: led?.memory ?? null };
      };
      return { strategy, decide: undefined, foresee, memory };
    },
  };
}

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
