import { brief, losesDigits } from '../../base/index.js';
import { malformed } from './malformed.js';
import { type ColumnDraft, leaveOut, type NetworkDraft, note } from './network-draft.js';
import { parseNumber } from './number-text.js';
import { readTruth } from './truth.js';

/** An attribute as XML formats declare it. */
export interface DeclaredColumn extends ColumnDraft {
  readonly rows: number[];
  readonly values: (number | string)[];
  /** The type in the words of the format ("double", "boolean"). */
  readonly declared: string;
  default?: number | string | undefined;
}

/** The columns of nodes, or of edges: by the key that values name, and each name once. */
export interface DeclaredColumns {
  readonly byKey: Map<string, DeclaredColumn>;
  readonly names: Set<string>;
}

/** A node or an edge whose values are being read. */
export interface ValueOwner {
  readonly kind: 'node' | 'edge';
  readonly row: number;
  readonly taken: Set<DeclaredColumn>;
}

const NUMERIC = ['boolean', 'int', 'integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger'];
const TEXTS = ['string', 'anyuri', 'liststring'];

/** No columns yet. */
export function noColumns(): DeclaredColumns {
  return { byKey: new Map(), names: new Set() };
}

/**
 * Declare a column. Values of unknown types are read as texts, with a note.
 *
 * @throws FormatError for a key or a name that another column has.
 */
export function declareColumn(
  draft: NetworkDraft,
  columns: DeclaredColumns,
  column: { readonly kind: 'node' | 'edge'; readonly key: string; readonly name: string; readonly type: string },
  format: string,
  line: number,
): DeclaredColumn {
  const { kind, key, name, type } = column;
  if (columns.names.has(name)) throw malformed(format, line, `one ${kind} attribute ${brief(name)}`, 'another');
  if (columns.byKey.has(key))
    throw malformed(format, line, `one ${kind} attribute with the id ${brief(key)}`, 'another');
  columns.names.add(name);
  const declared = type.toLowerCase();
  const numeric = NUMERIC.includes(declared);
  if (!numeric && !TEXTS.includes(declared))
    note(draft, 'Values of unknown types were read as texts: *.', `${type} of ${brief(name)}`);
  if (declared === 'boolean') note(draft, 'Truth values of * were read as 1 and 0.', name);
  const created: DeclaredColumn = { name, declared: type, type: numeric ? 'number' : 'text', rows: [], values: [] };
  columns.byKey.set(key, created);
  return created;
}

/**
 * Read a value of a declared column: true is 1, false is 0; undefined for a missing one (NaN and an empty text).
 *
 * @throws FormatError for anything else in a column of numbers.
 */
function readTyped(
  draft: NetworkDraft,
  column: DeclaredColumn,
  text: string,
  format: string,
  line: number,
): number | string | undefined {
  if (column.type === 'text') return text === '' ? undefined : text;
  const trimmed = text.trim();
  const lower = trimmed.slice(0, 6).toLowerCase();
  if (trimmed === '' || lower === 'nan') return undefined;
  const isTruth = column.declared.toLowerCase() === 'boolean';
  const value = isTruth ? truthNumber(trimmed) : parseNumber(trimmed);
  if (value === undefined) throw malformed(format, line, `a ${brief(column.declared)} for ${brief(column.name)}`, text);
  if (losesDigits(trimmed)) note(draft, 'Long numbers were rounded to 53 bits: those of *.', column.name);
  return value;
}

function truthNumber(text: string): number | undefined {
  const truth = readTruth(text);
  return truth === undefined ? undefined : Number(truth);
}

/** Put a value into its column; the first of several that one owner has of one attribute stays. */
export function putTyped(
  draft: NetworkDraft,
  column: DeclaredColumn,
  owner: ValueOwner,
  text: string,
  format: string,
  line: number,
): void {
  const value = readTyped(draft, column, text, format, line);
  if (value === undefined) return;
  if (owner.taken.has(column)) {
    const id = owner.kind === 'node' ? draft.ids[owner.row] : `the tie to ${draft.targets[owner.row]}`;
    const subject = `${brief(column.name, 25)} of ${brief(id, 30)}`;
    note(draft, 'Further values of an attribute were left out (the first one stays): *.', subject);
    return;
  }
  owner.taken.add(column);
  column.rows.push(owner.row);
  column.values.push(value);
}

/** Give a column its default; the first of several stays. */
export function putDefault(
  draft: NetworkDraft,
  column: DeclaredColumn,
  text: string,
  format: string,
  line: number,
): void {
  const value = readTyped(draft, column, text, format, line);
  if (column.default !== undefined) leaveOut(draft, `further default of ${brief(column.name, 25)}`);
  else column.default = value;
}
