import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { drop, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { ReadResult } from './read-report.js';
import { readXml, required } from './read-xml.js';
import { type DeclaredColumn, declareColumn, finishColumns, readTyped } from './typed-value.js';

const FORMAT = 'GraphML';

interface GraphmlState {
  readonly draft: NetworkDraft;
  readonly keys: { readonly node: Map<string, DeclaredColumn>; readonly edge: Map<string, DeclaredColumn> };
  /** Whose data comes now. */
  owner: 'node' | 'edge' | undefined;
  /** The key that is being declared, for its default. */
  declaring: readonly DeclaredColumn[];
  dataKey: string;
  /** Elements open inside <data>: their content is not ours. */
  inData: number;
  graphs: number;
  undirected: boolean;
}

/**
 * Read a GraphML text in one pass: typed keys with defaults, directed and undirected edges.
 *
 * Undirected edges become two ties, hyperedges are dropped, nested graphs are flattened, ids of edges are not kept: all of
 * it is in the report.
 *
 * @throws FormatError with line, expected, found.
 * @source brandes2002
 */
export function readGraphml(text: string): ReadResult {
  const draft = startDraft('graphml');
  const state: GraphmlState = {
    draft,
    keys: { node: new Map(), edge: new Map() },
    owner: undefined,
    declaring: [],
    dataKey: '',
    inData: 0,
    graphs: 0,
    undirected: false,
  };
  readXml(text, FORMAT, 'graphml', {
    open: (name, attributes, line) => open(state, name, attributes, line),
    close: (name, content, line) => close(state, name, content, line),
  });
  if (state.graphs === 0) throw malformed(FORMAT, undefined, 'a <graph>', 'none');
  finishColumns(state.keys.node.values(), draft.ids.length, draft.notes);
  finishColumns(state.keys.edge.values(), draft.sources.length, draft.notes);
  draft.nodeColumns.push(...state.keys.node.values());
  draft.tieColumns.push(...state.keys.edge.values());
  return finishDraft(draft);
}

function open(state: GraphmlState, name: string, attributes: Readonly<Record<string, string>>, line: number): void {
  const { draft } = state;
  if (state.inData > 0) state.inData++;
  else if (name === 'data') {
    state.inData = 1;
    state.dataKey = required(FORMAT, name, attributes, 'key', line);
  } else if (name === 'node') {
    draft.ids.push(required(FORMAT, name, attributes, 'id', line));
    state.owner = 'node';
  } else if (name === 'edge') {
    draft.sources.push(required(FORMAT, name, attributes, 'source', line));
    draft.targets.push(required(FORMAT, name, attributes, 'target', line));
    const directed = attributes['directed'];
    draft.undirected.push((directed === undefined ? state.undirected : directed === 'false') ? 1 : 0);
    if (attributes['id'] !== undefined) note(draft, 'Ids of edges are not kept.');
    state.owner = 'edge';
  } else if (name === 'key') declareKey(state, attributes, line);
  else if (name === 'graph') openGraph(state, attributes, line);
  else if (name === 'hyperedge') drop(draft, 'hyperedge', `line ${line}`);
}

function openGraph(state: GraphmlState, attributes: Readonly<Record<string, string>>, line: number): void {
  state.graphs++;
  if (state.graphs > 1) {
    if (state.owner === undefined) throw malformed(FORMAT, line, 'one <graph>', 'another');
    note(state.draft, 'Nested graphs were flattened.');
    return;
  }
  state.undirected = attributes['edgedefault'] !== 'directed';
  if (attributes['edgedefault'] === undefined) {
    note(state.draft, 'The graph does not say whether edges are directed: they were taken as undirected.');
  }
}

function declareKey(state: GraphmlState, attributes: Readonly<Record<string, string>>, line: number): void {
  const id = required(FORMAT, 'key', attributes, 'id', line);
  const name = attributes['attr.name'];
  const owner = attributes['for'] ?? 'all';
  state.declaring = [];
  if (name === undefined) {
    note(state.draft, `Key ${id} has no name and was left out.`);
    return;
  }
  for (const kind of ['node', 'edge'] as const) {
    if (owner !== kind && owner !== 'all') continue;
    if (Array.from(state.keys[kind].values()).some((column) => column.name === name)) {
      throw malformed(FORMAT, line, `one key for the ${kind} attribute ${name}`, 'another');
    }
    const column = declareColumn(name, attributes['attr.type'] ?? 'string');
    state.keys[kind].set(id, column);
    state.declaring = [...state.declaring, column];
  }
  if (state.declaring.length === 0) note(state.draft, `Key ${name} is for ${owner} and was left out.`);
}

function close(state: GraphmlState, name: string, content: string, line: number): void {
  const { draft } = state;
  if (state.inData > 1) state.inData--;
  else if (state.inData === 1) {
    state.inData = 0;
    if (state.owner === undefined) note(draft, 'Attributes of the graph itself were left out.');
    else {
      const row = (state.owner === 'node' ? draft.ids : draft.sources).length - 1;
      const column = state.keys[state.owner].get(state.dataKey);
      if (column !== undefined) column.cells[row] = readTyped(column, content, FORMAT, line);
      else note(draft, `Values of key ${state.dataKey} were left out.`);
    }
  } else if (name === 'default') {
    for (const column of state.declaring) column.default = readTyped(column, content, FORMAT, line);
  } else if (name === 'node' || name === 'edge') state.owner = undefined;
}
