/** Ties in the order of compressed sparse rows, without duplicates removed. */
export interface SortedTies {
  /** `nodeCount` + 1 row starts. */
  readonly offsets: Int32Array;
  /** `order[t]` is the place that the t-th tie had before sorting. */
  readonly order: Int32Array;
}

/**
 * Sort ties by source, then by target, in time linear in nodes and ties (two stable counting sorts).
 *
 * @param sources - node indices 0 .. `nodeCount` - 1, of equal length; equal pairs keep their order.
 * @param targets - the other ends, in the same order.
 */
export function sortTies(nodeCount: number, sources: Int32Array, targets: Int32Array): SortedTies {
  const byTarget = new Int32Array(targets.length);
  const starts = startsOf(nodeCount, targets);
  for (let t = 0; t < targets.length; t++) byTarget[starts[targets[t]]++] = t;

  const offsets = startsOf(nodeCount, sources);
  const next = offsets.slice();
  const order = new Int32Array(sources.length);
  for (let t = 0; t < sources.length; t++) {
    const tie = byTarget[t];
    order[next[sources[tie]]++] = tie;
  }
  return { offsets, order };
}

function startsOf(nodeCount: number, nodes: Int32Array): Int32Array {
  const starts = new Int32Array(nodeCount + 1);
  for (let t = 0; t < nodes.length; t++) starts[nodes[t] + 1]++;
  for (let i = 0; i < nodeCount; i++) starts[i + 1] += starts[i];
  return starts;
}
