import { filterRows, type Table, texts } from '../numeric/index.js';

/** The rows of one scenario, of a table of an experiment; a table without rows as it is. */
export function ofScenario(of: Table, label: string): Table {
  if (of.rowCount === 0) return of;
  const labels = texts(of, 'scenario');
  return filterRows(of, (row) => labels[row] === label);
}
