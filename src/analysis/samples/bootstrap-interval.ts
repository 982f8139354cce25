import { checkInteger, checkNumber, lookUp, ParameterError } from '../../base/index.js';
import { nextInteger, type RunKey, runKey, type Seed, seedSequence } from '../../numeric/index.js';
import { checkLevel, checkSameLength, checkSample, type Sample } from '../check-sample.js';
import { PURPOSE } from '../purposes.js';
import { type Bounds, bcaBounds } from './bca-bounds.js';
import { moments } from './moments.js';
import { quantileOfSorted } from './quantile.js';

/** A statistic with its bootstrap interval. */
export interface BootstrapInterval extends Bounds {
  /** The statistic of the sample itself. */
  readonly value: number;
  /** The standard deviation of the statistic over the resamples. */
  readonly standardError: number;
  readonly n: number;
}

/** How to resample. */
export interface BootstrapOptions {
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
  /** How many resamples: 100 to 1 000 000, default 9999, and enough for one to be expected beyond each end: 2 / (1 - level). */
  readonly resamples?: number;
  /** A whole number from 0 to 2^53 - 1 or a text; 0 by default. The same seed draws the same runs whatever the statistic. */
  readonly seed?: Seed;
  /** Bias-corrected and accelerated, which is the default, or plain percentiles. */
  readonly kind?: 'bca' | 'percentile';
}

/**
 * Any statistic of independent runs, with an interval from drawing the runs again with replacement.
 *
 * For statistics without an interval of their own: ratios, medians of differences, correlations. It needs about 50 runs to
 * cover nearly as often as it says; with fewer, and for means, Student's interval (meanInterval) is the better one.
 *
 * @param values - one value a run, at least 2; or several such lists, whose runs are drawn together: paired samples.
 * @param statistic - from as many lists as were given to a finite number. It must not depend on the order of the runs.
 * @throws ParameterError for fewer than 2 runs, lists of different lengths, a value that is not finite, a statistic that is
 * not finite for some resample, or where a BCa interval is not defined: where all values are equal, where leaving out one run
 * never moves the statistic, or where the values are too skewed for the level.
 * @throws UnknownNameError for another kind.
 * @source efron1987
 */
export function bootstrapInterval(
  values: Sample | readonly Sample[],
  statistic: (...samples: Float64Array[]) => number,
  options: BootstrapOptions = {},
): BootstrapInterval {
  const { level = 0.95, resamples = 9999, seed = 0, kind = 'bca' } = options;
  checkLevel(level);
  checkInteger('resamples', resamples, Math.max(100, Math.round(2 / (1 - level))), 1_000_000);
  const boundsOf = lookUp('kind of bootstrap interval', KINDS, kind);
  const samples = checkedSamples(values);
  const evaluate = (drawn: Float64Array[], where: string) => {
    const found = statistic(...drawn);
    checkNumber(`the statistic of ${where}`, found, -Number.MAX_VALUE, Number.MAX_VALUE);
    return found;
  };
  // A copy, so that a statistic that sorts its argument in place does no harm.
  const value = evaluate(
    samples.map((sample) => sample.slice()),
    'the sample',
  );
  const drawn = resample(samples, resamples, runKey(seed), evaluate).sort();
  return {
    value,
    ...boundsOf(value, drawn, () => leaveOut(samples, evaluate), level),
    standardError: moments(drawn).sd,
    n: samples[0].length,
  };
}

type Evaluate = (samples: Float64Array[], where: string) => number;

const KINDS = {
  bca: (value: number, drawn: Float64Array, leftOut: () => Float64Array, level: number): Bounds =>
    bcaBounds(value, drawn, leftOut(), level),
  percentile: (_value: number, drawn: Float64Array, _leftOut: () => Float64Array, level: number): Bounds => ({
    low: quantileOfSorted(drawn, (1 - level) / 2),
    high: quantileOfSorted(drawn, (1 + level) / 2),
  }),
};

function checkedSamples(values: Sample | readonly Sample[]): Float64Array[] {
  const samples = isOneSample(values) ? [values] : Array.from(values);
  if (samples.length === 0) throw new ParameterError('Expected values to hold at least one sample but found none');
  samples.forEach((sample, at) => {
    const name = samples.length === 1 ? 'values' : `values[${at}]`;
    checkSample(name, sample, 2);
    checkSameLength('values[0]', samples[0], name, sample);
  });
  return samples.map((sample) => Float64Array.from(sample));
}

function isOneSample(values: Sample | readonly Sample[]): values is Sample {
  return values.length > 0 && typeof values[0] === 'number';
}

/** The statistic of every resample. Each has its own address, so the first are the same however many are drawn. */
function resample(samples: Float64Array[], resamples: number, key: RunKey, evaluate: Evaluate): Float64Array {
  const n = samples[0].length;
  const state = new Int32Array(4);
  const found = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    const drawn = samples.map(() => new Float64Array(n));
    seedSequence(state, key, PURPOSE.resample, 0, i);
    for (let run = 0; run < n; run++) {
      const from = nextInteger(state, n);
      for (let at = 0; at < samples.length; at++) drawn[at][run] = samples[at][from];
    }
    found[i] = evaluate(drawn, `resample ${i}`);
  }
  return found;
}

function leaveOut(samples: Float64Array[], evaluate: Evaluate): Float64Array {
  return Float64Array.from(samples[0], (_, without) =>
    evaluate(
      samples.map((sample) => sample.filter((_value, run) => run !== without)),
      `the sample without run ${without}`,
    ),
  );
}
