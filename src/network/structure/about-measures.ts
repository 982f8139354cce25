import type { NetworkMeasures } from './measure-network.js';

/** What a measure is, and what it is called elsewhere. */
export interface AboutMeasure {
  /** Its definition in a line. n: nodes; a contact: a pair with a tie in either direction or both. */
  readonly definition: string;
  /** The call that gives the same in networkx, igraph (R) or sna (R); '' where none of them has it. */
  readonly elsewhere: string;
}

/** What each measure of `measureNetwork` is: docs/structure.md has the formulas. */
export const ABOUT_MEASURES: Readonly<Record<keyof NetworkMeasures, AboutMeasure>> = Object.freeze({
  nodes: about('actors, those without ties too', 'networkx number_of_nodes; igraph vcount'),
  ties: about(
    'directed ties, each once; an undirected edge is two',
    'networkx number_of_edges of a DiGraph; igraph ecount',
  ),
  isolates: about('actors without a tie, sent or received', 'networkx number_of_isolates; sna isolates'),
  meanDegree: about('ties / n', 'igraph mean(degree(g, mode = "out"))'),
  density: about('ties / (n (n - 1))', 'networkx density of a DiGraph; igraph edge_density; sna gden'),
  contactDensity: about(
    'contacts / (n (n - 1) / 2), which is density (2 - reciprocity)',
    'networkx density of to_undirected(); igraph edge_density(as_undirected(g))',
  ),
  reciprocity: about(
    'ties answered by one the other way / ties',
    'networkx overall_reciprocity; igraph reciprocity; sna grecip(measure = "edgewise")',
  ),
  transitivity: about(
    '3 triangles / paths of two contacts, without directions',
    'networkx transitivity of to_undirected(); igraph transitivity(type = "global")',
  ),
  closureRatio: about(
    'transitivity / contact density, both of the contacts: 1 by chance',
    'igraph transitivity(u) / edge_density(u) with u = as_undirected(g)',
  ),
  inDegreeCentralisation: about(
    'sum of (largest in-degree - in-degree) / (n - 1)^2',
    'sna centralization(g, degree, cmode = "indegree"); igraph centr_degree(mode = "in", loops = FALSE)',
  ),
  outDegreeCentralisation: about(
    'sum of (largest out-degree - out-degree) / (n - 1)^2',
    'sna centralization(g, degree, cmode = "outdegree"); igraph centr_degree(mode = "out", loops = FALSE)',
  ),
  contactCentralisation: about(
    'sum of (most contacts - contacts) / ((n - 1) (n - 2)): for networks without directions',
    'sna centralization(g, degree, mode = "graph"); igraph centr_degree(as_undirected(g), loops = FALSE)',
  ),
  degreeAssortativity: about(
    'correlation of the numbers of contacts at both ends of a contact',
    'networkx degree_assortativity_coefficient of to_undirected(); igraph assortativity_degree(directed = FALSE)',
  ),
  sectorAssortativity: about(
    '(share of ties within sectors - share by chance) / (1 - share by chance)',
    'networkx attribute_assortativity_coefficient; igraph assortativity_nominal(directed = TRUE)',
  ),
  modularity: about(
    'directed modularity of the best communities of 10 searches by the Louvain method, without weights',
    'networkx modularity of louvain_communities(weight = None), the best of several seeds',
  ),
  modularitySpread: about('best less worst modularity of those searches', ''),
  components: about(
    'parts without contact between them',
    'networkx number_weakly_connected_components; igraph components(mode = "weak")',
  ),
  largestComponent: about('share of actors in the largest part', ''),
});

function about(definition: string, elsewhere: string): AboutMeasure {
  return Object.freeze({ definition, elsewhere });
}
