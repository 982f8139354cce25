import { isRecord } from '../../base/index.js';
import { finishDraft } from './finish-draft.js';
import { columnsFromJson, type JsonAttributes } from './json-column.js';
import { jsonShape, readDirected, takeNames, withoutNames } from './json-shape.js';
import { readJsonText } from './json-text.js';
import { leaveOut, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';

const FORMAT = 'node-link JSON';
const shape = jsonShape(FORMAT);
const ID_NAMES = ['id', 'key', 'name', 'label'];
const END_NAMES = [
  ['source', 'target'],
  ['from', 'to'],
] as const;

/**
 * Read node-link JSON as networkx, D3 and vis.js have it: `nodes` with `links` or `edges`.
 *
 * Nodes are called by their `id`, `key`, `name` or `label`, whichever all have and no two share, or else by their place. Ends of
 * ties are such ids, or places in the list of nodes (counted from 0) where no end is an id and each is a place. All else is an attribute.
 *
 * @throws FormatError with line or path, expected, found.
 */
export function readNodeLinkJson(text: string, options: TieReadOptions = {}): ReadResult {
  const { value, rounded } = readJsonText(text, FORMAT);
  const graph = shape.object(value, 'graph');
  const draft = startDraft('nodelink', graph['nodes'] === undefined);
  takeNames(draft, graph, ['directed', 'multigraph', 'graph', 'nodes', 'links', 'edges'], 'graph');
  for (const name of Object.keys(Object(graph['graph'] ?? {}) as object)) {
    note(draft, 'Attributes of the graph itself were left out: *.', name);
  }
  const nodes = shape.list(graph['nodes'] ?? [], 'nodes').map(asNode);
  const idName = ID_NAMES.find((name) => isKey(nodes, name));
  draft.ids = nodes.map((node, i) =>
    idName === undefined ? String(i) : shape.id(node[idName], `nodes[${i}].${idName}`),
  );
  draft.nodeColumns = columnsFromJson(
    nodes.map((node) => (idName === undefined ? node : withoutNames(node, [idName]))),
    {},
    draft,
  );
  readTies(draft, graph, idName);
  for (const number of rounded) note(draft, 'Long numbers were rounded: *.', number);
  return finishDraft(draft, options);
}

function asNode(node: unknown, i: number): JsonAttributes {
  return typeof node === 'string' || typeof node === 'number' ? { id: node } : shape.object(node, `nodes[${i}]`);
}

/** Whether nodes can be called by an attribute. What is called id or key is one, even if two share it: the second is dropped. */
function isKey(nodes: readonly JsonAttributes[], name: string): boolean {
  if (nodes.some((node) => node[name] === undefined))
    return name === 'id' && nodes.some((node) => node[name] !== undefined);
  return name === 'id' || name === 'key' || new Set(nodes.map((node) => node[name])).size === nodes.length;
}

function readTies(draft: NetworkDraft, graph: JsonAttributes, idName = 'id'): void {
  const { path, links } = linksOf(draft, graph);
  const [from, to] = END_NAMES.find(([name]) => links[0]?.[name] !== undefined) ?? END_NAMES[0];
  // D3 puts the node itself where its id stood.
  const endOf = (link: JsonAttributes, end: string) => {
    const value = link[end];
    return isRecord(value) ? value[idName] : value;
  };
  const ends = links.flatMap((link) => [endOf(link, from), endOf(link, to)]);
  const nodeAt = arePlaces(ends, draft.ids) ? (id: string) => draft.ids[Number(id)] : (id: string) => id;
  const undirected = links.length > 0 && readDirected(draft, shape, graph['directed']);
  links.forEach((_, i) => {
    draft.sources.push(nodeAt(shape.id(ends[2 * i], `${path}[${i}].${from}`)));
    draft.targets.push(nodeAt(shape.id(ends[2 * i + 1], `${path}[${i}].${to}`)));
    draft.undirected.push(undirected ? 1 : 0);
  });
  const isMulti = graph['multigraph'] === true;
  if (isMulti && links.some((link) => link['key'] !== undefined)) note(draft, 'Keys of edges are not kept.');
  const taken = isMulti ? [from, to, 'key'] : [from, to];
  draft.tieColumns = columnsFromJson(
    links.map((link) => withoutNames(link, taken)),
    {},
    draft,
  );
}

function linksOf(draft: NetworkDraft, graph: JsonAttributes) {
  const [path, other] = graph['links'] === undefined ? ['edges', 'links'] : ['links', 'edges'];
  if (graph[other] !== undefined) leaveOut(draft, `${other}, as the file has ${path}`);
  const links = shape.list(graph[path], path).map((link, i) => shape.object(link, `${path}[${i}]`));
  return { path, links };
}

/** Whether ends of ties are places in the list of nodes and not ids. */
function arePlaces(ends: readonly unknown[], ids: readonly string[]): boolean {
  const known = new Set(ids);
  const isPlace = (end: unknown) => typeof end === 'number' && Number.isInteger(end) && end >= 0 && end < ids.length;
  return ends.length > 0 && ends.every((end) => isPlace(end) && !known.has(String(end)));
}
