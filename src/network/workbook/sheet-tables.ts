import { brief, FormatError } from '../../base/index.js';
import { recordsOf } from '../formats/csv-records.js';
import { findEnds } from '../formats/end-names.js';
import { looksLikeMatrix } from '../formats/matrix-shape.js';
import type { Sheet } from './read-sheet.js';
import { namesOf, sheetOf, type Workbook } from './read-workbook.js';

/** A sheet as the text of a table, one line for each of its rows, and what is to be said of it. */
export interface SheetText {
  readonly name: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** The tables of a network in a workbook. */
export interface WorkbookTables {
  readonly ties: SheetText;
  /** The sheet of nodes, where there is one by its name. */
  readonly nodes?: SheetText;
}

const TIES = /^(?:edges?|edge ?list|ties|tie ?list|links|relations|kanter|relationer|matrix)$/i;
const NODES = /^(?:vertices|nodes?|node ?list|actors?|attributes|organi[sz]ations?|knuder|aktører|organisationer)$/i;

/**
 * The tables of a network in a workbook: the sheet that is named, the only one, or the one called Edges (ties, links ...), and beside
 * it the one called Vertices (nodes, actors ...), as NodeXL has them.
 *
 * @throws FormatError that lists the sheets where none of this tells.
 */
export function tablesOf(workbook: Workbook, sheet?: string): WorkbookTables {
  const filled = filledSheets(workbook);
  const ties = sheet === undefined ? tieSheet(filled) : sheetOf(workbook, sheet);
  const nodes = filled.filter((each) => each !== ties && NODES.test(each.name.trim()));
  return { ties: sheetText(ties), ...(nodes.length === 1 && { nodes: sheetText(nodes[0]) }) };
}

/** The table of nodes in a workbook: the sheet that is named, the only one, or the one called Vertices (nodes, actors ...). */
export function nodesOf(workbook: Workbook, sheet?: string): SheetText {
  if (sheet !== undefined) return sheetText(sheetOf(workbook, sheet));
  const filled = filledSheets(workbook);
  const named = filled.filter((each) => NODES.test(each.name.trim()));
  if (filled.length === 1) return sheetText(filled[0]);
  if (named.length === 1) return sheetText(named[0]);
  throw unclear(filled, 'nodes');
}

/** All tables of a workbook, by what they seem to be: a draft of a mapping takes them all. */
export function sheetsByKind(workbook: Workbook): {
  readonly ties: readonly SheetText[];
  readonly nodes: SheetText | undefined;
  /** The names of sheets that are neither. */
  readonly others: readonly string[];
} {
  const filled = filledSheets(workbook);
  const texts = new Map(filled.map((sheet) => [sheet, sheetText(sheet)]));
  const ties = filled.filter(isTies);
  const rest = filled.filter((sheet) => !ties.includes(sheet));
  const nodes = rest.find((sheet) => NODES.test(sheet.name.trim())) ?? rest[0];
  const textOf = (sheet: Sheet) => texts.get(sheet) ?? sheetText(sheet);
  return {
    ties: (ties.length === 0 ? filled.slice(0, 1) : ties).map(textOf),
    nodes: nodes === undefined || ties.length === 0 ? undefined : textOf(nodes),
    others: rest.filter((sheet) => sheet !== nodes).map(({ name }) => name),
  };
}

function isTies(sheet: Sheet): boolean {
  const name = sheet.name.trim();
  return !NODES.test(name) && (TIES.test(name) || hasTies(sheet));
}

function hasTies(sheet: Sheet): boolean {
  const { rows } = trimmed(sheet);
  const grid = {
    separator: ',' as const,
    rows: rows.filter((row) => row.length > 0),
    lineOf: (row: number) => row + 1,
  };
  return (grid.rows[0] !== undefined && findEnds(grid.rows[0]) !== undefined) || looksLikeMatrix(squared(grid));
}

/** Rows of the same length, as those of a text are. */
function squared(grid: Parameters<typeof recordsOf>[0]): Parameters<typeof recordsOf>[0] {
  const width = grid.rows.reduce((most, { length }) => Math.max(most, length), 0);
  return { ...grid, rows: grid.rows.map((row) => padded(row, width)) };
}

function filledSheets({ sheets }: Workbook): Sheet[] {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length > 0) return filled;
  throw new FormatError('Expected a workbook with something in its cells but found nothing');
}

