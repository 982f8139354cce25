import { type Network, pathNetwork, rewire, ringLattice } from 'metagovernor/network';
import { runKey } from 'metagovernor/numeric';
import { meanRow } from './mean-rows.ts';
import { type Row, verdictOf } from './row.ts';

/** Mean path lengths of the networks of Lazer & Friedman 2007: a check of the builders, not of the search. */
export function pathLengthRows(runs: number, seed: string): Row[] {
  const lattice = ringLattice(100, 4);
  const rewired = Array.from({ length: runs }, (_, run) => meanPathLength(rewire(lattice, 48, runKey(seed, run))));
  return [
    fixedRow('mean path length, line', pathNetwork(100), 33.67),
    fixedRow('mean path length, lattice', lattice, 12.88),
    // The paper gives one decimal.
    meanRow({ label: 'mean path length, 48 rewires', values: rewired, target: 4, tolerance: 0.05 }),
  ];
}

/** A network that is always the same, against a figure with two decimals. */
function fixedRow(label: string, network: Network, target: number): Row {
  const estimate = meanPathLength(network);
  const verdict = verdictOf(Math.abs(estimate - target) < 0.005);
  return { label, estimate, low: estimate, high: estimate, target: `${target}`, verdict, runs: 1 };
}

/** The mean number of steps between two nodes of a connected network. */
function meanPathLength({ nodeCount, offsets, targets }: Network): number {
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
