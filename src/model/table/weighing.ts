import { problemOf } from '../problem/problem-book.js';
import { GOING_ALONE } from '../vocabulary/barriers.js';
import type { World } from '../world/world.js';
import {
  climb,
  commonGain,
  conflictWeight,
  ownAppraisal,
  perceivedGain,
  poolAppraisals,
  preferencesOf,
  weighed,
} from './appraisal.js';
import { decisionsAtTable, ownDecisions } from './membership.js';

/** What each member has to gain: in the joint solution as the group sees it, and alone with its own decisions. */
export function weighProspects(world: World, process: number, members: number): void {
  const { state, sizes, scratch, scenario } = world;
  const problem = problemOf(world, process);
  const base = process * sizes.members;
  const weight = conflictWeight(world, process);
  const isBarred = (state.neutralised[process] & GOING_ALONE) !== 0;
  poolAppraisals(world, process, problem, members);
  const joint = climb(world, problem, scratch.pooled, 0, 0, decisionsAtTable(world, process, members));
  const common = commonGain(problem, scratch.pooled, joint);
  for (let one = 0; one < members; one++) {
    const slot = base + scratch.present[one];
    const actor = state.member[slot];
    preferencesOf(world, process, problem, actor, one);
    state.prospect[slot] = weighed(world, one, weight, common, joint ^ problem.statusQuo);
    state.outside[slot] = 0;
    const mask = ownDecisions(world, process, actor);
    // Who holds nothing can do nothing alone.
    if (isBarred || mask === 0) continue;
    ownAppraisal(world, problem, actor, state.known[slot]);
    const alone = climb(world, problem, scratch.own, one, weight, mask);
    state.outside[slot] = scenario.interacting.outside * perceivedGain(world, problem, scratch.own, one, weight, alone);
  }
  state.stale[process] = 0;
}
