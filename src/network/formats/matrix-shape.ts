import { isMissing } from './csv-column.js';
import type { CsvGrid } from './csv-records.js';
import { malformed } from './malformed.js';
import { parseNumber } from './number-text.js';

/** Where the labels of a matrix stand and where its cells. */
export interface MatrixShape {
  /** Which labels it has. */
  readonly labels: 'both' | 'rows' | 'columns' | 'none';
  /** What stands in the corner between both labels; '' where nothing does. */
  readonly corner: string;
  /** The labels of columns, or else of rows; empty where there are none. */
  readonly ids: readonly string[];
  /** The label of each row, empty where rows have none. */
  readonly rowIds: readonly string[];
  /** The cells of each row. */
  readonly cells: readonly (readonly string[])[];
  /** Where the first row of cells stands in the grid. */
  readonly firstRow: number;
}

/** A cell as a number: decimal point, or decimal comma where no comma separates; NaN for a missing one, undefined for a word. */
export function cellNumber(cell: string, separator: CsvGrid['separator']): number | undefined {
  if (isMissing(cell)) return Number.NaN;
  const text = cell.trim();
  return parseNumber(separator === ',' ? text : text.replace(',', '.'));
}

/**
 * Find the labels and the cells of a matrix: labels on both sides, with a corner or, as R writes it, without one; on one side;
 * or none. Empty columns at the end, as spreadsheets leave them, are none.
 *
 * @throws FormatError for a text without cells, or with rows of different lengths.
 */
export function findMatrix(grid: CsvGrid, name: string): MatrixShape {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  if (width === 0) throw malformed(name, 1, 'a header row', 'nothing');
  const [first, ...body] = grid.rows;
  const withoutCorner =
    body.length > 0 && lastFilled(first) === width - 1 && first[0] !== '' && body.every((row) => row.length >= width);
  const rows = [withoutCorner && first.length < width ? ['', ...first] : first, ...body].map((row, place) => {
    if (row.length >= width) return row.slice(0, width);
    throw malformed(name, grid.lineOf(place), `a row of ${width} fields, as the others have,`, `${row.length} fields`);
  });
  return shapeOf(rows, width, (cell) => cellNumber(cell, grid.separator) !== undefined);
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function shapeOf(rows: readonly (readonly string[])[], width: number, isValue: (cell: string) => boolean): MatrixShape {
  const [header, ...body] = rows;
  const side = rows.map((row) => row[0]);
  const inside = rows.map((row) => row.slice(1));
  const top = header.slice(1);
  const labelsMeet = body.length > 0 && side.slice(1).every((label) => top.includes(label));
  if (
    width > 1 &&
    rows.length === width &&
    rows.every((row) => row.every(isValue)) &&
    !(header[0] === '' && isLabels(top) && labelsMeet)
  ) {
    return { labels: 'none', corner: '', ids: [], rowIds: [], cells: rows, firstRow: 0 };
  }
  if (rows.length === width + 1 && isLabels(header) && body.every((row) => row.every(isValue))) {
    return { labels: 'columns', corner: '', ids: header, rowIds: [], cells: body, firstRow: 1 };
  }
  if (width === rows.length + 1 && isLabels(side) && !labelsMeet && inside.every((row) => row.every(isValue))) {
    return { labels: 'rows', corner: '', ids: side, rowIds: side, cells: inside, firstRow: 0 };
  }
  return { labels: 'both', corner: header[0], ids: top, rowIds: side.slice(1), cells: inside.slice(1), firstRow: 1 };
}

function isLabels(cells: readonly string[]): boolean {
  return !cells.includes('') && new Set(cells).size === cells.length;
}

/** Fewer nodes make no matrix that could be told from a list by its numbers alone. */
const FEWEST = 3;

/** Whether a table is meant as a matrix: the same labels on both sides, or numbers only, below and beside labels or without. */
export function looksLikeMatrix(grid: CsvGrid): boolean {
  const lengths = new Set(grid.rows.slice(1).map(({ length }) => length));
  if (grid.rows.length < 2 || lengths.size !== 1) return false;
  const { labels, corner, ids, rowIds, cells } = findMatrix(grid, 'table');
  if (labels !== 'both') return cells.length >= FEWEST;
  if (ids.length === rowIds.length && isLabels(ids) && ids.length > 0) {
    const known = new Set(ids);
    if (rowIds.every((id) => known.has(id))) return true;
  }
  const isNumeric = cells.every((row) => row.every((cell) => cellNumber(cell, grid.separator) !== undefined));
  // One with other labels, or with more columns than rows, is refused as a matrix.
  return isNumeric && !ids.includes('') && ids.length >= FEWEST && (corner === '' || ids.length === rowIds.length);
}
