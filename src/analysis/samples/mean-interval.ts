import { checkLevel, checkSample, type Sample } from '../check-sample.js';
import { studentQuantile } from '../distributions/student-t.js';
import { moments } from './moments.js';

/** A mean with the interval that holds the true mean in the share `level` of experiments. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly sd: number;
}

/**
 * The mean of independent values with Student's interval.
 *
 * Right for values that are near normal or many; for strongly skewed values and n below 50 it covers a little too rarely.
 *
 * @param values - at least 2, one a run.
 * @param options.level - the share of experiments in which the interval holds the true mean: .5 to .9999, default .95.
 * @throws ParameterError for fewer than 2 values or a value that is not finite.
 * @source student1908
 */
export function meanInterval(values: Sample, options: { readonly level?: number } = {}): MeanInterval {
  const level = options.level ?? 0.95;
  checkLevel(level);
  checkSample('values', values, 2);
  const { mean, sd } = moments(values);
  const n = values.length;
  const half = (studentQuantile(0.5 + level / 2, n - 1) * sd) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half, n, sd };
}
