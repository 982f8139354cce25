import { brief, losesDigits } from '../../base/index.js';
import { finishDraft } from './finish-draft.js';
import { gmlName } from './gml-key.js';
import { type GmlList, type GmlScalar, walkGml } from './gml-text.js';
import { columnsFromJson } from './json-column.js';
import { malformed } from './malformed.js';
import { leaveOut, type NetworkDraft, note, startDraft } from './network-draft.js';
import { parseNumber } from './number-text.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';
import { readTruth } from './truth.js';

const FORMAT = 'GML';

/**
 * Read a GML text: nodes and edges with their numbers and texts as attributes.
 *
 * Nodes are called by their labels where each has one and no two share one, or else by their ids, and the labels are an attribute.
 * Edges are undirected unless the graph says `directed 1`. Lists inside nodes and edges (graphics) are left out, and said.
 *
 * @throws FormatError with line, expected, found.
 */
export function readGml(text: string, options: TieReadOptions = {}): ReadResult {
  const draft = startDraft('gml');
  const nodes: GmlList[] = [];
  const edges: GmlList[] = [];
  let graph: GmlList | undefined;
  walkGml(text, (list, around) => {
    const isGraph = list.key === 'graph' && around.length === 1;
    const isInGraph = around.length === 2 && around[1].key === 'graph';
    if (isGraph && graph !== undefined) throw malformed(FORMAT, list.line, 'one graph', 'another');
    if (isGraph) graph = list;
    else if (isInGraph && list.key === 'node') nodes.push(list);
    else if (isInGraph && list.key === 'edge') edges.push(list);
    else if (isInGraph) leaveOut(draft, `${list.key} of graph`);
  });
  if (graph === undefined) throw malformed(FORMAT, undefined, 'graph [', 'none');
  for (const key of graph.scalars.keys()) {
    if (!['directed', 'multigraph'].includes(key)) note(draft, 'Attributes of the graph itself were left out: *.', key);
  }
  const undirected = edges.length > 0 && isUndirected(draft, graph);
  const ids = nodes.map((node) => required(node, 'id'));
  const labels = nodes.map((node) => node.scalars.get('label')?.text ?? '');
  const areNames = !labels.includes('') && new Set(labels).size === labels.length;
  draft.ids = areNames ? labels : ids;
  const nameOf = new Map(areNames ? ids.map((id, i) => [id, labels[i]]) : []);
  if (areNames && nameOf.size < ids.length)
    throw malformed(FORMAT, undefined, 'each id once', 'an id that comes twice');
  for (const edge of edges) {
    const [source, target] = [required(edge, 'source'), required(edge, 'target')];
    draft.sources.push(nameOf.get(source) ?? source);
    draft.targets.push(nameOf.get(target) ?? target);
    draft.undirected.push(undirected ? 1 : 0);
  }
  draft.nodeColumns = columnsOf(draft, nodes, areNames ? ['id', 'label'] : ['id']);
  draft.tieColumns = columnsOf(draft, edges, ['source', 'target']);
  return finishDraft(draft, options);
}

function isUndirected(draft: NetworkDraft, { scalars, line }: GmlList): boolean {
  const directed = scalars.get('directed');
  if (directed === undefined) {
    note(draft, 'The graph does not say whether edges are directed: they were taken as undirected.');
    return true;
  }
  const truth = readTruth(directed.text);
  if (truth === undefined) throw malformed(FORMAT, line, 'directed of graph to be 0 or 1', directed.text);
  return !truth;
}

function required({ key, line, scalars }: GmlList, name: string): string {
  const value = scalars.get(name);
  if (value === undefined) throw malformed(FORMAT, line, `${name} in ${key}`, 'none');
  return value.text;
}

function columnsOf(draft: NetworkDraft, lists: readonly GmlList[], taken: readonly string[]) {
  const rows = lists.map(({ key, scalars, others }) => {
    for (const other of others) leaveOut(draft, `${brief(other, 25)} of ${key}`);
    const attributes = Array.from(scalars).filter(([name]) => !taken.includes(name));
    return Object.fromEntries(attributes.map(([name, value]) => [gmlName(name), valueOf(draft, name, value)]));
  });
  return columnsFromJson(rows, {}, draft);
}

/** A number where the file has one outside quotes; undefined where it has NAN. */
function valueOf(draft: NetworkDraft, name: string, { text, quoted }: GmlScalar): number | string | undefined {
  if (quoted) return text;
  if (text.toUpperCase() === 'NAN') return undefined;
  const value = parseNumber(text);
  if (value !== undefined && losesDigits(text)) note(draft, 'Long numbers were rounded to 53 bits: those of *.', name);
  return value ?? text;
}
