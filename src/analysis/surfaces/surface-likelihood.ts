import { log, sum } from '../../numeric/index.js';
import { dot, invertSymmetric, timesColumn } from './cholesky.js';
import { likenessSlope, pointLikeness } from './surface-kernel.js';

/** Points and what came out at them: all that shape is judged by. */
export interface SurfaceSample {
  /** For each factor its value at each point, 0 to 1. */
  readonly columns: readonly Float64Array[];
  readonly outputs: Float64Array;
}

/** How far likeness reaches along each factor, and the variance of a point's own noise as a multiple of that of the surface. */
export interface SurfaceShape {
  readonly lengths: Float64Array;
  readonly noise: number;
}

/** A surface of known shape, solved: how its value anywhere follows from the outputs. */
export interface Solved {
  readonly inverse: Float64Array;
  /** The inverse times ones, and the sum of that: what the level of the surface is found with. */
  readonly ones: Float64Array;
  readonly allOnes: number;
  readonly logDeterminant: number;
}

/** The likeness of all pairs of points with noise on the diagonal, inverted. Null where it cannot be told from a singular one. */
export function solveShape(columns: readonly Float64Array[], { lengths, noise }: SurfaceShape): Solved | null {
  const size = columns[0].length;
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) matrix[a * size + b] = pointLikeness(columns, lengths, a, b);
    matrix[a * size + a] = 1 + noise;
  }
  const found = invertSymmetric(matrix, size);
  if (found === null) return null;
  const ones = timesColumn(found.inverse, new Float64Array(size).fill(1));
  const logDeterminant = 2 * sum(found.diagonal.map(log));
  return { inverse: found.inverse, ones, allOnes: sum(ones), logDeterminant };
}

/** The level of the surface, and what each point adds to it elsewhere. */
export function weighOutputs({ inverse, ones, allOnes }: Solved, outputs: Float64Array): WeighedOutputs {
  const level = dot(ones, outputs) / allOnes;
  return {
    level,
    weights: timesColumn(
      inverse,
      outputs.map((output) => output - level),
    ),
  };
}

/** What outputs amount to under a shape. */
export interface WeighedOutputs {
  readonly level: number;
  readonly weights: Float64Array;
}

/**
 * How well a shape explains outputs: the restricted likelihood, with level and variance taken out, times priors of lengths and noise; in
 * logarithms and without constants.
 *
 * The priors prefer surfaces that change slowly, the more so the more factors there are, and a tenth of noise; both are so wide that few
 * points overrule them. Without that of noise, a weak answer would be flattened altogether and its interval with it.
 *
 * @param logShape - the logarithms of the lengths and, last, of the noise.
 * @param slope - is overwritten with the derivative by each of them.
 * @source rasmussen2006, hvarfner2024
 */
export function shapeLikelihood(
  { columns, outputs }: SurfaceSample,
  shape: SurfaceShape,
  logShape: Float64Array,
  slope: Float64Array,
): number {
  const solved = solveShape(columns, shape);
  if (solved === null) return Number.NEGATIVE_INFINITY;
  const { inverse, ones, allOnes, logDeterminant } = solved;
  const { lengths, noise } = shape;
  const [size, factors] = [outputs.length, columns.length];
  const { weights } = weighOutputs(solved, outputs);
  const variance = dot(outputs, weights) / (size - 1);
  slope.fill(0);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const apart = inverse[a * size + b] - (ones[a] * ones[b]) / allOnes;
      const pull = ((weights[a] * weights[b]) / variance - apart) * pointLikeness(columns, lengths, a, b);
      for (let j = 0; j < factors; j++) slope[j] += pull * likenessSlope(columns[j][a] - columns[j][b], lengths[j]);
    }
    const own = inverse[a * size + a] - (ones[a] * ones[a]) / allOnes;
    slope[factors] += (noise / 2) * ((weights[a] * weights[a]) / variance - own);
  }
  let prior = 0;
  for (let j = 0; j < factors; j++) {
    const away = logShape[j] - (Math.SQRT2 + log(factors) / 2);
    prior -= (away * away) / 6;
    slope[j] -= away / 3;
  }
  const loud = logShape[factors] - log(0.1);
  prior -= (loud * loud) / 18;
  slope[factors] -= loud / 9;
  return prior - ((size - 1) * log(variance) + logDeterminant + log(allOnes)) / 2;
}
