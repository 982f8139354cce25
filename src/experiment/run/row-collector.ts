import { type Column, type Table, table } from '../../numeric/index.js';

/** Gathers rows of one shape into a table. */
export interface RowCollector {
  /** Add a row: a value for each name, in the order of the names. */
  readonly add: (row: readonly (number | string)[]) => void;
  readonly finish: () => Table;
}

/**
 * Gather rows.
 *
 * @param texts - the columns of texts; all others are numbers.
 * @param whole - the columns of whole numbers.
 */
export function collectRows(
  names: readonly string[],
  texts: ReadonlySet<string>,
  whole: ReadonlySet<string> = new Set(),
): RowCollector {
  const columns = names.map((): (number | string)[] => []);
  const finished = (name: string, values: (number | string)[]): Column => {
    if (texts.has(name)) return values as string[];
    return whole.has(name) ? Int32Array.from(values as number[]) : Float64Array.from(values as number[]);
  };
  return {
    add: (row) => {
      for (let at = 0; at < columns.length; at++) columns[at].push(row[at]);
    },
    finish: () => table(Object.fromEntries(names.map((name, at) => [name, finished(name, columns[at])]))),
  };
}
