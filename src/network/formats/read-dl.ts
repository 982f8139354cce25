import { type DlHeader, readDlHeader } from './dl-header.js';
import { malformed } from './malformed.js';
import { drop, type NetworkDraft, note, startDraft, tieText } from './network-draft.js';
import { parseNumber } from './number-text.js';
import { finishNumbered, type NumberedTie } from './numbered-network.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';
import { type Field, type FieldLine, fieldLines } from './text-fields.js';

const FORMAT = 'DL';
const MOST_NODES = 2_000_000;
const FORMATS = ['fullmatrix', 'lowerhalf', 'upperhalf', 'edgelist1', 'edgelist2', 'nodelist1', 'nodelist2'];
const MISSING = ['.', 'na'];

/** The rows or the columns of a network of two modes, or the nodes of one. */
interface NodeSet {
  readonly size: number | undefined;
  readonly labels: string[];
  /** Where each label stands, if the data name nodes by labels and not by numbers. */
  readonly places: Map<string, number> | undefined;
}

/** What was read so far. */
interface DlNetwork {
  readonly draft: NetworkDraft;
  readonly header: DlHeader;
  readonly format: string;
  /** The same set as `columns` in a network of one mode. */
  readonly rows: NodeSet;
  readonly columns: NodeSet;
  /** From a row to a column, each counted from 0. */
  readonly ties: NumberedTie[];
}

/**
 * Read a text in UCINET's DL language: a full matrix or a half, lists of edges (`edgelist1`) or of nodes (`nodelist1`), also of two
 * modes (`nr` and `nc`, `edgelist2`, `nodelist2`), with labels in front of the data or embedded. Ties of two modes lead from rows to
 * columns.
 *
 * @throws FormatError with line, expected, found.
 */
export function readDl(text: string, options: TieReadOptions = {}): ReadResult {
  const draft = startDraft('dl');
  const lines = fieldLines(text, true);
  const header = readDlHeader(lines, draft, FORMAT);
  const format = header.settings.get('format') ?? 'fullmatrix';
  if (!FORMATS.includes(format)) throw malformed(FORMAT, undefined, `format to be ${FORMATS.join(', ')}`, format);
  const network: DlNetwork = { draft, header, format, ...nodeSets(header, format), ties: [] };
  const data = dataLines(header.rest, lines);
  if (format.endsWith('list1') || format.endsWith('list2')) readLists(network, data);
  else readMatrices(network, fieldsOf(data));
  const { rows, columns } = network;
  for (const { labels, size = 0 } of [rows, columns]) while (labels.length < size) labels.push('');
  if (rows === columns) return finishNumbered(draft, rows.labels, network.ties, options);
  note(
    draft,
    `The file says that it is a two-mode network: ${rows.labels.length} rows, ${columns.labels.length} columns.`,
  );
  const start = rows.labels.length;
  const ties = network.ties.map((tie) => ({ ...tie, target: start + tie.target }));
  return finishNumbered(draft, [...rows.labels, ...columns.labels], ties, options);
}

function* dataLines(rest: FieldLine, lines: Iterable<FieldLine>): Generator<FieldLine> {
  if (rest.fields.length > 0) yield rest;
  yield* lines;
}

function* fieldsOf(lines: Iterable<FieldLine>): Generator<readonly [Field, number]> {
  for (const { number, fields } of lines) {
    for (const field of fields) if (field.text !== '!') yield [field, number];
  }
}

function nodeSets(header: DlHeader, format: string): Pick<DlNetwork, 'rows' | 'columns'> {
  const n = sizeOf(header, 'n');
  const [nr, nc] = [sizeOf(header, 'nr') ?? n, sizeOf(header, 'nc') ?? n];
  const isOneMode = !header.settings.has('nr') && !header.settings.has('nc') && !format.endsWith('2');
  if (isOneMode) {
    const nodes = nodeSet(header, ['all', 'row', 'column'], n);
    return { rows: nodes, columns: nodes };
  }
  return { rows: nodeSet(header, ['row', 'all'], nr), columns: nodeSet(header, ['column', 'all'], nc) };
}

/** @param kinds - whose labels these nodes have, the first that there are. */
function nodeSet({ labels, embedded }: DlHeader, kinds: readonly string[], stated: number | undefined): NodeSet {
  const given = kinds.map((kind) => labels.get(kind)).find((each) => each !== undefined) ?? [];
  const isEmbedded = kinds.some((kind) => embedded.has(kind));
  const size = stated ?? (given.length > 0 ? given.length : undefined);
  if (size === undefined && !isEmbedded) throw malformed(FORMAT, undefined, 'n, or nr and nc,', 'none');
  if (size !== undefined && given.length > size) throw malformed(FORMAT, undefined, `${size} labels`, given.length);
  if (isEmbedded) return { size, labels: [], places: new Map() };
  return { size, labels: Array.from({ length: size ?? 0 }, (_, i) => given[i] ?? ''), places: undefined };
}

