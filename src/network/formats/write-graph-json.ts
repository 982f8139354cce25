import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';
import { COLUMN_TYPES } from './json-column.js';
import { numberText } from './number-text.js';
import { checkText } from './text-check.js';

/**
 * Write a network as the JSON that graphology imports, one node or tie a line.
 *
 * A missing value is left out; the types of the columns stand in `attributes.columnTypes`. An infinity is written as
 * 1e999, which JSON allows and every parser reads as infinite.
 */
export function writeGraphJson(network: Network): string {
  const { offsets, targets } = network;
  const ids = network.ids.map((id) => quote(id));
  const nodes = prepare(network.nodeAttributes);
  const ties = prepare(network.tieAttributes);
  const nodeLines = ids.map((id, i) => `{"key":${id}${attributes(nodes, i)}}`);
  const tieLines: string[] = [];
  for (let i = 0; i < network.nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      tieLines.push(`{"source":${ids[i]},"target":${ids[targets[t]]}${attributes(ties, t)}}`);
    }
  }
  const types = { nodes: columnTypes(network.nodeAttributes), ties: columnTypes(network.tieAttributes) };
  return [
    '{"options":{"type":"directed","multi":false,"allowSelfLoops":false},',
    `"attributes":${JSON.stringify({ [COLUMN_TYPES]: types })},`,
    `"nodes":[\n${nodeLines.join(',\n')}\n],`,
    `"edges":[\n${tieLines.join(',\n')}\n]}\n`,
  ].join('\n');
}

/** The type of each column by name: 'number' or 'text'. */
export function columnTypes(columns: Readonly<Record<string, AttributeColumn>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, isNumberColumn(column) ? 'number' : 'text']),
  );
}

interface JsonColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

function prepare(columns: Readonly<Record<string, AttributeColumn>>): readonly JsonColumn[] {
  return Object.entries(columns).map(([name, column]) => ({
    name: quote(name),
    cells: isNumberColumn(column)
      ? Array.from(column, (value) => numberText(value).replace('Infinity', '1e999'))
      : column.map((text) => (text === '' ? '' : quote(text))),
  }));
}

function attributes(columns: readonly JsonColumn[], row: number): string {
  let pairs = '';
  for (const { name, cells } of columns) {
    if (cells[row] !== '') pairs += `${pairs === '' ? '' : ','}${name}:${cells[row]}`;
  }
  return pairs === '' ? '' : `,"attributes":{${pairs}}`;
}

function quote(text: string): string {
  checkText(text);
  return JSON.stringify(text);
}
