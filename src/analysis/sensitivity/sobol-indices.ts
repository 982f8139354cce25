import { checkNames, ParameterError } from '../../base/index.js';
import { mean, numbers, type Table, table } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import type { Bounds } from '../samples/bca-bounds.js';
import { countResamples, percentileBounds, type ResampleOptions, visitResamples } from './design-resamples.js';
import { type SaltelliOutputs, saltelliOutputs } from './saltelli-outputs.js';
import { type VarianceParts, varianceParts } from './variance-parts.js';

/** How to read the runs of a Saltelli design. */
export interface SobolOptions extends ResampleOptions {
  /** The column to explain. */
  readonly output: string;
  /** The columns of the factors, in the order of the design. */
  readonly factors: readonly string[];
  /** Whether the design was made with secondOrder; default false. */
  readonly secondOrder?: boolean;
  /** For each factor the name of its group, as in the design; by default each factor by itself. */
  readonly groups?: readonly string[];
}

/** Which share of the variance of an output each factor accounts for. */
export interface SobolIndices {
  /**
   * A row a factor, or a group: "factor", its name; "first", "firstLow", "firstHigh", the share of it alone; "total", "totalLow", "totalHigh", the share that
   * would go if all were known but it, so with what it does together with others.
   */
  readonly factors: Table;
  /** A row a pair of factors, or of groups: "factor", "other", "index", "low", "high", the share of what the two do together; null without second order. */
  readonly pairs: Table | null;
  /** Which share of the variance of the points' means is luck, already taken out of the indices; null with one replicate. */
  readonly luck: number | null;
}

/**
 * Sobol' indices: which share of the variance of an output each factor accounts for, alone and with the others.
 *
 * Right for telling how much each factor matters over its whole range, whatever the shape of its effect; to find out which of many factors
 * matter at all, morrisEffects is cheaper. Indices are estimates: small ones may come out below 0. With several replicates they are
 * those of the mean over luck; with one replicate luck counts as what the factors do together.
 *
 * In groups, "first" is the share of a group alone, with all that its factors do together; "total" adds what it does with other groups.
 *
 * Intervals are percentiles over resamples of the base rows and, where there are several, of the replicates; ten or more of these
 * are wanted. A bound is infinite where luck alone might explain all variance.
 *
 * @param runs - the runs of one strategy at the points of saltelliPoints: a row for each point and replicate, with the columns "point" (its
 * row in the design) and "replicate".
 * @param options.output - the column to explain.
 * @param options.factors - the columns of the factors, numbers or texts, in the order of the design.
 * @param options.secondOrder - as in the design; default false.
 * @param options.groups - as in the design: for each factor the name of its group; by default each factor by itself.
 * @param options.level - the share of experiments in which an interval holds the true index: .5 to .9999, default .95.
 * @param options.resamples - how many resamples: 100 to 1 000 000, default 1000.
 * @param options.seed - of the resamples: a whole number from 0 to 2^53 - 1 or a text, default 0.
 * @throws ParameterError for a point or replicate that is missing or there twice, an output that is not finite, that does not vary, or
 * that varies no more than luck, and for points that are no Saltelli design.
 * @throws UnknownNameError for a column that is not there.
 * @source sobol2001, saltelli2010, jansen1999, saltelli2002
 */
export function sobolIndices(runs: Table, options: SobolOptions): SobolIndices {
  checkNames('the options', options, ['output', 'factors', 'secondOrder', 'groups', 'level', 'resamples', 'seed']);
  const { output, factors, secondOrder = false, level = 0.95 } = options;
  checkLevel(level);
  const resamples = countResamples(options);
  const outputs = saltelliOutputs(runs, output, factors, secondOrder, options.groups);
  const { groups } = outputs;
  const replicates = outputs.centred.length;
  const partsFor = (baseCounts: ArrayLike<number>, replicateCounts: ArrayLike<number>) =>
    varianceParts(outputs, groups.length, secondOrder, baseCounts, replicateCounts);
  const once = new Int32Array(outputs.base).fill(1);
  const parts = partsFor(once, new Int32Array(replicates).fill(1));
  checkVariance(output, parts[0], runs, outputs);
  const shares = sharesOf(parts, groups.length);
  const resampled = Array.from(shares, () => new Float64Array(resamples));
  visitResamples(outputs.base, replicates, options, (baseCounts, replicateCounts, resample) => {
    const drawn = sharesOf(partsFor(baseCounts, replicateCounts), groups.length);
    for (let share = 0; share < drawn.length; share++) resampled[share][resample] = drawn[share];
  });
  const bounds = resampled.map((values, share) => percentileBounds(values, level, shares[share]));
  const count = groups.length;
  const [ofFirst, ofTotal] = [bounds.slice(0, count), bounds.slice(count, 2 * count)];
  return {
    factors: table({
      factor: [...groups],
      first: shares.slice(0, count),
      firstLow: Float64Array.from(ofFirst, ({ low }) => low),
      firstHigh: Float64Array.from(ofFirst, ({ high }) => high),
      total: shares.slice(count, 2 * count),
      totalLow: Float64Array.from(ofTotal, ({ low }) => low),
      totalHigh: Float64Array.from(ofTotal, ({ high }) => high),
    }),
    pairs: secondOrder ? pairTable(groups, shares.subarray(2 * count), bounds.slice(2 * count)) : null,
    luck: replicates === 1 ? null : 1 - parts[0] / varianceOfMeans(outputs),
  };
}

/** Throw a ParameterError where nothing is left to be shared out. */
function checkVariance(output: string, variance: number, runs: Table, { centred, rows }: SaltelliOutputs): void {
  if (variance > 0) return;
  const found =
    centred.length > 1
      ? 'from point to point by more than luck but found that luck explains all of it; run more replicates'
      : `over the points A and B but found ${valueAt(runs, output, rows.a(0))} at all of them`;
  throw new ParameterError(`Expected ${output} to vary ${found}`, { output, found: variance });
}

function valueAt(runs: Table, output: string, point: number): number {
  return numbers(runs, output)[numbers(runs, 'point').indexOf(point)];
}

/** The parts of the variance as shares of it: first and total for each factor, then each pair. All NaN where there is no variance. */
function sharesOf(parts: VarianceParts, factors: number): Float64Array {
  const variance = parts[0];
  if (!(variance > 0)) return new Float64Array(parts.length - 1).fill(Number.NaN);
  const shares = parts.slice(1).map((part) => part / variance);
  let pair = 2 * factors;
  for (let j = 0; j < factors && pair < shares.length; j++) {
    for (let k = j + 1; k < factors; k++) shares[pair++] -= shares[j] + shares[k];
  }
  return shares;
}

function pairTable(factors: readonly string[], index: Float64Array, bounds: readonly Bounds[]): Table {
  const pairs = factors.flatMap((factor, j) => factors.slice(j + 1).map((other) => ({ factor, other })));
  return table({
    factor: pairs.map(({ factor }) => factor),
    other: pairs.map(({ other }) => other),
    index: index.slice(),
    low: Float64Array.from(bounds, ({ low }) => low),
    high: Float64Array.from(bounds, ({ high }) => high),
  });
}

/** The variance of the points' means, luck included. */
function varianceOfMeans(outputs: SaltelliOutputs): number {
  const means = outputs.centred[0].map((_, point) => mean(outputs.centred.map((own) => own[point])));
  const once = new Int32Array(outputs.base).fill(1);
  return varianceParts({ ...outputs, centred: [means] }, 0, false, once, [1])[0];
}
