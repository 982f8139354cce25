import { checkInteger } from '../../base/index.js';
import { binomialCdf } from '../distributions/binomial-cdf.js';

const MOST = 10_000_000;

/**
 * Whether one of two strategies succeeds oftener than the other on the same replicates: the exact test of McNemar.
 *
 * Replicates in which both succeed, or both fail, tell nothing and are not asked for.
 *
 * @param onlyFirst - in how many replicates the first strategy alone succeeded: at most ten million.
 * @param onlySecond - in how many the second alone did.
 * @returns the two-sided p-value; 1 where both numbers are 0.
 * @throws ParameterError for a number that is not a count, or above.
 * @source mcnemar1947
 */
export function mcNemar(onlyFirst: number, onlySecond: number): number {
  checkInteger('onlyFirst', onlyFirst, 0, MOST);
  checkInteger('onlySecond', onlySecond, 0, MOST);
  return Math.min(1, 2 * binomialCdf(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond, 0.5));
}
