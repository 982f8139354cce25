import { checkCounts, checkLevel, checkSameLength, type Sample } from '../check-sample.js';
import { studentCdf, studentQuantile } from '../distributions/student-t.js';
import { type PooledRuns, poolRuns } from '../samples/clustered-proportion.js';
import { shiftProduct } from '../samples/leave-one-out.js';
import { wilsonBounds } from '../samples/wilson-interval.js';
import { type DifferenceInterval, differenceOfBounded } from './newcombe-interval.js';

const STRIDE = 0.0625;
type IntervalAt = (critical: number) => DifferenceInterval;

/** The difference of two pooled proportions over the same replicates. */
export interface PairedClusteredDifference extends DifferenceInterval {
  /** The pooled proportions. */
  readonly first: number;
  readonly second: number;
  /** The standard error of the difference, and what it would be if the replicates had nothing in common. */
  readonly standardError: number;
  readonly standardErrorUnpaired: number;
  /** The correlation of the two proportions over the replicates; 0 where one of them never varies. */
  readonly correlation: number;
  /** The smallest 1 - level whose interval leaves out 0. */
  readonly pValue: number;
}

/**
 * The difference (first minus second) of two pooled proportions over the same replicates.
 *
 * Each proportion as in clusteredProportion, the degrees of freedom from the one seen in fewer runs; the two intervals
 * are put together with the correlation that leaving out one replicate from both at once shows.
 *
 * @param successes1 - of the first, a count a replicate, all four in the same order of replicates.
 * @param trials1 - of the first.
 * @param successes2 - of the second.
 * @param trials2 - of the second.
 * @param level - confidence level, .5 to .9999.
 * @throws ParameterError for counts that are not counts or different numbers of replicates.
 * @source newcombe1998, zou2008, tukey1958
 */
export function pairedClusteredDifference(
  successes1: Sample,
  trials1: Sample,
  successes2: Sample,
  trials2: Sample,
  level = 0.95,
): PairedClusteredDifference {
  checkLevel(level);
  checkSameLength('trials1', trials1, 'trials2', trials2);
  checkCounts(successes1, trials1);
  checkCounts(successes2, trials2);
  const first = poolRuns(successes1, trials1);
  const second = poolRuns(successes2, trials2);
  const correlation = correlationOf(first, second);
  const degrees = Math.max(1, Math.min(first.runs, second.runs) - 1);
  const intervalAt: IntervalAt = (critical) =>
    differenceOfBounded(boundedAt(first, critical), boundedAt(second, critical), correlation);
  const squares = first.standardError * first.standardError + second.standardError * second.standardError;
  const shared = 2 * correlation * first.standardError * second.standardError;
  return {
    ...hullUpTo(studentQuantile(0.5 + level / 2, degrees), intervalAt),
    first: first.proportion,
    second: second.proportion,
    standardError: Math.sqrt(Math.max(0, squares - shared)),
    standardErrorUnpaired: Math.sqrt(squares),
    correlation,
    pValue: Math.min(1, 2 * studentCdf(-largestCritical(intervalAt), degrees)),
  };
}

function boundedAt(pooled: PooledRuns, critical: number) {
  const { proportion, effectiveTrials } = pooled;
  return { proportion, ...wilsonBounds(proportion, effectiveTrials, critical) };
}

function correlationOf(first: PooledRuns, second: PooledRuns): number {
  const scale = shiftProduct(first.shifts, first.shifts) * shiftProduct(second.shifts, second.shifts);
  return scale > 0 ? shiftProduct(first.shifts, second.shifts) / Math.sqrt(scale) : 0;
}

// At a correlation near 1 a higher critical value can give an interval that does not hold the one below it. So the
// interval of a level is all that the lower levels hold too: a higher level is always wider.
function hullUpTo(critical: number, intervalAt: IntervalAt): DifferenceInterval {
  const widest = intervalAt(critical);
  let { low, high } = widest;
  for (let lower = STRIDE; lower < critical; lower += STRIDE) {
    const interval = intervalAt(lower);
    low = Math.min(low, interval.low);
    high = Math.max(high, interval.high);
  }
  return { difference: widest.difference, low, high };
}

// Widen the interval until it holds 0 for the first time; beyond 40 nothing is left to tell apart.
function largestCritical(intervalAt: IntervalAt): number {
  const leavesOutZero = (critical: number) => {
    const { low, high } = intervalAt(critical);
    return low > 0 || high < 0;
  };
  let within = STRIDE;
  while (within < 40 && leavesOutZero(within)) within += STRIDE;
  let without = within - STRIDE;
  for (let step = 0; step < 40; step++) {
    const critical = (without + within) / 2;
    if (leavesOutZero(critical)) without = critical;
    else within = critical;
  }
  return without;
}
