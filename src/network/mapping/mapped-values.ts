import { brief, FormatError, show } from '../../base/index.js';
import { detectKind, isMissing, readCell, readHeaderCell } from '../formats/csv-column.js';
import { codesOf } from '../formats/missing-codes.js';
import type { ColumnDraft } from '../formats/network-draft.js';
import { parseNumber } from '../formats/number-text.js';
import { readTruth } from '../formats/truth.js';
import { SECTORS } from '../generators/sectors.js';
import { findColumn, type MappedTable } from './mapped-table.js';
import type { ColumnMapping, ValueMapping } from './mapping.js';

/** What a scenario takes as a level, from 0 to 1. */
const LEVEL = /^(?:trust|dependence|conflict|(?:asset|need)_[a-z]+|frame_[1-8])$/;
const TEXTS = ['name', 'label'];
const ANSWERED: Readonly<Record<string, boolean>> = { ja: true, x: true, y: true, nej: false, n: false };
/** How many unknown types an error names. */
const NAMED = 20;

/** The rows of a table that count, and how to speak of them. */
export interface MappedRows {
  readonly table: MappedTable;
  readonly rows: readonly number[];
  readonly missing: readonly (string | number)[];
  /** Where in the mapping. */
  readonly place: string;
  /** What a row is about, such as "A -> B". */
  readonly subject: (row: number) => string;
}

/**
 * The attribute that a mapping gives, for the chosen rows: the first of them is row 0.
 *
 * A scale leads to values from 0 to 1; `sector` is one of SECTORS, `respondent` 1 or 0; what a scenario takes as a level (trust,
 * dependence, conflict, asset_..., need_..., frame_...) is a number from 0 to 1.
 *
 * @throws FormatError for a column that is not there, a value out of its range, one that no recoding has, a sector that is none.
 */
export function mappedColumn(attribute: string, value: ValueMapping, rows: MappedRows): ColumnDraft {
  const at = `${rows.place}.gives.${brief(attribute, 40)}`;
  if (typeof value === 'number') {
    const level = checkLevel(attribute, value, () => `of every row of ${rows.table.name} (${at})`);
    return { name: attribute, type: 'number', rows: rows.rows.map((_, i) => i), values: rows.rows.map(() => level) };
  }
  const mapping: ColumnMapping = typeof value === 'string' ? { column: value } : value;
  const cells = cellsOf(mapping.column, `${at}${typeof value === 'string' ? '' : '.column'}`, rows);
  if (mapping.recode !== undefined) return recoded(attribute, mapping, cells, rows, at);
  if (attribute === 'sector') return sectors(attribute, mapping, cells, rows, at);
  if (attribute === 'respondent' && mapping.scale === undefined) return answered(attribute, cells, rows, at);
  const { type } = readHeaderCell(rows.table.columns[findColumn(rows.table, at, mapping.column)]);
  const kind =
    TEXTS.includes(attribute) || type === 'text'
      ? ({ type: 'text', decimalComma: false } as const)
      : detectKind(
          cells.map(({ text }) => text),
          rows.table.separator,
        );
  const isNumeric = mapping.scale !== undefined || LEVEL.test(attribute) || type === 'number';
  if (kind.type === 'text' && !isNumeric) return draft(attribute, 'text', cells, ({ text }) => text);
  return draft(attribute, 'number', cells, (cell) => {
    const found = numberIn(cell.text, kind);
    if (found === undefined) throw wrong(attribute, cell, rows, at, 'a number');
    if (mapping.scale !== undefined) return scaled(attribute, found, mapping.scale, cell, rows, at);
    if (!LEVEL.test(attribute) || (found >= 0 && found <= 1)) return found;
    throw wrong(attribute, cell, rows, at, 'from 0 to 1 (or to have its scale said, such as scale: [0, 10])');
  });
}

/** A cell that is not missing. */
interface Found {
  readonly text: string;
  /** Which of the chosen rows. */
  readonly at: number;
}

function cellsOf(column: string, place: string, { table, rows, missing }: MappedRows): Found[] {
  const where = findColumn(table, place, column);
  const isCode = codesOf(missing);
  return rows.flatMap((row, at) => {
    const text = table.cell(row, where);
    return isMissing(text) || isCode(text) ? [] : [{ text: text.trim(), at }];
  });
}

function draft(
  name: string,
  type: ColumnDraft['type'],
  cells: readonly Found[],
  read: (cell: Found) => string | number,
): ColumnDraft {
  return { name, type, rows: cells.map(({ at }) => at), values: cells.map(read) };
}

function numberIn(text: string, kind: ReturnType<typeof detectKind>): number | undefined {
  if (kind.type === 'number') return readCell(text, kind, true) as number | undefined;
  return parseNumber(text.replace(',', '.'));
}

