import { checkInteger, checkNames } from '../base/index.js';
import { nextInteger, runKey, type Seed, seedSequence, shuffleAt } from '../numeric/index.js';
import { morrisStep } from './morris-step.js';
import { PURPOSE } from './purposes.js';
import { checkSize, type UnitPoints } from './unit-points.js';

/** How to draw the trajectories. */
export interface MorrisOptions {
  /** How many levels the grid has in each factor: even, from 2 to 1000; default 4. */
  readonly levels?: number;
  /** A whole number from 0 to 2^53 - 1, or a text; the same seed gives the same trajectories, and more of them leave the first as they are. */
  readonly seed: Seed;
}

/**
 * Walks through the grid of levels that change each factor once, in random order, each by morrisStep up or down.
 *
 * Right for finding the few factors that matter among many, with morrisEffects: 10 to 50 trajectories will do.
 *
 * @param trajectories - how many walks, from 1 to 2^20.
 * @param dimensions - how many factors, at least 1.
 * @param options.levels - levels of the grid, even; default 4.
 * @param options.seed - a whole number from 0 to 2^53 - 1, or a text.
 * @returns trajectories * (dimensions + 1) points, walk after walk.
 * @throws ParameterError for numbers outside these ranges.
 * @source morris1991
 */
export function morrisTrajectories(trajectories: number, dimensions: number, options: MorrisOptions): UnitPoints {
  checkNames('the options', options, ['levels', 'seed']);
  const { levels = 4, seed } = options;
  checkInteger('trajectories', trajectories, 1, 1_048_576);
  checkInteger('dimensions', dimensions, 1, 1_048_576);
  morrisStep(levels);
  const count = trajectories * (dimensions + 1);
  checkSize(count, dimensions);
  const key = runKey(seed);
  const state = new Int32Array(4);
  const values = new Float64Array(count * dimensions);
  const place = new Int32Array(dimensions);
  for (let walk = 0; walk < trajectories; walk++) {
    seedSequence(state, key, PURPOSE.morrisStart, 0, walk);
    for (let j = 0; j < dimensions; j++) place[j] = nextInteger(state, levels);
    const order = Int32Array.from({ length: dimensions }, (_, factor) => factor);
    shuffleAt(key, PURPOSE.morrisOrder, 0, walk, order);
    for (let step = 0; step <= dimensions; step++) {
      if (step > 0) place[order[step - 1]] += place[order[step - 1]] < levels / 2 ? levels / 2 : -levels / 2;
      const row = (walk * (dimensions + 1) + step) * dimensions;
      for (let j = 0; j < dimensions; j++) values[row + j] = place[j] / (levels - 1);
    }
  }
  return Object.freeze({ count, dimensions, values });
}
