import { logParts, splitLog } from './log-kernel.js';

/**
 * The natural logarithm, within 0.51 ulp and with the same bits on every engine.
 *
 * @param x - any number; -Infinity for 0, NaN below 0.
 */
export function log(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  splitLog(x);
  return logParts[0] + logParts[1];
}

/** The natural logarithm of 1 + `x`, within 0.52 ulp, also where x is near 0. Any number; -0 stays -0, NaN below -1. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Number.POSITIVE_INFINITY)) {
    return x === -1 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  }
  if (x > -0.0078125 && x < 0.0078125) return x === 0 ? x : x - x * x * series(x);
  const sum = 1 + x;
  // What the addition lost; the larger summand goes first.
  const lost = x < 1 ? 1 - sum + x : x - sum + 1;
  splitLog(sum);
  return logParts[0] + (logParts[1] + lost / sum);
}

/** 1/2 - x/3 + x^2/4 - ... - x^7/9, by Horner's rule. */
function series(x: number): number {
  return 1 / 2 - x * (1 / 3 - x * (1 / 4 - x * (1 / 5 - x * (1 / 6 - x * (1 / 7 - x * (1 / 8 - x * (1 / 9)))))));
}
