import { lookUp, ParameterError } from '../base/index.js';

/** One column of a table: numbers, whole numbers or texts. NaN stands for a missing number. */
export type Column = Float64Array | Int32Array | readonly string[];

/** Named columns of equal length. All that is counted, drawn or stored leaves a simulation in this shape. */
export interface Table {
  readonly rowCount: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/**
 * Make a table of named columns; the columns are kept, not copied.
 *
 * @throws ParameterError when the columns differ in length, or numbers stand in a plain array.
 */
export function table(columns: Readonly<Record<string, Column>>): Table {
  const names = Object.keys(columns);
  const rowCount = names.length === 0 ? 0 : columns[names[0]].length;
  for (const name of names) {
    checkTexts(name, columns[name]);
    const found = columns[name].length;
    if (found !== rowCount) {
      throw new ParameterError(
        `Expected column "${name}" to have ${rowCount} rows, as column "${names[0]}" has, but found ${found}`,
        { name, expected: rowCount, found },
      );
    }
  }
  return Object.freeze({ rowCount, columns: Object.freeze({ ...columns }) });
}

function checkTexts(name: string, column: Column): void {
  if (!isTexts(column) || column.length === 0 || typeof column[0] === 'string') return;
  throw new ParameterError(
    `Expected column "${name}" to hold texts, or numbers in a Float64Array or an Int32Array, but found ${typeof column[0]}s in an array`,
    { name },
  );
}

/**
 * The numbers of one column; whole numbers are converted, other numbers are the column itself, not a copy.
 *
 * @throws UnknownNameError with the nearest name for a column that is not there.
 * @throws ParameterError for a column of texts.
 */
export function numbers(of: Table, name: string): Float64Array {
  const column = lookUp('column', of.columns, name);
  if (column instanceof Float64Array) return column;
  if (column instanceof Int32Array) return Float64Array.from(column);
  throw new ParameterError(`Expected column "${name}" to hold numbers but found texts`, { name });
}

/**
 * The texts of one column.
 *
 * @throws UnknownNameError with the nearest name for a column that is not there.
 * @throws ParameterError for a column of numbers.
 */
export function texts(of: Table, name: string): readonly string[] {
  const column = lookUp('column', of.columns, name);
  if (isTexts(column)) return column;
  throw new ParameterError(`Expected column "${name}" to hold texts but found numbers`, { name });
}

/** The different texts of one column, in the order in which they first appear. Throws as `texts` does. */
export function uniqueTexts(of: Table, name: string): string[] {
  return [...new Set(texts(of, name))];
}

/** Whether a column holds texts, not numbers. */
export function isTexts(column: Column): column is readonly string[] {
  return Array.isArray(column);
}
