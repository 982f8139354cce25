import { checkNumber } from '../../base/index.js';
import type { Sample } from '../check-sample.js';

/**
 * Adjust p-values for being several, so that calling those below alpha real errs even once with a chance of at most alpha.
 *
 * @param pValues - each 0 to 1, in any order.
 * @returns the adjusted p-values in the same order.
 * @throws ParameterError for a p-value outside 0 to 1.
 * @source holm1979
 */
export function holm(pValues: Sample): number[] {
  const order = Array.from(pValues, (_, index) => index).sort((a, b) => pValues[a] - pValues[b] || a - b);
  const adjusted: number[] = Array.from(pValues);
  let highest = 0;
  order.forEach((index, rank) => {
    checkNumber(`pValues[${index}]`, pValues[index], 0, 1);
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[index]));
    adjusted[index] = highest;
  });
  return adjusted;
}
