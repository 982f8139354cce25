import { brief, losesDigits } from '../../base/index.js';
import { readHeaderCell } from './csv-column.js';
import { type CsvGrid, readCsvGrid } from './csv-records.js';
import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { cellNumber, findMatrix, type MatrixShape } from './matrix-shape.js';
import { codesOf, type IsCode } from './missing-codes.js';
import { drop, type NetworkDraft, note, startDraft, tieText } from './network-draft.js';
import { readNodeTable } from './node-table.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';

/** Options of `readAdjacencyCsv`. */
export interface AdjacencyReadOptions extends TieReadOptions {
  /** The text of a node table: attributes of the nodes, and their ids where the matrix has no labels. Default: none. */
  readonly nodes?: string | undefined;
}

const FORMAT = 'adjacency matrix';
/** What a first cell may say without saying anything. */
const QUIET_CORNERS = ['', 'id', 'ids'];

/**
 * Read an adjacency matrix: the cell in row i and column j is the tie from i to j (0 or empty: none, `NA`: unknown, dropped and
 * reported).
 *
 * Labels stand in the first row and the first column, in any order, with a corner cell between them or without one as R writes
 * it; in one of both; or nowhere, so that the nodes are those of the node table in its order, or numbered from 1. Fields are
 * separated by `,` `;` tabs or blanks. Values other than 1 become the tie attribute `weight`, or the one that the corner cell
 * names ("trust:number").
 *
 * @throws FormatError with line, expected, found.
 */
export function readAdjacencyCsv(text: string, options: AdjacencyReadOptions = {}): ReadResult {
  const grid = readCsvGrid(text, FORMAT);
  const shape = findMatrix(grid, FORMAT);
  const draft = startDraft('adjacency');
  const isCode = codesOf(options.missing);
  const ids = readIds(shape, options, draft, isCode);
  const values = readValues(grid, shape, ids, draft, isCode);
  collectTies(draft, ids, values, options);
  nameWeights(draft, shape.corner);
  return finishDraft(draft, options);
}

/** The ids of the columns. The nodes are those of the node table, then those that the matrix has besides. */
function readIds(
  { labels, ids, rowIds, cells }: MatrixShape,
  { nodes }: AdjacencyReadOptions,
  draft: NetworkDraft,
  isCode: IsCode,
): readonly string[] {
  if (nodes !== undefined) readNodeTable(nodes, new Set(ids), draft, isCode);
  const size = cells[0]?.length ?? 0;
  if (labels === 'none') {
    if (nodes === undefined) {
      note(draft, `The matrix has no labels: its nodes were numbered from 1 to ${size}.`);
      draft.ids = cells.map((_, row) => String(row + 1));
    } else if (draft.ids.length !== size || new Set(draft.ids).size !== size || draft.ids.includes('')) {
      const found = `${new Set(draft.ids).size} different ids in ${draft.ids.length} rows`;
      throw malformed('node table', undefined, `${size} nodes, as many as the matrix without labels has,`, found);
    } else note(draft, 'The matrix has no labels: its rows and columns were taken in the order of the node table.');
    return draft.ids;
  }
  const columnIds = new Set(ids);
  const different = new Set(rowIds);
  if (columnIds.size !== ids.length) throw malformed(FORMAT, 1, 'each id once', 'an id that comes twice');
  if (labels === 'both' && (different.size !== rowIds.length || rowIds.length !== ids.length)) {
    throw malformed(FORMAT, undefined, `${ids.length} rows, one for each column,`, `rows for ${different.size} ids`);
  }
  if (labels === 'columns')
    note(draft, 'The matrix has no labels of rows: they were taken in the order of the columns.');
  if (labels === 'rows') note(draft, 'The matrix has no labels of columns: they were taken in the order of the rows.');
  if (nodes !== undefined) joinIds(draft, ids);
  else draft.ids = [...ids];
  return ids;
}

