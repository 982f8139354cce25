import { ParameterError } from '../../base/index.js';
import { mean } from '../../numeric/index.js';
import { normalCdf, normalQuantile } from '../distributions/normal.js';
import { quantileOfSorted } from './quantile.js';

/** The ends of an interval. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The bias-corrected and accelerated bootstrap interval.
 *
 * The ends are quantiles of the resampled estimates; which ones depends on how far these lie to one side of the estimate,
 * and on how its error changes with its size, seen by leaving out each run in turn.
 *
 * @param sorted - the estimates from resamples, in ascending order; those equal to `estimate` count half for each side.
 * @param leftOut - the estimates with each run left out.
 * @throws ParameterError where the correction is not defined: all of `sorted` on one side, all of `leftOut` equal,
 * or a skewness too strong for the level.
 * @source efron1987
 */
export function bcaBounds(estimate: number, sorted: Float64Array, leftOut: Float64Array, level: number): Bounds {
  let below = 0;
  for (const value of sorted) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  const share = below / sorted.length;
  if (share === 0 || share === 1) {
    throw notDefined('resamples on both sides of the estimate', `all of them ${share === 0 ? 'above' : 'below'}`);
  }
  const bias = normalQuantile(share);
  const acceleration = accelerationOf(leftOut);
  const end = (p: number) => {
    const shifted = bias + normalQuantile(p);
    const scale = 1 - acceleration * shifted;
    if (scale <= 0) throw notDefined('values less skewed, or a lower level', `${level}`);
    return quantileOfSorted(sorted, normalCdf(bias + shifted / scale));
  };
  return { low: end((1 - level) / 2), high: end((1 + level) / 2) };
}

function accelerationOf(leftOut: Float64Array): number {
  if (leftOut.every((value) => value === leftOut[0])) {
    throw notDefined('values that move the statistic when left out', 'that none does');
  }
  const centre = mean(leftOut);
  let squares = 0;
  let cubes = 0;
  for (const value of leftOut) {
    const offset = centre - value;
    squares += offset * offset;
    cubes += offset * offset * offset;
  }
  return cubes / (6 * squares * Math.sqrt(squares));
}

function notDefined(expected: string, found: string): ParameterError {
  return new ParameterError(
    `Expected ${expected}, without which a BCa interval is not defined, but found ${found}; kind "percentile" needs less`,
    { name: 'values', kind: 'bca' },
  );
}
