import { checkSample, type Sample } from '../check-sample.js';
import { moments } from './moments.js';
import { quantileOfSorted } from './quantile.js';

/** A sample in nine numbers. */
export interface SampleDescription {
  readonly n: number;
  readonly mean: number;
  /** The standard deviation, dividing by n - 1; NaN for one value. */
  readonly sd: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
  /** Adjusted for the size of the sample (as in spreadsheets); NaN for fewer than 3 values, and where all are equal. */
  readonly skewness: number;
}

/**
 * What a sample looks like: its size, middle, spread, range and skewness.
 *
 * To be looked at before anything is inferred: a mean with Student's interval says little about a strongly skewed sample.
 * Quartiles are interpolated as in `quantile` (type 7).
 *
 * @param values - at least one; left as they are.
 * @throws ParameterError for an empty sample or a value that is not finite.
 * @source hyndman1996, joanes1998
 */
export function describeSample(values: Sample): SampleDescription {
  checkSample('values', values, 1);
  const sorted = Float64Array.from(values).sort();
  const { mean, sd } = moments(sorted);
  return {
    n: sorted.length,
    mean,
    sd,
    min: sorted[0],
    lowerQuartile: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    upperQuartile: quantileOfSorted(sorted, 0.75),
    max: sorted[sorted.length - 1],
    skewness: skewnessOf(sorted, mean),
  };
}

function skewnessOf(sorted: Float64Array, mean: number): number {
  const n = sorted.length;
  if (n < 3 || sorted[0] === sorted[n - 1]) return Number.NaN;
  let squares = 0;
  let cubes = 0;
  for (const value of sorted) {
    const offset = value - mean;
    squares += offset * offset;
    cubes += offset * offset * offset;
  }
  const variance = squares / n;
  return ((Math.sqrt(n * (n - 1)) / (n - 2)) * (cubes / n)) / (variance * Math.sqrt(variance));
}
