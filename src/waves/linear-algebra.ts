/** A matrix as rows. */
export type Matrix = readonly Float64Array[];

/** The product of two matrices. */
export function multiply(a: Matrix, b: Matrix): Float64Array[] {
  return a.map((row) => {
    const product = new Float64Array(b[0]?.length ?? 0);
    for (let k = 0; k < row.length; k++) for (let j = 0; j < product.length; j++) product[j] += row[k] * b[k][j];
    return product;
  });
}

/** A matrix with its rows as columns. */
export function transpose(a: Matrix): Float64Array[] {
  return Array.from({ length: a[0]?.length ?? 0 }, (_, column) => Float64Array.from(a, (row) => row[column]));
}

/** A matrix times a column. */
export function apply(a: Matrix, x: ArrayLike<number>): Float64Array {
  return Float64Array.from(a, (row) => dot(row, x));
}

/** The sum of products, in order. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < a.length; at++) total += a[at] * b[at];
  return total;
}

/** The inverse of a square matrix, by elimination with row pivots; undefined where it has none that numbers can tell. */
export function invert(a: Matrix): Float64Array[] | undefined {
  const n = a.length;
  const rows = a.map((row, at) => {
    const wide = new Float64Array(2 * n);
    wide.set(row);
    wide[n + at] = 1;
    return wide;
  });
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    const scale = rows[pivot][column];
    if (!(Math.abs(scale) > 1e-12)) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    rows[column] = rows[column].map((value) => value / scale);
    for (let row = 0; row < n; row++) {
      const factor = rows[row][column];
      if (row === column || factor === 0) continue;
      for (let at = column; at < 2 * n; at++) rows[row][at] -= factor * rows[column][at];
    }
  }
  return rows.map((row) => row.slice(n));
}

/** Mean and covariance (n - 1) of the rows of a sample. */
export function sampleMoments(sample: Matrix): { readonly mean: Float64Array; readonly covariance: Float64Array[] } {
  const width = sample[0].length;
  const mean = new Float64Array(width);
  for (const row of sample) for (let at = 0; at < width; at++) mean[at] += row[at];
  for (let at = 0; at < width; at++) mean[at] /= sample.length;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  const gap = new Float64Array(width);
  for (const row of sample) {
    for (let at = 0; at < width; at++) gap[at] = row[at] - mean[at];
    for (let one = 0; one < width; one++)
      for (let other = 0; other < width; other++) covariance[one][other] += gap[one] * gap[other];
  }
  for (const row of covariance) for (let at = 0; at < width; at++) row[at] /= sample.length - 1;
  return { mean, covariance };
}
