import { checkNumber, ParameterError } from '../../base/index.js';
import { largest, smallest, sum } from '../../numeric/index.js';
import { checkSameLength, checkSample, type Sample } from '../check-sample.js';

/**
 * How to spend a number of replicates on several arms, so that the best is most likely the one that looks best: optimal
 * computing budget allocation.
 *
 * Most go to the arms that are hard to tell from the best. Take it in steps: run some replicates of each arm, allocate the
 * budget so far and a little more, run what is missing, and so on. For arms without common random numbers; with them, or
 * where a promise is wanted, use kimNelson.
 *
 * @param arms.means - the mean of each arm so far, at least 2.
 * @param arms.sds - the standard deviation of each arm so far, 0 or above, not all 0.
 * @param arms.budget - how many replicates there are to spend, those spent included: above 0.
 * @param arms.larger - whether a larger mean is better; default true.
 * @returns the replicates for each arm, not rounded, in the same order; their sum is the budget. Where others are as good as the
 * best, they and the best get all.
 * @throws ParameterError for fewer than 2 arms, lists of different lengths, or values off their range.
 * @source chen2000
 */
export function allocateBudget(arms: {
  readonly means: Sample;
  readonly sds: Sample;
  readonly budget: number;
  readonly larger?: boolean;
}): number[] {
  const { means, sds, budget, larger = true } = arms;
  checkSample('means', means, 2);
  checkSameLength('means', means, 'sds', sds);
  for (let arm = 0; arm < sds.length; arm++) checkNumber(`sds[${arm}]`, sds[arm], 0, Number.MAX_VALUE);
  checkNumber('budget', budget, Number.MIN_VALUE, Number.MAX_VALUE);
  const worth = Array.from(means, (mean) => (larger ? mean : -mean));
  const best = worth.indexOf(largest(worth));
  const gaps = worth.map((value) => worth[best] - value);
  const most = largest(Array.from(sds));
  if (most === 0) {
    throw new ParameterError('Expected sds to hold at least one above 0 but found none', { name: 'sds' });
  }
  // In units of the largest, so that squares neither overflow nor vanish.
  const relativeSds = Array.from(sds, (sd) => sd / most);
  const weights = relativeAllocations(gaps, relativeSds, best);
  const all = sum(weights);
  return weights.map((weight) => (weight / all) * budget);
}

/** The allocations up to a factor. */
function relativeAllocations(gaps: readonly number[], sds: readonly number[], best: number): number[] {
  const competitors = gaps.map((_, arm) => arm).filter((arm) => arm !== best && sds[arm] > 0);
  // In units of the smallest gap; where some gap is 0, only those count that have none.
  const least = smallest(competitors.map((arm) => gaps[arm]));
  const weights = gaps.map(() => 0);
  for (const arm of competitors) {
    const gap = least > 0 ? gaps[arm] / least : gaps[arm] > 0 ? Number.POSITIVE_INFINITY : 1;
    weights[arm] = (sds[arm] / gap) * (sds[arm] / gap);
  }
  const ofBest = competitors.map((arm) => (weights[arm] / sds[arm]) * (weights[arm] / sds[arm]));
  weights[best] = competitors.length === 0 ? sds[best] : sds[best] * Math.sqrt(sum(ofBest));
  return weights;
}
