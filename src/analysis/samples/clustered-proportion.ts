import { checkCounts, checkLevel, type Sample } from '../check-sample.js';
import { studentQuantile } from '../distributions/student-t.js';
import { leaveOneOut, shiftProduct } from './leave-one-out.js';
import { type ProportionInterval, wilsonBounds } from './wilson-interval.js';

/** A proportion pooled over runs of several processes each. */
export interface ClusteredProportion extends ProportionInterval {
  /** Runs with at least one trial. */
  readonly runs: number;
  /** The standard error, from leaving out each run in turn; 0 where every trial went the same way. */
  readonly standardError: number;
  /** How many independent trials would tell as much; at most as many as there are. */
  readonly effectiveTrials: number;
}

/**
 * The share of all trials that succeeded, pooled over runs, with an interval that respects that trials of one run resemble each other.
 *
 * The ratio of the sums over runs; its error by the jackknife over runs; the interval is Wilson's for as many independent
 * trials as would have that error, with Student's critical value for runs - 1 degrees of freedom. Where every trial went
 * the same way, the error is taken as if one of them, any one, had not: so failures that were never seen are expected to
 * come singly, and where whole runs would fail together the interval is too narrow.
 *
 * @param successes - of each run.
 * @param trials - of each run; runs without trials are left out; at least one trial in all.
 * @param level - confidence level, .5 to .9999. With fewer than about 10 runs, or fewer than about 5 runs of either kind, coverage is rough.
 * @throws ParameterError for counts that are not counts.
 * @source franco2019, tukey1958
 */
export function clusteredProportion(successes: Sample, trials: Sample, level = 0.95): ClusteredProportion {
  checkLevel(level);
  checkCounts(successes, trials);
  const { shifts: _, ...pooled } = poolRuns(successes, trials);
  const critical = studentQuantile(0.5 + level / 2, Math.max(1, pooled.runs - 1));
  return { ...pooled, ...wilsonBounds(pooled.proportion, pooled.effectiveTrials, critical) };
}

/** What an interval at any level needs of the runs. */
export interface PooledRuns extends Omit<ClusteredProportion, 'low' | 'high'> {
  readonly shifts: Float64Array;
}

/** Pool the runs and see how much each of them moves the proportion. */
export function poolRuns(successes: Sample, trials: Sample): PooledRuns {
  const pooled = leaveOneOut(successes, trials);
  let runs = 0;
  for (let run = 0; run < trials.length; run++) if (trials[run] > 0) runs += 1;
  const variance = (shiftProduct(pooled.shifts, pooled.shifts) * (runs - 1)) / runs;
  const effectiveTrials =
    variance > 0
      ? Math.min(pooled.trials, (pooled.proportion * (1 - pooled.proportion)) / variance)
      : effectiveTrialsIfOneDiffered(trials, pooled.trials, runs);
  return { ...pooled, runs, standardError: Math.sqrt(variance), effectiveTrials };
}

/** The effective trials if one trial had gone another way than all others, its variance averaged over which one. */
function effectiveTrialsIfOneDiffered(trials: Sample, all: number, runs: number): number {
  if (runs === 1) return 1;
  let unevenness = 0;
  for (let run = 0; run < trials.length; run++) unevenness += (trials[run] * trials[run]) / (all * (all - trials[run]));
  return ((all - 1) * runs) / ((runs - 1) * (1 + unevenness));
}
