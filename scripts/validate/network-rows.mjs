import { meanInterval, wilsonInterval } from '../../dist/analysis/index.js';
import { verdictOf } from './row.mjs';

/**
 * A row about a mean that is to lie within a range.
 *
 * @param {{ study: string, label: string, values: ArrayLike<number>, range: readonly [number, number], seed: string }} options
 * @returns {import('./row.mjs').Row}
 */
export function rangeRow({ study, label, values, range, seed }) {
  const { mean, low, high, n } = meanInterval(values);
  const [least, most] = range;
  const verdict = verdictOf(mean >= least && mean <= most);
  return { study, label, estimate: mean, low, high, target: `${least} to ${most}`, verdict, runs: n, seed };
}

/**
 * A row about the share of networks in which something is so, with Wilson's interval.
 *
 * @param {{ study: string, label: string, cases: readonly boolean[], target: string, holds: (share: number) => boolean,
 *   seed: string }} options
 * @returns {import('./row.mjs').Row}
 */
export function networksRow({ study, label, cases, target, holds, seed }) {
  const { proportion, low, high } = wilsonInterval(cases.filter(Boolean).length, cases.length);
  const verdict = verdictOf(holds(proportion));
  return { study, label, estimate: proportion, low, high, target, verdict, runs: cases.length, seed };
}

/**
 * A row about a mean that has no target: it tells how others came about.
 *
 * @param {{ study: string, label: string, values: ArrayLike<number>, beside?: string, seed: string }} options - `beside`: what
 *   stands in place of the target.
 * @returns {import('./row.mjs').Row}
 */
export function measuredRow({ study, label, values, beside = '-', seed }) {
  const { mean, low, high, n } = meanInterval(values);
  return { study, label, estimate: mean, low, high, target: beside, verdict: 'measured', runs: n, seed };
}
