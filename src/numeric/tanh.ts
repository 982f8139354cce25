import { divideSums } from './double-double.js';
import { expm1Parts, splitExpm1 } from './expm1.js';

/** The hyperbolic tangent, (e^2x - 1) / (e^2x + 1), within 0.7 ulp. Any number; -0 stays -0. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 22)) return size >= 22 ? Math.sign(x) : x;
  if (size < 3e-9) return x;
  splitExpm1(2 * size);
  const high = expm1Parts[0] + expm1Parts[1];
  const low = expm1Parts[0] - high + expm1Parts[1];
  const divisorHigh = high + 2;
  // The larger of the two summands goes first, so that the error of the sum is exact.
  const error = high > 2 ? high - divisorHigh + 2 : 2 - divisorHigh + high;
  const value = divideSums(high, low, divisorHigh, error + low);
  return x < 0 ? -value : value;
}
