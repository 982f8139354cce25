import type { Sample } from '../check-sample.js';
import { varghaDelaneyA12 } from './vargha-delaney-a12.js';

/**
 * How much oftener a value of `a` is above a value of `b` than below, as a share of all comparisons: Cliff's delta.
 *
 * From -1 to 1; it is 2 A - 1 for the A of varghaDelaneyA12.
 *
 * @param a - at least one value.
 * @param b - at least one value; it may have another length.
 * @throws ParameterError for an empty sample or a value that is not finite.
 * @source cliff1993
 */
export function cliffDelta(a: Sample, b: Sample): number {
  return 2 * varghaDelaneyA12(a, b) - 1;
}
