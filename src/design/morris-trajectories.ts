import { checkInteger, checkNames } from '../base/index.js';
import { nextInteger, runKey, type Seed, seedSequence, shuffleAt } from '../numeric/index.js';
import { groupFactors } from './groups.js';
import { morrisStep } from './morris-step.js';
import { PURPOSE } from './purposes.js';
import { checkSize, type UnitPoints } from './unit-points.js';

/** How to draw the trajectories. */
export interface MorrisOptions {
  /** How many levels the grid has in each factor: even, from 2 to 1000; default 4. */
  readonly levels?: number;
  /** For each factor, in order, the name of its group: equal names move in the same step. By default each factor by itself. */
  readonly groups?: readonly string[];
  /** A whole number from 0 to 2^53 - 1, or a text; the same seed gives the same trajectories, and more of them leave the first as they are. */
  readonly seed: Seed;
}

/**
 * Walks through the grid of levels that change each factor once, in random order, each by morrisStep up or down.
 *
 * Right for finding the few factors that matter among many, with morrisEffects: 10 to 50 trajectories will do. In groups, the factors of
 * a group change in one step, each up or down by itself, so that a walk is as long as there are groups.
 *
 * @param trajectories - how many walks, from 1 to 2^20.
 * @param dimensions - how many factors, at least 1.
 * @param options.levels - levels of the grid, even; default 4.
 * @param options.seed - a whole number from 0 to 2^53 - 1, or a text.
 * @param options.groups - for each factor the name of its group; by default each factor by itself.
 * @returns trajectories * (groups + 1) points, walk after walk.
 * @throws ParameterError for numbers outside these ranges, or groups that do not name one for each factor.
 * @source morris1991, campolongo2007
 */
export function morrisTrajectories(trajectories: number, dimensions: number, options: MorrisOptions): UnitPoints {
  checkNames('the options', options, ['levels', 'seed', 'groups']);
  const { levels = 4, seed } = options;
  checkInteger('trajectories', trajectories, 1, 1_048_576);
  checkInteger('dimensions', dimensions, 1, 1_048_576);
  morrisStep(levels);
  const { members } = groupFactors(dimensions, options.groups);
  const count = trajectories * (members.length + 1);
  checkSize(count, dimensions);
  const key = runKey(seed);
  const state = new Int32Array(4);
  const values = new Float64Array(count * dimensions);
  const place = new Int32Array(dimensions);
  for (let walk = 0; walk < trajectories; walk++) {
    seedSequence(state, key, PURPOSE.morrisStart, 0, walk);
    for (let j = 0; j < dimensions; j++) place[j] = nextInteger(state, levels);
    const order = Int32Array.from(members, (_, group) => group);
    shuffleAt(key, PURPOSE.morrisOrder, 0, walk, order);
    for (let step = 0; step <= members.length; step++) {
      if (step > 0)
        for (const j of members[order[step - 1]]) place[j] += place[j] < levels / 2 ? levels / 2 : -levels / 2;
      const row = (walk * (members.length + 1) + step) * dimensions;
      for (let j = 0; j < dimensions; j++) values[row + j] = place[j] / (levels - 1);
    }
  }
  return Object.freeze({ count, dimensions, values });
}
