import { checkNames, ParameterError } from '../../base/index.js';
import { mean, sum, type Table } from '../../numeric/index.js';
import { pointNumbers } from '../sensitivity/point-factors.js';
import { checkVaries, type PointOutputs, pointMeans, pointOutputs } from '../sensitivity/point-outputs.js';
import { dot } from './cholesky.js';
import { drawnOrder } from './drawn-order.js';
import { findShape } from './find-shape.js';
import { missedByOthers, missedByParts, squaresAround } from './foretold.js';
import type { ResponseSurface } from './response-surface.js';
import { checkFactors, placeIn, rangeOf } from './scale-factors.js';
import { solveShape, weighOutputs } from './surface-likelihood.js';

/** How to fit a surface to the runs of a design. */
export interface SurfaceOptions {
  /** The column to explain. */
  readonly output: string;
  /** The columns of the factors, numbers. */
  readonly factors: readonly string[];
  /** Which factors are taken on a log scale; none by default. */
  readonly logarithmic?: readonly string[];
  /** For a factor the range in which the surface can be read; by default from its least to its greatest value. */
  readonly limits?: Readonly<Record<string, readonly [number, number]>>;
}

/** The shape is found from so many points, the surface from so many: the work grows with the cube of their number. */
const MOST_FOR_SHAPE = 150;
const MOST_FITTED = 500;
/** Up to so many points the shape is found anew for what is left out. */
const FEW = 100;

/**
 * Fit a response surface: what an output comes to on average over luck, as a smooth function of all factors at once.
 *
 * Right for designs that fill the space (latinHypercube, sobolPoints, haltonPoints, saltelliPoints, or points of one's own) and answers
 * that bend or in which factors act together. It is a Gaussian process: no form is assumed but that points close to each other have
 * more in common, along each factor over a distance of its own, which is found by likelihood. Read `foretold` first: it says whether the
 * surface can be trusted to say anything about points that were not run.
 *
 * Values and their intervals are read with surfaceAt, what each factor accounts for with surfaceShares. Replicates are taken for
 * independent units that share their luck over all points, as common random numbers make them; ten or more are wanted. With one replicate
 * luck is taken to be independent from point to point, so that what all points share of it is in no interval.
 *
 * The work grows with the cube of the number of points: above 150 the distances are found from 150 of them, above 500 the surface is fitted
 * to 500 of them, picked by a draw that is always the same.
 *
 * @param runs - the runs of one strategy, or differences from another: a row for each point and replicate, with the columns "point" and
 * "replicate". At least ten points, and five more than factors.
 * @param options.output - the column to explain, finite.
 * @param options.factors - the columns of the factors: finite numbers; names by their place, where they have an order.
 * @param options.logarithmic - which factors are taken on a log scale, all above 0; none by default.
 * @param options.limits - for a factor the range in which the surface can be read, such as that of the design, which its points nearly
 * fill; it holds all of them. By default from the least value to the greatest.
 * @throws ParameterError for a point or replicate that is missing or there twice, an output that is not finite or does not vary, a factor
 * that does not vary or leaves its limits, and too few points.
 * @throws UnknownNameError for a column that is not there.
 * @source rasmussen2006, sacks1989, loeppky2009
 */
export function fitSurface(runs: Table, options: SurfaceOptions): ResponseSurface {
  checkNames('the options', options, ['output', 'factors', 'logarithmic', 'limits']);
  const { output, factors, logarithmic = [], limits = {} } = options;
  const found = pointOutputs(runs, output);
  const values = pointNumbers(runs, factors, found.points);
  checkFactors('logarithmic', logarithmic, factors);
  checkFactors('limits', Object.keys(limits), factors);
  const { points, replicates, outputs } = found;
  const least = Math.max(10, factors.length + 5);
  if (points < least) {
    throw new ParameterError(
      `Expected at least ${least} points for a surface over ${factors.length} ${factors.length === 1 ? 'factor' : 'factors'} but found ${points}`,
      { least, found: points },
    );
  }
  checkVaries(output, found);
  const means = pointMeans(found);
  const ranges = factors.map((factor, j) => rangeOf(factor, values[j], logarithmic.includes(factor), limits[factor]));
  const places = ranges.map((range, j) => values[j].map((value) => placeIn(range, value)));
  const order = drawnOrder(points, 0);
  const [forShape, fitted] = [MOST_FOR_SHAPE, MOST_FITTED].map((most) => order.slice(0, most).sort());
  const centre = mean(means);
  const scale = Math.sqrt(varianceOf(means));
  if (!(scale > 0)) {
    throw new ParameterError(
      `Expected ${output} to vary with the factors but found the same mean, ${centre}, at all points`,
      { output, found: centre },
    );
  }
  const scaled = (of: Float64Array, at: Int32Array) => Float64Array.from(at, (point) => (of[point] - centre) / scale);
  const columnsAt = (at: Int32Array) => places.map((column) => Float64Array.from(at, (point) => column[point]));
  const shape = findShape({ columns: columnsAt(forShape), outputs: scaled(means, forShape) });
  const columns = columnsAt(fitted);
  const solved = solveShape(columns, shape);
  if (solved === null) {
    throw new ParameterError(`Expected points that can be told apart but found a surface that cannot be solved`, {});
  }
  const target = scaled(means, fitted);
  const whole = weighOutputs(solved, target);
  const variance = dot(target, whole.weights) / (target.length - 1);
  const luck = luckOf(found);
  const missed = points > FEW ? missedByOthers(solved, whole) : missedByParts({ columns, outputs: target });
  return {
    output,
    ranges,
    points,
    fitted: fitted.length,
    replicates: replicates.length,
    foretold: 1 - missed / squaresAround(target),
    luck: luck === null ? null : Math.min(1, luck / (scale * scale)),
    inner: {
      columns,
      shape,
      solved,
      whole,
      each: outputs.map((own) => weighOutputs(solved, scaled(own, fitted))),
      centre,
      scale,
      variance,
      roughness: luck === null ? 0 : Math.max(0, variance * shape.noise - luck / (scale * scale)),
    },
  };
}

function varianceOf(values: Float64Array): number {
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) * (value - centre))) / (values.length - 1);
}

/** The variance that luck gives the mean of a point, apart from what luck does to all points alike; null with one replicate. */
function luckOf(found: PointOutputs): number | null {
  const { points, outputs } = found;
  const replicates = outputs.length;
  if (replicates < 2) return null;
  const ofPoints = pointMeans(found);
  const all = mean(ofPoints);
  const squares = outputs.map((own) => {
    const shared = mean(own) - all;
    return sum(own.map((value, point) => (value - ofPoints[point] - shared) * (value - ofPoints[point] - shared)));
  });
  return sum(squares) / ((points - 1) * (replicates - 1)) / replicates;
}
