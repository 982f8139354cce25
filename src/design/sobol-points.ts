import { BITS, directionNumbers } from './direction-numbers.js';
import { checkSequence, type SequenceOptions } from './sequence-range.js';
import type { UnitPoints } from './unit-points.js';

/**
 * Points of a Sobol' sequence, which fill the unit cube more evenly than chance does, in the order of the Gray code.
 *
 * Right for averages over many factors: with a power of two of points, from the first on, each half, quarter ... of each factor holds
 * the same number. Point 0 is the corner where all coordinates are 0. The same bits as SciPy's `qmc.Sobol(scramble=False)`.
 *
 * @param count - how many points, from 1 to 2^30.
 * @param dimensions - how many factors, from 1 to 1024.
 * @param options.skip - how many points to leave out at the start; default 0, and skip + count at most 2^30.
 * @throws ParameterError for numbers outside these ranges.
 * @source sobol1967, antonov1979, joe2008
 */
export function sobolPoints(count: number, dimensions: number, options: SequenceOptions = {}): UnitPoints {
  const skip = checkSequence(count, dimensions, options);
  const directions = directionNumbers(dimensions);
  const current = pointAt(skip, dimensions, directions);
  const values = new Float64Array(count * dimensions);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < dimensions; j++) values[i * dimensions + j] = current[j] / 1_073_741_824;
    const bit = lowestZero(skip + i);
    // After the very last point there is no bit left to flip.
    if (bit < BITS) for (let j = 0; j < dimensions; j++) current[j] ^= directions[j * BITS + bit];
  }
  return Object.freeze({ count, dimensions, values });
}

function pointAt(index: number, dimensions: number, directions: Int32Array): Int32Array {
  const point = new Int32Array(dimensions);
  const gray = index ^ (index >> 1);
  for (let bit = 0; bit < BITS; bit++) {
    if ((gray >> bit) & 1) for (let j = 0; j < dimensions; j++) point[j] ^= directions[j * BITS + bit];
  }
  return point;
}

function lowestZero(index: number): number {
  return 31 - Math.clz32(~index & (index + 1));
}
