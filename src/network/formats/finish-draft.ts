import { buildNetwork } from '../build-network.js';
import { type AttributeColumn, countMissing } from '../network.js';
import { sortTies } from '../sort-ties.js';
import { type ColumnDraft, drop, type NetworkDraft, note } from './network-draft.js';
import type { ReadReport, ReadResult } from './read-report.js';

/** Turn what a reader collected into a network, and report what was left out on the way. */
export function finishDraft(draft: NetworkDraft): ReadResult {
  const { ids, nodeRows } = uniqueNodes(draft);
  const ties = resolveTies(draft, ids);
  const kept = dropRepeats(draft, ids, ties);
  const network = buildNetwork({
    ids,
    sources: kept.map((tie) => ties.sources[tie]),
    targets: kept.map((tie) => ties.targets[tie]),
    nodeAttributes: columnsOf(draft.nodeColumns, ids.length, (i) => nodeRows[i]),
    tieAttributes: columnsOf(draft.tieColumns, kept.length, (t) => ties.rows[kept[t]]),
  });
  const missing: ReadReport['missing'][number][] = [];
  for (const [of, columns] of [
    ['node', network.nodeAttributes],
    ['tie', network.tieAttributes],
  ] as const) {
    for (const [attribute, column] of Object.entries(columns)) {
      const count = countMissing(column);
      if (count > 0) missing.push({ of, attribute, count });
    }
  }
  const report: ReadReport = {
    format: draft.format,
    nodes: network.nodeCount,
    ties: network.tieCount,
    dropped: Array.from(draft.dropped, ([reason, { count, examples }]) => ({ reason, count, examples })),
    missing,
    notes: draft.notes,
  };
  return { network, report };
}

/** How a tie reads in an example. */
export function tieText(source: string, target: string): string {
  return `${source} -> ${target}`;
}

function uniqueNodes(draft: NetworkDraft): { ids: string[]; nodeRows: number[] } {
  const seen = new Set<string>();
  const nodeRows: number[] = [];
  for (let row = 0; row < draft.ids.length; row++) {
    const id = draft.ids[row];
    if (id === '') drop(draft, 'missingId', `node ${row + 1}`);
    else if (seen.has(id)) drop(draft, 'duplicateNode', id);
    else {
      seen.add(id);
      nodeRows.push(row);
    }
  }
  return { ids: Array.from(seen), nodeRows };
}

interface ResolvedTies {
  readonly sources: number[];
  readonly targets: number[];
  /** The row of the draft that each tie comes from. */
  readonly rows: number[];
}

function resolveTies(draft: NetworkDraft, ids: string[]): ResolvedTies {
  const ties: ResolvedTies = { sources: [], targets: [], rows: [] };
  const index = new Map(ids.map((id, i) => [id, i]));
  const declared = ids.length;
  let undirected = 0;
  for (let row = 0; row < draft.sources.length; row++) {
    const from = draft.sources[row];
    const to = draft.targets[row];
    const known = (id: string) => draft.addUnknown || index.has(id);
    if (from === '' || to === '') drop(draft, 'missingId', tieText(from || '?', to || '?'));
    else if (!known(from) || !known(to)) drop(draft, 'unknownId', tieText(from, to));
    else {
      const source = indexOf(index, ids, from);
      const target = indexOf(index, ids, to);
      if (source === target) drop(draft, 'selfLoop', tieText(from, to));
      else {
        addTie(ties, source, target, row);
        if (draft.undirected[row] === 1) {
          addTie(ties, target, source, row);
          undirected++;
        }
      }
    }
  }
  if (undirected > 0) note(draft, `${undirected} undirected edges were read as two directed ties each.`);
  if (declared > 0 && ids.length > declared) {
    note(draft, `${ids.length - declared} ids stand in ties only and were added as nodes without attributes.`);
  }
  return ties;
}

function indexOf(index: Map<string, number>, ids: string[], id: string): number {
  const known = index.get(id);
  if (known !== undefined) return known;
  index.set(id, ids.length);
  return ids.push(id) - 1;
}

function addTie(ties: ResolvedTies, source: number, target: number, row: number): void {
  ties.sources.push(source);
  ties.targets.push(target);
  ties.rows.push(row);
}

function dropRepeats(draft: NetworkDraft, ids: readonly string[], ties: ResolvedTies): number[] {
  const { sources, targets } = ties;
  const { order } = sortTies(ids.length, Int32Array.from(sources), Int32Array.from(targets));
  const kept: number[] = [];
  let last = -1;
  for (const tie of order) {
    if (last >= 0 && sources[tie] === sources[last] && targets[tie] === targets[last]) {
      drop(draft, 'duplicate', tieText(ids[sources[tie]], ids[targets[tie]]));
    } else {
      kept.push(tie);
      last = tie;
    }
  }
  return kept;
}

function columnsOf(
  drafts: readonly ColumnDraft[],
  length: number,
  rowOf: (place: number) => number,
): Record<string, AttributeColumn> {
  return Object.fromEntries(
    drafts.map(({ name, type, cells }) => {
      if (type === 'text') {
        return [name, Array.from({ length }, (_, i) => String(cells[rowOf(i)] ?? ''))];
      }
      const numbers = new Float64Array(length);
      for (let i = 0; i < length; i++) numbers[i] = (cells[rowOf(i)] as number | undefined) ?? Number.NaN;
      return [name, numbers];
    }),
  );
}
