import { checkNumber } from '../../base/index.js';
import { exp, log, log1p } from '../../numeric/index.js';
import { logGamma } from './gamma.js';
import { incompleteBeta } from './incomplete-beta.js';
import { upperQuantile } from './upper-quantile.js';

const LOG_PI = 1.144_729_885_849_400_2;

/**
 * The share of Student's t distribution at or below `t`.
 *
 * @param degrees - degrees of freedom, above 0 (fractions are fine).
 * @throws ParameterError when degrees is not above 0.
 */
export function studentCdf(t: number, degrees: number): number {
  checkDegrees(degrees);
  return t > 0 ? 1 - tail(t, degrees) : tail(-t, degrees);
}

/**
 * The point below which the share `p` of Student's t distribution lies.
 *
 * @param p - above 0 and below 1.
 * @param degrees - degrees of freedom, above 0 (fractions are fine).
 * @throws ParameterError when p or degrees is outside.
 */
export function studentQuantile(p: number, degrees: number): number {
  checkNumber('p', p, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  checkDegrees(degrees);
  const logScale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * (log(degrees) + LOG_PI);
  const density = (t: number) => exp(logScale - 0.5 * (degrees + 1) * log1p((t * t) / degrees));
  const above = (t: number) => tail(t, degrees);
  return p > 0.5 ? upperQuantile(above, density, 1 - p) : -upperQuantile(above, density, p);
}

function checkDegrees(degrees: number): void {
  checkNumber('degrees', degrees, Number.MIN_VALUE, Number.MAX_VALUE);
}

function tail(t: number, degrees: number): number {
  return 0.5 * incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}
