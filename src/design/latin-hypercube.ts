import { checkInteger } from '../base/index.js';
import { nextBits, runKey, type Seed, seedSequence, shuffleAt } from '../numeric/index.js';
import { PURPOSE } from './purposes.js';
import { checkSize, type UnitPoints } from './unit-points.js';

const TWO_32 = 4_294_967_296;

/**
 * A Latin hypercube: each factor is cut into as many strata as there are points, and each stratum holds exactly one point, at random.
 *
 * Right for a first look at many factors with few runs, and for partialRankCorrelations. More points cannot be added to it later.
 *
 * @param count - how many points, from 1 to 2^20.
 * @param dimensions - how many factors, at least 1.
 * @param seed - a whole number from 0 to 2^53 - 1, or a text: the same seed gives the same points, and factors added behind leave those before as they are.
 * @throws ParameterError for a count or dimensions outside these ranges.
 * @source mckay1979
 */
export function latinHypercube(count: number, dimensions: number, seed: Seed): UnitPoints {
  checkInteger('count', count, 1, 1_048_576);
  checkInteger('dimensions', dimensions, 1, 1_048_576);
  checkSize(count, dimensions);
  const key = runKey(seed);
  const state = new Int32Array(4);
  const values = new Float64Array(count * dimensions);
  for (let j = 0; j < dimensions; j++) {
    const strata = Int32Array.from({ length: count }, (_, stratum) => stratum);
    shuffleAt(key, PURPOSE.stratumOrder, 0, j, strata);
    seedSequence(state, key, PURPOSE.placeInStratum, 0, j);
    for (let i = 0; i < count; i++) {
      // The middle of one of 2^32 cells: so far from the border of its stratum that rounding cannot carry it over.
      const within = ((nextBits(state) >>> 0) + 0.5) / TWO_32;
      values[i * dimensions + j] = (strata[i] + within) / count;
    }
  }
  return Object.freeze({ count, dimensions, values });
}
