import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { type NetworkDraft, note, startDraft } from './network-draft.js';
import type { ReadResult } from './read-report.js';
import { readXml, required } from './read-xml.js';
import { type DeclaredColumn, declareColumn, finishColumns, readTyped } from './typed-value.js';

const FORMAT = 'GEXF';

interface GexfState {
  readonly draft: NetworkDraft;
  readonly columns: { readonly node: Map<string, DeclaredColumn>; readonly edge: Map<string, DeclaredColumn> };
  readonly labels: DeclaredColumn;
  readonly weights: DeclaredColumn;
  /** The class of the attributes being declared. */
  declaringFor: 'node' | 'edge';
  declaring: DeclaredColumn | undefined;
  /** Rows of nodes that are open (they may be nested) and of the open edge. */
  readonly openNodes: number[];
  inEdge: boolean;
  graphs: number;
  edgeType: string;
}

/**
 * Read a GEXF text (1.1 to 1.3) in one pass: declared attributes with defaults, edge types, labels and weights.
 *
 * A label becomes the node attribute `label` where one differs from its id, a weight the tie attribute `weight` (1 where
 * an edge states none), unless the file declares attributes of these names. Undirected and mutual edges become two ties;
 * nested nodes are flattened; positions, colours and times are left out: all of it is in the report.
 *
 * @throws FormatError with line, expected, found.
 */
export function readGexf(text: string): ReadResult {
  const draft = startDraft('gexf');
  const state: GexfState = {
    draft,
    columns: { node: new Map(), edge: new Map() },
    labels: declareColumn('label', 'string'),
    weights: declareColumn('weight', 'double'),
    declaringFor: 'node',
    declaring: undefined,
    openNodes: [],
    inEdge: false,
    graphs: 0,
    edgeType: 'undirected',
  };
  readXml(text, FORMAT, 'gexf', {
    open: (name, attributes, line) => open(state, name, attributes, line),
    close: (name, content, line) => close(state, name, content, line),
  });
  if (state.graphs === 0) throw malformed(FORMAT, undefined, 'a <graph>', 'none');
  addBuiltIns(state);
  finishColumns(state.columns.node.values(), draft.ids.length, draft.notes);
  finishColumns(state.columns.edge.values(), draft.sources.length, draft.notes);
  draft.nodeColumns.push(...state.columns.node.values());
  draft.tieColumns.push(...state.columns.edge.values());
  return finishDraft(draft);
}

/** Labels and weights stand in attributes of XML; they become columns where they say something. */
function addBuiltIns({ draft, columns, labels, weights }: GexfState): void {
  const free = (kind: 'node' | 'edge', name: string) =>
    !Array.from(columns[kind].values()).some((c) => c.name === name);
  const telling = labels.cells.some((label, row) => label !== undefined && label !== '' && label !== draft.ids[row]);
  if (telling && free('node', 'label')) columns.node.set(' label', labels);
  if (weights.cells.length > 0 && free('edge', 'weight')) {
    weights.default = 1;
    columns.edge.set(' weight', weights);
  }
}

function open(state: GexfState, name: string, attributes: Readonly<Record<string, string>>, line: number): void {
  const { draft } = state;
  const get = (attribute: string) => required(FORMAT, name, attributes, attribute, line);
  if (name === 'node') {
    if (state.openNodes.length > 0) note(draft, 'Nested nodes were flattened.');
    const row = draft.ids.push(get('id')) - 1;
    if (attributes['label'] !== undefined) state.labels.cells[row] = attributes['label'];
    state.openNodes.push(row);
  } else if (name === 'edge') {
    const row = draft.sources.push(get('source')) - 1;
    draft.targets.push(get('target'));
    draft.undirected.push((attributes['type'] ?? state.edgeType) === 'directed' ? 0 : 1);
    const weight = attributes['weight'];
    if (weight !== undefined) state.weights.cells[row] = readTyped(state.weights, weight, FORMAT, line);
    state.inEdge = true;
  } else if (name === 'attvalue') readValue(state, attributes, get('value'), line);
  else if (name === 'attributes') state.declaringFor = get('class') === 'edge' ? 'edge' : 'node';
  else if (name === 'attribute') declare(state, get('id'), get('title'), get('type'), line);
  else if (name === 'graph') {
    if (++state.graphs > 1) throw malformed(FORMAT, line, 'one <graph>', 'another');
    state.edgeType = attributes['defaultedgetype'] ?? 'undirected';
    if (attributes['mode'] === 'dynamic') note(draft, 'The network is dynamic: times were left out.');
  } else if (name.startsWith('viz:')) note(draft, 'Positions, sizes and colours were left out.');
}

function declare(state: GexfState, id: string, title: string, type: string, line: number): void {
  const columns = state.columns[state.declaringFor];
  if (Array.from(columns.values()).some((column) => column.name === title)) {
    throw malformed(FORMAT, line, `one ${state.declaringFor} attribute ${title}`, 'another');
  }
  state.declaring = declareColumn(title, type);
  columns.set(id, state.declaring);
}

function readValue(state: GexfState, attributes: Readonly<Record<string, string>>, value: string, line: number): void {
  const key = attributes['for'] ?? attributes['id'] ?? '';
  const column = state.columns[state.inEdge ? 'edge' : 'node'].get(key);
  if (column === undefined) throw malformed(FORMAT, line, 'an attribute that the file declares', key);
  const row = state.inEdge ? state.draft.sources.length - 1 : (state.openNodes.at(-1) ?? 0);
  column.cells[row] = readTyped(column, value, FORMAT, line);
}

function close(state: GexfState, name: string, content: string, line: number): void {
  if (name === 'node') state.openNodes.pop();
  else if (name === 'edge') state.inEdge = false;
  else if (name === 'attribute') state.declaring = undefined;
  else if (name === 'default' && state.declaring !== undefined) {
    state.declaring.default = readTyped(state.declaring, content, FORMAT, line);
  }
}
