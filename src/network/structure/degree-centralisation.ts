/**
 * Freeman's centralisation of in- or out-degrees: the summed distance to the largest degree, over what it is in a star, where
 * one node has all (n - 1)^2. 0 where all are equal; NaN below two nodes.
 *
 * @param offsets - row starts, of the network (out) or of its reverse (in).
 * @source freeman1978
 */
export function degreeCentralisation(offsets: Int32Array): number {
  const nodeCount = offsets.length - 1;
  if (nodeCount < 2) return Number.NaN;
  let largest = 0;
  for (let i = 0; i < nodeCount; i++) largest = Math.max(largest, offsets[i + 1] - offsets[i]);
  return (nodeCount * largest - offsets[nodeCount]) / ((nodeCount - 1) * (nodeCount - 1));
}
