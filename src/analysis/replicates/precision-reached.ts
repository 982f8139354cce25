import { checkInteger, checkNumber } from '../../base/index.js';
import { checkLevel, checkSample, type Sample } from '../check-sample.js';
import { normalQuantile } from '../distributions/normal.js';
import { studentQuantile } from '../distributions/student-t.js';
import { includeValue, runningSd, startMoments } from '../samples/running-moments.js';

/** When to stop. */
export interface PrecisionRule {
  /** How far the ends of Student's interval may lie from the mean, in the unit of the measure: above 0. */
  readonly halfWidth: number;
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
  /** Never stop before this many values: 2 or more, default 20. Fewer make the interval cover too rarely. */
  readonly atLeast?: number;
  /** For how many values more the interval has to stay as narrow, from 100 values on for that share of n / 100: default 5. */
  readonly lookAhead?: number;
}

/** Whether the interval is narrow enough yet. */
export interface Precision {
  /** The number of values at which it is, and stays so for all the values looked ahead; null where it is not yet. */
  readonly reached: number | null;
  /** Half the width of the interval there; of all values where it is not reached, NaN for a single value. */
  readonly halfWidth: number;
}

/**
 * After how many replicates the interval of a mean is as narrow as wanted: the rule of Hoad, Robinson and Davies, on the width itself.
 *
 * Their rule is about the width as a share of the mean, which no number of replicates reaches for a difference near 0. Looking
 * ahead keeps a run of similar values from stopping too early. Ask again with more values until it is reached; the
 * answer for the values at hand never changes. Where nearly all values are equal, as with rare events, the first of them may
 * all be: then choose `atLeast` so that ten of the others are expected by then. For looks without such a rule use
 * confidenceSequence.
 *
 * @param values - one a replicate in the order in which they came, at least one; for a comparison the paired differences.
 * @throws ParameterError for a value that is not finite, or options off their range.
 * @source hoad2010, welford1962
 */
export function precisionReached(values: Sample, rule: PrecisionRule): Precision {
  const { halfWidth, level = 0.95, atLeast = 20, lookAhead = 5 } = rule;
  checkSample('values', values, 1);
  checkNumber('halfWidth', halfWidth, Number.MIN_VALUE, Number.MAX_VALUE);
  checkLevel(level);
  checkInteger('atLeast', atLeast, 2, Number.MAX_SAFE_INTEGER);
  checkInteger('lookAhead', lookAhead, 0, 1000);
  const isWithin = withinAt(0.5 + level / 2, halfWidth);
  const moments = startMoments();
  let since = 0;
  let sdSince = 0;
  for (let i = 0; i < values.length; i++) {
    includeValue(moments, values[i]);
    const { n } = moments;
    if (n < atLeast) continue;
    const sd = runningSd(moments);
    if (!isWithin(sd / Math.sqrt(n), n)) {
      since = 0;
      continue;
    }
    if (since === 0) [since, sdSince] = [n, sd];
    if (n - since >= Math.max(lookAhead, Math.floor((lookAhead * since) / 100))) {
      return { reached: since, halfWidth: halfWidthOf(level, sdSince, since) };
    }
  }
  return { reached: null, halfWidth: halfWidthOf(level, runningSd(moments), moments.n) };
}

function halfWidthOf(level: number, sd: number, n: number): number {
  return n < 2 ? Number.NaN : (studentQuantile(0.5 + level / 2, n - 1) * sd) / Math.sqrt(n);
}

/** Whether an error is small enough at n; the n of the calls must rise. Student's quantile is dear, and falls towards the normal one. */
function withinAt(p: number, halfWidth: number): (error: number, n: number) => boolean {
  const least = normalQuantile(p);
  let most = Number.POSITIVE_INFINITY;
  return (error, n) => {
    if (error === 0 || most * error <= halfWidth) return true;
    if (least * error > halfWidth) return false;
    most = studentQuantile(p, n - 1);
    return most * error <= halfWidth;
  };
}
