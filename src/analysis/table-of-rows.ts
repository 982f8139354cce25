import { type Table, table } from '../numeric/index.js';

/**
 * Put rows of equal names together as a table: texts where the first row has a text, else numbers.
 *
 * @param rows - at least one.
 */
export function tableOfRows(rows: readonly Readonly<Record<string, number | string>>[]): Table {
  const columns = Object.keys(rows[0]).map((name) => {
    const values = rows.map((row) => row[name]);
    return [
      name,
      typeof values[0] === 'string' ? (values as string[]) : Float64Array.from(values as number[]),
    ] as const;
  });
  return table(Object.fromEntries(columns));
}
