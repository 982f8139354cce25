import { brief } from '../../base/index.js';
import type { DropReason } from './read-report.js';

/** A column while it is read: the cells that have a value, each with its row in the file, in any order. */
export interface ColumnDraft {
  readonly name: string;
  readonly type: 'number' | 'text';
  readonly rows: readonly number[];
  /** As many as `rows`. */
  readonly values: readonly (number | string)[];
  /** What the other rows have, if not a missing value. */
  readonly default?: number | string | undefined;
}

/** What a reader has collected so far, before ids become indices. */
export interface NetworkDraft {
  readonly format: string;
  /** Declared nodes in the order of the file. */
  ids: string[];
  /** Ends of each edge, as ids; '' is a missing one. */
  readonly sources: string[];
  readonly targets: string[];
  /** 1 for an edge that stands for two directed ties. */
  readonly undirected: number[];
  /** Whether an end that was not declared becomes a node. */
  readonly addUnknown: boolean;
  nodeColumns: readonly ColumnDraft[];
  tieColumns: readonly ColumnDraft[];
  readonly dropped: Map<DropReason, { count: number; examples: string[] }>;
  /** Sentences, and how often each was said of what. */
  readonly notes: Map<string, Map<string, number>>;
}

/** An empty draft. */
export function startDraft(format: string, addUnknown = false): NetworkDraft {
  return {
    format,
    ids: [],
    sources: [],
    targets: [],
    undirected: [],
    addUnknown,
    nodeColumns: [],
    tieColumns: [],
    dropped: new Map(),
    notes: new Map(),
  };
}

/** Whether no row has a value in a column. */
export function isBlank({ rows, default: instead }: ColumnDraft): boolean {
  return rows.length === 0 && instead === undefined;
}

/** Count something that is left out; the first three are kept as examples. */
export function drop(draft: NetworkDraft, reason: DropReason, example: string): void {
  const entry = draft.dropped.get(reason);
  if (entry === undefined) {
    draft.dropped.set(reason, { count: 1, examples: [example] });
  } else {
    entry.count++;
    if (entry.examples.length < 3) entry.examples.push(example);
  }
}

/**
 * Add a note, once for all subjects that it is about.
 *
 * @param sentence - with `*` where the subjects stand.
 * @param subject - what this is about now; a subject that comes again is counted.
 * @param count - how often it came.
 */
export function note(draft: NetworkDraft, sentence: string, subject = '', count = 1): void {
  let subjects = draft.notes.get(sentence);
  if (subjects === undefined) draft.notes.set(sentence, (subjects = new Map()));
  subjects.set(subject, (subjects.get(subject) ?? 0) + count);
}

/** Say that something of the file is in no column: whatever a reader does not take comes here. */
export function leaveOut(draft: NetworkDraft, what: string, count = 1): void {
  note(draft, 'Left out: *.', what, count);
}

/** How many subjects a note names; of the others it says how many they are. */
const NAMED = 20;

/** The notes as sentences. */
export function writeNotes({ notes }: NetworkDraft): string[] {
  return Array.from(notes, ([sentence, subjects]) => {
    const named = Array.from(subjects)
      .slice(0, NAMED)
      .map(([subject, count]) => (count === 1 ? brief(subject) : `${brief(subject)} (${count} times)`));
    const more = subjects.size > NAMED ? ` and ${subjects.size - NAMED} more` : '';
    return sentence.replace('*', () => named.join(', ') + more);
  });
}

/** How a tie reads in an example. */
export function tieText(source: string, target: string): string {
  return `${brief(source)} -> ${brief(target)}`;
}

/** The value of each row, its default where it states none; undefined where it has neither. */
export function valuesByRow(column: ColumnDraft, count: number): (number | string | undefined)[] {
  const values = Array.from({ length: count }, () => column.default);
  column.rows.forEach((row, place) => {
    values[row] = column.values[place];
  });
  return values;
}

/** A draft with some of its ties. Nodes that are known by the others only stay. */
export function keepTies(draft: NetworkDraft, isKept: readonly boolean[]): NetworkDraft {
  const places = new Int32Array(isKept.length).fill(-1);
  let kept = 0;
  isKept.forEach((keep, row) => {
    if (keep) places[row] = kept++;
  });
  const some = <Value>(values: readonly Value[]) => values.filter((_, row) => isKept[row]);
  return {
    ...draft,
    ids: draft.addUnknown ? withEnds(draft) : draft.ids,
    sources: some(draft.sources),
    targets: some(draft.targets),
    undirected: some(Array.from(draft.sources, (_, row) => draft.undirected[row] ?? 0)),
    tieColumns: draft.tieColumns.map((column) => ({
      ...column,
      rows: column.rows.filter((row) => isKept[row]).map((row) => places[row]),
      values: column.values.filter((_, place) => isKept[column.rows[place]]),
    })),
  };
}

function withEnds({ ids, sources, targets }: NetworkDraft): string[] {
  const further = new Set(sources.flatMap((source, row) => [source, targets[row]]));
  for (const id of ['', ...ids]) further.delete(id);
  return [...ids, ...further];
}
