import { ParameterError, show } from '../base/index.js';
import { numbers, type Table } from '../numeric/index.js';

/**
 * The value of each factor at each point of a design.
 *
 * @param factors - the names of the columns that hold them, at least one, each once.
 * @param points - how many points there are; each has at least one row.
 * @returns for each factor its value at each point.
 * @throws ParameterError for no factor, one named twice, or a value that is not finite or not the same in all rows of a point.
 * @throws UnknownNameError for a column that is not there.
 */
export function pointFactors(runs: Table, factors: readonly string[], points: number): Float64Array[] {
  if (!Array.isArray(factors) || factors.length === 0 || new Set(factors).size !== factors.length) {
    throw new ParameterError(`Expected factors to name at least one column, each once, but found ${show(factors)}`, {
      factors,
    });
  }
  const pointOf = numbers(runs, 'point');
  return factors.map((factor) => {
    const column = numbers(runs, factor);
    const values = new Float64Array(points).fill(Number.NaN);
    for (let row = 0; row < runs.rowCount; row++) {
      const point = pointOf[row];
      if (!Number.isFinite(column[row])) {
        throw new ParameterError(`Expected ${factor} to be finite but found ${column[row]} at point ${point}`, {
          factor,
          point,
          found: column[row],
        });
      }
      if (!Number.isNaN(values[point]) && values[point] !== column[row]) {
        throw new ParameterError(
          `Expected ${factor} to be the same in all rows of point ${point} but found ${values[point]} and ${column[row]}`,
          { factor, point },
        );
      }
      values[point] = column[row];
    }
    return values;
  });
}
