import { type Arm, effectOf } from '../../laboratory/index.ts';
import { bootstrapInterval } from './bootstrap-interval.ts';
import { type Range, type Row, type Verdict, verdictOf } from './row.ts';

/**
 * A row about Cohen's d, mean difference over pooled standard deviation of people, with an interval by drawing groups anew.
 *
 * @param treated, control - the same groups in the same order.
 */
export function effectRow({
  treated,
  control,
  ...rest
}: {
  readonly label: string;
  readonly treated: Arm;
  readonly control: Arm;
  readonly target: Range;
  readonly seed: string;
}): Row {
  return statisticRow({ ...rest, statistic: effectOf(treated, control), runs: treated.length });
}

/** A row about a number that is worked out from all runs, with an interval by drawing the runs anew. */
export function statisticRow({
  label,
  statistic,
  runs,
  target,
  seed,
}: {
  readonly label: string;
  readonly statistic: (drawn: Int32Array) => number;
  readonly runs: number;
  readonly target: Range;
  readonly seed: string;
}): Row {
  const estimate = statistic(Int32Array.from({ length: runs }, (_, run) => run));
  const [low, high] = bootstrapInterval(runs, seed, statistic);
  const [least, most] = target;
  const range = most === Infinity ? `above ${least}` : least === -Infinity ? `below ${most}` : `${least} to ${most}`;
  return { label, estimate, low, high, target: range, verdict: rangeVerdict(estimate, [low, high], target), runs };
}

/** An open range is a claim about a sign, and undecided where the interval leaves it open; a closed one is met or not. */
function rangeVerdict(estimate: number, [low, high]: Range, [least, most]: Range): Verdict {
  if (least === -Infinity || most === Infinity) {
    const end = least === -Infinity ? most : least;
    if (low <= end && high >= end) return 'undecided';
  }
  return verdictOf(estimate >= least && estimate <= most);
}
