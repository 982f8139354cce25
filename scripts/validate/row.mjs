import { meanInterval } from '../../dist/analysis/index.js';

/**
 * One line of the validation: what was found, what it is held against, and whether it holds.
 *
 * @typedef {object} Row
 * @property {string} study - "V1".
 * @property {string} label - what was measured.
 * @property {number} estimate
 * @property {number} low - 95 % interval of the estimate.
 * @property {number} high
 * @property {string} target - as it is printed.
 * @property {'holds' | 'fails' | 'undecided' | 'measured' | 'lower' | 'higher' | 'no difference seen'} verdict - the last four
 *   where there is no target.
 * @property {number} runs
 * @property {string} seed
 * @property {import('./hypotheses/search-space.mjs').Space} [space] - where it holds, of what was looked at over a space.
 */

/**
 * @typedef {object} Study
 * @property {string} id
 * @property {string} title
 * @property {string} [note] - what a reader must know to judge the rows.
 * @property {(options: { quick: boolean, seed: string }) => Row[] | Promise<Row[]>} run
 */

/**
 * A row about a mean, which holds where the estimate is within `tolerance` of the target, or of the nearer end of a range.
 *
 * @param {{ study: string, label: string, values: ArrayLike<number>, target: number | readonly [number, number],
 *   tolerance: number, seed: string }} options
 * @returns {Row}
 */
export function meanRow({ study, label, values, target, tolerance, seed }) {
  const { mean, low, high, n } = meanInterval(values);
  const [least, most] = typeof target === 'number' ? [target, target] : target;
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return {
    study,
    label,
    estimate: mean,
    low,
    high,
    target: `${range} +- ${tolerance}`,
    verdict: verdictOf(mean >= least - tolerance && mean <= most + tolerance),
    runs: n,
    seed,
  };
}

/**
 * A row about a paired difference that is expected to be positive: undecided where the interval contains 0.
 *
 * @param {{ study: string, label: string, more: ArrayLike<number>, less: ArrayLike<number>, seed: string }} options
 * @returns {Row}
 */
export function positiveDifferenceRow({ study, label, more, less, seed }) {
  const { mean, low, high, n } = meanInterval(Array.from(more, (value, run) => value - less[run]));
  const verdict = low <= 0 && high >= 0 ? 'undecided' : verdictOf(low > 0);
  return { study, label, estimate: mean, low, high, target: '> 0', verdict, runs: n, seed };
}

/** @param {boolean} holds */
export function verdictOf(holds) {
  return holds ? 'holds' : 'fails';
}
