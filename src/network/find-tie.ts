import type { Network } from './network.js';

/**
 * The number of the tie from node `source` to node `target`, or -1 where there is none, by bisection.
 *
 * @param source - the index of a node.
 * @param target - that of another.
 */
export function findTie(network: Network, source: number, target: number): number {
  const { offsets, targets } = network;
  let low = offsets[source];
  let high = offsets[source + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (targets[middle] < target) low = middle + 1;
    else high = middle;
  }
  return low < offsets[source + 1] && targets[low] === target ? low : -1;
}
