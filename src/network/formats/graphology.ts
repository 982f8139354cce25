import { DirectedGraph } from 'graphology';
import { FormatError, show } from '../../base/index.js';
import { type AttributeColumn, isNumberColumn, type Network } from '../network.js';
import { COLUMN_TYPES } from './json-column.js';
import { readSerialisedGraph } from './read-graph-json.js';
import type { ReadResult } from './read-report.js';
import { columnTypes } from './write-graph-json.js';

/**
 * The network as a graphology DirectedGraph: ids are node keys, columns are attributes, missing values are left out.
 *
 * The types of the columns stand in the graph attribute `columnTypes`.
 *
 * @throws FormatError for an id or an attribute that is called like a property of every object ("constructor"): graphology
 * keeps both as keys of plain objects.
 */
export function toGraphology(network: Network): DirectedGraph {
  for (const name of [network.ids, Object.keys(network.nodeAttributes), Object.keys(network.tieAttributes)].flat()) {
    if (name in Object.prototype) {
      throw new FormatError(`Expected ids and attributes that graphology can hold but found ${show(name)}`, {
        expected: 'no property name of every object',
        found: name,
      });
    }
  }
  const { ids, offsets, targets } = network;
  const graph = new DirectedGraph({ allowSelfLoops: false });
  graph.setAttribute(COLUMN_TYPES, {
    nodes: columnTypes(network.nodeAttributes),
    ties: columnTypes(network.tieAttributes),
  });
  const nodes = Object.entries(network.nodeAttributes);
  const ties = Object.entries(network.tieAttributes);
  for (let i = 0; i < network.nodeCount; i++) graph.addNode(ids[i], attributesAt(nodes, i));
  for (let i = 0; i < network.nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      graph.addDirectedEdge(ids[i], ids[targets[t]], attributesAt(ties, t));
    }
  }
  return graph;
}

/** A network from any graphology graph, with a report of what was dropped (self-loops, parallel edges) or doubled. */
export function fromGraphology(graph: Pick<DirectedGraph, 'export'>): ReadResult {
  return readSerialisedGraph(graph.export());
}

function attributesAt(
  columns: readonly (readonly [string, AttributeColumn])[],
  place: number,
): Record<string, unknown> {
  const present: (readonly [string, number | string])[] = [];
  for (const [name, column] of columns) {
    const value = column[place];
    if (isNumberColumn(column) ? !Number.isNaN(value) : value !== '') present.push([name, value]);
  }
  return Object.fromEntries(present);
}
