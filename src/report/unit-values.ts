import { numbers, type Table } from '../numeric/index.js';

/** One value a replicate, by measure. */
export interface UnitValues {
  readonly replicates: readonly number[];
  readonly values: Readonly<Record<string, Float64Array>>;
}

/**
 * One value for each replicate, such that their mean is the mean over the points of the mean of each point, and their spread says how
 * sure that mean is, although points do not have the same replicates.
 *
 * Replicate r stands for its pseudo-value: the mean, and n times what r moves it by, over the points that have it. Where all points
 * have all n replicates that is the mean of the replicate over the points. Every run counts, and the luck that points share is kept.
 *
 * @param runs - of one strategy: `point` and `replicate`, each pair once.
 * @param measures - columns; a replicate in which a measure is missing at a point has no value of it.
 * @source tukey1958
 */
export function unitValues(runs: Table, measures: readonly string[]): UnitValues {
  const [pointOf, replicateOf] = [numbers(runs, 'point'), numbers(runs, 'replicate')];
  const replicates = [...new Set(replicateOf)].sort((a, b) => a - b);
  const places = new Map(replicates.map((replicate, place) => [replicate, place]));
  const points = [...new Set(pointOf)];
  const rowsOf = new Map(points.map((point): [number, number[]] => [point, []]));
  for (let row = 0; row < runs.rowCount; row++) rowsOf.get(pointOf[row])?.push(row);
  const valuesOf = (measure: string): Float64Array => {
    const column = numbers(runs, measure);
    const moves = new Float64Array(replicates.length);
    let total = 0;
    for (const rows of rowsOf.values()) {
      const measured = rows.filter((row) => !Number.isNaN(column[row]));
      const mean = measured.reduce((all, row) => all + column[row], 0) / measured.length;
      total += mean;
      for (const row of rows) {
        moves[places.get(replicateOf[row]) as number] += (column[row] - mean) / (points.length * measured.length);
      }
    }
    return moves.map((move) => total / points.length + replicates.length * move);
  };
  return { replicates, values: Object.fromEntries(measures.map((measure) => [measure, valuesOf(measure)])) };
}
