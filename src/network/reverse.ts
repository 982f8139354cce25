import type { Network } from './network.js';

/** The ties of a network by the node they lead to. */
export interface ReverseTies {
  /** The ties that lead to node j are number `offsets[j]` up to (not including) `offsets[j + 1]`. */
  readonly offsets: Int32Array;
  /** The node each of them comes from, ascending inside each row. */
  readonly sources: Int32Array;
  /** Its number in the network: the place in `targets` and in columns of `tieAttributes`. */
  readonly ties: Int32Array;
}

/** Who is tied to whom, seen from the receiving end, in time and memory linear in nodes and ties. */
export function reverseOf(network: Network): ReverseTies {
  const { nodeCount, tieCount, targets } = network;
  const offsets = new Int32Array(nodeCount + 1);
  for (let t = 0; t < tieCount; t++) offsets[targets[t] + 1]++;
  for (let j = 0; j < nodeCount; j++) offsets[j + 1] += offsets[j];
  const next = offsets.slice();
  const sources = new Int32Array(tieCount);
  const ties = new Int32Array(tieCount);
  for (let i = 0; i < nodeCount; i++) {
    for (let t = network.offsets[i]; t < network.offsets[i + 1]; t++) {
      const place = next[targets[t]]++;
      sources[place] = i;
      ties[place] = t;
    }
  }
  return { offsets, sources, ties };
}
