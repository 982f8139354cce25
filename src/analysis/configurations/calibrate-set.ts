import { checkNumber, ParameterError } from '../../base/index.js';
import { logistic } from '../../numeric/index.js';
import { checkSample, type Sample } from '../check-sample.js';

/** Where a measure means full membership, neither in nor out, and full non-membership. */
export interface SetAnchors {
  readonly full: number;
  readonly crossover: number;
  readonly none: number;
  /**
   * The log odds of membership at `full`, and below 0 at `none`: above 0, at most 20. The default 3 is Ragin's (memberships
   * .953 and .047); the R package QCA takes the logarithm of 19 (.95 and .05).
   */
  readonly logOdds?: number;
}

/**
 * Turn a measure into membership of a fuzzy set by the direct method.
 *
 * The log odds of membership rise in a straight line from 0 at the crossover to `logOdds` at full membership, and fall in
 * another one to minus that at none. Anchors are to come from outside the data. Put the crossover where no case lies: a
 * membership of exactly .5 is ambiguous, and truthTable refuses it.
 *
 * @param values - finite numbers.
 * @param anchors - full > crossover > none, or the other way round where little of the measure means membership.
 * @returns memberships, 0 to 1, in the order of the values.
 * @throws ParameterError for anchors in another order or values that are not finite.
 * @source ragin2008
 */
export function calibrateSet(values: Sample, anchors: SetAnchors): Float64Array {
  const { full, crossover, none, logOdds = 3 } = anchors;
  for (const [name, value] of Object.entries({ full, crossover, none })) {
    checkNumber(name, value, -Number.MAX_VALUE, Number.MAX_VALUE);
  }
  checkNumber('logOdds', logOdds, Number.MIN_VALUE, 20);
  if (!((full > crossover && crossover > none) || (full < crossover && crossover < none))) {
    throw new ParameterError(
      `Expected crossover to lie between full and none but found full ${full}, crossover ${crossover} and none ${none}`,
      { full, crossover, none },
    );
  }
  checkSample('values', values, 0);
  return Float64Array.from(values, (value) => {
    const isIn = full > crossover ? value >= crossover : value <= crossover;
    const distance = (value - crossover) / (isIn ? full - crossover : crossover - none);
    return logistic(logOdds * distance);
  });
}
