import { checkNumber, ParameterError } from '../../base/index.js';
import { checkLevel } from '../check-sample.js';
import { studentQuantile } from '../distributions/student-t.js';
import { smallestWhole } from './smallest-whole.js';

/**
 * How many replicates make Student's interval of a mean, or of a paired difference, as narrow as wanted.
 *
 * The standard deviation comes from a pilot and is itself uncertain: the interval in the end may be somewhat wider or
 * narrower. To stop when the interval itself is narrow enough, use precisionReached.
 *
 * @param wanted.sd - the standard deviation of the values, or of the paired differences: above 0.
 * @param wanted.halfWidth - how far the ends may lie from the mean, in the unit of the measure: above 0.
 * @param wanted.level - confidence level, .5 to .9999; default .95.
 * @returns the smallest number, at least 2.
 * @throws ParameterError for options off their range, or where more than a hundred million replicates would be needed.
 * @source student1908
 */
export function replicatesForWidth(wanted: {
  readonly sd: number;
  readonly halfWidth: number;
  readonly level?: number;
}): number {
  const { sd, halfWidth, level = 0.95 } = wanted;
  checkNumber('sd', sd, Number.MIN_VALUE, Number.MAX_VALUE);
  checkNumber('halfWidth', halfWidth, Number.MIN_VALUE, Number.MAX_VALUE);
  checkLevel(level);
  const halfWidthOf = (n: number) => (studentQuantile(0.5 + level / 2, n - 1) * sd) / Math.sqrt(n);
  const found = smallestWhole(2, 100_000_000, (n) => halfWidthOf(n) <= halfWidth);
  if (found !== null) return found;
  throw new ParameterError(
    `Expected a halfWidth that a hundred million replicates reach but found ${halfWidth} at a standard deviation of ${sd}`,
    { name: 'halfWidth', found: halfWidth },
  );
}
