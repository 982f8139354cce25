import { brief } from '../../base/index.js';
import { buildNetwork } from '../build-network.js';
import { type AttributeColumn, countMissing } from '../network.js';
import { describeTwoMode } from '../two-mode.js';
import { applyReadOptions } from './apply-read-options.js';
import { malformed } from './malformed.js';
import { type ColumnDraft, drop, isBlank, type NetworkDraft, note, tieText, writeNotes } from './network-draft.js';
import type { Repeated, TieReadOptions } from './read-options.js';
import { type DropReason, describeDrop, type ReadReport, type ReadResult } from './read-report.js';
import { joinRepeats, type ResolvedTies } from './repeated-ties.js';

/**
 * Turn what a reader collected into a network, as the options ask for it, and report what was left out on the way.
 *
 * @throws FormatError where there are ties and none of them can stay, and for what `applyReadOptions` throws.
 */
export function finishDraft(read: NetworkDraft, options: TieReadOptions = {}): ReadResult {
  const draft = applyReadOptions(read, options);
  const { ids, nodeRows } = uniqueNodes(draft);
  const ties = resolveTies(draft, ids);
  const { kept, placeOf } = joinRepeats(draft, ids, ties, options.repeated ?? 'first');
  checkTies(draft, read.sources.length, kept.length);
  checkSize(draft, 'node', draft.nodeColumns, ids.length);
  checkSize(draft, 'tie', draft.tieColumns, kept.length);
  const nodes = fillColumns(draft.nodeColumns, ids.length, placesOf(nodeRows, draft.ids.length));
  const places = placesOf(ties.rows, draft.sources.length, placeOf);
  const tieColumns = fillColumns(draft.tieColumns, kept.length, places, options.repeated);
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

const TIE_LOSSES: readonly DropReason[] = ['selfLoop', 'unknownId', 'missingId', 'negative'];

/** A network of which every tie was lost on the way is not what anybody meant. */
function checkTies(draft: NetworkDraft, found: number, kept: number): void {
  if (kept > 0 || found === 0) return;
  const lost = TIE_LOSSES.flatMap((reason) => {
    const dropped = draft.dropped.get(reason);
    return dropped === undefined ? [] : [describeDrop({ reason, ...dropped })];
  });
  if (lost.length === 0) return;
  throw malformed(draft.format, undefined, 'a tie that joins two nodes', lost.join('; '), { dropped: lost });
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

function resolveTies(draft: NetworkDraft, ids: string[]): ResolvedTies {
  const ties: ResolvedTies = { sources: [], targets: [], rows: [] };
  const index = new Map(ids.map((id, i) => [id, i]));
  const declared = ids.length;
  let undirected = 0;
  for (let row = 0; row < draft.sources.length; row++) {
    const from = draft.sources[row];
    const to = draft.targets[row];
    const known = (id: string) => draft.addUnknown || index.has(id);
    if (draft.addUnknown && (from === '') !== (to === '')) {
      indexOf(index, ids, from || to);
      note(draft, 'Rows that name one end only give a node, and no tie: *.', from || to);
    } else if (from === '' || to === '') drop(draft, 'missingId', tieText(from || '?', to || '?'));
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

/**
 * Where each row of the file stands in the network: an undirected edge in two places, what was dropped in none (-1).
 *
 * @param rows - the row of each node or tie.
 * @param placeOf - where each of them stands. Default: in their order.
 */
function placesOf(
  rows: readonly number[],
  count: number,
  placeOf?: Int32Array,
): readonly [first: Int32Array, second: Int32Array] {
  const first = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  rows.forEach((row, at) => {
    (first[row] < 0 ? first : second)[row] = placeOf?.[at] ?? at;
  });
  return [first, second];
}

function fillColumns(
  drafts: readonly ColumnDraft[],
  length: number,
  places: readonly Int32Array[],
  repeated?: Repeated,
): { columns: Record<string, AttributeColumn>; missing: { attribute: string; count: number }[] } {
  // Columns without values are one and the same, so that declaring many costs nothing.
  const blank = { number: new Float64Array(length).fill(Number.NaN), text: Array.from({ length }, () => '') };
  const missing: { attribute: string; count: number }[] = [];
  const columns = drafts.map((draft) => {
    const column = isBlank(draft) ? blank[draft.type] : fillColumn(draft, length, places, repeated);
    const count = isBlank(draft) ? length : countMissing(column);
    if (count > 0) missing.push({ attribute: draft.name, count });
    return [draft.name, column] as const;
  });
  return { columns: Object.fromEntries(columns), missing };
}

function fillColumn(
  draft: ColumnDraft,
  length: number,
  places: readonly Int32Array[],
  repeated: Repeated = 'first',
): AttributeColumn {
  if (draft.type === 'number') return fillNumbers(draft, length, places, JOIN[repeated]);
  const instead = String(draft.default ?? '');
  const texts = Array.from({ length }, () => instead);
  const isStated = new Uint8Array(length);
  placeValues(draft, places, (place, value) => {
    if (isStated[place] === 1) return;
    texts[place] = String(value);
    if (value !== '') isStated[place] = 1;
  });
  return texts;
}

/** How a further number comes to those that stand in one place; which there are only where they are to be joined. */
const JOIN: Readonly<Record<Repeated, (before: number, value: number, count: number) => number>> = {
  first: (before) => before,
  last: (_, value) => value,
  sum: (before, value) => before + value,
  mean: (before, value, count) => before + (value - before) / count,
  max: (before, value) => Math.max(before, value),
};

function fillNumbers(
  draft: ColumnDraft,
  length: number,
  places: readonly Int32Array[],
  join: (before: number, value: number, count: number) => number,
): Float64Array {
  const numbers = new Float64Array(length).fill((draft.default as number | undefined) ?? Number.NaN);
  const counts = new Int32Array(length);
  placeValues(draft, places, (place, found) => {
    const value = found as number;
    if (counts[place] === 0) numbers[place] = value;
    if (Number.isNaN(value)) return;
    counts[place]++;
    if (counts[place] > 1) numbers[place] = join(numbers[place], value, counts[place]);
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
