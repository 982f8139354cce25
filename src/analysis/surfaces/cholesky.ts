/** A symmetric matrix inverted, and the logarithm of its determinant in two parts that never overflow. */
export interface Inverted {
  /** The inverse, row by row, whole. */
  readonly inverse: Float64Array;
  /** The diagonal of the triangle: the determinant is the product of the squares. */
  readonly diagonal: Float64Array;
}

/**
 * Invert a symmetric positive definite matrix by its triangle (Cholesky).
 *
 * All loops run along rows, so that a thousand rows take a second and not ten.
 *
 * @param matrix - `size` rows of `size`; the lower triangle is read, and all is overwritten.
 * @returns null where the matrix is not positive definite to the precision of doubles.
 */
export function invertSymmetric(matrix: Float64Array, size: number): Inverted | null {
  const rows = Array.from({ length: size }, (_, row) => matrix.subarray(row * size, (row + 1) * size));
  const diagonal = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const own = rows[i];
    for (let j = 0; j <= i; j++) {
      const other = rows[j];
      let rest = own[j];
      for (let k = 0; k < j; k++) rest -= own[k] * other[k];
      if (j < i) {
        own[j] = rest / diagonal[j];
        continue;
      }
      if (!(rest > 0)) return null;
      diagonal[i] = Math.sqrt(rest);
      own[i] = diagonal[i];
    }
  }
  return { inverse: squareOf(invertTriangle(rows, diagonal), size), diagonal };
}

/** The inverse of a lower triangle, row by row. */
function invertTriangle(rows: readonly Float64Array[], diagonal: Float64Array): Float64Array[] {
  const inverse: Float64Array[] = [];
  for (const [i, own] of rows.entries()) {
    const row = new Float64Array(i + 1);
    for (let k = 0; k < i; k++) {
      const [factor, earlier] = [own[k], inverse[k]];
      for (let j = 0; j <= k; j++) row[j] -= factor * earlier[j];
    }
    for (let j = 0; j < i; j++) row[j] /= diagonal[i];
    row[i] = 1 / diagonal[i];
    inverse.push(row);
  }
  return inverse;
}

/** The transpose of a triangle times the triangle. */
function squareOf(triangle: readonly Float64Array[], size: number): Float64Array {
  const square = new Float64Array(size * size);
  for (const [k, row] of triangle.entries()) {
    for (let a = 0; a <= k; a++) {
      const [factor, start] = [row[a], a * size];
      for (let b = 0; b <= a; b++) square[start + b] += factor * row[b];
    }
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) square[b * size + a] = square[a * size + b];
  }
  return square;
}

/** A symmetric matrix times a column. */
export function timesColumn(matrix: Float64Array, column: Float64Array): Float64Array {
  const size = column.length;
  const product = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const start = row * size;
    let total = 0;
    for (let at = 0; at < size; at++) total += matrix[start + at] * column[at];
    product[row] = total;
  }
  return product;
}

/** The sum of the products, place by place. */
export function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let at = 0; at < one.length; at++) total += one[at] * other[at];
  return total;
}
