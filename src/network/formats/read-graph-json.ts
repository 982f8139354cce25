import { brief, show } from '../../base/index.js';
import { finishDraft } from './finish-draft.js';
import { COLUMN_TYPES, columnsFromJson, type JsonAttributes } from './json-column.js';
import { jsonShape, takeNames } from './json-shape.js';
import { readJsonText } from './json-text.js';
import { malformed } from './malformed.js';
import { type NetworkDraft, note, startDraft } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';

const FORMAT = 'graphology JSON';
const shape = jsonShape(FORMAT);

/**
 * Read the JSON that graphology's `graph.export()` gives: `{options, attributes, nodes, edges}`.
 *
 * Undirected edges become two ties. Whatever is not kept (keys of edges, attributes of the graph, names that graphology does
 * not know) is in the notes of the report.
 *
 * @throws FormatError with line or path, expected, found; also for a name that comes twice in an object, and for ids that are
 * numbers above 2^53.
 */
export function readGraphJson(text: string, options: TieReadOptions = {}): ReadResult {
  const { value, rounded } = readJsonText(text, FORMAT);
  return readSerialisedGraph(value, rounded, options);
}

/** Read what `graph.export()` gives, as an object. */
export function readSerialisedGraph(
  value: unknown,
  rounded: readonly string[] = [],
  options: TieReadOptions = {},
): ReadResult {
  const draft = startDraft('json');
  const take = (each: unknown, path: string, names: readonly string[], place = path) =>
    takeNames(draft, shape.object(each, path), names, place);
  const graph = take(value, 'graph', ['options', 'attributes', 'nodes', 'edges']);
  const nodes = shape
    .list(graph['nodes'], 'nodes')
    .map((node, i) => take(node, `nodes[${i}]`, ['key', 'attributes'], 'a node'));
  const edges = shape
    .list(edgesOf(graph), 'edges')
    .map((edge, i) => take(edge, `edges[${i}]`, ['key', 'source', 'target', 'attributes', 'undirected'], 'an edge'));
  const undirected = isUndirected(take(graph['options'] ?? {}, 'options', ['type', 'multi', 'allowSelfLoops']));
  nodes.forEach((node, i) => draft.ids.push(shape.id(node['key'], `nodes[${i}].key`)));
  edges.forEach((edge, i) => {
    draft.sources.push(shape.id(edge['source'], `edges[${i}].source`));
    draft.targets.push(shape.id(edge['target'], `edges[${i}].target`));
    draft.undirected.push(undirected || shape.truth(edge['undirected'] ?? false, `edges[${i}].undirected`) ? 1 : 0);
  });
  if (edges.some((edge) => edge['key'] !== undefined)) note(draft, 'Keys of edges are not kept.');
  for (const number of rounded) note(draft, 'Long numbers were rounded: *.', number);
  readColumns(draft, graph, nodes, edges);
  return finishDraft(draft, options);
}

function readColumns(
  draft: NetworkDraft,
  graph: JsonAttributes,
  nodes: readonly JsonAttributes[],
  edges: readonly JsonAttributes[],
): void {
  const attributes = shape.object(graph['attributes'] ?? {}, 'attributes');
  const place = `attributes.${COLUMN_TYPES}`;
  const types = takeNames(draft, shape.object(attributes[COLUMN_TYPES] ?? {}, place), ['nodes', 'ties'], place);
  for (const name of Object.keys(attributes)) {
    if (name !== COLUMN_TYPES) note(draft, 'Attributes of the graph itself were left out: *.', name);
  }
  const attributesOf = (kind: string, items: readonly JsonAttributes[]) =>
    items.map((item, i) => shape.object(item['attributes'] ?? {}, `${kind}[${i}].attributes`));
  const typesOf = (kind: string) => {
    const stated = shape.object(types[kind] ?? {}, `${place}.${kind}`);
    for (const [name, type] of Object.entries(stated)) {
      if (type === 'number' || type === 'text') continue;
      throw malformed(FORMAT, undefined, `${place}.${kind}.${brief(name)} to be "number" or "text"`, show(type));
    }
    return stated;
  };
  draft.nodeColumns = columnsFromJson(attributesOf('nodes', nodes), typesOf('nodes'), draft);
  draft.tieColumns = columnsFromJson(attributesOf('edges', edges), typesOf('ties'), draft);
}

/** The edges; a graph without any may leave them out, but not call them by the name that other programs have for them. */
function edgesOf(graph: JsonAttributes): unknown {
  if (graph['edges'] === undefined && graph['links'] !== undefined) {
    throw malformed(FORMAT, undefined, 'edges', 'links, as in node-link JSON', { path: 'links' });
  }
  return graph['edges'] ?? [];
}

function isUndirected({ type = 'mixed' }: JsonAttributes): boolean {
  if (type === 'undirected' || type === 'directed' || type === 'mixed') return type === 'undirected';
  throw malformed(FORMAT, undefined, 'options.type to be "directed", "undirected" or "mixed"', show(type), {
    path: 'options.type',
  });
}
