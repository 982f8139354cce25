import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';
import { escapeXml, xmlCells } from './xml-escape.js';

/**
 * Write a network as GEXF 1.2 (for Gephi); a missing value has no `<attvalue>`.
 *
 * The node attribute `label` stands as the label where it is one of texts and one differs from the id, else the id does; the tie
 * attribute `label` too, where it is one of texts. The tie attribute `weight` is the weight of the edge where it is a positive, finite
 * number for every tie, and an attribute like the others where not.
 *
 * @throws FormatError for a text with control characters, which XML cannot hold.
 */
export function writeGexf(network: Network): string {
  const { offsets, targets } = network;
  const ids = network.ids.map((id) => escapeXml(id));
  const weights = edgeWeights(network);
  const labels = labelsOf(network.nodeAttributes, network.ids);
  const tieLabels = labelsOf(network.tieAttributes);
  const nodes = prepare(network.nodeAttributes).filter(({ name }) => labels === undefined || name !== 'label');
  const ties = prepare(network.tieAttributes).filter(
    ({ name }) => !(weights !== undefined && name === 'weight') && !(tieLabels !== undefined && name === 'label'),
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph mode="static" defaultedgetype="directed">',
    ...declarations('node', nodes),
    ...declarations('edge', ties),
    '<nodes>',
  ];
  for (let i = 0; i < network.nodeCount; i++) {
    lines.push(element(`node id="${ids[i]}"${attribute('label', (labels ?? ids)[i])}`, 'node', nodes, i));
  }
  lines.push('</nodes>', '<edges>');
  for (let i = 0; i < network.nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      const weight = weights === undefined ? '' : attribute('weight', weights[t]);
      const ends = `source="${ids[i]}" target="${ids[targets[t]]}"`;
      lines.push(element(`edge id="${t}" ${ends}${weight}${attribute('label', tieLabels?.[t])}`, 'edge', ties, t));
    }
  }
  lines.push('</edges>', '</graph>', '</gexf>', '');
  return lines.join('\n');
}

interface NumberedColumn {
  readonly number: number;
  readonly name: string;
  readonly type: 'double' | 'string';
  readonly cells: readonly string[];
}

function edgeWeights({ tieCount, tieAttributes }: Network): Float64Array | undefined {
  const column = Object.hasOwn(tieAttributes, 'weight') ? tieAttributes['weight'] : undefined;
  if (tieCount === 0 || column === undefined || !isNumberColumn(column)) return undefined;
  return column.every((weight) => weight > 0 && weight < Number.POSITIVE_INFINITY) ? column : undefined;
}

/** The attribute `label` as XML, if it is one of texts of which one at least says more than the ids. */
function labelsOf(columns: Network['nodeAttributes'], ids?: readonly string[]): readonly string[] | undefined {
  const column = Object.hasOwn(columns, 'label') ? columns['label'] : undefined;
  if (column === undefined || isNumberColumn(column)) return undefined;
  return column.some((label, i) => label !== '' && label !== ids?.[i]) ? xmlCells(column) : undefined;
}

/** An attribute of XML, nothing where the value is missing. */
function attribute(name: string, value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${value}"`;
}

function prepare(columns: Readonly<Record<string, AttributeColumn>>): readonly NumberedColumn[] {
  return Object.entries(columns).map(([name, column], number) => ({
    number,
    name,
    type: isNumberColumn(column) ? 'double' : 'string',
    cells: xmlCells(column),
  }));
}

function declarations(owner: string, columns: readonly NumberedColumn[]): string[] {
  if (columns.length === 0) return [];
  const lines = columns.map(
    ({ number, name, type }) => `<attribute id="${number}" title="${escapeXml(name)}" type="${type}"/>`,
  );
  return [`<attributes class="${owner}">`, ...lines, '</attributes>'];
}

function element(start: string, name: string, columns: readonly NumberedColumn[], row: number): string {
  let values = '';
  for (const { number, cells } of columns) {
    if (cells[row] !== '') values += `<attvalue for="${number}" value="${cells[row]}"/>`;
  }
  return values === '' ? `<${start}/>` : `<${start}><attvalues>${values}</attvalues></${name}>`;
}
