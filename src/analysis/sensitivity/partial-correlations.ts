import { sum } from '../../numeric/index.js';

/** Below this share of its length that is not explained by the columns before it, a column is taken for a combination of them. */
const COLLINEAR = 1e-7;
/** Below this share of the sum of squares of the output, what others leave unexplained is rounding. */
const EXPLAINED = 1e-12;

/**
 * The correlation of each column with `target` when the other columns are held fixed.
 *
 * The columns are made a triangle by reflections, which keep lengths and so digits, and never multiplied into a matrix of correlations.
 * Where the other columns explain the target wholly, nothing is left to correlate with and the result is 0.
 *
 * @param columns - centred, none of them zero, and fewer than values; they are overwritten.
 * @param target - centred and not zero; overwritten.
 * @returns the correlations, or the place of the first column that is a combination of those before it.
 * @source householder1958
 */
export function partialCorrelations(columns: readonly Float64Array[], target: Float64Array): Float64Array | number {
  const count = columns.length;
  const allSquares = squares(target, 0);
  for (let j = 0; j < count; j++) {
    const length = Math.sqrt(squares(columns[j], 0));
    const rest = Math.sqrt(squares(columns[j], j));
    if (!(rest > COLLINEAR * length)) return j;
    reflect(columns, target, j, rest);
  }
  const inverse = invertTriangle(columns);
  const unexplained = squares(target, count);
  return Float64Array.from({ length: count }, (_, j) => {
    const row = inverse[j];
    // The slope of factor j, and the variance of a slope as a multiple of that of the output.
    const slope = sum(row.map((value, k) => value * target[k]));
    const explained = (slope * slope) / squares(row, 0);
    if (!(explained + unexplained > EXPLAINED * allSquares)) return 0;
    return Math.sign(slope) * Math.sqrt(explained / (explained + unexplained));
  });
}

/** Mirror all columns from `j` on, and the target, so that column j is 0 below row j. */
function reflect(columns: readonly Float64Array[], target: Float64Array, j: number, rest: number): void {
  const diagonal = columns[j][j] > 0 ? -rest : rest;
  const axis = columns[j].slice(j);
  axis[0] -= diagonal;
  const length = squares(axis, 0);
  for (const column of [...columns.slice(j), target]) {
    let along = 0;
    for (let row = 0; row < axis.length; row++) along += axis[row] * column[j + row];
    const factor = (2 * along) / length;
    for (let row = 0; row < axis.length; row++) column[j + row] -= factor * axis[row];
  }
  columns[j][j] = diagonal;
}

/** The inverse of the upper triangle whose column j stands at the top of columns[j], row by row. */
function invertTriangle(columns: readonly Float64Array[]): Float64Array[] {
  const count = columns.length;
  const inverse = columns.map(() => new Float64Array(count));
  for (let k = 0; k < count; k++) {
    inverse[k][k] = 1 / columns[k][k];
    for (let j = k - 1; j >= 0; j--) {
      let total = 0;
      for (let between = j + 1; between <= k; between++) total += columns[between][j] * inverse[between][k];
      inverse[j][k] = -total / columns[j][j];
    }
  }
  return inverse;
}

/** The sum of squares from place `from` on. */
function squares(values: Float64Array, from: number): number {
  let total = 0;
  for (let at = from; at < values.length; at++) total += values[at] * values[at];
  return total;
}
