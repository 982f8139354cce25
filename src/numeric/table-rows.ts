import { ParameterError } from '../base/index.js';
import { type Column, isTexts, type Table, table } from './table.js';

/**
 * The rows of all `tables`, one table below the other, with the columns in the order of the first.
 *
 * Whole numbers become numbers where another table has numbers in that column. No tables give a table without columns.
 *
 * @throws ParameterError when the tables have different columns, or texts in one and numbers in another.
 */
export function concatenateTables(tables: readonly Table[]): Table {
  if (tables.length === 0) return table({});
  const names = Object.keys(tables[0].columns);
  for (const other of tables) checkColumns(names, Object.keys(other.columns));
  return table(Object.fromEntries(names.map((name) => [name, concatenate(name, tables)])));
}

/** The rows of a table for which `keep` says so, in their order. */
export function filterRows(of: Table, keep: (row: number) => boolean): Table {
  const rows: number[] = [];
  for (let row = 0; row < of.rowCount; row++) if (keep(row)) rows.push(row);
  return table(Object.fromEntries(Object.entries(of.columns).map(([name, column]) => [name, pick(column, rows)])));
}

function checkColumns(expected: readonly string[], found: readonly string[]): void {
  const known = new Set(found);
  if (found.length === expected.length && expected.every((name) => known.has(name))) return;
  throw new ParameterError(
    `Expected each table to have the columns ${expected.join(', ')} but found one with ${found.join(', ')}`,
    { expected, found },
  );
}

function concatenate(name: string, tables: readonly Table[]): Column {
  const parts = tables.map((part) => part.columns[name]);
  if (parts.every(isTexts)) return parts.flat();
  if (parts.some(isTexts)) {
    throw new ParameterError(`Expected column "${name}" to hold texts in all tables or in none`, { name });
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = parts.every((part) => part instanceof Int32Array) ? new Int32Array(length) : new Float64Array(length);
  let offset = 0;
  for (const part of parts as readonly (Float64Array | Int32Array)[]) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function pick(column: Column, rows: readonly number[]): Column {
  if (isTexts(column)) return rows.map((row) => column[row]);
  const picked = column instanceof Int32Array ? new Int32Array(rows.length) : new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i]];
  return picked;
}
