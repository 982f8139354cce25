import { checkNames, checkNumber, ParameterError } from '../../base/index.js';
import { numbers, type Table, table } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import { studentQuantile } from '../distributions/student-t.js';
import { moments } from '../samples/moments.js';
import { type AveragedLikeness, averageLikeness } from './average-likeness.js';
import { dot, timesColumn } from './cholesky.js';
import type { ResponseSurface } from './response-surface.js';
import { checkFactors, placeIn } from './scale-factors.js';
import { likeness } from './surface-kernel.js';
import type { WeighedOutputs } from './surface-likelihood.js';

/**
 * What a response surface comes to, with its error; factors that are not given are averaged over the points of the design.
 *
 * With one factor given it is a curve (a main effect), with two a map, with all a forecast of the mean over luck at a point. The interval
 * holds what is not known between the points (by the Gaussian process), what luck does (by how the surfaces of single replicates differ)
 * and roughness beyond luck, but not that the shape of the surface is itself an estimate, so that with few points it is a little too narrow.
 *
 * @param surface - from fitSurface.
 * @param at - a column for each factor that is given, numbers in its range.
 * @param options.level - the share of experiments in which an interval holds the true mean: .5 to .9999, default .95.
 * @returns the columns of `at`, then "value", "low" and "high", in units of the output.
 * @throws ParameterError for a column that is no factor, or a value outside the range of the points: a surface says nothing beyond them.
 * @source rasmussen2006, friedman2001
 */
export function surfaceAt(surface: ResponseSurface, at: Table, options: { readonly level?: number } = {}): Table {
  checkNames('the options', options, ['level']);
  const { level = 0.95 } = options;
  checkLevel(level);
  const given = Object.keys(at.columns);
  const factors = surface.ranges.map(({ factor }) => factor);
  if (given.length === 0) {
    throw new ParameterError(`Expected a column for at least one factor, such as ${factors[0]}, but found none`, {});
  }
  checkFactors('the columns', given, factors);
  const asked = surface.ranges.flatMap((range, j) =>
    given.includes(range.factor) ? [{ factor: j, places: placesOf(range, numbers(at, range.factor)) }] : [],
  );
  const left = factors.map((_, j) => j).filter((j) => asked.every(({ factor }) => factor !== j));
  const averaged = averageLikeness(surface.inner, left);
  const [value, low, high] = [0, 1, 2].map(() => new Float64Array(at.rowCount));
  for (let row = 0; row < at.rowCount; row++) {
    const estimate = estimateAt(surface, averaged, asked, row, left.length === 0);
    const half = studentQuantile(0.5 + level / 2, estimate.free) * Math.sqrt(estimate.variance);
    value[row] = estimate.value;
    low[row] = estimate.value - half;
    high[row] = estimate.value + half;
  }
  return table({ ...at.columns, value, low, high });
}

interface AskedFactor {
  readonly factor: number;
  readonly places: Float64Array;
}

function placesOf(range: ResponseSurface['ranges'][number], values: Float64Array): Float64Array {
  return values.map((value, row) => {
    checkNumber(`${range.factor} in row ${row}`, value, range.low, range.high);
    return placeIn(range, value);
  });
}

interface Estimated {
  readonly value: number;
  readonly variance: number;
  /** Degrees of freedom of the variance (Welch and Satterthwaite). */
  readonly free: number;
}

function estimateAt(
  { inner }: ResponseSurface,
  averaged: AveragedLikeness,
  asked: readonly AskedFactor[],
  row: number,
  isPoint: boolean,
): Estimated {
  const { columns, shape, solved, whole, each, centre, scale, variance, roughness } = inner;
  const alike = averaged.ofPoints.slice();
  for (const { factor, places } of asked) {
    const [column, length] = [columns[factor], shape.lengths[factor]];
    for (let point = 0; point < alike.length; point++) alike[point] *= likeness(places[row] - column[point], length);
  }
  const value = valueOf(whole, alike);
  // The weights of the outputs, and what their errors and what lies between the points come to.
  const weights = timesColumn(solved.inverse, alike);
  const lacking = 1 - dot(solved.ones, alike);
  const known = averaged.ofAll - dot(weights, alike) + (lacking * lacking) / solved.allOnes;
  for (let point = 0; point < weights.length; point++) {
    weights[point] += (solved.ones[point] * lacking) / solved.allOnes;
  }
  const gathered = dot(weights, weights);
  const points = weights.length - 1;
  if (each.length < 2) {
    return { value: centre + scale * value, variance: Math.max(0, scale * scale * variance * known), free: points };
  }
  const between = Math.max(0, variance * (known - shape.noise * gathered)) + roughness * (gathered + (isPoint ? 1 : 0));
  const { sd } = moments(Float64Array.from(each, (own) => valueOf(own, alike)));
  const luck = (sd * sd) / each.length;
  const all = between + luck;
  const free = all > 0 ? (all * all) / ((between * between) / points + (luck * luck) / (each.length - 1)) : points;
  return { value: centre + scale * value, variance: scale * scale * all, free };
}

function valueOf({ level, weights }: WeighedOutputs, alike: Float64Array): number {
  return level + dot(weights, alike);
}
