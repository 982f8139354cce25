import { brief, isRecord, show } from '../../base/index.js';
import { finishDraft } from './finish-draft.js';
import { COLUMN_TYPES, columnsFromJson, type JsonAttributes } from './json-column.js';
import { readJsonText } from './json-text.js';
import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';

const FORMAT = 'graphology JSON';

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
    takeNames(draft, asObject(each, path), names, place);
  const graph = take(value, 'graph', ['options', 'attributes', 'nodes', 'edges']);
  const nodes = asList(graph['nodes'], 'nodes').map((node, i) =>
    take(node, `nodes[${i}]`, ['key', 'attributes'], 'a node'),
  );
  const edges = asList(edgesOf(graph), 'edges').map((edge, i) =>
    take(edge, `edges[${i}]`, ['key', 'source', 'target', 'attributes', 'undirected'], 'an edge'),
  );
  const undirected = isUndirected(take(graph['options'] ?? {}, 'options', ['type', 'multi', 'allowSelfLoops']));
  nodes.forEach((node, i) => draft.ids.push(asId(node['key'], `nodes[${i}].key`)));
  edges.forEach((edge, i) => {
    draft.sources.push(asId(edge['source'], `edges[${i}].source`));
    draft.targets.push(asId(edge['target'], `edges[${i}].target`));
    draft.undirected.push(undirected || asTruth(edge['undirected'] ?? false, `edges[${i}].undirected`) ? 1 : 0);
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
  const attributes = asObject(graph['attributes'] ?? {}, 'attributes');
  const place = `attributes.${COLUMN_TYPES}`;
  const types = takeNames(draft, asObject(attributes[COLUMN_TYPES] ?? {}, place), ['nodes', 'ties'], place);
  for (const name of Object.keys(attributes)) {
    if (name !== COLUMN_TYPES) note(draft, 'Attributes of the graph itself were left out: *.', name);
  }
  const attributesOf = (kind: string, items: readonly JsonAttributes[]) =>
    items.map((item, i) => asObject(item['attributes'] ?? {}, `${kind}[${i}].attributes`));
  const typesOf = (kind: string) => {
    const stated = asObject(types[kind] ?? {}, `${place}.${kind}`);
    for (const [name, type] of Object.entries(stated)) {
      if (type === 'number' || type === 'text') continue;
      throw malformed(FORMAT, undefined, `${place}.${kind}.${brief(name)} to be "number" or "text"`, show(type));
    }
    return stated;
  };
  draft.nodeColumns = columnsFromJson(attributesOf('nodes', nodes), typesOf('nodes'), draft);
  draft.tieColumns = columnsFromJson(attributesOf('edges', edges), typesOf('ties'), draft);
}

/** An object of which only these names are read; the others are left out and noted. */
function takeNames(
  draft: NetworkDraft,
  object: JsonAttributes,
  names: readonly string[],
  place: string,
): JsonAttributes {
  for (const name of Object.keys(object)) if (!names.includes(name)) leaveOut(draft, `${brief(name, 30)} of ${place}`);
  return object;
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

function asObject(value: unknown, path: string): JsonAttributes {
  if (isRecord(value)) return value;
  throw malformed(FORMAT, undefined, `${path} to be an object`, show(value), { path });
}

function asList(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(FORMAT, undefined, `${path} to be a list`, show(value), { path });
}

function asTruth(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  throw malformed(FORMAT, undefined, `${path} to be true or false`, show(value), { path });
}

function asId(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  // Larger numbers have lost the digits that tell them apart.
  if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value);
  const expected = typeof value === 'number' ? `${path} to be a number below 2^53, or a text` : `${path} to be a text`;
  throw malformed(FORMAT, undefined, expected, show(value), { path });
}
