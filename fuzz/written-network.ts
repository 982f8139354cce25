/** What was written into a file: more than a network, as files hold more. */
export interface WrittenNetwork {
  /** In the order of the file, repeated ones too. */
  readonly nodes: WrittenItem[];
  readonly ties: WrittenTie[];
  /** Whether an id that stands in ties only becomes a node. */
  addUnknown: boolean;
  /** Pieces of the notes that must be there, because something was written that no network holds. */
  readonly said: string[];
  /** Why a reader may refuse the file; none: it must not. */
  readonly mayRefuse: string[];
  /** Why a reader must refuse the file. */
  readonly mustRefuse: string[];
  /** What is dropped besides nodes and ties. */
  readonly dropped: Record<string, number>;
}

export interface WrittenItem {
  readonly id: string;
  /** Attributes by name as they stand in the file. */
  readonly values: Map<string, WrittenValue>;
}

/** How a value reads: as this number, as this text ('' is a missing one), or as a cell of a table, which may be either. */
export type WrittenValue = { readonly number: number } | { readonly text: string } | { readonly cell: string };

export interface WrittenTie extends WrittenItem {
  readonly target: string;
  readonly undirected: boolean;
}

/** Nothing written yet. */
export function nothingWritten(): WrittenNetwork {
  return {
    nodes: [],
    ties: [],
    addUnknown: false,
    said: [],
    mayRefuse: [],
    mustRefuse: [],
    dropped: {},
  };
}
