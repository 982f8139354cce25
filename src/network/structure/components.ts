import type { ContactGraph } from './contact-graph.js';

/** The parts of a network between which there is no contact in either direction. */
export interface Components {
  readonly count: number;
  /** Nodes in the largest part. */
  readonly largest: number;
  /** The part of each node, numbered 0, 1, ... by its first node. */
  readonly of: Int32Array;
}

/** Find the (weakly) connected components, in time linear in nodes and ties. */
export function componentsOf({ offsets, neighbours }: ContactGraph): Components {
  const nodeCount = offsets.length - 1;
  const of = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  let count = 0;
  let largest = 0;
  for (let start = 0; start < nodeCount; start++) {
    if (of[start] >= 0) continue;
    of[start] = count;
    queue[0] = start;
    let end = 1;
    for (let next = 0; next < end; next++) {
      const i = queue[next];
      for (let t = offsets[i]; t < offsets[i + 1]; t++) {
        const j = neighbours[t];
        if (of[j] >= 0) continue;
        of[j] = count;
        queue[end++] = j;
      }
    }
    if (end > largest) largest = end;
    count++;
  }
  return { count, largest, of };
}
