import type { Network } from '../network.js';

/** Why a row, node or edge of a file is not in the network. */
export type DropReason =
  | 'selfLoop'
  | 'unknownId'
  | 'missingId'
  | 'duplicate'
  | 'duplicateNode'
  | 'missingCell'
  | 'hyperedge';

/** What was read, and what was not. */
export interface ReadReport {
  /** The name of the format, such as 'graphml'. */
  readonly format: string;
  readonly nodes: number;
  /** Directed ties in the network. */
  readonly ties: number;
  /** What was left out, by reason, with the first three as examples. */
  readonly dropped: readonly {
    readonly reason: DropReason;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
  /** Attributes with missing values. */
  readonly missing: readonly { readonly of: 'node' | 'tie'; readonly attribute: string; readonly count: number }[];
  /** Anything else a reader should know, as sentences. */
  readonly notes: readonly string[];
}

/** A network that was read, and the report about it. */
export interface ReadResult {
  readonly network: Network;
  readonly report: ReadReport;
}

const REASONS: Readonly<Record<DropReason, string>> = {
  selfLoop: 'ties from a node to itself',
  unknownId: 'ties with an id that no node has',
  missingId: 'rows without an id',
  duplicate: 'repeated ties (the first one stays)',
  duplicateNode: 'repeated nodes (the first one stays)',
  missingCell: 'cells of unknown content (read as no tie)',
  hyperedge: 'hyperedges',
};

/** A report as lines of plain text: what was read, then what was dropped, missing and worth knowing. */
export function describeReport(report: ReadReport): string[] {
  return [
    `Read ${report.nodes} nodes and ${report.ties} ties (${report.format}).`,
    ...report.dropped.map(
      ({ reason, count, examples }) =>
        `Dropped ${count} ${REASONS[reason]}: ${examples.join(', ')}${count > examples.length ? ', ...' : ''}.`,
    ),
    ...report.missing.map(({ of, attribute, count }) => {
      const total = of === 'node' ? report.nodes : report.ties;
      return `Missing in ${count} of ${total} ${of}s: ${attribute}.`;
    }),
    ...report.notes,
  ];
}
