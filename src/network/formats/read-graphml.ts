import { brief } from '../../base/index.js';
import { builtInColumn, saysMoreThanIds, withBuiltIns } from './built-in-column.js';
import { finishDraft } from './finish-draft.js';
import { malformed } from './malformed.js';
import { drop, type NetworkDraft, note, startDraft } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';
import { readXml, required, type XmlAttributes, type XmlGrammar } from './read-xml.js';
import { readTruth } from './truth.js';
import {
  type DeclaredColumn,
  type DeclaredColumns,
  declareColumn,
  noColumns,
  putDefault,
  putTyped,
  type ValueOwner,
} from './typed-value.js';
import { YED_CHILDREN, yedGrammar } from './yed-labels.js';

const FORMAT = 'GraphML';

/** Where in the text we are. */
interface Place {
  /** Whether an edge that does not say is undirected; undefined outside graphs. */
  readonly undirected?: boolean;
  /** The node or edge that data belong to; undefined in a graph. */
  readonly owner?: ValueOwner;
  /** The columns of the key that is being declared. */
  readonly declaring?: readonly DeclaredColumn[];
  /** The column that a value is of. */
  readonly column?: DeclaredColumn;
}

type Columns = Readonly<Record<ValueOwner['kind'], DeclaredColumns>>;

/** What yEd writes on nodes and edges, and the keys of its drawings. */
interface Labels extends Readonly<Record<ValueOwner['kind'], DeclaredColumn>> {
  readonly keys: Set<string>;
}

/**
 * Read a GraphML text in one pass: typed keys with defaults, directed and undirected edges.
 *
 * Labels of yEd become the attribute `label`, of nodes where one differs from its id. Undirected edges become two ties, nested graphs are flattened, hyperedges are dropped. Whatever else is not kept (ids of
 * edges, ports, data of graphs, elements of other tools) is in the notes of the report.
 *
 * @throws FormatError with line, expected, found.
 * @source brandes2002
 */
export function readGraphml(text: string, options: TieReadOptions = {}): ReadResult {
  const draft = startDraft('graphml');
  const columns: Columns = { node: noColumns(), edge: noColumns() };
  const labels: Labels = {
    node: builtInColumn('label', 'text'),
    edge: builtInColumn('label', 'text'),
    keys: new Set(),
  };
  const graphs = { count: 0 };
  readXml(text, FORMAT, grammarOf(draft, columns, labels, graphs), 'graphml', {}, draft);
  if (graphs.count === 0) throw malformed(FORMAT, undefined, 'a <graph>', 'none');
  draft.nodeColumns = withBuiltIns(
    draft,
    'node',
    columns.node,
    saysMoreThanIds(labels.node, draft) ? [labels.node] : [],
  );
  draft.tieColumns = withBuiltIns(draft, 'edge', columns.edge, labels.edge.rows.length > 0 ? [labels.edge] : []);
  return finishDraft(draft, options);
}

