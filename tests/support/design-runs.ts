import type { UnitPoints } from '../../src/design/index.js';
import { type Table, table } from '../../src/numeric/index.js';

/** The runs of a function at the points of a design: columns point, replicate, x1, x2 ... and y. */
export function designRuns(
  { count, dimensions, values }: UnitPoints,
  replicates: number,
  output: (x: Float64Array, replicate: number, point: number) => number,
): Table {
  const rowCount = count * replicates;
  const pointOf = Int32Array.from({ length: rowCount }, (_, row) => Math.floor(row / replicates));
  const replicateOf = Int32Array.from({ length: rowCount }, (_, row) => row % replicates);
  const factors = Array.from({ length: dimensions }, (_, j) => [
    `x${j + 1}`,
    Float64Array.from(pointOf, (point) => values[point * dimensions + j]),
  ]);
  const y = Float64Array.from(pointOf, (point, row) =>
    output(values.subarray(point * dimensions, (point + 1) * dimensions), replicateOf[row], point),
  );
  return table({ point: pointOf, replicate: replicateOf, ...Object.fromEntries(factors), y });
}

/** The names of the columns that designRuns gives to factors. */
export function factorNames(count: number): string[] {
  return Array.from({ length: count }, (_, j) => `x${j + 1}`);
}
