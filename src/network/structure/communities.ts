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

/** Groups of nodes with more ties among themselves than chance would give. */
export interface Communities {
  /** The community of each node, numbered 0, 1, ... by its first node. */
  readonly of: Int32Array;
  readonly count: number;
  /** Newman's directed modularity of these communities, -0.5 .. 1; NaN where there is no tie. */
  readonly modularity: number;
  /** How far apart the best and the worst of the searches were. */
  readonly spread: number;
}

/**
 * The best communities that some searches by the Louvain method find, by graphology, weights not counted.
 *
 * The method takes nodes in an order of chance, so each search may end elsewhere: the best one counts, and how far apart they
 * are is told. The seeds are fixed, so the same network has the same communities each time.
 *
 * Elsewhere: `louvain_communities` and `modularity` of a DiGraph in networkx; `cluster_louvain` in igraph forgets directions.
 *
 * @param searches - how many, at least 1.
 * @source blondel2008
 */
export function findCommunities(network: Network, searches: number): Communities {
  const { nodeCount, tieCount, offsets, targets } = network;
  if (tieCount === 0) {
    const each = Int32Array.from({ length: nodeCount }, (_, i) => i);
    return { of: each, count: nodeCount, modularity: Number.NaN, spread: Number.NaN };
  }
  const graph = new DirectedGraph();
  for (let i = 0; i < nodeCount; i++) graph.addNode(i);
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) graph.addDirectedEdge(i, targets[t]);
  }
  let best: Readonly<Record<string, number>> = {};
  let [most, least] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let search = 0; search < searches; search++) {
    const state = new Int32Array(4);
    seedSequence(state, KEY, PURPOSE.communities, search, 0);
    const found = louvain(graph, { rng: () => nextUniform(state), getEdgeWeight: null });
    const value = modularity(graph, { getNodeCommunity: (node) => found[node], getEdgeWeight: null });
    if (value > most) [most, best] = [value, found];
    if (value < least) least = value;
  }
  const numbers = new Map<number, number>();
  const of = Int32Array.from({ length: nodeCount }, (_, i) => {
    const known = numbers.get(best[i]) ?? numbers.size;
    numbers.set(best[i], known);
    return known;
  });
  return { of, count: numbers.size, modularity: most, spread: most - least };
}
