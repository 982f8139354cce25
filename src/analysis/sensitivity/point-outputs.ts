import { checkInteger, ParameterError } from '../../base/index.js';
import { mean, numbers, type Table } from '../../numeric/index.js';

/** What each point of a design gave in each replicate. */
export interface PointOutputs {
  /** How many points the design has. */
  readonly points: number;
  /** The numbers of the replicates, ascending. */
  readonly replicates: readonly number[];
  /** For each replicate the output of each point. */
  readonly outputs: readonly Float64Array[];
}

/**
 * One output of the runs of a design, by replicate and point.
 *
 * @param runs - a row for each point and replicate, in any order, with the whole-number columns "point" (from 0) and "replicate".
 * @param output - the column to read.
 * @throws ParameterError where a point lacks a replicate or has it twice, or for an output that is not finite; it names both.
 * @throws UnknownNameError for a column that is not there.
 */
export function pointOutputs(runs: Table, output: string): PointOutputs {
  const pointOf = numbers(runs, 'point');
  const replicateOf = numbers(runs, 'replicate');
  const values = numbers(runs, output);
  if (runs.rowCount === 0)
    throw new ParameterError('Expected a table with a row for each point and replicate but found no row');
  let points = 0;
  for (let row = 0; row < runs.rowCount; row++) {
    checkInteger(`point in row ${row}`, pointOf[row], 0, Number.MAX_SAFE_INTEGER);
    checkInteger(`replicate in row ${row}`, replicateOf[row], 0, Number.MAX_SAFE_INTEGER);
    points = Math.max(points, pointOf[row] + 1);
  }
  if (points > runs.rowCount) throw missing(firstMissing(pointOf), undefined);
  const replicates = [...new Set(replicateOf)].sort((a, b) => a - b);
  const places = new Map(replicates.map((replicate, place) => [replicate, place]));
  const outputs = replicates.map(() => new Float64Array(points).fill(Number.NaN));
  for (let row = 0; row < runs.rowCount; row++) {
    const point = pointOf[row];
    const own = outputs[places.get(replicateOf[row]) as number];
    if (!Number.isFinite(values[row])) {
      throw new ParameterError(
        `Expected ${output} to be finite but found ${values[row]} at point ${point} in replicate ${replicateOf[row]}`,
        { output, point, replicate: replicateOf[row], found: values[row] },
      );
    }
    if (!Number.isNaN(own[point])) {
      throw new ParameterError(
        `Expected one row for point ${point} in replicate ${replicateOf[row]} but found more; keep the runs of one strategy`,
        { point, replicate: replicateOf[row] },
      );
    }
    own[point] = values[row];
  }
  for (const [place, own] of outputs.entries()) {
    const point = own.findIndex(Number.isNaN);
    if (point >= 0) throw missing(point, replicates[place]);
  }
  return { points, replicates, outputs };
}

/** The mean output of each point over its replicates. */
export function pointMeans({ points, outputs }: PointOutputs): Float64Array {
  return Float64Array.from({ length: points }, (_, point) => mean(outputs.map((own) => own[point])));
}

/** Throw a ParameterError where each replicate gives the same output at all points, so that no factor can matter. */
export function checkVaries(output: string, { outputs }: PointOutputs): void {
  if (outputs.some((own) => own.some((value) => value !== own[0]))) return;
  throw new ParameterError(
    `Expected ${output} to vary with the factors but found that each replicate gives the same output at all points`,
    { output, found: outputs[0][0] },
  );
}

function firstMissing(pointOf: Float64Array): number {
  const found = new Set(pointOf);
  let point = 0;
  while (found.has(point)) point += 1;
  return point;
}

function missing(point: number, replicate: number | undefined): ParameterError {
  const where = replicate === undefined ? '' : ` in replicate ${replicate}`;
  return new ParameterError(`Expected a row for each point and replicate but found none for point ${point}${where}`, {
    point,
    replicate,
  });
}
