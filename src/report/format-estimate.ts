import type { Estimate } from '../analysis/index.js';

/** A number and its interval, such as "41.2 [38.0, 44.5]"; a difference has its sign. */
export function formatEstimate(estimate: Estimate | null, decimals: number, isDifference = false): string {
  if (estimate === null || Number.isNaN(estimate.value)) return '-';
  const sign = isDifference && Number(estimate.value.toFixed(decimals)) > 0 ? '+' : '';
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((each) => fixed(each, decimals));
  return `${sign}${value} [${low}, ${high}]`;
}

/** So many decimals, and no minus in front of a zero. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A share and its interval in percent; where nobody came so far, those words. */
export function inPercent(estimate: Estimate | null, isDifference = false): string {
  if (estimate === null) return 'none came so far';
  const { value, low, high } = estimate;
  return formatEstimate({ value: 100 * value, low: 100 * low, high: 100 * high }, 1, isDifference);
}
