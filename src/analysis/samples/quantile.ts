import { checkNumber } from '../../base/index.js';
import { checkSample, type Sample } from '../check-sample.js';

/**
 * The value below which the share `p` of a sample lies, interpolated between its order statistics (type 7, as in R, NumPy and spreadsheets).
 *
 * @param values - at least one; left as they are.
 * @param p - 0 (the minimum) to 1 (the maximum).
 * @throws ParameterError for an empty sample, a value that is not finite, or p outside.
 * @source hyndman1996
 */
export function quantile(values: Sample, p: number): number {
  checkSample('values', values, 1);
  checkNumber('p', p, 0, 1);
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

/** The same for values that are in ascending order already. */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