function joinIds(draft: NetworkDraft, ids: readonly string[]): void {
  const inTable = new Set(draft.ids);
  const inMatrix = new Set(ids);
  const further = ids.filter((id) => !inTable.has(id));
  if (further.length === ids.length) {
    const found = `ids such as ${brief(draft.ids[0] ?? 'none', 30)}`;
    throw malformed('node table', undefined, `ids of the matrix, such as ${brief(ids[0] ?? '', 30)},`, found);
  }
  for (const id of further) note(draft, 'Not in the node table, and so without attributes: *.', id);
  for (const id of inTable) {
    if (!inMatrix.has(id) && id !== '') note(draft, 'Not in the matrix, and so without ties: *.', id);
  }
  draft.ids = [...draft.ids, ...further];
}

/** The values of all cells by row and column, in the order of `ids`: 0 for no tie, NaN for one that is not known. */
function readValues(
  { separator, lineOf }: CsvGrid,
  { rowIds, cells, firstRow }: MatrixShape,
  ids: readonly string[],
  draft: NetworkDraft,
  isCode: IsCode,
): readonly Float64Array[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const values = Array.from(ids, () => new Float64Array(ids.length));
  cells.forEach((row, r) => {
    const line = () => lineOf(r + firstRow);
    const place = rowIds.length === 0 ? r : placeOf.get(rowIds[r]);
    if (place === undefined) throw malformed(FORMAT, line(), 'a row id that is in the header', rowIds[r]);
    row.forEach((cell, column) => {
      if (cell.trim() === '') return;
      const value = isCode(cell) ? Number.NaN : cellNumber(cell, separator);
      if (value === undefined) throw malformed(FORMAT, line(), `a number in column ${brief(ids[column])}`, cell);
      if (Number.isNaN(value)) drop(draft, 'missingCell', tieText(ids[place], ids[column]));
      else if (separator !== ',' && cell.includes(',')) note(draft, 'Numbers were read with a decimal comma.');
      if (losesDigits(cell)) note(draft, 'Long numbers were rounded to 53 bits.');
      values[place][column] = value;
    });
  });
  return values;
}

const isTie = (value: number) => value !== 0 && !Number.isNaN(value);

function collectTies(
  draft: NetworkDraft,
  ids: readonly string[],
  values: readonly Float64Array[],
  { directed }: TieReadOptions,
): void {
  const weights: number[] = [];
  const found = { mirrored: 0, above: 0, below: 0 };
  values.forEach((row, from) => {
    row.forEach((value, to) => {
      if (!isTie(value)) return;
      const isMirrored = from !== to && values[to][from] === value;
      if (isMirrored) found.mirrored++;
      if (from < to) found.above++;
      if (from > to) found.below++;
      // An undirected tie that the matrix states on both sides is one.
      if (directed === false && isMirrored && from > to) return;
      draft.sources.push(ids[from]);
      draft.targets.push(ids[to]);
      weights.push(value);
    });
  });
  draft.tieColumns = [{ name: 'weight', type: 'number', rows: weights.map((_, tie) => tie), values: weights }];
  if (directed === undefined) noteDirection(draft, found);
}

function noteDirection(
  draft: NetworkDraft,
  { mirrored, above, below }: { readonly mirrored: number; readonly above: number; readonly below: number },
): void {
  if (above + below === 0) return;
  if (mirrored === above + below) {
    note(draft, 'The matrix is symmetric: each tie leads both ways.');
  } else {
    const half =
      above === 0 || below === 0
        ? 'Only one half of the matrix has ties: they'
        : 'The matrix is not symmetric: its ties';
    note(
      draft,
      `${half} were read as one way, from row to column; to say it: --directed or --undirected, or the option directed.`,
    );
  }
}

function nameWeights(draft: NetworkDraft, corner: string): void {
  const { name, type } = readHeaderCell(corner);
  const isNamed = type === 'number';
  if (!isNamed && !QUIET_CORNERS.includes(corner.toLowerCase())) {
    note(draft, 'What stands in the first cell of the table was left out: *.', corner);
  }
  const [weights] = draft.tieColumns;
  if (isNamed) draft.tieColumns = [{ ...weights, name }];
  else if (weights.values.every((weight) => weight === 1)) draft.tieColumns = [];
}
