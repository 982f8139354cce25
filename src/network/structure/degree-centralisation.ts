import type { ContactGraph } from './contact-graph.js';

/**
 * Freeman's centralisation of in- or out-degrees: the summed distance to the largest degree, over what it is in a star, where
 * one node has all (n - 1)^2. 0 .. 1, 0 where all are equal; NaN below two nodes.
 *
 * Elsewhere: `centralization(g, degree, cmode = "indegree")` in sna (R), `centr_degree(g, mode = "in", loops = FALSE)` in igraph.
 *
 * @param offsets - row starts, of the network (out) or of its reverse (in).
 * @source freeman1978
 */
export function degreeCentralisation(offsets: Int32Array): number {
  const nodeCount = offsets.length - 1;
  return nodeCount < 2 ? Number.NaN : distanceToLargest(offsets) / ((nodeCount - 1) * (nodeCount - 1));
}

/**
 * Freeman's centralisation of a network without directions: the summed distance to the largest number of contacts, over what it
 * is in a star, (n - 1)(n - 2). 0 .. 1, 1 in a star of three nodes or more; NaN below three nodes.
 *
 * Elsewhere: `centralization(g, degree, mode = "graph")` in sna (R), `centr_degree(g, mode = "all", loops = FALSE)` in igraph.
 *
 * @source freeman1978
 */
export function contactCentralisation({ offsets }: ContactGraph): number {
  const nodeCount = offsets.length - 1;
  return nodeCount < 3 ? Number.NaN : distanceToLargest(offsets) / ((nodeCount - 1) * (nodeCount - 2));
}

function distanceToLargest(offsets: Int32Array): number {
  const nodeCount = offsets.length - 1;
  let largest = 0;
  for (let i = 0; i < nodeCount; i++) largest = Math.max(largest, offsets[i + 1] - offsets[i]);
  return nodeCount * largest - offsets[nodeCount];
}
