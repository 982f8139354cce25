/**
 * The mean number of steps between two nodes of a connected network.
 *
 * @param {import('../../dist/search/index.js').Neighbourhoods} network
 */
export function meanPathLength({ nodeCount, offsets, targets }) {
  let total = 0;
  for (let start = 0; start < nodeCount; start++) {
    const steps = new Int32Array(nodeCount).fill(-1);
    steps[start] = 0;
    const reached = [start];
    for (const node of reached) {
      for (const other of targets.subarray(offsets[node], offsets[node + 1])) {
        if (steps[other] >= 0) continue;
        steps[other] = steps[node] + 1;
        total += steps[other];
        reached.push(other);
      }
    }
  }
  return total / (nodeCount * (nodeCount - 1));
}
