/**
 * The rounding error of a product: the exact `a` * `b` minus the rounded one, without a fused multiply-add.
 *
 * @param a - below 2^990 in size, or the splitting overflows.
 * @param b - the same.
 * @source dekker1971
 */
export function productError(a: number, b: number): number {
  const scaledA = a * 134_217_729;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = b * 134_217_729;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  return highA * highB - a * b + highA * lowB + lowA * highB + lowA * lowB;
}

/**
 * The quotient of two unevaluated sums, (`high` + `low`) / (`divisorHigh` + `divisorLow`), rounded nearly once.
 *
 * @param high - already the rounded sum with its low part.
 * @param divisorHigh - the same.
 */
export function divideSums(high: number, low: number, divisorHigh: number, divisorLow: number): number {
  const quotient = high / divisorHigh;
  const product = quotient * divisorHigh;
  const rest = high - product - productError(quotient, divisorHigh) + (low - quotient * divisorLow);
  return quotient + rest / divisorHigh;
}
