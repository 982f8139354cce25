import { sum } from '../../numeric/index.js';
import type { Sample } from '../check-sample.js';

/** How much each run moves a pooled proportion. */
export interface LeaveOneOut {
  /** All successes over all trials. */
  readonly proportion: number;
  readonly successes: number;
  readonly trials: number;
  /** By how much the proportion changes when the run is left out; 0 for a run without trials. */
  readonly shifts: Float64Array;
}

/**
 * Leave every run out of a pooled proportion in turn (the jackknife).
 *
 * @param successes - of each run.
 * @param trials - of each run, with at least one in all.
 * @source tukey1958
 */
export function leaveOneOut(successes: Sample, trials: Sample): LeaveOneOut {
  const allSuccesses = sum(successes);
  const allTrials = sum(trials);
  const proportion = allSuccesses / allTrials;
  const shifts = new Float64Array(trials.length);
  for (let run = 0; run < trials.length; run++) {
    const left = allTrials - trials[run];
    // Where one run holds every trial, nothing is left to compare it with.
    if (left > 0) shifts[run] = (allSuccesses - successes[run]) / left - proportion;
  }
  return { proportion, successes: allSuccesses, trials: allTrials, shifts };
}

/** The sum of products of two runs of shifts: their (co)variance up to the factor (runs - 1) / runs. */
export function shiftProduct(first: Float64Array, second: Float64Array): number {
  let total = 0;
  for (let run = 0; run < first.length; run++) total += first[run] * second[run];
  return total;
}
