import { type Estimate, meanInterval, pairedDifference } from '../analysis/index.js';

const NOTHING: Estimate = { value: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Mean over the runs in which there was something to measure; no number where fewer than two had. */
export function meanOverMeasured(values: ArrayLike<number>, level?: number): Estimate {
  const measured = Array.from(values).filter((value) => !Number.isNaN(value));
  if (measured.length < 2) return NOTHING;
  const { mean, low, high } = meanInterval(measured, level === undefined ? {} : { level });
  return { value: mean, low, high };
}

/** Mean difference over the runs in which there was something to measure in both; no number where fewer than two had. */
export function differenceOverMeasured(values: ArrayLike<number>, first: ArrayLike<number>, level?: number): Estimate {
  const isMeasured = (run: number) => !Number.isNaN(values[run]) && !Number.isNaN(first[run]);
  const runs = Array.from({ length: values.length }, (_, run) => run).filter(isMeasured);
  if (runs.length < 2) return NOTHING;
  const [a, b] = [values, first].map((sample) => runs.map((run) => sample[run]));
  const { mean, low, high } = pairedDifference(a, b, level);
  return { value: mean, low, high };
}
