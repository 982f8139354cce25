import { brief } from '../../base/index.js';
import { buildNetwork } from '../build-network.js';
import { type AttributeColumn, countMissing } from '../network.js';
import { sortTies } from '../sort-ties.js';
import { describeTwoMode } from '../two-mode.js';
import { malformed } from './malformed.js';
import { type ColumnDraft, drop, isBlank, type NetworkDraft, note, writeNotes } from './network-draft.js';
import type { ReadReport, ReadResult } from './read-report.js';

/** Turn what a reader collected into a network, and report what was left out on the way. */
export function finishDraft(draft: NetworkDraft): ReadResult {
  const { ids, nodeRows } = uniqueNodes(draft);
  const ties = resolveTies(draft, ids);
  const kept = dropRepeats(draft, ids, ties);
  checkSize(draft, 'node', draft.nodeColumns, ids.length);
  checkSize(draft, 'tie', draft.tieColumns, kept.length);
  const nodes = fillColumns(draft.nodeColumns, ids.length, placesOf(nodeRows, draft.ids.length));
  const tieRows = kept.map((tie) => ties.rows[tie]);
  const tieColumns = fillColumns(draft.tieColumns, kept.length, placesOf(tieRows, draft.sources.length));
  const network = buildNetwork({
    ids,
    sources: kept.map((tie) => ties.sources[tie]),
    targets: kept.map((tie) => ties.targets[tie]),
    nodeAttributes: nodes.columns,
    tieAttributes: tieColumns.columns,
  });
  const twoMode = describeTwoMode(network);
  const report: ReadReport = {
    format: draft.format,
    nodes: network.nodeCount,
    ties: network.tieCount,
    dropped: Array.from(draft.dropped, ([reason, { count, examples }]) => ({ reason, count, examples })),
    missing: [
      ...nodes.missing.map((each) => ({ of: 'node' as const, ...each })),
      ...tieColumns.missing.map((each) => ({ of: 'tie' as const, ...each })),
    ],
    notes: twoMode === undefined ? writeNotes(draft) : [...writeNotes(draft), twoMode],
  };
  return { network, report };
}

/** How a tie reads in an example. */
export function tieText(source: string, target: string): string {
  return `${brief(source)} -> ${brief(target)}`;
}

function uniqueNodes(draft: NetworkDraft): { ids: string[]; nodeRows: number[] } {
  const seen = new Set<string>();
  const nodeRows: number[] = [];
  for (let row = 0; row < draft.ids.length; row++) {
    const id = draft.ids[row];
    if (id === '') drop(draft, 'missingId', `node ${row + 1}`);
    else if (seen.has(id)) drop(draft, 'duplicateNode', brief(id));
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

/** So many values fit into memory; a file of few bytes may ask for more, with another attribute in each node. */
const MOST_VALUES = 50_000_000;

function checkSize(draft: NetworkDraft, of: 'node' | 'tie', columns: readonly ColumnDraft[], length: number): void {
  const filled = columns.filter((column) => !isBlank(column)).length;
  if (filled * length <= MOST_VALUES) return;
  throw malformed(
    draft.format,
    undefined,
    `at most ${MOST_VALUES} values, one of each attribute for each ${of},`,
    `${filled} attributes of ${length} ${of}s`,
  );
}

/** Where each row of the file stands in the network: an undirected edge in two places, what was dropped in none (-1). */
function placesOf(rows: readonly number[], count: number): readonly [first: Int32Array, second: Int32Array] {
  const first = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  rows.forEach((row, place) => {
    (first[row] < 0 ? first : second)[row] = place;
  });
  return [first, second];
}

function fillColumns(
  drafts: readonly ColumnDraft[],
  length: number,
  places: readonly Int32Array[],
): { columns: Record<string, AttributeColumn>; missing: { attribute: string; count: number }[] } {
  // Columns without values are one and the same, so that declaring many costs nothing.
  const blank = { number: new Float64Array(length).fill(Number.NaN), text: Array.from({ length }, () => '') };
  const missing: { attribute: string; count: number }[] = [];
  const columns = drafts.map((draft) => {
    const column = isBlank(draft) ? blank[draft.type] : fillColumn(draft, length, places);
    const count = isBlank(draft) ? length : countMissing(column);
    if (count > 0) missing.push({ attribute: draft.name, count });
    return [draft.name, column] as const;
  });
  return { columns: Object.fromEntries(columns), missing };
}

function fillColumn(draft: ColumnDraft, length: number, places: readonly Int32Array[]): AttributeColumn {
  if (draft.type === 'text') {
    const instead = String(draft.default ?? '');
    const texts = Array.from({ length }, () => instead);
    placeValues(draft, places, (place, value) => {
      texts[place] = String(value);
    });
    return texts;
  }
  const numbers = new Float64Array(length).fill((draft.default as number | undefined) ?? Number.NaN);
  placeValues(draft, places, (place, value) => {
    numbers[place] = value as number;
  });
  return numbers;
}

function placeValues(
  { rows, values }: ColumnDraft,
  places: readonly Int32Array[],
  set: (place: number, value: number | string) => void,
): void {
  for (const placeOf of places) {
    for (let i = 0; i < rows.length; i++) {
      const place = placeOf[rows[i]];
      if (place >= 0) set(place, values[i]);
    }
  }
}
