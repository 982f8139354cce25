import type { ColumnDraft, NetworkDraft } from './network-draft.js';
import { parseNumber } from './number-text.js';

/** Whether a value, or a cell with that value, is one of the codes for a missing one: "9", 9, "9.0" and "9,0" are the same. */
export type IsCode = (value: number | string) => boolean;

/** The codes of the option `missing`. */
export function codesOf(missing: readonly (string | number)[] = []): IsCode {
  if (missing.length === 0) return () => false;
  const texts = new Set(missing.map((code) => String(code).trim()));
  const numbers = new Set(Array.from(texts, (text) => numberOf(text)));
  numbers.delete(undefined);
  return (value) => {
    if (typeof value === 'number') return numbers.has(value);
    return texts.has(value.trim()) || numbers.has(numberOf(value.trim()));
  };
}

function numberOf(text: string): number | undefined {
  return parseNumber(text.replace(',', '.'));
}

/** A draft in which each code is a missing value. */
export function withoutCodes(draft: NetworkDraft, isCode: IsCode): NetworkDraft {
  const blank = (columns: readonly ColumnDraft[]) => columns.map((column) => withoutValues(column, isCode));
  return { ...draft, nodeColumns: blank(draft.nodeColumns), tieColumns: blank(draft.tieColumns) };
}

function withoutValues(column: ColumnDraft, isCode: IsCode): ColumnDraft {
  const missing = column.type === 'number' ? Number.NaN : '';
  return { ...column, values: column.values.map((value) => (isCode(value) ? missing : value)) };
}
