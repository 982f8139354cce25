import { meanInterval, type Sample } from 'metagovernor/analysis';
import { type Range, type Row, verdictOf } from './row.ts';

/** A row about a mean, which holds where the estimate is within `tolerance` of the target, or of the nearer end of a range. */
export function meanRow({
  label,
  values,
  target,
  tolerance,
}: {
  readonly label: string;
  readonly values: Sample;
  readonly target: number | Range;
  readonly tolerance: number;
}): Row {
  const { mean, low, high, n } = meanInterval(values);
  const [least, most] = typeof target === 'number' ? [target, target] : target;
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return {
    label,
    estimate: mean,
    low,
    high,
    target: `${range} +- ${tolerance}`,
    verdict: verdictOf(mean >= least - tolerance && mean <= most + tolerance),
    runs: n,
  };
}

/** A row about a mean that is to lie within a range. */
export function meanWithinRow(label: string, values: Sample, [least, most]: Range): Row {
  const { mean, low, high, n } = meanInterval(values);
  const verdict = verdictOf(mean >= least && mean <= most);
  return { label, estimate: mean, low, high, target: `${least} to ${most}`, verdict, runs: n };
}

/**
 * A row about a mean that has no target: it tells how others came about.
 *
 * @param beside - what stands in place of the target.
 */
export function measuredRow(label: string, values: Sample, beside = '-'): Row {
  const { mean, low, high, n } = meanInterval(values);
  return { label, estimate: mean, low, high, target: beside, verdict: 'measured', runs: n };
}

/** A row about a paired difference that is expected to be positive: undecided where the interval contains 0. */
export function positiveDifferenceRow(label: string, more: Sample, less: Sample): Row {
  const { mean, low, high, n } = meanInterval(Array.from(more, (value, run) => value - less[run]));
  const verdict = low <= 0 && high >= 0 ? 'undecided' : verdictOf(low > 0);
  return { label, estimate: mean, low, high, target: '> 0', verdict, runs: n };
}
