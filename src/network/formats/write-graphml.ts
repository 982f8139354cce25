import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';
import { escapeXml, xmlCells } from './xml-escape.js';

/**
 * Write a network as GraphML with typed keys (`double`, `string`); a missing value has no `<data>`.
 *
 * @throws FormatError for a text with control characters, which XML cannot hold.
 * @source brandes2002
 */
export function writeGraphml(network: Network): string {
  const { offsets, targets } = network;
  const ids = network.ids.map((id) => escapeXml(id));
  const nodes = prepare('n', network.nodeAttributes);
  const ties = prepare('e', network.tieAttributes);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...nodes.map((column) => keyLine('node', column)),
    ...ties.map((column) => keyLine('edge', column)),
    '<graph edgedefault="directed">',
  ];
  for (let i = 0; i < network.nodeCount; i++) lines.push(element(`node id="${ids[i]}"`, 'node', nodes, i));
  for (let i = 0; i < network.nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      lines.push(element(`edge source="${ids[i]}" target="${ids[targets[t]]}"`, 'edge', ties, t));
    }
  }
  lines.push('</graph>', '</graphml>', '');
  return lines.join('\n');
}

interface KeyedColumn {
  readonly key: string;
  readonly name: string;
  readonly type: 'double' | 'string';
  readonly cells: readonly string[];
}

function prepare(prefix: string, columns: Readonly<Record<string, AttributeColumn>>): readonly KeyedColumn[] {
  return Object.entries(columns).map(([name, column], number) => ({
    key: `${prefix}${number}`,
    name,
    type: isNumberColumn(column) ? 'double' : 'string',
    cells: xmlCells(column),
  }));
}

function keyLine(owner: string, { key, name, type }: KeyedColumn): string {
  return `<key id="${key}" for="${owner}" attr.name="${escapeXml(name)}" attr.type="${type}"/>`;
}

function element(start: string, name: string, columns: readonly KeyedColumn[], row: number): string {
  let data = '';
  for (const { key, cells } of columns) if (cells[row] !== '') data += `<data key="${key}">${cells[row]}</data>`;
  return data === '' ? `<${start}/>` : `<${start}>${data}</${name}>`;
}
