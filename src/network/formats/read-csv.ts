import { brief } from '../../base/index.js';
import { type CsvRecords, readCsvGrid, recordsOf } from './csv-records.js';
import { END_NAMES_TEXT, findEnds } from './end-names.js';
import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { codesOf } from './missing-codes.js';
import { type NetworkDraft, note, startDraft } from './network-draft.js';
import { readNodeTable } from './node-table.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';
import { readColumns } from './table-columns.js';
import { withHeader } from './without-header.js';

/** The texts of a network in tables. */
export interface CsvTexts {
  /** The node table. Without it the nodes are the ids in the edge list, in order of appearance. */
  readonly nodes?: string;
  /** The edge list: one tie a row. */
  readonly edges: string;
}

/** Options of `readNetworkCsv`. */
export interface CsvReadOptions extends TieReadOptions {
  /** Keep ids that stand in the edge list only, as nodes without attributes. Default: false (drop their ties, reported). */
  readonly addUnknown?: boolean | undefined;
}

const EDGES = 'edge list';

/**
 * Read a node table and an edge list.
 *
 * Fields are separated by `,` `;` tabs or blanks (found from the first lines), quotes and a byte order mark are understood. The
 * edge list has columns `source` and `target`, or `from` and `to`, `sender` and `receiver`, `ego` and `alter`, `fra` and `til`,
 * `i` and `j`, in small or capital letters. The ids of the node table are in the column `id`, `actor`, `node` or `name`, or else
 * in the first, unless another column holds more of the ids of the edge list (reported). Every other column is an attribute:
 * numbers if all its values are, else texts; a blank cell or `NA` is a missing value. A tag in the header (`code:text`,
 * `weight:number`) overrules what the cells look like; in a column tagged as text, `NA` is a text.
 *
 * A list without a header is read where nothing else can be meant: of two columns, or with a third one of numbers, if both ends of its
 * first row come again (reported).
 *
 * A row is a tie in one direction, unless a column `type` says `undirected` (as Gephi writes it) or the options do. Nodes without
 * ties stay; without a node table, a row that names one end only is one.
 *
 * @throws FormatError with line, expected, found.
 */
export function readNetworkCsv(texts: CsvTexts, options: CsvReadOptions = {}): ReadResult {
  const draft = startDraft('csv', texts.nodes === undefined || options.addUnknown === true);
  const isCode = codesOf(options.missing);
  const records = readEdges(texts.edges, draft);
  const [source, target] = findEndColumns(records.header);
  if (texts.nodes !== undefined) {
    const known = new Set(records.rows.flatMap((row) => [row[source], row[target]]));
    known.delete('');
    readNodeTable(texts.nodes, known, draft, isCode);
  }
  const type = findTypeColumn(records);
  const keys = type === undefined ? [source, target] : [source, target, type];
  draft.tieColumns = readColumns(records, EDGES, keys, draft, isCode);
  const nodeCalledNA = draft.ids.includes('NA');
  const end = (id: string) => (id === 'NA' && !nodeCalledNA ? '' : id);
  for (const row of records.rows) {
    draft.sources.push(end(row[source]));
    draft.targets.push(end(row[target]));
    draft.undirected.push(type !== undefined && row[type].toLowerCase() === 'undirected' ? 1 : 0);
  }
  if (type === undefined && options.directed === undefined) {
    noteDirection(draft, records.header[source], records.header[target]);
  }
  return finishDraft(draft, options);
}

function readEdges(text: string, draft: NetworkDraft): CsvRecords {
  const grid = readCsvGrid(text, EDGES);
  const headed = withHeader(grid);
  if (headed === undefined) return recordsOf(grid, EDGES);
  note(
    draft,
    `The list has no header: its first row was read as a tie, as its ends come again; its columns were taken for ${headed.rows[0].join(', ')}.`,
  );
  return recordsOf(headed, EDGES);
}

function noteDirection(draft: NetworkDraft, from: string, to: string): void {
  if (draft.sources.length === 0) return;
  note(
    draft,
    `Each row was read as one way (${brief(from, 20)} -> ${brief(to, 20)}), as the file does not say; to say it: --directed or --undirected, or the option directed.`,
  );
}

/** The column in which Gephi says of each tie whether it is directed. */
function findTypeColumn({ header, rows }: CsvRecords): number | undefined {
  const column = header.findIndex((cell) => cell.trim().toLowerCase() === 'type');
  if (column < 0 || rows.length === 0) return undefined;
  const types = new Set(rows.map((row) => row[column].toLowerCase()));
  types.delete('');
  const isDirection = types.size > 0 && Array.from(types).every((type) => type === 'directed' || type === 'undirected');
  return isDirection ? column : undefined;
}

function findEndColumns(header: readonly string[]): readonly [number, number] {
  const ends = findEnds(header);
  if (ends !== undefined) return ends;
  const error = malformed(
    EDGES,
    1,
    `a header with the two ends of a tie (${END_NAMES_TEXT}), or a square matrix,`,
    `the columns ${briefList(header)}`,
  );
  error.message += ' (write from,to above a list without a header, or say which are the ends: --draft-mapping)';
  throw error;
}

/** Enough of a header to recognise it by: a header may be very long. */
function briefList(names: readonly string[]): string {
  const some = names.slice(0, 20).map((name) => brief(name, 20));
  return some.join(', ') + (names.length > some.length ? ', ...' : '');
}
