import { checkNumber } from '../../base/index.js';
import type { Sample } from '../check-sample.js';

/**
 * Adjust p-values for being several, so that of those called real below alpha a share of at most alpha is not, on average.
 *
 * For screening many; to be safe from even one error use holm. It holds for independent comparisons and for those that
 * rise and fall together, such as several arms against one control.
 *
 * @param pValues - each 0 to 1, in any order.
 * @returns the adjusted p-values in the same order.
 * @throws ParameterError for a p-value outside 0 to 1.
 * @source benjamini1995
 */
export function benjaminiHochberg(pValues: Sample): number[] {
  const adjusted: number[] = Array.from(pValues);
  adjusted.forEach((p, index) => checkNumber(`pValues[${index}]`, p, 0, 1));
  const fromLargest = adjusted.map((_, index) => index).sort((a, b) => pValues[b] - pValues[a] || b - a);
  let lowest = 1;
  fromLargest.forEach((index, place) => {
    lowest = Math.min(lowest, pValues[index] * (pValues.length / (pValues.length - place)));
    adjusted[index] = lowest;
  });
  return adjusted;
}
