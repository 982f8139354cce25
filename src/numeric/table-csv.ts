import { type Column, isTexts, type Table } from './table.js';

/**
 * A table as CSV text: a line of names, then a line for each row, each ended by CR LF.
 *
 * Numbers stand in the shortest form that reads back as the same number, NaN as an empty field. Texts are quoted where they hold a
 * comma, a quote or a line break. In a table of one column an empty field is quoted, because an empty line would be lost.
 *
 * @source rfc4180
 */
export function formatTableCsv(of: Table): string {
  const names = Object.keys(of.columns);
  const columns = names.map((name) => of.columns[name]);
  const empty = columns.length === 1 ? '""' : '';
  const lines = [names.map((name) => quote(name) || empty).join(',')];
  for (let row = 0; row < of.rowCount; row++) {
    lines.push(columns.map((column) => field(column, row) || empty).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function field(column: Column, row: number): string {
  if (isTexts(column)) return quote(column[row]);
  const value = column[row];
  if (Number.isNaN(value)) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
