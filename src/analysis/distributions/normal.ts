import { checkNumber } from '../../base/index.js';
import { exp } from '../../numeric/index.js';
import { upperQuantile } from './upper-quantile.js';

const ONE_OVER_ROOT_TWO_PI = 0.398_942_280_401_432_7;

/** The share of the standard normal distribution at or below `x`. */
export function normalCdf(x: number): number {
  return x > 0 ? 1 - tail(x) : tail(-x);
}

/**
 * The point below which the share `p` of the standard normal distribution lies.
 *
 * @param p - above 0 and below 1.
 * @throws ParameterError when p is not.
 */
export function normalQuantile(p: number): number {
  checkNumber('p', p, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  return p > 0.5 ? upperQuantile(tail, density, 1 - p) : -upperQuantile(tail, density, p);
}

function density(x: number): number {
  return ONE_OVER_ROOT_TWO_PI * exp(-0.5 * x * x);
}

// Near the middle the power series (all terms positive), in the tail the continued fraction of Laplace.
function tail(x: number): number {
  if (x >= 3) {
    let fraction = 0;
    for (let k = 200; k >= 1; k--) fraction = k / (x + fraction);
    return density(x) / (x + fraction);
  }
  let term = x;
  let series = x;
  for (let k = 3; term > 1e-17 * series; k += 2) {
    term *= (x * x) / k;
    series += term;
  }
  return 0.5 - density(x) * series;
}
