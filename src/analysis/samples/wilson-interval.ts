import { checkInteger } from '../../base/index.js';
import { checkLevel } from '../check-sample.js';
import { normalQuantile } from '../distributions/normal.js';

/** A proportion with its interval; 0 and 1 included, and never outside them. */
export interface ProportionInterval {
  readonly proportion: number;
  readonly low: number;
  readonly high: number;
  readonly successes: number;
  readonly trials: number;
}

/**
 * The proportion of independent trials that succeeded, with Wilson's score interval.
 *
 * @param successes - 0 to `trials`.
 * @param trials - at least 1. For several processes of one run use clusteredProportion: they are not independent.
 * @param level - confidence level, .5 to .9999.
 * @throws ParameterError for counts that are not counts.
 * @source wilson1927
 */
export function wilsonInterval(successes: number, trials: number, level = 0.95): ProportionInterval {
  checkLevel(level);
  checkInteger('trials', trials, 1, Number.MAX_SAFE_INTEGER);
  checkInteger('successes', successes, 0, trials);
  const proportion = successes / trials;
  const { low, high } = wilsonBounds(proportion, trials, normalQuantile(0.5 + level / 2));
  return { proportion, low, high, successes, trials };
}

/** Wilson's bounds for a proportion of `trials` (an effective number, fractions allowed) at a critical value. */
export function wilsonBounds(proportion: number, trials: number, critical: number): { low: number; high: number } {
  const square = critical * critical;
  const centre = proportion + square / (2 * trials);
  const half = critical * Math.sqrt((proportion * (1 - proportion) + square / (4 * trials)) / trials);
  const scale = 1 + square / trials;
  return {
    low: proportion === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: proportion === 1 ? 1 : Math.min(1, (centre + half) / scale),
  };
}
