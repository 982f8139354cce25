import { finishDraft } from './finish-draft.js';
import { columnsFromJson, type JsonAttributes } from './json-column.js';
import { jsonShape, readDirected, takeNames, withoutNames } from './json-shape.js';
import { readJsonText } from './json-text.js';
import { leaveOut, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';

const FORMAT = 'Cytoscape JSON';
const shape = jsonShape(FORMAT);

interface Element {
  readonly data: JsonAttributes;
  readonly path: string;
}

/**
 * Read the JSON of Cytoscape and Cytoscape.js: `elements` with `nodes` and `edges`, or one list of both. What stands in the `data` of
 * an element is its attributes.
 *
 * @throws FormatError with line or path, expected, found.
 */
export function readCytoscapeJson(text: string, options: TieReadOptions = {}): ReadResult {
  const { value, rounded } = readJsonText(text, FORMAT);
  const graph = Array.isArray(value) ? { elements: value } : shape.object(value, 'graph');
  const draft = startDraft('cytoscape');
  takeNames(draft, graph, ['elements', 'nodes', 'edges', 'directed', 'multigraph', 'data'], 'graph');
  for (const name of Object.keys(Object(graph['data'] ?? {}) as object)) {
    note(draft, 'Attributes of the graph itself were left out: *.', name);
  }
  const { nodes, edges } = elementsOf(draft, graph['elements'] ?? graph);
  for (const { data, path } of nodes) draft.ids.push(shape.id(data['id'], `${path}.data.id`));
  const undirected = edges.length > 0 && readDirected(draft, shape, graph['directed']);
  for (const { data, path } of edges) {
    draft.sources.push(shape.id(data['source'], `${path}.data.source`));
    draft.targets.push(shape.id(data['target'], `${path}.data.target`));
    draft.undirected.push(undirected ? 1 : 0);
    if (data['id'] !== undefined) leaveOut(draft, 'id of an edge');
  }
  draft.nodeColumns = columnsFromJson(attributesOf(nodes, ['id']), {}, draft);
  draft.tieColumns = columnsFromJson(attributesOf(edges, ['id', 'source', 'target']), {}, draft);
  for (const number of rounded) note(draft, 'Long numbers were rounded: *.', number);
  return finishDraft(draft, options);
}

function attributesOf(elements: readonly Element[], taken: readonly string[]): JsonAttributes[] {
  return elements.map(({ data }) => withoutNames(data, taken));
}

function elementsOf(draft: NetworkDraft, elements: unknown): { nodes: Element[]; edges: Element[] } {
  const read = (list: unknown, path: string, kind: string) =>
    shape.list(list ?? [], path).map((each, i): Element => {
      const place = `${path}[${i}]`;
      const element = takeNames(draft, shape.object(each, place), ['data', 'group'], kind);
      return { data: shape.object(element['data'], `${place}.data`), path: place };
    });
  if (!Array.isArray(elements)) {
    const { nodes, edges } = shape.object(elements, 'elements');
    return { nodes: read(nodes, 'elements.nodes', 'a node'), edges: read(edges, 'elements.edges', 'an edge') };
  }
  const all = read(elements, 'elements', 'an element');
  const isEdge = ({ data }: Element) => data['source'] !== undefined || data['target'] !== undefined;
  return { nodes: all.filter((each) => !isEdge(each)), edges: all.filter(isEdge) };
}
