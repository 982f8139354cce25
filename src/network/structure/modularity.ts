import { DirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { modularity } from 'graphology-metrics/graph/index.js';
import { nextUniform, seedSequence } from '../../numeric/index.js';
import type { Network } from '../network.js';
import { PURPOSE } from '../purposes.js';

// A CommonJS module whose types speak of a default export that it does not have.
const louvain = louvainModule as unknown as typeof louvainModule.default;

// One fixed key: the measure of a network must not depend on a run.
const KEY = { key0: 0, key1: 0 };

/**
 * The directed modularity of the communities that the Louvain method finds, by graphology. NaN where there is no tie.
 *
 * @source blondel2008
 */
export function modularityOf({ nodeCount, tieCount, offsets, targets }: Network): number {
  if (tieCount === 0) return Number.NaN;
  const graph = new DirectedGraph();
  for (let i = 0; i < nodeCount; i++) graph.addNode(i);
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) graph.addDirectedEdge(i, targets[t]);
  }
  const state = new Int32Array(4);
  seedSequence(state, KEY, PURPOSE.communities, 0, 0);
  const communities = louvain(graph, { rng: () => nextUniform(state), getEdgeWeight: null });
  return modularity(graph, { getNodeCommunity: (node) => communities[node], getEdgeWeight: null });
}
