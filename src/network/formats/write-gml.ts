import { FormatError } from '../../base/index.js';
import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';
import { gmlKey, isGmlKey } from './gml-key.js';
import { escapeGml } from './gml-text.js';
import { numberText } from './number-text.js';
import { checkText } from './text-check.js';

/**
 * Write a network as GML: nodes have numbers, and their ids for labels. A missing value is left out, and so is an attribute of which
 * all are missing, for GML does not declare any. An attribute that is called `id`, `label`, `source` or `target` gets an underscore
 * behind it.
 *
 * @throws FormatError for attributes whose names are no keys of GML (letters, digits and _, a letter first).
 */
export function writeGml(network: Network): string {
  const { ids, nodeCount, offsets, targets } = network;
  const nodes = prepare(network.nodeAttributes);
  const ties = prepare(network.tieAttributes);
  const lines = ['graph [', '  directed 1'];
  for (let i = 0; i < nodeCount; i++) {
    lines.push(`  node [ id ${i} label "${escaped(ids[i])}"${attributes(nodes, i)} ]`);
  }
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      lines.push(`  edge [ source ${i} target ${targets[t]}${attributes(ties, t)} ]`);
    }
  }
  lines.push(']', '');
  return lines.join('\n');
}

interface GmlColumn {
  readonly key: string;
  readonly cells: readonly string[];
}

function prepare(columns: Readonly<Record<string, AttributeColumn>>): GmlColumn[] {
  return Object.entries(columns).map(([name, column]) => {
    if (!isGmlKey(name)) {
      throw new FormatError(
        `Expected attributes whose names GML can hold (letters, digits and _) but found ${JSON.stringify(name)}`,
        {
          expected: 'letters, digits and _, a letter first',
          found: name,
        },
      );
    }
    const cells = isNumberColumn(column)
      ? Array.from(column, (value) =>
          numberText(value).replace(/^(-?)Infinity/, (_, sign: string) => `${sign || '+'}INF`),
        )
      : column.map((text) => (text === '' ? '' : `"${escaped(text)}"`));
    return { key: gmlKey(name), cells };
  });
}

function escaped(text: string): string {
  checkText(text);
  return escapeGml(text);
}

function attributes(columns: readonly GmlColumn[], row: number): string {
  let pairs = '';
  for (const { key, cells } of columns) if (cells[row] !== '') pairs += ` ${key} ${cells[row]}`;
  return pairs;
}
