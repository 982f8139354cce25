import { checkNumber, ParameterError } from '../../base/index.js';
import { log } from '../../numeric/index.js';
import { checkLevel, checkSample, type Sample } from '../check-sample.js';
import { binomialCdf } from '../distributions/binomial-cdf.js';
import { quantileOfSorted } from './quantile.js';

/** A quantile with an interval whose ends are values of the sample. */
export interface QuantileInterval {
  /** The quantile of the sample (type 7). */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Which of the values in ascending order are the ends: 1 is the smallest, n the largest. */
  readonly lowRank: number;
  readonly highRank: number;
  /** The chance that such an interval holds the true quantile of a continuous distribution, exactly; at least the level. */
  readonly coverage: number;
  readonly n: number;
}

/**
 * A quantile with an interval that supposes nothing about the distribution: two order statistics of the sample.
 *
 * For medians and for the bad tail ("how poor is the worst tenth of runs?"), where Student's interval has nothing to say.
 * It misses on either side at most half as often as it may miss, so it covers at least as often as it says; oftener
 * where values are tied.
 *
 * @param values - one a run, independent; left as they are.
 * @param p - which quantile: above 0 and below 1; .5 is the median.
 * @param level - confidence level, .5 to .9999.
 * @throws ParameterError for a value that is not finite, p or level outside, or too few values for such a quantile at that level.
 * @source david2003, hyndman1996
 */
export function quantileInterval(values: Sample, p: number, level = 0.95): QuantileInterval {
  checkSample('values', values, 1);
  checkNumber('p', p, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  checkLevel(level);
  const n = values.length;
  const side = (1 - level) / 2;
  const lowRank = rankFromBelow(n, p, side);
  const highRank = n + 1 - rankFromBelow(n, 1 - p, side);
  if (lowRank < 1 || highRank > n) {
    const least = Math.ceil(log(side) / log(Math.max(p, 1 - p)));
    throw new ParameterError(
      `Expected values to hold at least ${least} for the quantile ${p} at level ${level} but found ${n}`,
      { name: 'values', least, found: n },
    );
  }
  const sorted = Float64Array.from(values).sort();
  return {
    value: quantileOfSorted(sorted, p),
    low: sorted[lowRank - 1],
    high: sorted[highRank - 1],
    lowRank,
    highRank,
    coverage: binomialCdf(highRank - 1, n, p) - binomialCdf(lowRank - 1, n, p),
    n,
  };
}

/** The highest rank that lies above the true quantile with a chance of at most `side`; 0 where not even the lowest does. */
function rankFromBelow(n: number, p: number, side: number): number {
  let rank = 0;
  let beyond = n + 1;
  while (beyond - rank > 1) {
    const middle = Math.floor((rank + beyond) / 2);
    if (binomialCdf(middle - 1, n, p) <= side) rank = middle;
    else beyond = middle;
  }
  return rank;
}
