import { bootstrapInterval } from './bootstrap-interval.mjs';
import { verdictOf } from './row.mjs';

/** Values of the units of one arm, a list for each group: people of one group are not independent of each other. */
/** @typedef {readonly (readonly number[])[]} Arm */

/**
 * A row about Cohen's d, mean difference over pooled standard deviation of people, with an interval by drawing groups anew.
 *
 * @param {{ study: string, label: string, treated: Arm, control: Arm, target: readonly [number, number], seed: string }} options
 *   - `treated` and `control`: the same groups in the same order; `target`: a range, Infinity for an open end.
 * @returns {import('./row.mjs').Row}
 */
export function effectRow({ study, label, treated, control, target, seed }) {
  const effect = effectOf(treated, control);
  return rangeRow({ study, label, statistic: effect, runs: treated.length, target, seed });
}

/**
 * A row about a number that is worked out from all runs, with an interval by drawing the runs anew.
 *
 * @param {{ study: string, label: string, statistic: (drawn: Int32Array) => number, runs: number,
 *   target: readonly [number, number], seed: string }} options
 * @returns {import('./row.mjs').Row}
 */
export function rangeRow({ study, label, statistic, runs, target, seed }) {
  const estimate = statistic(Int32Array.from({ length: runs }, (_, run) => run));
  const [low, high] = bootstrapInterval(runs, seed, statistic);
  const [least, most] = target;
  const range = most === Infinity ? `above ${least}` : least === -Infinity ? `below ${most}` : `${least} to ${most}`;
  return {
    study,
    label,
    estimate,
    low,
    high,
    target: range,
    verdict: rangeVerdict({ estimate, low, high, least, most }),
    runs,
    seed,
  };
}

/**
 * Cohen's d of the groups drawn.
 *
 * @param {Arm} treated
 * @param {Arm} control
 * @returns {(drawn: Int32Array) => number}
 * @source cohen1988
 */
export function effectOf(treated, control) {
  const [one, other] = [treated, control].map((arm) => arm.map(sumsOf));
  return (drawn) => {
    const [a, b] = [pooled(one, drawn), pooled(other, drawn)];
    return (a.mean - b.mean) / Math.sqrt((a.variance + b.variance) / 2);
  };
}

function sumsOf(values) {
  let total = 0;
  let squares = 0;
  for (const value of values) {
    total += value;
    squares += value * value;
  }
  return { count: values.length, total, squares };
}

function pooled(groups, drawn) {
  let count = 0;
  let total = 0;
  let squares = 0;
  for (const group of drawn) {
    count += groups[group].count;
    total += groups[group].total;
    squares += groups[group].squares;
  }
  const mean = total / count;
  return { mean, variance: (squares - count * mean * mean) / (count - 1) };
}

/** An open range is a claim about a sign, and undecided where the interval leaves it open; a closed one is met or not. */
function rangeVerdict({ estimate, low, high, least, most }) {
  if (least === -Infinity || most === Infinity) {
    const end = least === -Infinity ? most : least;
    if (low <= end && high >= end) return 'undecided';
  }
  return verdictOf(estimate >= least && estimate <= most);
}
