import { expParts, scale, splitExp } from './exp-kernel.js';

/** `splitExpm1` leaves its two summands here: high, low. */
export const expm1Parts = new Float64Array(2);

/** e^`x` - 1, within 0.82 ulp, also where x is near 0. Any number; -0 stays -0. */
export function expm1(x: number): number {
  if (!(x > -40 && x < 709.79)) return x > 0 ? Number.POSITIVE_INFINITY : x < 0 ? -1 : x;
  if (x > 45) {
    const exponent = splitExp(x, 0);
    return scale(expParts[0] + expParts[1], exponent);
  }
  splitExpm1(x);
  // Written so that -0 + 0 does not lose the sign.
  return expm1Parts[1] === 0 ? expm1Parts[0] : expm1Parts[0] + expm1Parts[1];
}

/** Write two summands of e^`x` - 1 to `expm1Parts`, for x from -40 to 45. */
export function splitExpm1(x: number): void {
  if (x > -0.35 && x < 0.35) {
    expm1Parts[0] = x;
    expm1Parts[1] = x * x * (0.5 + x * seriesTail(x));
    return;
  }
  const exponent = splitExp(x, 0);
  const power = scale(expParts[0], exponent);
  const high = power - 1;
  const back = high - power;
  expm1Parts[0] = high;
  expm1Parts[1] = power - (high - back) - (1 + back) + scale(expParts[1], exponent);
}

/** 1/3! + x/4! + ... + x^11/14!, by Horner's rule. */
function seriesTail(x: number): number {
  let tail = 1 / 87_178_291_200;
  tail = tail * x + 1 / 6_227_020_800;
  tail = tail * x + 1 / 479_001_600;
  tail = tail * x + 1 / 39_916_800;
  tail = tail * x + 1 / 3_628_800;
  tail = tail * x + 1 / 362_880;
  tail = tail * x + 1 / 40_320;
  tail = tail * x + 1 / 5040;
  tail = tail * x + 1 / 720;
  tail = tail * x + 1 / 120;
  tail = tail * x + 1 / 24;
  return tail * x + 1 / 6;
}
