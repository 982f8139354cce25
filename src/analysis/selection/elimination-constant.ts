import { pow } from '../../numeric/index.js';

/**
 * How large a sum of differences has to grow before one arm is out, in units of its variance over delta (h^2 of Kim and Nelson).
 *
 * @param arms - how many arms, at least 2.
 * @param firstStage - how many replicates the variances come from, at least 2.
 * @param alpha - the chance of a wrong choice.
 * @source kim2001
 */
export function eliminationConstant(arms: number, firstStage: number, alpha: number): number {
  const eta = (pow((2 * alpha) / (arms - 1), -2 / (firstStage - 1)) - 1) / 2;
  return 2 * eta * (firstStage - 1);
}