function scaled(
  attribute: string,
  found: number,
  [zero, one]: readonly [number, number],
  cell: Found,
  rows: MappedRows,
  at: string,
): number {
  if (found >= Math.min(zero, one) && found <= Math.max(zero, one))
    return Math.abs(found - zero) / Math.abs(one - zero);
  const missing = 'or its codes for missing values said under missing';
  throw wrong(
    attribute,
    cell,
    rows,
    at,
    `from ${Math.min(zero, one)} to ${Math.max(zero, one)}, as its scale says,`,
    missing,
  );
}

function checkLevel(attribute: string, value: number, where: () => string): number {
  if (!LEVEL.test(attribute) || (value >= 0 && value <= 1)) return value;
  throw new FormatError(
    `Expected ${brief(attribute, 40)} ${where()} to be a number from 0 to 1 but found ${show(value)}`,
    {
      attribute,
      found: value,
    },
  );
}

function sectors(
  attribute: string,
  mapping: ColumnMapping,
  cells: readonly Found[],
  rows: MappedRows,
  at: string,
): ColumnDraft {
  const unknown = new Map<string, number>();
  for (const { text } of cells) {
    if (!isSector(text.toLowerCase())) unknown.set(text, (unknown.get(text) ?? 0) + 1);
  }
  if (unknown.size > 0) {
    throw unmapped(
      `${at} to have a recode`,
      mapping.column,
      rows.table.name,
      unknown,
      ` to one of ${SECTORS.join(', ')}`,
    );
  }
  return draft(attribute, 'text', cells, ({ text }) => text.toLowerCase());
}

function isSector(text: string): boolean {
  return SECTORS.some((sector) => sector === text);
}

function recoded(
  attribute: string,
  { column, recode = {} }: ColumnMapping,
  cells: readonly Found[],
  rows: MappedRows,
  at: string,
): ColumnDraft {
  for (const [from, to] of Object.entries(recode)) checkRecoded(attribute, from, to, at);
  const exact = new Map(Object.entries(recode).map(([from, to]) => [from.trim(), to]));
  const similar = new Map(Array.from(exact, ([from, to]) => [from.toLowerCase(), to]));
  const valueOf = (text: string) => (exact.has(text) ? exact.get(text) : similar.get(text.toLowerCase()));
  const unknown = new Map<string, number>();
  for (const { text } of cells) {
    if (valueOf(text) === undefined) unknown.set(text, (unknown.get(text) ?? 0) + 1);
  }
  if (unknown.size > 0) throw unmapped(`${at}.recode to have every value`, column, rows.table.name, unknown, '');
  const known = cells.filter(({ text }) => valueOf(text) !== null);
  const isNumber = Object.values(recode).every((to) => to === null || typeof to === 'number');
  return draft(attribute, isNumber ? 'number' : 'text', known, ({ text }) => {
    const to = valueOf(text) ?? '';
    return isNumber ? to : String(to);
  });
}

function checkRecoded(attribute: string, from: string, to: string | number | null, at: string): void {
  const place = `${at}.recode of ${show(from)}`;
  const fail = (expected: string): never => {
    throw new FormatError(`Expected ${place} to be ${expected} but found ${show(to)}`, { place, expected, found: to });
  };
  if (to === null) return;
  if (attribute === 'sector' && !isSector(String(to)))
    fail(`one of ${SECTORS.join(', ')}, or null where it is not known,`);
  if (to === '?') fail('filled in, or null where it is not known,');
  if (LEVEL.test(attribute) && !(typeof to === 'number' && to >= 0 && to <= 1)) fail('a number from 0 to 1');
}

function unmapped(
  expected: string,
  column: string,
  name: string,
  unknown: ReadonlyMap<string, number>,
  toWhat: string,
): FormatError {
  const some = Array.from(unknown)
    .slice(0, NAMED)
    .map(([text, count]) => `${brief(text, 40)} (${count})`);
  const more = unknown.size > some.length ? ` and ${unknown.size - some.length} more` : '';
  return new FormatError(
    `Expected ${expected} of the column ${brief(column, 40)} of ${name}${toWhat} but found without one: ${some.join(', ')}${more}`,
    { column, found: Array.from(unknown.keys()) },
  );
}

function answered(attribute: string, cells: readonly Found[], rows: MappedRows, at: string): ColumnDraft {
  return draft(attribute, 'number', cells, (cell) => {
    const truth = readTruth(cell.text) ?? ANSWERED[cell.text.toLowerCase()];
    if (truth === undefined) throw wrong(attribute, cell, rows, at, 'yes or no, or 1 or 0,');
    return Number(truth);
  });
}

function wrong(
  attribute: string,
  { text, at }: Found,
  { table, rows, subject }: MappedRows,
  place: string,
  expected: string,
  hint = '',
): FormatError {
  const where = `${table.placeOf(rows[at])} of ${table.name}`;
  return new FormatError(
    `Expected ${brief(attribute, 40)} of ${subject(rows[at])} to be ${expected}${hint === '' ? '' : ` ${hint}`} but found ${show(text)} in ${where} (${place})`,
    { attribute, expected, found: text, place },
  );
}
