import { checkInteger } from '../../base/index.js';
import { log, type Table, table } from '../../numeric/index.js';
import { checkLevel, checkSample, type Sample } from '../check-sample.js';
import { includeValue, runningSd, startMoments } from '../samples/running-moments.js';

/**
 * The interval of a mean after each value, such that all of them together hold the true mean as often as the level says.
 *
 * For looking after every replicate and stopping whenever one likes, for any reason. The price: each interval is wider than
 * Student's, by about half at best. It rests on the normal approximation of the mean, so it starts with the value `from`;
 * at level .95, tuned and started as by default, the intervals of normal values miss in 3 % of experiments, those of exponential values
 * in 7 % (in 5 % from 100 on). The more skewed the values, the later it should start.
 *
 * @param values - one a replicate in the order in which they came, at least `from`; for a comparison the paired differences.
 * @param options.level - how often all intervals hold the mean: .5 to .9999, default .95.
 * @param options.tunedAt - the number of values at which the interval is to be narrowest, compared with others of this kind: at least 1, default 100.
 * @param options.from - the number of values with the first interval: at least 2, default 50.
 * @returns one row for each number of values from `from` on: `n`, `mean`, `low`, `high`, `halfWidth`.
 * @throws ParameterError for too few values, a value that is not finite, or options off their range.
 * @source waudbysmith2024, robbins1970
 */
export function confidenceSequence(
  values: Sample,
  options: { readonly level?: number; readonly tunedAt?: number; readonly from?: number } = {},
): Table {
  const { level = 0.95, tunedAt = 100, from = 50 } = options;
  checkLevel(level);
  checkInteger('tunedAt', tunedAt, 1, Number.MAX_SAFE_INTEGER);
  checkInteger('from', from, 2, Number.MAX_SAFE_INTEGER);
  checkSample('values', values, from);
  const rows = values.length - from + 1;
  const [n, mean, low, high, halfWidth] = [
    new Int32Array(rows),
    new Float64Array(rows),
    new Float64Array(rows),
    new Float64Array(rows),
    new Float64Array(rows),
  ];
  const factorAt = sequenceFactor(1 - level, tunedAt);
  const moments = startMoments();
  for (let i = 0; i < values.length; i++) {
    includeValue(moments, values[i]);
    const row = moments.n - from;
    if (row < 0) continue;
    n[row] = moments.n;
    mean[row] = moments.mean;
    halfWidth[row] = runningSd(moments) * factorAt(moments.n);
    low[row] = moments.mean - halfWidth[row];
    high[row] = moments.mean + halfWidth[row];
  }
  return table({ n, mean, low, high, halfWidth });
}

/** Half the width of the interval after n values, in standard deviations. */
function sequenceFactor(alpha: number, tunedAt: number): (n: number) => number {
  const evidence = -2 * log(alpha);
  const square = (evidence + log(evidence + 1)) / tunedAt;
  return (n) => {
    const scaled = n * square + 1;
    return Math.sqrt(((2 * scaled) / (n * n * square)) * (log(scaled) / 2 - log(alpha)));
  };
}