function grammarOf(
  draft: NetworkDraft,
  columns: Columns,
  labels: Labels,
  graphs: { count: number },
): XmlGrammar<Place> {
  const get = required.bind(undefined, FORMAT);
  const drawing = yedGrammar<Place>(({ owner }, text, line) => {
    // A group has one drawing for each of its states, with the same label.
    if (owner !== undefined && !owner.taken.has(labels[owner.kind])) {
      putTyped(draft, labels[owner.kind], owner, text, FORMAT, line);
    }
  });
  return {
    ...drawing,
    graphml: { attributes: [], children: ['key', 'graph', 'data'], open: (place) => place },
    key: {
      attributes: ['id', 'for', 'attr.name', 'attr.type', 'yfiles.type'],
      children: ['default'],
      open(_, attributes, line) {
        if (/^(?:node|edge)graphics$/.test(attributes['yfiles.type'] ?? '')) {
          labels.keys.add(get('key', attributes, 'id', line));
          return undefined;
        }
        const declaring = declareKey(draft, columns, attributes, line);
        return declaring.length === 0 ? undefined : { declaring };
      },
    },
    default: {
      attributes: [],
      children: [],
      text: true,
      open: (place) => place,
      close({ declaring = [] }, content, line) {
        for (const column of declaring) putDefault(draft, column, content, FORMAT, line);
      },
    },
    graph: {
      attributes: ['edgedefault'],
      children: ['node', 'edge', 'hyperedge', 'data'],
      open(place, { edgedefault }, line) {
        if (++graphs.count > 1 && place.undirected === undefined)
          throw malformed(FORMAT, line, 'one <graph>', 'another');
        if (place.undirected !== undefined) note(draft, 'Nested graphs were flattened.');
        return { undirected: directionOf(draft, edgedefault, place.undirected, line) };
      },
    },
    node: {
      attributes: ['id'],
      children: ['data', 'graph'],
      open(place, attributes, line) {
        const row = draft.ids.push(get('node', attributes, 'id', line)) - 1;
        return { ...place, owner: { kind: 'node', row, taken: new Set() } };
      },
    },
    edge: {
      attributes: ['source', 'target', 'directed'],
      children: ['data', 'graph'],
      open(place, attributes, line) {
        const row = draft.sources.push(get('edge', attributes, 'source', line)) - 1;
        draft.targets.push(get('edge', attributes, 'target', line));
        draft.undirected.push((isUndirected(attributes['directed'], line) ?? place.undirected) ? 1 : 0);
        return { ...place, owner: { kind: 'edge', row, taken: new Set() } };
      },
    },
    hyperedge: {
      attributes: [],
      children: [],
      open(_place, _attributes, line) {
        drop(draft, 'hyperedge', `line ${line}`);
        return undefined;
      },
    },
    data: {
      attributes: ['key'],
      children: YED_CHILDREN,
      text: true,
      open(place, attributes, line) {
        const key = get('data', attributes, 'key', line);
        if (labels.keys.has(key)) {
          note(draft, 'How yEd draws nodes and edges was left out; their labels were read.');
          return place;
        }
        const column = place.owner && columns[place.owner.kind].byKey.get(key);
        if (place.owner === undefined) note(draft, 'Attributes of the graph itself were left out: *.', key);
        else if (column === undefined) note(draft, 'Values of key * were left out.', key);
        return column && { ...place, column };
      },
      close({ owner, column }, content, line) {
        if (owner !== undefined && column !== undefined) putTyped(draft, column, owner, content, FORMAT, line);
      },
    },
  };
}

/** Whether edges of a graph are undirected where they do not say; a graph inside another one does as that one does. */
function directionOf(
  draft: NetworkDraft,
  edgedefault: string | undefined,
  outer: boolean | undefined,
  line: number,
): boolean {
  const word = edgedefault?.trim().toLowerCase();
  if (word === 'directed' || word === 'undirected') return word === 'undirected';
  if (word !== undefined) {
    throw malformed(FORMAT, line, 'edgedefault of <graph> to be directed or undirected', brief(edgedefault ?? ''));
  }
  if (outer !== undefined) return outer;
  note(draft, 'The graph does not say whether edges are directed: they were taken as undirected.');
  return true;
}

function isUndirected(directed: string | undefined, line: number): boolean | undefined {
  if (directed === undefined) return undefined;
  const truth = readTruth(directed);
  if (truth !== undefined) return !truth;
  throw malformed(FORMAT, line, 'directed of <edge> to be true or false', directed);
}

function declareKey(
  draft: NetworkDraft,
  columns: Columns,
  attributes: XmlAttributes,
  line: number,
): readonly DeclaredColumn[] {
  const key = required(FORMAT, 'key', attributes, 'id', line);
  const name = attributes['attr.name'];
  const owner = attributes['for'] ?? 'all';
  if (name === undefined) {
    note(draft, 'Keys without a name were left out: *.', key);
    return [];
  }
  const kinds = (['node', 'edge'] as const).filter((kind) => owner === kind || owner === 'all');
  if (kinds.length === 0)
    note(draft, 'Keys that are neither of nodes nor of edges were left out: *.', `${brief(name, 25)} for ${owner}`);
  const type = attributes['attr.type'] ?? 'string';
  return kinds.map((kind) => declareColumn(draft, columns[kind], { kind, key, name, type }, FORMAT, line));
}
