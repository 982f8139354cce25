import { brief } from '../../base/index.js';
import type { Network } from '../network.js';

/** Why a row, node or edge of a file is not in the network. */
export type DropReason =
  | 'selfLoop'
  | 'unknownId'
  | 'missingId'
  | 'duplicate'
  | 'replaced'
  | 'negative'
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

/** What was dropped, in two parts around the s of the plural. */
const REASONS: Readonly<Record<DropReason, readonly [noun: string, remark: string]>> = {
  selfLoop: ['tie', ' from a node to itself'],
  unknownId: ['tie', ' with an id that no node has'],
  missingId: ['row', ' without an id'],
  duplicate: ['repeated tie', ' (the first one stays)'],
  replaced: ['repeated tie', ' (the last one stays)'],
  negative: ['tie', ' of a negative value'],
  duplicateNode: ['repeated node', ' (the first one stays)'],
  missingCell: ['cell', ' of unknown content (read as no tie)'],
  hyperedge: ['hyperedge', ''],
};

/** A report as lines of plain text: what was read, then what was dropped, missing and worth knowing. */
export function describeReport(report: ReadReport): string[] {
  return [
    `Read ${counted(report.nodes, 'node')} and ${counted(report.ties, 'tie')} (${report.format}).`,
    ...report.dropped.map((drop) => `Dropped ${describeDrop(drop)}.`),
    ...report.missing.map(({ of, attribute, count }) => {
      const total = of === 'node' ? report.nodes : report.ties;
      return `Missing in ${count} of ${counted(total, of)}: ${brief(attribute)}.`;
    }),
    ...report.notes,
  ];
}

/** What was dropped for one reason: how much, why, and the examples. */
export function describeDrop({ reason, count, examples }: ReadReport['dropped'][number]): string {
  const [noun, remark] = REASONS[reason];
  const more = count > examples.length ? ` and ${count - examples.length} more` : '';
  return `${counted(count, noun)}${remark}: ${examples.join(', ')}${more}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
