import { checkInteger, checkNumber, ParameterError } from '../../base/index.js';
import { exp, log } from '../../numeric/index.js';
import { logGamma } from '../distributions/gamma.js';
import { incompleteBeta } from '../distributions/incomplete-beta.js';
import { studentQuantile } from '../distributions/student-t.js';

/** Effects of more standard deviations than this count as this: two or three replicates show either. */
const LARGEST = 100;

/** A difference that one wants to be able to see. */
export interface SoughtEffect {
  /** The true mean of the paired differences: not 0, either sign. */
  readonly effect: number;
  /** Their standard deviation, above 0: `sd` of pairedDifference in a pilot. */
  readonly sd: number;
  /** How often the two-sided test may find a difference where there is none: .0001 to .5, default .05. */
  readonly alpha?: number;
}

/**
 * The chance that Student's paired test finds an effect, in either direction, for normal differences.
 *
 * For planning: ask it before the replicates are run, never of an effect that was found in them.
 *
 * @param replicates - how many pairs: 2 to a hundred million.
 * @returns the power, alpha to 1.
 * @throws ParameterError for options off their range.
 * @source cohen1988, johnson1995
 */
export function pairedPower(sought: SoughtEffect, replicates: number): number {
  const { effect, sd, alpha = 0.05 } = sought;
  checkNumber('effect', effect, -Number.MAX_VALUE, Number.MAX_VALUE);
  if (effect === 0) throw new ParameterError('Expected effect to differ from 0 but found 0', { name: 'effect' });
  checkNumber('sd', sd, Number.MIN_VALUE, Number.MAX_VALUE);
  checkNumber('alpha', alpha, 0.0001, 0.5);
  checkInteger('replicates', replicates, 2, 100_000_000);
  const degrees = replicates - 1;
  const critical = studentQuantile(1 - alpha / 2, degrees);
  const square = critical * critical;
  const standardised = Math.min(LARGEST, Math.abs(effect) / sd);
  return 1 - noncentralShare(square / (degrees + square), degrees / 2, (standardised * standardised * replicates) / 2);
}

/**
 * How much of the squared noncentral t distribution lies below: a mixture of beta distributions with Poisson weights.
 *
 * @param x - t^2 / (degrees + t^2).
 * @param half - half the degrees of freedom.
 * @param weight - the mean of the Poisson distribution: half the square of the noncentrality.
 */
function noncentralShare(x: number, half: number, weight: number): number {
  const spread = 9 * Math.sqrt(weight) + 20;
  const first = Math.max(0, Math.floor(weight - spread));
  const logWeight = log(weight);
  let share = 0;
  for (let j = first; j <= weight + spread; j++) {
    const chance = exp(j * logWeight - weight - logGamma(j + 1));
    const below = incompleteBeta(x, j + 0.5, half);
    share += chance * below;
    // The shares below fall with j, and all chances together are 1.
    if (below < 1e-18) break;
  }
  return Math.min(1, share);
}
