import type { Network } from '../network.js';
import { type ReverseTies, reverseOf } from '../reverse.js';

/** Who is in contact with whom, in either direction: the network without its directions, as rows in ascending order. */
export interface ContactGraph {
  /** `nodeCount` + 1 row starts. */
  readonly offsets: Int32Array;
  /** Every contact twice, once in each row. */
  readonly neighbours: Int32Array;
}

/** Forget directions: i and j are in contact if a tie goes from one to the other, or both ways. Linear in nodes and ties. */
export function contactGraph(network: Network, reverse: ReverseTies = reverseOf(network)): ContactGraph {
  const { nodeCount, tieCount, targets } = network;
  const offsets = new Int32Array(nodeCount + 1);
  const neighbours = new Int32Array(2 * tieCount);
  let end = 0;
  for (let i = 0; i < nodeCount; i++) {
    let out = network.offsets[i];
    let back = reverse.offsets[i];
    const outEnd = network.offsets[i + 1];
    const backEnd = reverse.offsets[i + 1];
    while (out < outEnd || back < backEnd) {
      const to = out < outEnd ? targets[out] : nodeCount;
      const from = back < backEnd ? reverse.sources[back] : nodeCount;
      if (to <= from) out++;
      if (from <= to) back++;
      neighbours[end++] = Math.min(to, from);
    }
    offsets[i + 1] = end;
  }
  return { offsets, neighbours: neighbours.subarray(0, end) };
}
