import { brief, losesDigits } from '../../base/index.js';
import { detectKind, readCell, readHeaderCell } from './csv-column.js';
import { type CsvRecords, readCsvRecords } from './csv-records.js';
import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { type ColumnDraft, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { ReadResult } from './read-report.js';

/** The texts of a network in tables. */
export interface CsvTexts {
  /** The node table. Without it the nodes are the ids in the edge list, in order of appearance. */
  readonly nodes?: string;
  /** The edge list: one directed tie a row. */
  readonly edges: string;
}

/** Options of `readNetworkCsv`. */
export interface CsvReadOptions {
  /** Keep ids that stand in the edge list only, as nodes without attributes. Default: false (drop their ties, reported). */
  readonly addUnknown?: boolean;
}

const NODES = 'node table';
const EDGES = 'edge list';
const ID_NAMES = ['id', 'actor', 'node', 'name'];
const END_NAMES = [
  ['source', 'target'],
  ['from', 'to'],
];

/**
 * Read a node table and an edge list.
 *
 * Fields are separated by `,` `;` or tabs (found from the header), quotes and a byte order mark are understood. The edge
 * list has columns `source` and `target`, or `from` and `to`; the ids of the node table are in the column `id`, `actor`,
 * `node` or `name`, or else in the first. Every other column is an attribute: numbers if all its values are, else texts;
 * an empty cell or `NA` is a missing value. A tag in the header (`code:text`, `weight:number`) overrules what the cells
 * look like; in a column tagged as text, `NA` is a text.
 *
 * @throws FormatError with line, expected, found.
 */
export function readNetworkCsv(texts: CsvTexts, options: CsvReadOptions = {}): ReadResult {
  const draft = startDraft('csv', texts.nodes === undefined || options.addUnknown === true);
  if (texts.nodes !== undefined) {
    const records = readCsvRecords(texts.nodes, NODES);
    const id = findIdColumn(records.header);
    for (const row of records.rows) draft.ids.push(row[id]);
    if (draft.ids.includes('NA'))
      note(draft, 'One node is called NA: this was taken for its id, not for a missing one.');
    draft.nodeColumns = readColumns(records, NODES, [id], draft);
  }
  const records = readCsvRecords(texts.edges, EDGES);
  const [source, target] = findEndColumns(records.header);
  const nodeCalledNA = draft.ids.includes('NA');
  draft.tieColumns = readColumns(records, EDGES, [source, target], draft);
  const end = (id: string) => (id === 'NA' && !nodeCalledNA ? '' : id);
  for (const row of records.rows) {
    draft.sources.push(end(row[source]));
    draft.targets.push(end(row[target]));
  }
  return finishDraft(draft);
}

/** Where the ends of a tie stand in a header, or undefined where it names none. */
export function findEnds(header: readonly string[]): readonly [number, number] | undefined {
  const names = header.map((cell) => cell.toLowerCase());
  for (const [from, to] of END_NAMES) {
    if (names.includes(from) && names.includes(to)) return [names.indexOf(from), names.indexOf(to)];
  }
  return undefined;
}

function findEndColumns(header: readonly string[]): readonly [number, number] {
  const ends = findEnds(header);
  if (ends === undefined) {
    throw malformed(EDGES, 1, 'columns source and target, or from and to,', `the columns ${briefList(header)}`);
  }
  return ends;
}

/** Enough of a header to recognise it by: a header may be very long. */
function briefList(names: readonly string[]): string {
  const some = names.slice(0, 20).map((name) => brief(name, 20));
  return some.join(', ') + (names.length > some.length ? ', ...' : '');
}

function findIdColumn(header: readonly string[]): number {
  const names = header.map((cell) => cell.toLowerCase());
  const known = ID_NAMES.find((name) => names.includes(name));
  return known === undefined ? 0 : names.indexOf(known);
}

function readColumns(
  records: CsvRecords,
  table: string,
  keys: readonly number[],
  draft: NetworkDraft,
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
    columns.push(readColumn(records, table, column, rows, draft));
  });
  return columns;
}

function readColumn(
  records: CsvRecords,
  table: string,
  column: number,
  rows: readonly number[],
  draft: NetworkDraft,
): ColumnDraft {
  const { name, type } = readHeaderCell(records.header[column]);
  const raw = records.rows.map((row) => row[column]);
  const kind = type === undefined ? detectKind(raw, records.separator) : { type, decimalComma: false };
  if (kind.decimalComma) note(draft, 'Numbers of * were read with a decimal comma.', name);
  const values = raw.map((cell, row) => {
    const value = readCell(cell, kind, type !== undefined);
    if (value === undefined) throw malformed(table, records.lineOf(row), `a number in column ${brief(name)}`, cell);
    if (kind.type === 'number' && losesDigits(cell))
      note(draft, 'Long numbers were rounded to 53 bits: those of *.', name);
    return value;
  });
  return { name, type: kind.type, rows, values };
}
