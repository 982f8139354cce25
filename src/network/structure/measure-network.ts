import { directedDensity } from 'graphology-metrics/graph/index.js';
import type { Network } from '../network.js';
import { reverseOf } from '../reverse.js';
import { componentsOf } from './components.js';
import { contactGraph } from './contact-graph.js';
import { degreeCentralisation } from './degree-centralisation.js';
import { modularityOf } from './modularity.js';
import { reciprocityOf } from './reciprocity.js';
import { transitivityOf } from './transitivity.js';

/** The structure of a network in numbers. NaN where a measure is not defined (no ties, one node). */
export interface NetworkMeasures {
  readonly nodes: number;
  readonly ties: number;
  /** Ties a node sends on average. */
  readonly meanDegree: number;
  /** Ties over ordered pairs, 0 .. 1. */
  readonly density: number;
  /** Share of ties that are answered, 0 .. 1. */
  readonly reciprocity: number;
  /** Share of paths of two contacts that are closed, directions forgotten, 0 .. 1. */
  readonly transitivity: number;
  /** Transitivity over density: how much likelier a tie is where there is a common contact (1.6 or so without any closure). */
  readonly closureRatio: number;
  /** Freeman, 0 .. 1. */
  readonly inDegreeCentralisation: number;
  readonly outDegreeCentralisation: number;
  /** Of the communities that the Louvain method finds; NaN above `modularityUpTo` ties. */
  readonly modularity: number;
  /** Parts without contact between them. */
  readonly components: number;
  /** Share of nodes in the largest of them. */
  readonly largestComponent: number;
}

/** Options of `measureNetwork`. */
export interface MeasureOptions {
  /** The number of ties above which communities are not sought, since graphology needs an object for each tie. Default: 200,000. */
  readonly modularityUpTo?: number;
}

/** Measure the structure of a network. */
export function measureNetwork(network: Network, options: MeasureOptions = {}): NetworkMeasures {
  const { nodeCount, tieCount } = network;
  const reverse = reverseOf(network);
  const contacts = contactGraph(network, reverse);
  const density = nodeCount < 2 ? Number.NaN : directedDensity(nodeCount, tieCount);
  const transitivity = transitivityOf(contacts);
  const components = componentsOf(contacts);
  return {
    nodes: nodeCount,
    ties: tieCount,
    meanDegree: tieCount / nodeCount,
    density,
    reciprocity: reciprocityOf(network),
    transitivity,
    closureRatio: transitivity / density,
    inDegreeCentralisation: degreeCentralisation(reverse.offsets),
    outDegreeCentralisation: degreeCentralisation(network.offsets),
    modularity: tieCount <= (options.modularityUpTo ?? 200_000) ? modularityOf(network) : Number.NaN,
    components: components.count,
    largestComponent: components.largest / nodeCount,
  };
}
