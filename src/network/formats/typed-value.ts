import { malformed } from './malformed.js';
import type { ColumnDraft } from './network-draft.js';
import { losesDigits, parseNumber } from './number-text.js';

/** An attribute as XML formats declare it. */
export interface DeclaredColumn extends ColumnDraft {
  /** The type in the words of the format ("double", "boolean"). */
  readonly declared: string;
  /** What a node or tie without a value has. */
  default?: number | string;
  /** How many whole numbers lost digits. */
  rounded: number;
}

const NUMERIC = ['boolean', 'int', 'integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger'];

/** An empty column of a declared type; unknown types are read as texts. */
export function declareColumn(name: string, declared: string): DeclaredColumn {
  const type = NUMERIC.includes(declared.toLowerCase()) ? 'number' : 'text';
  return { name, declared, type, cells: [], rounded: 0 };
}

/**
 * Read a value of a declared column: true is 1, false is 0, NaN and an empty text are missing.
 *
 * @throws FormatError for anything else in a column of numbers.
 */
export function readTyped(column: DeclaredColumn, text: string, format: string, line: number): number | string {
  if (column.type === 'text') return text;
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.toLowerCase() === 'nan') return Number.NaN;
  if (column.declared === 'boolean' && /^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true' ? 1 : 0;
  const value = parseNumber(trimmed);
  if (value === undefined) throw malformed(format, line, `a ${column.declared} for ${column.name}`, text);
  if (/^(int|long)/i.test(column.declared) && losesDigits(trimmed)) column.rounded++;
  return value;
}

/** Put defaults into gaps and say in notes what booleans and long numbers became. */
export function finishColumns(columns: Iterable<DeclaredColumn>, length: number, notes: string[]): void {
  for (const column of columns) {
    if (column.default !== undefined) {
      for (let row = 0; row < length; row++) column.cells[row] ??= column.default;
    }
    if (column.declared === 'boolean') notes.push(`Truth values of ${column.name} were read as 1 and 0.`);
    if (column.rounded > 0) notes.push(`${column.rounded} long numbers of ${column.name} were rounded to 53 bits.`);
  }
}
