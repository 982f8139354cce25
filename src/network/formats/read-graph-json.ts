import { show } from '../../base/index.js';
import { finishDraft } from './finish-draft.js';
import { COLUMN_TYPES, columnsFromJson, type JsonAttributes } from './json-column.js';
import { lineOfJsonError } from './json-error-line.js';
import { malformed } from './malformed.js';
import { type NetworkDraft, note, startDraft } from './network-draft.js';
import type { ReadResult } from './read-report.js';

const FORMAT = 'graphology JSON';

/**
 * Read the JSON that graphology's `graph.export()` gives: `{options, attributes, nodes, edges}`.
 *
 * Undirected edges become two ties; keys of edges and attributes of the graph are not kept: it is in the report.
 *
 * @throws FormatError with line or path, expected, found.
 */
export function readGraphJson(text: string): ReadResult {
  return readSerialisedGraph(parseJson(text));
}

/** Read what `graph.export()` gives, as an object. */
export function readSerialisedGraph(value: unknown): ReadResult {
  const draft = startDraft('json');
  const graph = asObject(value, 'graph');
  const nodes = asList(graph['nodes'], 'nodes').map((node, i) => asObject(node, `nodes[${i}]`));
  const edges = asList(graph['edges'] ?? [], 'edges').map((edge, i) => asObject(edge, `edges[${i}]`));
  const undirected = asObject(graph['options'] ?? {}, 'options')['type'] === 'undirected';
  nodes.forEach((node, i) => draft.ids.push(asId(node['key'], `nodes[${i}].key`)));
  edges.forEach((edge, i) => {
    draft.sources.push(asId(edge['source'], `edges[${i}].source`));
    draft.targets.push(asId(edge['target'], `edges[${i}].target`));
    draft.undirected.push(undirected || edge['undirected'] === true ? 1 : 0);
  });
  if (edges.some((edge) => edge['key'] !== undefined)) note(draft, 'Keys of edges are not kept.');
  readColumns(draft, graph, nodes, edges);
  return finishDraft(draft);
}

function readColumns(
  draft: NetworkDraft,
  graph: JsonAttributes,
  nodes: readonly JsonAttributes[],
  edges: readonly JsonAttributes[],
): void {
  const attributes = asObject(graph['attributes'] ?? {}, 'attributes');
  const types = asObject(attributes[COLUMN_TYPES] ?? {}, `attributes.${COLUMN_TYPES}`);
  const left = Object.keys(attributes).filter((name) => name !== COLUMN_TYPES);
  if (left.length > 0) note(draft, `Attributes of the graph itself were left out: ${left.join(', ')}.`);
  const attributesOf = (kind: string, items: readonly JsonAttributes[]) =>
    items.map((item, i) => asObject(item['attributes'] ?? {}, `${kind}[${i}].attributes`));
  const typesOf = (kind: string) => asObject(types[kind] ?? {}, `attributes.${COLUMN_TYPES}.${kind}`);
  draft.nodeColumns.push(...columnsFromJson(attributesOf('nodes', nodes), typesOf('nodes'), draft));
  draft.tieColumns.push(...columnsFromJson(attributesOf('edges', edges), typesOf('ties'), draft));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw malformed(FORMAT, lineOfJsonError(message, text), 'well-formed JSON', message);
  }
}

function asObject(value: unknown, path: string): JsonAttributes {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonAttributes;
  throw malformed(FORMAT, undefined, `${path} to be an object`, show(value), { path });
}

function asList(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(FORMAT, undefined, `${path} to be a list`, show(value), { path });
}

function asId(value: unknown, path: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw malformed(FORMAT, undefined, `${path} to be a text`, show(value), { path });
}
