import { wilsonInterval } from '../../dist/analysis/index.js';
import { bootstrapInterval } from './bootstrap-interval.mjs';
import { verdictOf } from './row.mjs';

/**
 * A row about the share of runs in which something is so.
 *
 * @param {{ study: string, label: string, cases: readonly boolean[], least?: number, most?: number, seed: string }} options
 *   - `least` and `most`: the range in which the share is to lie, 0 to 1 by default.
 * @returns {import('./row.mjs').Row}
 */
export function shareRow({ study, label, cases, least = 0, most = 1, seed }) {
  const hits = cases.filter(Boolean).length;
  const { low, high } = wilsonInterval(hits, cases.length);
  const estimate = hits / cases.length;
  const target = most === 1 ? `at least ${least}` : least === 0 ? `at most ${most}` : `${least} to ${most}`;
  const verdict = verdictOf(estimate >= least && estimate <= most);
  return { study, label, estimate, low, high, target, verdict, runs: cases.length, seed };
}

/**
 * A row about the level from which something is so in half of the runs, by straight lines between the levels looked at.
 *
 * @param {{ study: string, label: string, levels: readonly number[], cases: readonly (readonly boolean[])[],
 *   target: readonly [number, number], seed: string }} options - `cases`: for each level, one answer per run.
 * @returns {import('./row.mjs').Row}
 */
export function thresholdRow({ study, label, levels, cases, target, seed }) {
  const runs = cases[0].length;
  const half = (drawn) => crossing(levels, (level) => drawn.reduce((sum, run) => sum + +cases[level][run], 0) / runs);
  const estimate = half(Int32Array.from({ length: runs }, (_, run) => run));
  const [low, high] = bootstrapInterval(runs, seed, half);
  const [least, most] = target;
  const verdict = verdictOf(estimate >= least && estimate <= most);
  return { study, label, estimate, low, high, target: `${least} to ${most}`, verdict, runs, seed };
}

/**
 * A row about a largest error, which has no interval: it is what it is.
 *
 * @param {{ study: string, label: string, errors: readonly number[], most: number, seed: string }} options
 * @returns {import('./row.mjs').Row}
 */
export function errorRow({ study, label, errors, most, seed }) {
  const estimate = Math.max(...errors);
  const verdict = verdictOf(estimate <= most);
  return {
    study,
    label,
    estimate,
    low: estimate,
    high: estimate,
    target: `at most ${most}`,
    verdict,
    runs: errors.length,
    seed,
  };
}

/** The last place at which the share rises through one half; the end that it stays beyond where it never does. */
function crossing(levels, shareAt) {
  const shares = levels.map((_, level) => shareAt(level));
  if (shares.at(-1) < 0.5) return levels.at(-1);
  for (let level = levels.length - 1; level > 0; level--) {
    const [below, above] = [shares[level - 1], shares[level]];
    if (below >= 0.5) continue;
    return levels[level - 1] + ((0.5 - below) / (above - below)) * (levels[level] - levels[level - 1]);
  }
  return levels[0];
}
