import { checkInteger, ParameterError } from '../../base/index.js';
import type { Network } from '../network.js';

/** Ids "A1", "A2", ... */
export function numberedIds(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `A${i + 1}`);
}

/** A network without attributes from finished rows. */
export function bareNetwork(offsets: Int32Array, targets: Int32Array): Network {
  const nodeCount = offsets.length - 1;
  return {
    ids: numberedIds(nodeCount),
    nodeCount,
    tieCount: targets.length,
    offsets,
    targets,
    nodeAttributes: {},
    tieAttributes: {},
  };
}

/**
 * Everyone tied to everyone.
 *
 * @param count - number of nodes, 1 .. 20,000.
 */
export function completeNetwork(count: number): Network {
  checkInteger('count', count, 1, 20_000);
  return fromRows(count, count - 1, (i, k) => (k < i ? k : k + 1));
}

/**
 * A line: each node tied to the one before and the one after it, both ways.
 *
 * @param count - number of nodes, 1 .. 10,000,000.
 */
export function pathNetwork(count: number): Network {
  checkInteger('count', count, 1, 10_000_000);
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(2 * (count - 1));
  let t = 0;
  for (let i = 0; i < count; i++) {
    if (i > 0) targets[t++] = i - 1;
    if (i + 1 < count) targets[t++] = i + 1;
    offsets[i + 1] = t;
  }
  return bareNetwork(offsets, targets);
}

/**
 * A ring in which each node is tied to the nearest `neighbours` others, half of them on each side, both ways.
 *
 * @param count - number of nodes, 3 .. 10,000,000.
 * @param neighbours - even, 2 .. `count` - 1.
 * @source watts1998
 */
export function ringLattice(count: number, neighbours: number): Network {
  checkInteger('count', count, 3, 10_000_000);
  checkInteger('neighbours', neighbours, 2, count - 1);
  if (neighbours % 2 === 1) throw new ParameterError(`Expected neighbours to be even but found ${neighbours}`);
  const half = neighbours / 2;
  return fromRows(count, neighbours, (i, k) => (i + (k < half ? k - half : k - half + 1) + count) % count);
}

function fromRows(count: number, degree: number, target: (i: number, k: number) => number): Network {
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(count * degree);
  for (let i = 0; i < count; i++) {
    offsets[i + 1] = offsets[i] + degree;
    for (let k = 0; k < degree; k++) targets[offsets[i] + k] = target(i, k);
    targets.subarray(offsets[i], offsets[i + 1]).sort();
  }
  return bareNetwork(offsets, targets);
}
