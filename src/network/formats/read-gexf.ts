import { brief } from '../../base/index.js';
import { builtInColumn, saysMoreThanIds, withBuiltIns } from './built-in-column.js';
import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';
import { readXml, required, type XmlAttributes, type XmlGrammar } from './read-xml.js';
import {
  type DeclaredColumn,
  type DeclaredColumns,
  declareColumn,
  noColumns,
  putDefault,
  putTyped,
  type ValueOwner,
} from './typed-value.js';

const FORMAT = 'GEXF';

/** Where in the text we are. */
interface Place {
  readonly kind?: ValueOwner['kind'];
  readonly declaring?: DeclaredColumn;
  readonly owner?: ValueOwner;
}

type Columns = Readonly<Record<ValueOwner['kind'], DeclaredColumns>>;

/** What stands in attributes of XML and not in declared ones. */
interface BuiltIns {
  readonly labels: DeclaredColumn;
  readonly weights: DeclaredColumn;
  readonly edgeLabels: DeclaredColumn;
}

/** What the graph says of all edges. */
interface Graph {
  count: number;
  undirected: boolean | undefined;
}

/**
 * Read a GEXF text (1.1 to 1.3) in one pass: declared attributes with defaults, edge types, labels and weights.
 *
 * A label becomes the node attribute `label` where one differs from its id, or the tie attribute `label`; a weight becomes
 * the tie attribute `weight` (1 where an edge states none), unless the file declares attributes of these names. Undirected
 * and mutual edges become two ties; nested nodes are flattened. Whatever else is not kept (ids of edges, parents, times,
 * positions, colours) is in the notes of the report.
 *
 * @throws FormatError with line, expected, found.
 */
export function readGexf(text: string, options: TieReadOptions = {}): ReadResult {
  const draft = startDraft('gexf');
  const columns: Columns = { node: noColumns(), edge: noColumns() };
  const builtIns = {
    labels: builtInColumn('label', 'text'),
    weights: builtInColumn('weight', 'number'),
    edgeLabels: builtInColumn('label', 'text'),
  };
  const graph: Graph = { count: 0, undirected: undefined };
  readXml(text, FORMAT, grammarOf(draft, columns, builtIns, graph), 'gexf', {}, draft);
  if (graph.count === 0) throw malformed(FORMAT, undefined, 'a <graph>', 'none');
  const { labels, weights, edgeLabels } = builtIns;
  draft.nodeColumns = withBuiltIns(draft, 'node', columns.node, saysMoreThanIds(labels, draft) ? [labels] : []);
  if (weights.rows.length > 0) weights.default = 1;
  draft.tieColumns = withBuiltIns(
    draft,
    'edge',
    columns.edge,
    [weights, edgeLabels].filter(({ rows }) => rows.length > 0),
  );
  return finishDraft(draft, options);
}

