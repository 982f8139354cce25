import { mean, sum } from '../../numeric/index.js';
import { dot } from './cholesky.js';
import { drawnOrder } from './drawn-order.js';
import { findShape } from './find-shape.js';
import { pointLikeness } from './surface-kernel.js';
import {
  type Solved,
  type SurfaceSample,
  solveShape,
  type WeighedOutputs,
  weighOutputs,
} from './surface-likelihood.js';

const PARTS = 5;

/**
 * The squares of what is missed of each point by the surface through the others: nothing is fitted again, the inverse says it.
 *
 * The shape has seen the points, so this is for many of them, which no one point can bend.
 *
 * @source rasmussen2006
 */
export function missedByOthers({ inverse, ones, allOnes }: Solved, { weights }: WeighedOutputs): number {
  const size = weights.length;
  return squares(
    weights.map((weight, point) => weight / (inverse[point * size + point] - (ones[point] * ones[point]) / allOnes)),
  );
}

/** The squares of what is missed of each fifth of the points by a surface whose shape, too, is found from the others alone: for few points. */
export function missedByParts({ columns, outputs }: SurfaceSample): number {
  const size = outputs.length;
  const order = drawnOrder(size, 1);
  const missed = Float64Array.from({ length: PARTS }, (_part, part) => {
    const unseen = order.filter((_, place) => place % PARTS === part);
    const seen = order.filter((_, place) => place % PARTS !== part).sort();
    return missedBy(partOf({ columns, outputs }, seen), partOf({ columns, outputs }, unseen));
  });
  return sum(missed);
}

/** The squares of what guessing the mean of the others would miss. */
export function squaresAround(outputs: Float64Array): number {
  const centre = mean(outputs);
  const size = outputs.length;
  return squares(outputs.map((output) => ((output - centre) * size) / (size - 1)));
}

function partOf({ columns, outputs }: SurfaceSample, points: Int32Array): SurfaceSample {
  const at = (column: Float64Array) => Float64Array.from(points, (point) => column[point]);
  return { columns: columns.map(at), outputs: at(outputs) };
}

function missedBy(seen: SurfaceSample, unseen: SurfaceSample): number {
  const level = mean(seen.outputs);
  // Where those that are left are all the same, so is what they foretell.
  if (seen.outputs.every((output) => output === seen.outputs[0])) {
    return squares(unseen.outputs.map((output) => output - level));
  }
  const shape = findShape(seen);
  const solved = solveShape(seen.columns, shape);
  if (solved === null) return Number.POSITIVE_INFINITY;
  const whole = weighOutputs(solved, seen.outputs);
  const size = seen.outputs.length;
  const both = seen.columns.map((column, j) => Float64Array.from([...column, ...unseen.columns[j]]));
  const errors = unseen.outputs.map((output, place) => {
    const alike = seen.outputs.map((_, point) => pointLikeness(both, shape.lengths, point, size + place));
    return output - whole.level - dot(alike, whole.weights);
  });
  return squares(errors);
}

function squares(values: Float64Array): number {
  return sum(values.map((value) => value * value));
}