function sizeOf({ settings }: DlHeader, name: string): number | undefined {
  const text = settings.get(name);
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) <= MOST_NODES) return Number(text);
  throw malformed(FORMAT, undefined, `${name} to be a number up to ${MOST_NODES}`, text);
}

/** The place of the node that a field names, by its number or by its label; a label that is new takes the next place. */
function nodeAt({ labels, places, size }: NodeSet, { text }: Field, line: number): number {
  if (places === undefined) {
    const number = /^\d+$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= labels.length) return number - 1;
    throw malformed(FORMAT, line, `the number of a node, from 1 to ${labels.length},`, text);
  }
  const known = places.get(text);
  if (known !== undefined) return known;
  if (labels.length === size) throw malformed(FORMAT, line, `one of ${size} labels`, `another one, ${text}`);
  places.set(text, labels.length);
  return labels.push(text) - 1;
}

function relationAt({ header }: DlNetwork, number: number): string | undefined {
  const names = header.labels.get('matrix');
  return (
    names?.[number] ?? (header.settings.has('nm') && header.settings.get('nm') !== '1' ? String(number + 1) : undefined)
  );
}

function readLists(network: DlNetwork, data: Iterable<FieldLine>): void {
  const { format, rows, columns, ties } = network;
  let relation = 0;
  for (const { number: line, fields } of data) {
    const [first, ...others] = fields;
    if (first.text === '!') {
      relation++;
      continue;
    }
    const source = nodeAt(rows, first, line);
    const isEdge = format.startsWith('edge');
    if (isEdge && others.length === 0) throw malformed(FORMAT, line, 'two nodes', first.text);
    const weight = isEdge && others.length > 1 ? numberOf(others[1], line) : undefined;
    for (const other of isEdge ? others.slice(0, 1) : others) {
      const target = nodeAt(columns, other, line);
      ties.push({ source, target, undirected: false, weight, relation: relationAt(network, relation) });
    }
  }
}

function readMatrices(network: DlNetwork, data: Generator<readonly [Field, number]>): void {
  const { header, format, rows, columns } = network;
  const [rowCount, columnCount] = [rows.size, columns.size];
  if (rowCount === undefined || columnCount === undefined)
    throw malformed(FORMAT, undefined, 'n, or nr and nc,', 'none');
  const isEmbedded = (kind: string) => header.embedded.has('all') || header.embedded.has(kind);
  const hasDiagonal = header.settings.get('diagonal') !== 'absent' || rows !== columns;
  let line = header.rest.number;
  const next = (expected: string): Field => {
    const step = data.next();
    if (step.done === true) throw malformed(FORMAT, line, expected, 'the end');
    line = step.value[1];
    return step.value[0];
  };
  const count = sizeOf(header, 'nm') ?? 1;
  for (let relation = 0; relation < count; relation++) {
    const targets = isEmbedded('column')
      ? Array.from({ length: columnCount }, () => nodeAt(columns, next('the label of a column'), line))
      : undefined;
    for (let row = 0; row < rowCount; row++) {
      const source = isEmbedded('row') ? nodeAt(rows, next('the label of a row'), line) : row;
      const from = format === 'upperhalf' ? row : 0;
      const to = format === 'lowerhalf' ? row + 1 : columnCount;
      for (let column = from; column < to; column++) {
        if (column === row && !hasDiagonal) continue;
        const cell = next(`${rowCount} rows of numbers`);
        putCell(network, source, targets?.[column] ?? column, relationAt(network, relation), cell, line);
      }
    }
  }
  const more = data.next();
  if (more.done !== true) throw malformed(FORMAT, more.value[1], `the end after ${rowCount} rows`, more.value[0].text);
}

function putCell(
  network: DlNetwork,
  source: number,
  target: number,
  relation: string | undefined,
  cell: Field,
  line: number,
): void {
  const { draft, ties, format } = network;
  if (MISSING.includes(cell.text.toLowerCase())) {
    drop(draft, 'missingCell', tieText(`row ${source + 1}`, `column ${target + 1}`));
    return;
  }
  const weight = numberOf(cell, line);
  if (weight !== 0) ties.push({ source, target, undirected: format !== 'fullmatrix', weight, relation });
}

function numberOf(field: Field, line: number): number {
  const value = parseNumber(field.text);
  if (value === undefined) throw malformed(FORMAT, line, 'a number', field.text);
  return value;
}
