import { FormatError } from '../../base/index.js';
import { isNumberColumn, type Network } from '../network.js';
import { numberText } from './number-text.js';
import { checkText } from './text-check.js';

const NOT_IN_A_LABEL = /["\r\n]/;

/** Options of `writePajek`. */
export interface PajekWriteOptions {
  /** Write although the format cannot hold all attributes. Default: false. */
  readonly leaveOut?: boolean;
}

/**
 * Write a network as Pajek (.net): labels of vertices and the tie attribute `weight`, if it is one of numbers of which none is missing.
 *
 * @throws FormatError naming what else there is, unless `leaveOut` is set; in any case for an id with quotes or line ends in it.
 */
export function writePajek(network: Network, options: PajekWriteOptions = {}): string {
  const { ids, nodeCount, offsets, targets, nodeAttributes, tieAttributes } = network;
  const weight = Object.hasOwn(tieAttributes, 'weight') ? tieAttributes['weight'] : undefined;
  const weights = weight !== undefined && isNumberColumn(weight) && !weight.some(Number.isNaN) ? weight : undefined;
  const lost = [
    ...Object.keys(nodeAttributes).map((name) => `node attribute ${name}`),
    ...Object.keys(tieAttributes)
      .filter((name) => name !== 'weight' || weights === undefined)
      .map((name) => `tie attribute ${name}`),
  ];
  if (lost.length > 0 && options.leaveOut !== true) {
    throw new FormatError(
      `Expected a network that Pajek can hold but found ${lost.join(', ')} (leaveOut: true writes without)`,
      { expected: 'no attributes but a numeric weight', found: lost },
    );
  }
  const lines = [`*Vertices ${nodeCount}`, ...ids.map((id, i) => `${i + 1} "${label(id)}"`), '*Arcs'];
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      lines.push(`${i + 1} ${targets[t] + 1}${weights === undefined ? '' : ` ${numberText(weights[t])}`}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function label(id: string): string {
  checkText(id);
  if (!NOT_IN_A_LABEL.test(id)) return id;
  throw new FormatError(
    `Expected ids without quotes and line ends, which Pajek cannot hold, but found ${JSON.stringify(id)}`,
    {
      expected: 'no quotes and line ends',
      found: id,
    },
  );
}