function grammarOf(draft: NetworkDraft, columns: Columns, builtIns: BuiltIns, graph: Graph): XmlGrammar<Place> {
  const get = required.bind(undefined, FORMAT);
  const container = (attributes: readonly string[], children: readonly string[]) => ({
    attributes,
    children,
    open: (place: Place) => place,
  });
  return {
    gexf: container(['version', 'variant'], ['graph']),
    graph: {
      attributes: ['defaultedgetype', 'mode', 'idtype'],
      children: ['attributes', 'nodes', 'edges'],
      open(place, { defaultedgetype, mode }, line) {
        if (++graph.count > 1) throw malformed(FORMAT, line, 'one <graph>', 'another');
        if (defaultedgetype !== undefined) {
          graph.undirected = isUndirected(defaultedgetype, 'defaultedgetype of <graph>', line);
        }
        noteMode(draft, mode, 'graph');
        return place;
      },
    },
    attributes: {
      attributes: ['class', 'mode'],
      children: ['attribute'],
      open(place, attributes, line) {
        const of = get('attributes', attributes, 'class', line);
        const kind = of.trim().toLowerCase();
        if (kind !== 'node' && kind !== 'edge')
          throw malformed(FORMAT, line, 'class of <attributes> to be node or edge', of);
        noteMode(draft, attributes['mode'], 'attributes');
        return { ...place, kind };
      },
    },
    attribute: {
      attributes: ['id', 'title', 'type'],
      children: ['default'],
      open(place, attributes, line) {
        const [key, name, type] = ['id', 'title', 'type'].map((each) => get('attribute', attributes, each, line));
        const { kind = 'node' } = place;
        return { ...place, declaring: declareColumn(draft, columns[kind], { kind, key, name, type }, FORMAT, line) };
      },
    },
    default: {
      attributes: [],
      children: [],
      text: true,
      open: (place) => place,
      close({ declaring }, content, line) {
        if (declaring !== undefined) putDefault(draft, declaring, content, FORMAT, line);
      },
    },
    nodes: container(['count'], ['node']),
    node: {
      attributes: ['id', 'label'],
      children: ['attvalues', 'nodes', 'edges'],
      open(place, attributes, line) {
        if (place.owner !== undefined) note(draft, 'Nested nodes were flattened.');
        const row = draft.ids.push(get('node', attributes, 'id', line)) - 1;
        const owner: ValueOwner = { kind: 'node', row, taken: new Set() };
        putBuiltIn(draft, builtIns.labels, owner, attributes['label'], line);
        return { owner };
      },
    },
    edges: container(['count'], ['edge']),
    edge: {
      attributes: ['id', 'source', 'target', 'type', 'weight', 'label'],
      children: ['attvalues'],
      open(_, attributes, line) {
        const { id, type, weight, label } = attributes;
        const row = draft.sources.push(get('edge', attributes, 'source', line)) - 1;
        draft.targets.push(get('edge', attributes, 'target', line));
        draft.undirected.push(edgeType(draft, graph, type, line) ? 1 : 0);
        // An id that only counts the edges says nothing.
        if (id !== undefined && id !== String(row)) leaveOut(draft, 'id of <edge>');
        const owner: ValueOwner = { kind: 'edge', row, taken: new Set() };
        putBuiltIn(draft, builtIns.weights, owner, weight, line);
        putBuiltIn(draft, builtIns.edgeLabels, owner, label, line);
        return { owner };
      },
    },
    attvalues: container([], ['attvalue']),
    attvalue: {
      attributes: ['for', 'id', 'value'],
      children: [],
      open(place, attributes, line) {
        readValue(draft, columns, place.owner, attributes, get('attvalue', attributes, 'value', line), line);
        return place;
      },
    },
  };
}

function putBuiltIn(
  draft: NetworkDraft,
  column: DeclaredColumn,
  owner: ValueOwner,
  text: string | undefined,
  line: number,
): void {
  if (text !== undefined) putTyped(draft, column, owner, text, FORMAT, line);
}

function readValue(
  draft: NetworkDraft,
  columns: Columns,
  owner: ValueOwner | undefined,
  attributes: XmlAttributes,
  value: string,
  line: number,
): void {
  if (owner === undefined) return;
  // GEXF 1.1 says id.
  const key = attributes['for'] ?? attributes['id'] ?? '';
  if (attributes['for'] !== undefined && attributes['id'] !== undefined) leaveOut(draft, 'id of <attvalue>');
  const column = columns[owner.kind].byKey.get(key);
  if (column === undefined) throw malformed(FORMAT, line, 'an attribute that the file declares', key);
  putTyped(draft, column, owner, value, FORMAT, line);
}

function noteMode(draft: NetworkDraft, mode: string | undefined, element: string): void {
  if (mode === undefined || mode === 'static') return;
  if (mode === 'dynamic') note(draft, 'The network is dynamic: times were left out.');
  else leaveOut(draft, `mode of <${element}> (${brief(mode, 25)})`);
}

function edgeType(draft: NetworkDraft, graph: Graph, type: string | undefined, line: number): boolean {
  if (type !== undefined) return isUndirected(type, 'type of <edge>', line);
  if (graph.undirected !== undefined) return graph.undirected;
  note(draft, 'The graph does not say whether edges are directed: they were taken as undirected.');
  return true;
}

function isUndirected(type: string, what: string, line: number): boolean {
  const word = type.trim().toLowerCase();
  if (word === 'directed') return false;
  if (word === 'undirected' || word === 'mutual') return true;
  throw malformed(FORMAT, line, `${what} to be directed, undirected or mutual`, type);
}
