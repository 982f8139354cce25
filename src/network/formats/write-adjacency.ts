import { checkInteger, FormatError, lookUp } from '../../base/index.js';
import { isNumberColumn, type Network } from '../network.js';
import { numberText } from './number-text.js';
import { csvCell } from './write-csv.js';

/** Options of `writeAdjacencyCsv`. */
export interface AdjacencyWriteOptions {
  /** The numeric tie attribute that fills the cells. Default: the only one there is, or else ones. */
  readonly attribute?: string;
  /** Write although the format cannot hold all attributes. Default: false. */
  readonly leaveOut?: boolean;
}

const MAX_NODES = 5000;

/**
 * Write a network as an adjacency matrix with labels, at most 5000 nodes.
 *
 * A matrix holds one tie attribute of numbers that are neither 0 nor missing, and no node attributes.
 *
 * @throws FormatError naming what the matrix cannot hold, unless `leaveOut` is set; a 0 or a missing number is an error
 * in any case, because it would read as no tie.
 */
export function writeAdjacencyCsv(network: Network, options: AdjacencyWriteOptions = {}): string {
  checkInteger('network.nodeCount', network.nodeCount, 0, MAX_NODES);
  const names = Object.keys(network.tieAttributes);
  const attribute = options.attribute ?? (names.length === 1 ? names[0] : undefined);
  const column = attribute === undefined ? undefined : lookUp('tie attribute', network.tieAttributes, attribute);
  const values = column !== undefined && isNumberColumn(column) ? column : undefined;
  const lost = [
    ...Object.keys(network.nodeAttributes).map((name) => `node attribute ${name}`),
    ...names.filter((name) => name !== attribute || values === undefined).map((name) => `tie attribute ${name}`),
  ];
  if (lost.length > 0 && options.leaveOut !== true) {
    throw new FormatError(
      `Expected a network that an adjacency matrix can hold but found ${lost.join(', ')} (leaveOut: true writes without)`,
      { expected: 'at most one numeric tie attribute', found: lost },
    );
  }
  const corner = values === undefined ? 'id' : `${attribute}:number`;
  const ids = network.ids.map((id) => csvCell(id));
  const lines = [[csvCell(corner), ...ids].join(',')];
  for (let i = 0; i < network.nodeCount; i++) lines.push([ids[i], ...matrixRow(network, i, values)].join(','));
  return `${lines.join('\n')}\n`;
}

function matrixRow(network: Network, i: number, values: Float64Array | undefined): string[] {
  const row = Array<string>(network.nodeCount).fill('0');
  for (let t = network.offsets[i]; t < network.offsets[i + 1]; t++) {
    const value = values === undefined ? 1 : values[t];
    if (value === 0 || Number.isNaN(value)) {
      throw new FormatError(`Expected ties of a value that is neither 0 nor missing but found ${value} (tie ${t})`, {
        expected: 'values other than 0 and missing',
        found: value,
        tie: t,
      });
    }
    row[network.targets[t]] = numberText(value);
  }
  return row;
}
