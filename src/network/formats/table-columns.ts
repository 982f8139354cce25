import { brief, losesDigits } from '../../base/index.js';
import { detectKind, isMissing, readCell, readHeaderCell } from './csv-column.js';
import type { CsvRecords } from './csv-records.js';
import { malformed } from './malformed.js';
import type { IsCode } from './missing-codes.js';
import { type ColumnDraft, type NetworkDraft, note } from './network-draft.js';

/**
 * Every column of a table but the keys, as attributes.
 *
 * @param table - which table, for messages.
 * @param keys - places of columns that are none.
 * @param isCode - which cells are codes for missing values.
 */
export function readColumns(
  records: CsvRecords,
  table: string,
  keys: readonly number[],
  draft: NetworkDraft,
  isCode: IsCode,
): readonly ColumnDraft[] {
  const seen = new Set<string>();
  const columns: ColumnDraft[] = [];
  const rows = records.rows.map((_, row) => row);
  records.header.forEach((cell, column) => {
    if (keys.includes(column)) return;
    // Programs that make tables write such columns behind or beside the others.
    if (cell === '' && records.rows.every((row) => row[column] === '')) return;
    const { name } = readHeaderCell(cell);
    if (seen.has(name)) {
      throw malformed(table, 1, 'each column name once', `several columns called ${brief(name) || '""'}`);
    }
    seen.add(name);
    columns.push(readColumn(records, table, column, rows, draft, isCode));
  });
  return columns;
}

function readColumn(
  records: CsvRecords,
  table: string,
  column: number,
  rows: readonly number[],
  draft: NetworkDraft,
  isCode: IsCode,
): ColumnDraft {
  const { name, type } = readHeaderCell(records.header[column]);
  const raw = records.rows.map((row) => (isCode(row[column]) ? '' : row[column]));
  const kind = type === undefined ? detectKind(raw, records.separator) : { type, decimalComma: false };
  if (kind.decimalComma) note(draft, 'Numbers of * were read with a decimal comma.', name);
  if (type === undefined && kind.type === 'text') noteStrayWords(draft, name, raw);
  const values = raw.map((cell, row) => {
    const value = readCell(cell, kind, type !== undefined);
    if (value === undefined) throw malformed(table, records.lineOf(row), `a number in column ${brief(name)}`, cell);
    if (kind.type === 'number' && losesDigits(cell))
      note(draft, 'Long numbers were rounded to 53 bits: those of *.', name);
    return value;
  });
  return { name, type: kind.type, rows, values };
}

/** A word among numbers, such as "n/a", makes a column of texts. */
function noteStrayWords(draft: NetworkDraft, name: string, cells: readonly string[]): void {
  const filled = cells.filter((cell) => !isMissing(cell));
  const words = filled.filter((cell) => detectKind([cell], ';').type === 'text');
  const different = new Set(words);
  if (different.size === 0 || different.size > 3 || words.length * 2 >= filled.length) return;
  for (const word of different) {
    note(
      draft,
      `Texts and no numbers, as the column has a word among numbers (a missing value? --missing, or the option missing): *.`,
      `${brief(name, 30)} with ${brief(word, 20)}`,
    );
  }
}
