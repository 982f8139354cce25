import { wilsonInterval } from 'metagovernor/analysis';
import { bootstrapInterval } from './bootstrap-interval.ts';
import { type Range, type Row, verdictOf } from './row.ts';

/**
 * A row about the share of runs in which something is so.
 *
 * @param within - the range in which the share is to lie; an end that is left out is that of all shares.
 */
export function shareRow(
  label: string,
  cases: readonly boolean[],
  { least = 0, most = 1 }: { readonly least?: number; readonly most?: number },
): Row {
  const { proportion, low, high } = wilsonInterval(cases.filter(Boolean).length, cases.length);
  const target = most === 1 ? `at least ${least}` : least === 0 ? `at most ${most}` : `${least} to ${most}`;
  const verdict = verdictOf(proportion >= least && proportion <= most);
  return { label, estimate: proportion, low, high, target, verdict, runs: cases.length };
}

/** A row about something that is to be so in no run. */
export function noneRow(label: string, cases: readonly boolean[]): Row {
  return { ...shareRow(label, cases, { most: 0 }), target: '0' };
}

/**
 * A row about the level from which something is so in half of the runs, by straight lines between the levels looked at.
 *
 * @param cases - for each level, one answer per run.
 */
export function thresholdRow({
  label,
  levels,
  cases,
  target: [least, most],
  seed,
}: {
  readonly label: string;
  readonly levels: readonly number[];
  readonly cases: readonly (readonly boolean[])[];
  readonly target: Range;
  readonly seed: string;
}): Row {
  const runs = cases[0].length;
  const half = (drawn: Int32Array) =>
    crossing(levels, (level) => drawn.reduce((sum, run) => sum + +cases[level][run], 0) / runs);
  const estimate = half(Int32Array.from({ length: runs }, (_, run) => run));
  const [low, high] = bootstrapInterval(runs, seed, half);
  const verdict = verdictOf(estimate >= least && estimate <= most);
  return { label, estimate, low, high, target: `${least} to ${most}`, verdict, runs };
}

/** A row about a largest error, which has no interval: it is what it is. */
export function errorRow(label: string, errors: readonly number[], most: number): Row {
  const estimate = Math.max(...errors);
  const verdict = verdictOf(estimate <= most);
  return { label, estimate, low: estimate, high: estimate, target: `at most ${most}`, verdict, runs: errors.length };
}

/** The last place at which the share rises through one half; the end that it stays beyond where it never does. */
function crossing(levels: readonly number[], shareAt: (level: number) => number): number {
  const shares = levels.map((_, level) => shareAt(level));
  if (shares[shares.length - 1] < 0.5) return levels[levels.length - 1];
  for (let level = levels.length - 1; level > 0; level--) {
    const [below, above] = [shares[level - 1], shares[level]];
    if (below >= 0.5) continue;
    return levels[level - 1] + ((0.5 - below) / (above - below)) * (levels[level] - levels[level - 1]);
  }
  return levels[0];
}
