import { brief, FormatError, show } from '../../base/index.js';
import { type CsvRecords, readCsvGrid, readCsvRecords, recordsOf } from '../formats/csv-records.js';
import { END_NAMES_TEXT, findEnds } from '../formats/end-names.js';
import { detectFormat, readNetwork } from '../formats/formats.js';
import { cellNumber, findMatrix, type MatrixShape } from '../formats/matrix-shape.js';
import { codesOf } from '../formats/missing-codes.js';
import { numberText } from '../formats/number-text.js';
import { withHeader } from '../formats/without-header.js';
import type { AttributeColumn, Network } from '../network.js';
import { findColumn, type MappedTable, type MappedTies } from './mapped-table.js';
import { MATRIX_COLUMN, type NodeMapping, type TieMapping } from './mapping.js';

/** A file of a mapping, as a text. */
export interface MappedFile {
  /** What to call it. */
  readonly name: string;
  readonly text: string;
}

const TABLES = ['csv', 'adjacency'];

/** The format of a file of ties: csv for a list, adjacency for a matrix, or another name in NETWORK_FORMATS. */
export function formatOf({ name, text }: MappedFile, { shape, from, to }: Partial<TieMapping> = {}): string {
  if (shape !== undefined) return shape === 'list' ? 'csv' : 'adjacency';
  return from !== undefined || to !== undefined ? 'csv' : detectFormat(text, name);
}

/**
 * The table of nodes, and the column of the ids; of a file in another format of networks, its nodes with the column `id`.
 *
 * @throws FormatError for a malformed file.
 */
export function openNodes(
  { name, text }: MappedFile,
  { id }: Pick<NodeMapping, 'id'>,
): MappedTable & { readonly ids: readonly string[] } {
  const format = detectNodeFormat({ name, text });
  const table = format === undefined ? recordsTable({ name, text }) : nodesOfNetwork({ name, text }, format);
  const key = findColumn(table, 'nodes.id', id);
  return { ...table, ids: Array.from({ length: table.rowCount }, (_, row) => table.cell(row, key)) };
}

/** undefined for a table, of whatever shape. */
function detectNodeFormat({ name, text }: MappedFile): string | undefined {
  const format = detectFormat(text, name);
  return TABLES.includes(format) ? undefined : format;
}

/** A table with a header. */
export function recordsTable({ name, text }: MappedFile): MappedTable {
  return tableOf(name, readCsvRecords(text, name));
}

/** A list of ties, of which one without a header gets the header from, to, weight. */
export function listTable({ name, text }: MappedFile): MappedTable {
  const grid = readCsvGrid(text, name);
  return tableOf(name, recordsOf(withHeader(grid) ?? grid, name));
}

function tableOf(name: string, { separator, header, rows, lineOf }: CsvRecords): MappedTable {
  return {
    name,
    separator,
    columns: header,
    rowCount: rows.length,
    cell: (row, column) => rows[row][column],
    placeOf: (row) => `line ${lineOf(row)}`,
  };
}

function nodesOfNetwork({ name, text }: MappedFile, format: string): MappedTable {
  const { network } = readNetwork(text, { format });
  return attributeTable(name, ['id'], [network.ids], network.nodeAttributes, network.nodeCount, 'node');
}

/**
 * A table of ties.
 *
 * @param place - where in the mapping.
 * @param ids - those of the node table, which are those of a matrix without labels.
 * @throws FormatError for a malformed file, or a list whose ends are not found.
 */
export function openTies(file: MappedFile, mapping: TieMapping, place: string, ids?: readonly string[]): MappedTies {
  const format = formatOf(file, mapping);
  if (format === 'adjacency') return matrixTies(file, mapping, ids);
  if (format === 'csv') return listTies(file, mapping, place);
  const { network } = readNetwork(file.text, { format });
  return networkTies(file.name, network);
}

function listTies(file: MappedFile, { from, to }: TieMapping, place: string): MappedTies {
  const table = listTable(file);
  const ends = from === undefined && to === undefined ? findEnds(table.columns) : undefined;
  if (ends === undefined && (from === undefined || to === undefined)) {
    const some = table.columns.slice(0, 20).map((each) => brief(each, 20));
    throw new FormatError(
      `Expected ${place} to say the columns of both ends (from: and to:), as ${file.name} has none of the usual names (${END_NAMES_TEXT}), but found ${some.join(', ')}`,
      { place },
    );
  }
  const [source, target] = ends ?? [
    findColumn(table, `${place}.from`, from ?? ''),
    findColumn(table, `${place}.to`, to ?? ''),
  ];
  const endsAt = (column: number) => Array.from({ length: table.rowCount }, (_, row) => table.cell(row, column));
  return { ...table, sources: endsAt(source), targets: endsAt(target) };
}

