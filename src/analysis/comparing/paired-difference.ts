import { checkLevel, checkSameLength, checkSample, type Sample } from '../check-sample.js';
import { studentCdf, studentQuantile } from '../distributions/student-t.js';
import { moments } from '../samples/moments.js';

/** What two strategies on the same replicates tell about their difference. */
export interface PairedDifference {
  /** The mean of a - b. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How many pairs. */
  readonly n: number;
  /** The standard deviation of the differences. */
  readonly sd: number;
  /** What it would be if the replicates of a and b had nothing in common: sd below it is what common random numbers gain. */
  readonly sdUnpaired: number;
  /** The correlation of a and b over the replicates; NaN where one of them is constant. */
  readonly correlation: number;
  /** Cohen's d of the differences, mean / sd; infinite where all differences are equal and not 0, 0 where all are 0. */
  readonly dz: number;
  /** Two-sided p-value of Student's paired test. */
  readonly pValue: number;
}

/**
 * The difference of two strategies, replicate by replicate.
 *
 * @param a - one value a replicate, in the same order of replicates; at least 2.
 * @param b - as many, of what it is compared with.
 * @param level - confidence level, .5 to .9999.
 * @throws ParameterError for samples of different lengths, fewer than 2 values, or a value that is not finite.
 * @source student1908, cohen1988
 */
export function pairedDifference(a: Sample, b: Sample, level = 0.95): PairedDifference {
  checkLevel(level);
  checkSameLength('a', a, 'b', b);
  checkSample('a', a, 2);
  checkSample('b', b, 2);
  const n = a.length;
  const differences = new Float64Array(n);
  for (let i = 0; i < n; i++) differences[i] = a[i] - b[i];
  const { mean, sd } = moments(differences);
  const momentsA = moments(a);
  const momentsB = moments(b);
  const error = sd / Math.sqrt(n);
  const half = studentQuantile(0.5 + level / 2, n - 1) * error;
  return {
    mean,
    low: mean - half,
    high: mean + half,
    n,
    sd,
    sdUnpaired: Math.sqrt(momentsA.sd * momentsA.sd + momentsB.sd * momentsB.sd),
    correlation: correlationOf(a, b, momentsA, momentsB),
    dz: mean === 0 ? 0 : mean / sd,
    pValue: mean === 0 ? 1 : 2 * studentCdf(-Math.abs(mean) / error, n - 1),
  };
}

interface Moments {
  readonly mean: number;
  readonly sd: number;
}

function correlationOf(a: Sample, b: Sample, momentsA: Moments, momentsB: Moments): number {
  let products = 0;
  for (let i = 0; i < a.length; i++) products += (a[i] - momentsA.mean) * (b[i] - momentsB.mean);
  return products / ((a.length - 1) * momentsA.sd * momentsB.sd);
}
