import { expParts, scale, splitExp } from './exp-kernel.js';

/**
 * e to the power `x`, within 0.53 ulp (units in the last place; 0.76 where the result is subnormal) and with the same bits on every engine.
 *
 * @param x - any number; Infinity above 709.79, 0 below -745.14, NaN for NaN.
 */
export function exp(x: number): number {
  if (!(x > -745.14 && x < 709.79)) return x > 0 ? Number.POSITIVE_INFINITY : x < 0 ? 0 : x;
  const exponent = splitExp(x, 0);
  return scale(expParts[0] + expParts[1], exponent);
}
