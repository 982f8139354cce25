/**
 * The sum of `values` from first to last, with the rounding errors gathered apart and added at the end.
 *
 * The error is that of one rounding wherever the values' own size allows, so 1e16 + 1 - 1e16 is 1.
 *
 * @param values - any numbers; 0 for none. Infinities and NaN give what plain addition gives.
 * @source neumaier1974
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  // An infinite total has no error to give back, only a NaN.
  return Number.isFinite(total) ? total + lost : total;
}

/** The arithmetic mean of `values` by the compensated sum; NaN for none. */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}
