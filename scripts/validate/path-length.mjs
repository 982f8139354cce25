import { pathNetwork, rewire, ringLattice } from '../../dist/network/index.js';
import { runKey } from '../../dist/numeric/index.js';
import { meanRow, verdictOf } from './row.mjs';

/**
 * Mean path lengths of the networks of Lazer & Friedman 2007: a check of the builders, not of the search.
 *
 * @param {number} runs
 * @param {string} seed
 * @returns {import('./row.mjs').Row[]}
 */
export function pathLengthRows(runs, seed) {
  const lattice = ringLattice(100, 4);
  const rewired = Array.from({ length: runs }, (_, run) => meanPathLength(rewire(lattice, 48, runKey(seed, run))));
  const fixed = (label, network, target) => {
    const estimate = meanPathLength(network);
    const verdict = verdictOf(Math.abs(estimate - target) < 0.005);
    return { study: 'V1', label, estimate, low: estimate, high: estimate, target: `${target}`, verdict, runs: 1, seed };
  };
  return [
    fixed('mean path length, line', pathNetwork(100), 33.67),
    fixed('mean path length, lattice', lattice, 12.88),
    meanRow({
      study: 'V1',
      label: 'mean path length, 48 rewires',
      values: rewired,
      target: 4,
      // The paper gives one decimal.
      tolerance: 0.05,
      seed,
    }),
  ];
}

/**
 * The mean number of steps between two nodes of a connected network.
 *
 * @param {import('../../dist/search/index.js').Neighbourhoods} network
 */
function meanPathLength({ nodeCount, offsets, targets }) {
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
