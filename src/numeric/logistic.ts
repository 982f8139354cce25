import { divideSums } from './double-double.js';
import { exp } from './exp.js';
import { expParts, scale, splitExp } from './exp-kernel.js';

/**
 * The logistic curve 1 / (1 + e^-x): any number to [0, 1], 0 to 1/2; within 0.53 ulp (0.74 where the result is subnormal).
 *
 * Small results keep their relative accuracy: logistic(-40) is e^-40, not 0.
 */
export function logistic(x: number): number {
  if (!(x > -40 && x < 40)) return x >= 40 ? 1 : exp(x);
  const exponent = splitExp(x < 0 ? x : -x, 0);
  const sum = expParts[0] + expParts[1];
  const odds = scale(sum, exponent);
  const oddsLow = scale(expParts[0] - sum + expParts[1], exponent);
  const divisor = 1 + odds;
  const divisorLow = 1 - divisor + odds + oddsLow;
  return x < 0 ? divideSums(odds, oddsLow, divisor, divisorLow) : divideSums(1, 0, divisor, divisorLow);
}
