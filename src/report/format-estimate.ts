import type { Estimate } from '../analysis/index.js';
import { formatDecimal, type Words } from '../words/index.js';

/** A number and its interval, such as "41.2 [38.0, 44.5]"; a difference has its sign. */
export function formatEstimate(
  estimate: Estimate | null,
  decimals: number,
  words: Words,
  isDifference = false,
): string {
  if (estimate === null || Number.isNaN(estimate.value)) return '-';
  const sign = isDifference && Number(estimate.value.toFixed(decimals)) > 0 ? '+' : '';
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((each) => fixed(each, decimals, words));
  return `${sign}${value} ${words.pictures.picture.bracket(low, high)}`;
}

/** So many decimals, and no minus in front of a zero. */
export function fixed(value: number, decimals: number, { language }: Words): string {
  const isZero = Number(value.toFixed(decimals)) === 0;
  return formatDecimal(language, isZero ? 0 : value, decimals);
}

/** A share and its interval in percent; where nobody came so far, those words. */
export function inPercent(estimate: Estimate | null, words: Words, isDifference = false): string {
  if (estimate === null) return words.results.noneCame;
  const { value, low, high } = estimate;
  return formatEstimate({ value: 100 * value, low: 100 * low, high: 100 * high }, 1, words, isDifference);
}
