import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';
import { detectKind, isMissing, readHeaderCell } from './csv-column.js';
import type { Separator } from './find-separator.js';
import { numberText } from './number-text.js';
import { checkText } from './text-check.js';

/** Options of `writeNetworkCsv`. */
export interface CsvWriteOptions {
  /** Default: ','. */
  readonly separator?: Exclude<Separator, ' '>;
}

const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/**
 * Write a network as a node table (`id` first) and an edge list (`source`, `target` first).
 *
 * Missing values are empty cells. A column that would be taken for another type gets its type behind its name
 * ("grade:text").
 *
 * @throws FormatError for a text that UTF-8 cannot hold.
 */
export function writeNetworkCsv(network: Network, options: CsvWriteOptions = {}): { nodes: string; edges: string } {
  const separator = options.separator ?? ',';
  const { ids, offsets, targets } = network;
  const id = ids.map((text) => csvCell(text));
  const sources: string[] = [];
  for (let i = 0; i < network.nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) sources.push(id[i]);
  }
  const ends = { source: sources, target: Array.from(targets, (j) => id[j]) };
  return {
    nodes: writeTable({ id }, network.nodeAttributes, network.nodeCount, separator),
    edges: writeTable(ends, network.tieAttributes, network.tieCount, separator),
  };
}

/** A text as a CSV field, quoted where it must be for any separator. */
export function csvCell(text: string): string {
  checkText(text);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeTable(
  keys: Readonly<Record<string, readonly string[]>>,
  attributes: Readonly<Record<string, AttributeColumn>>,
  length: number,
  separator: Separator,
): string {
  const columns = Object.values(keys);
  const header = Object.keys(keys);
  for (const [name, column] of Object.entries(attributes)) {
    const cells = isNumberColumn(column) ? Array.from(column, numberText) : column;
    header.push(csvCell(headerCell(name, column, cells, separator)));
    columns.push(cells.map((cell) => csvCell(cell)));
  }
  const lines = [header.join(separator)];
  for (let row = 0; row < length; row++) lines.push(columns.map((cells) => cells[row]).join(separator));
  return `${lines.join('\n')}\n`;
}

const KEY_NAMES = ['id', 'source', 'target', 'from', 'to', 'type'];

function headerCell(name: string, column: AttributeColumn, cells: readonly string[], separator: Separator): string {
  const type = isNumberColumn(column) ? 'number' : 'text';
  const kind = detectKind(cells, separator);
  const understood =
    kind.type === type &&
    !kind.decimalComma &&
    (type === 'number' || !cells.some((cell) => cell !== '' && isMissing(cell)));
  const confusing =
    readHeaderCell(name).type !== undefined || KEY_NAMES.includes(name.trim().toLowerCase()) || isMissing(name);
  return understood && !confusing ? name : `${name}:${type}`;
}