function tieSheet(filled: readonly Sheet[]): Sheet {
  if (filled.length === 1) return filled[0];
  const named = filled.filter((each) => TIES.test(each.name.trim()));
  if (named.length === 1) return named[0];
  const others = filled.filter((each) => !NODES.test(each.name.trim()));
  if (named.length === 0 && others.length === 1) return others[0];
  throw unclear(filled, 'ties');
}

function unclear(filled: readonly Sheet[], what: 'ties' | 'nodes'): FormatError {
  const usual = what === 'ties' ? 'Edges' : 'Nodes';
  return new FormatError(
    `Expected a workbook of one sheet, or one of them called ${usual}, to know which has the ${what}, but found ${namesOf(filled)}: name it (--sheet NAME, or sheet in a mapping)`,
    { expected: usual, found: filled.map(({ name }) => name) },
  );
}

/** As many cells as fit into memory: one cell far to the right makes every row as wide. */
const MOST_CELLS = 20_000_000;

/** A sheet as CSV: its row 7 is line 7. Throws a FormatError for a table of more cells than fit into memory. */
export function sheetText(sheet: Sheet): SheetText {
  const { rows, notes } = trimmed(sheet);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const filled = rows.filter(({ length }) => length > 0).length;
  if (filled * width > MOST_CELLS) {
    throw new FormatError(
      `Expected the sheet ${brief(sheet.name, 40)} to have at most ${MOST_CELLS} cells but found ${filled} rows of ${width}`,
    );
  }
  const lines = rows.map((row) => (row.length === 0 ? '' : padded(row, width).map(cellText).join(',')));
  return { name: sheet.name, text: `${lines.join('\n')}\n`, notes: [...sheet.notes, ...notes] };
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => row[column] ?? '');
}

/** A line break inside a cell would be a line of its own. */
function cellText(cell: string): string {
  const line = cell.replace(/\r\n|\n|\r/g, ' ');
  return /[,;\t" ]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}

/** Without headings above the table, and, of NodeXL's, without columns that nothing was written into. */
function trimmed({ name, rows }: Sheet): { rows: readonly (readonly string[])[]; notes: readonly string[] } {
  if (isNodeXl(rows[1])) {
    const header = rows[1];
    const body = rows.slice(2);
    const used = header.map((_, column) => body.some((row) => (row[column] ?? '') !== ''));
    const kept = rows.map((row, at) => (at === 0 ? [] : row.filter((_, column) => used[column])));
    const empty = used.filter((each) => !each).length;
    return {
      rows: kept,
      notes: empty === 0 ? [] : [`Left out of the sheet ${brief(name, 40)}: ${empty} columns without values.`],
    };
  }
  const start = rows.findIndex((row) => countFilled(row) > 1);
  const above = rows.slice(0, Math.max(0, start)).filter((row) => countFilled(row) > 0);
  if (above.length === 0) return { rows, notes: [] };
  const said = above.slice(0, 3).map((row) => brief(row.find((cell) => cell !== '') ?? '', 40));
  return {
    rows: rows.map((row, at) => (at < start ? [] : row)),
    notes: [
      `What stands above the table of the sheet ${brief(name, 40)} was left out: ${said.join(', ')}${above.length > 3 ? ' and more' : ''}.`,
    ],
  };
}

/** NodeXL has headings of groups of columns in the first row. */
function isNodeXl(second: readonly string[] | undefined): second is readonly string[] {
  const names = (second ?? []).map((cell) => cell.trim().toLowerCase());
  return names[0] === 'vertex' || (names[0] === 'vertex 1' && names[1] === 'vertex 2');
}

function countFilled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}
