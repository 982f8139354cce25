import type { DropReason } from './read-report.js';

/** A column while it is read: cells by row, a gap or undefined where there is none. */
export interface ColumnDraft {
  readonly name: string;
  readonly type: 'number' | 'text';
  readonly cells: (number | string | undefined)[];
}

/** What a reader has collected so far, before ids become indices. */
export interface NetworkDraft {
  readonly format: string;
  /** Declared nodes in the order of the file. */
  readonly ids: string[];
  /** Ends of each edge, as ids; '' is a missing one. */
  readonly sources: string[];
  readonly targets: string[];
  /** 1 for an edge that stands for two directed ties. */
  readonly undirected: number[];
  /** Whether an end that was not declared becomes a node. */
  readonly addUnknown: boolean;
  readonly nodeColumns: ColumnDraft[];
  readonly tieColumns: ColumnDraft[];
  readonly dropped: Map<DropReason, { count: number; examples: string[] }>;
  readonly notes: string[];
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
    notes: [],
  };
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

/** Add a note once. */
export function note(draft: NetworkDraft, sentence: string): void {
  if (!draft.notes.includes(sentence)) draft.notes.push(sentence);
}
