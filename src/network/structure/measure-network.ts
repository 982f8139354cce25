import { directedDensity } from 'graphology-metrics/graph/index.js';
import { checkNumber } from '../../base/index.js';
import type { Network } from '../network.js';
import { reverseOf } from '../reverse.js';
import { degreeAssortativity, groupAssortativity } from './assortativity.js';
import { findCommunities } from './communities.js';
import { componentsOf } from './components.js';
import { contactGraph } from './contact-graph.js';
import { contactCentralisation, degreeCentralisation } from './degree-centralisation.js';
import { reciprocityOf } from './reciprocity.js';
import { transitivityOf } from './transitivity.js';

/**
 * The structure of a network in numbers. NaN where a measure is not defined (no ties, one node). A contact is a pair with a tie in
 * either direction or both. docs/structure.md has the formulas, and what each is called elsewhere.
 */
export interface NetworkMeasures {
  readonly nodes: number;
  readonly ties: number;
  /** Nodes without a tie, sent or received. */
  readonly isolates: number;
  /** Ties a node sends on average. */
  readonly meanDegree: number;
  /** Ties over ordered pairs, 0 .. 1. */
  readonly density: number;
  /** Contacts over pairs, 0 .. 1: density times (2 - reciprocity). */
  readonly contactDensity: number;
  /** Share of ties that are answered, 0 .. 1. */
  readonly reciprocity: number;
  /** Share of paths of two contacts that are closed, directions forgotten, 0 .. 1. */
  readonly transitivity: number;
  /** Transitivity over contact density, both of the contacts: how much likelier a contact is where there is a common one; 1 by chance. */
  readonly closureRatio: number;
  /** Freeman, of ties received, over (n - 1)^2; 0 .. 1. */
  readonly inDegreeCentralisation: number;
  /** Freeman, of ties sent, over (n - 1)^2; 0 .. 1. */
  readonly outDegreeCentralisation: number;
  /** Freeman, of contacts, over (n - 1)(n - 2); 0 .. 1: the one for a network without directions. */
  readonly contactCentralisation: number;
  /** Correlation of the numbers of contacts at both ends of a contact, -1 .. 1. */
  readonly degreeAssortativity: number;
  /** How much ties stay within sectors, at most 1, 0 by chance; NaN where the nodes have no attribute `sector`. */
  readonly sectorAssortativity: number;
  /** Of the best communities that some searches by the Louvain method find; NaN above `modularityUpTo` ties. */
  readonly modularity: number;
  /** How far apart the best and the worst of those searches are. */
  readonly modularitySpread: number;
  /** Parts without contact between them. */
  readonly components: number;
  /** Share of nodes in the largest of them. */
  readonly largestComponent: number;
}

/** Options of `measureNetwork`. */
export interface MeasureOptions {
  /** The number of ties above which communities are not sought, since graphology needs an object for each tie. Default: 200,000. */
  readonly modularityUpTo?: number;
  /** How often communities are sought, 1 .. 1000; the first search is the same however many follow. Default: 10. */
  readonly communitySearches?: number;
}

/**
 * Measure the structure of a network.
 *
 * @throws ParameterError for an option off its range.
 */
export function measureNetwork(network: Network, options: MeasureOptions = {}): NetworkMeasures {
  const { modularityUpTo = 200_000, communitySearches = 10 } = options;
  checkNumber('communitySearches', communitySearches, 1, 1000);
  const { nodeCount, tieCount } = network;
  const reverse = reverseOf(network);
  const contacts = contactGraph(network, reverse);
  const density = nodeCount < 2 ? Number.NaN : directedDensity(nodeCount, tieCount);
  const contactDensity = contacts.neighbours.length / (nodeCount * (nodeCount - 1));
  const transitivity = transitivityOf(contacts);
  const components = componentsOf(contacts);
  const { sector } = network.nodeAttributes;
  const { modularity, spread } =
    tieCount <= modularityUpTo
      ? findCommunities(network, communitySearches)
      : { modularity: Number.NaN, spread: Number.NaN };
  return {
    nodes: nodeCount,
    ties: tieCount,
    isolates: isolatesOf(contacts.offsets),
    meanDegree: tieCount / nodeCount,
    density,
    contactDensity,
    reciprocity: reciprocityOf(network),
    transitivity,
    closureRatio: transitivity / contactDensity,
    inDegreeCentralisation: degreeCentralisation(reverse.offsets),
    outDegreeCentralisation: degreeCentralisation(network.offsets),
    contactCentralisation: contactCentralisation(contacts),
    degreeAssortativity: degreeAssortativity(contacts),
    sectorAssortativity: sector === undefined ? Number.NaN : groupAssortativity(network, sector),
    modularity,
    modularitySpread: spread,
    components: components.count,
    largestComponent: components.largest / nodeCount,
  };
}

function isolatesOf(offsets: Int32Array): number {
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++) if (offsets[i + 1] === offsets[i]) count++;
  return count;
}
