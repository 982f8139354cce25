import { lookUp, ParameterError, show } from '../../base/index.js';
import { numbers, type Table } from '../../numeric/index.js';

/** The values of one factor, point by point: all numbers or all texts. */
export type PointValues = Float64Array | readonly string[];

/**
 * The value of each factor, a number or a text, at each point of a design.
 *
 * @param factors - the names of the columns that hold them, at least one, each once.
 * @param points - how many points there are; each has at least one row.
 * @returns for each factor its value at each point.
 * @throws ParameterError for no factor, one named twice, or a value that is not finite or not the same in all rows of a point.
 * @throws UnknownNameError for a column that is not there.
 */
export function pointFactors(runs: Table, factors: readonly string[], points: number): PointValues[] {
  if (!Array.isArray(factors) || factors.length === 0 || new Set(factors).size !== factors.length) {
    throw new ParameterError(`Expected factors to name at least one column, each once, but found ${show(factors)}`, {
      factors,
    });
  }
  const pointOf = numbers(runs, 'point');
  return factors.map((factor) => {
    const column = lookUp('column', runs.columns, factor);
    const values = Array.from({ length: points }, (): number | string | undefined => undefined);
    for (let row = 0; row < runs.rowCount; row++) {
      const point = pointOf[row];
      const found = column[row];
      if (typeof found === 'number' && !Number.isFinite(found)) {
        throw new ParameterError(`Expected ${factor} to be finite but found ${found} at point ${point}`, {
          factor,
          point,
          found,
        });
      }
      const known = values[point] ?? found;
      if (known !== found) {
        throw new ParameterError(
          `Expected ${factor} to be the same in all rows of point ${point} but found ${show(known)} and ${show(found)}`,
          { factor, point },
        );
      }
      values[point] = found;
    }
    return typeof values[0] === 'string' ? (values as string[]) : Float64Array.from(values as number[]);
  });
}

/** The same for factors that must be numbers, because the analysis asks which value is the greater. */
export function pointNumbers(runs: Table, factors: readonly string[], points: number): Float64Array[] {
  return pointFactors(runs, factors, points).map((values, j) => {
    if (values instanceof Float64Array) return values;
    throw new ParameterError(`Expected column "${factors[j]}" to hold numbers but found texts`, { name: factors[j] });
  });
}