/** Each cell that says something is a row; where a matrix makes ties, one of 0 says that there is none. */
function matrixTies({ name, text }: MappedFile, mapping: TieMapping, ids: readonly string[] | undefined): MappedTies {
  const grid = readCsvGrid(text, name);
  const shape = findMatrix(grid, name);
  const columnIds = idsOf(shape, name, ids);
  if (shape.cells.length === 0) {
    throw new FormatError(
      `Expected the matrix ${name} to have rows but found ${shape.rowIds.length === 0 ? 'none' : 'only labels'}`,
      {
        expected: 'rows of a matrix',
      },
    );
  }
  const isCode = codesOf(mapping.missing);
  const makesTies = mapping.makes !== 'attributes';
  const places = new Map(columnIds.map((id, at) => [id, at]));
  const cells: { readonly row: number; readonly text: string }[] = [];
  const [sources, targets]: [string[], string[]] = [[], []];
  const valueAt = (row: number, column: number) => {
    const cell = shape.cells[row]?.[column] ?? '';
    if (isCode(cell)) return Number.NaN;
    const value = cellNumber(cell, grid.separator);
    if (value !== undefined) return value;
    const expected = `a number in column ${brief(columnIds[column], 30)}`;
    throw new FormatError(
      `Expected ${expected} in line ${grid.lineOf(row + shape.firstRow)} of ${name} but found ${show(cell)}`,
      { expected, found: cell },
    );
  };
  const rowOf = new Map((shape.rowIds.length === 0 ? columnIds : shape.rowIds).map((id, row) => [id, row]));
  shape.cells.forEach((row, r) => {
    const from = shape.rowIds.length === 0 ? columnIds[r] : shape.rowIds[r];
    const fromPlace = places.get(from);
    if (fromPlace === undefined) {
      throw new FormatError(
        `Expected the row ${show(from)} of ${name} to have a column of that name but found ${columnIds
          .slice(0, 10)
          .map((each) => brief(each, 20))
          .join(', ')}${columnIds.length > 10 ? ', ...' : ''}`,
        { found: from },
      );
    }
    row.forEach((cell, column) => {
      const value = valueAt(r, column);
      if (Number.isNaN(value) || (value === 0 && makesTies)) return;
      // A tie both ways that stands in both halves is one.
      if (mapping.directed === false && fromPlace > column) {
        const mirrored = rowOf.get(columnIds[column]);
        if (mirrored !== undefined && valueAt(mirrored, fromPlace) === value) return;
      }
      sources.push(from);
      targets.push(columnIds[column]);
      cells.push({ row: r, text: cell });
    });
  });
  return {
    name,
    separator: grid.separator,
    columns: [MATRIX_COLUMN],
    rowCount: cells.length,
    cell: (row) => cells[row].text,
    placeOf: (row) => `line ${grid.lineOf(cells[row].row + shape.firstRow)}, column ${brief(targets[row], 30)}`,
    sources,
    targets,
  };
}

function idsOf(
  { labels, ids, rowIds, cells }: MatrixShape,
  name: string,
  given: readonly string[] | undefined,
): readonly string[] {
  if (labels !== 'none') {
    const twice = [ids, rowIds].flatMap((each) => each.filter((id, at) => each.indexOf(id) !== at))[0];
    if (twice === undefined) return ids;
    throw new FormatError(`Expected each label of the matrix ${name} once but found ${show(twice)} twice`);
  }
  const size = cells[0]?.length ?? 0;
  if (given === undefined) return cells.map((_, row) => String(row + 1));
  if (given.length === size) return given;
  throw new FormatError(
    `Expected the matrix ${name}, which has no labels, to have ${given.length} rows, one for each node, but found ${size}`,
  );
}

function networkTies(name: string, network: Network): MappedTies {
  const { ids, offsets, targets, tieAttributes } = network;
  const sources = ids.flatMap((id, node) => Array.from({ length: offsets[node + 1] - offsets[node] }, () => id));
  const ends = Array.from(targets, (target) => ids[target]);
  const table = attributeTable(name, [], [], tieAttributes, network.tieCount, 'tie');
  return { ...table, sources, targets: ends };
}

function attributeTable(
  name: string,
  keys: readonly string[],
  keyCells: readonly (readonly string[])[],
  attributes: Readonly<Record<string, AttributeColumn>>,
  rowCount: number,
  what: string,
): MappedTable {
  const columns = [...keyCells, ...Object.values(attributes)];
  return {
    name,
    separator: ',',
    columns: [...keys, ...Object.keys(attributes)],
    rowCount,
    cell(row, column) {
      const value = columns[column]?.[row] ?? '';
      return typeof value === 'number' ? numberText(value) : value;
    },
    placeOf: (row) => `${what} ${row + 1}`,
  };
}
