import { ParameterError } from '../../base/index.js';
import { numbers, type Table, texts } from '../../numeric/index.js';

/**
 * The strategies that no other beats on every outcome: what is left to choose between when outcomes are traded off.
 *
 * One dominates another if it is at least as good on all outcomes and better on one; equals do not dominate each other.
 *
 * @param means - one row per strategy, more being better in every column of outcomes.
 * @param outcomes - the names of those columns; at least one.
 * @param arm - the column of texts that names the strategy: default "strategy".
 * @returns their names, in the order of the rows.
 * @throws ParameterError without outcomes or where a mean is no number; UnknownNameError for a column that is not there.
 */
export function nonDominated(means: Table, outcomes: readonly string[], arm = 'strategy'): string[] {
  if (outcomes.length === 0) throw new ParameterError('Expected outcomes to name at least one but found none');
  const names = texts(means, arm);
  const columns = outcomes.map((outcome) => numbers(means, outcome));
  for (const [index, column] of columns.entries()) {
    const row = column.findIndex(Number.isNaN);
    if (row >= 0) {
      throw new ParameterError(`Expected ${outcomes[index]} of "${names[row]}" to be a number but found NaN`);
    }
  }
  const dominates = (one: number, other: number) =>
    columns.every((column) => column[one] >= column[other]) && columns.some((column) => column[one] > column[other]);
  const rows = Array.from({ length: means.rowCount }, (_, row) => row);
  return rows.filter((row) => !rows.some((other) => dominates(other, row))).map((row) => names[row]);
}
