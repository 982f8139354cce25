import { productError } from './double-double.js';
import { expParts, scale, splitExp } from './exp-kernel.js';
import { logParts, splitLog } from './log-kernel.js';

/**
 * `x` to the power `y`, within 0.55 ulp (0.76 where the result is subnormal) and with the same bits on every engine.
 *
 * Zeros, infinities, NaN and negative bases follow the language's `**`: a negative base with a fraction as power is NaN,
 * and so is 1 to an infinite power.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return powAtEdge(x, y);
  if (x > 0) return powOfPositive(x, y);
  if (Math.floor(y) !== y) return Number.NaN;
  return isOdd(y) ? -powOfPositive(-x, y) : powOfPositive(-x, y);
}

function powOfPositive(x: number, y: number): number {
  if (x === 1) return 1;
  const size = Math.abs(y);
  // Beyond, even the number next to 1 overflows or underflows; below, even the largest number rounds to 1.
  if (size > 1e20) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  if (size < 1e-20) return 1;
  splitLog(x);
  const log = logParts[0] + logParts[1];
  const logLow = logParts[0] - log + logParts[1];
  const high = y * log;
  if (high > 709.79) return Number.POSITIVE_INFINITY;
  if (high < -745.2) return 0;
  const low = productError(y, log) + y * logLow;
  const exponent = splitExp(high, low);
  return scale(expParts[0] + expParts[1], exponent);
}

/** The power where the base is 0 or infinite, or where either number is not finite. */
function powAtEdge(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) {
    if (size === 1) return Number.NaN;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const value = (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return (x < 0 || Object.is(x, -0)) && isOdd(y) ? -value : value;
}

function isOdd(y: number): boolean {
  return Math.abs(y % 2) === 1;
}
