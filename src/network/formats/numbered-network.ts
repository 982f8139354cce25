import { finishDraft } from './finish-draft.js';
import { type ColumnDraft, type NetworkDraft, note } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';
import type { ReadResult } from './read-report.js';

/** A tie between nodes that a file numbers; here they count from 0. */
export interface NumberedTie {
  readonly source: number;
  readonly target: number;
  readonly undirected: boolean;
  /** 1 where the file states none, if it does for others. */
  readonly weight?: number | undefined;
  readonly relation?: string | undefined;
}

/**
 * Make a network of nodes that a file numbers. They are called by their labels where each has one and no two share one; where not,
 * by their numbers, and the labels are an attribute. Values of ties are their `weight`, the names of relations their `relation`.
 *
 * @param labels - one for each node, '' where there is none.
 */
export function finishNumbered(
  draft: NetworkDraft,
  labels: readonly string[],
  ties: readonly NumberedTie[],
  options: TieReadOptions,
): ReadResult {
  const labelled = labels.filter((label) => label !== '');
  if (labelled.length === labels.length && new Set(labels).size === labels.length) draft.ids = Array.from(labels);
  else {
    draft.ids = labels.map((_, i) => String(i + 1));
    if (labelled.length > 0) {
      draft.nodeColumns = [
        presentValues(
          'label',
          'text',
          labels.map((label) => label || undefined),
        ),
      ];
      note(draft, 'Nodes were called by their numbers, as not all have a label of their own.');
    }
  }
  for (const { source, target, undirected } of ties) {
    draft.sources.push(draft.ids[source]);
    draft.targets.push(draft.ids[target]);
    draft.undirected.push(undirected ? 1 : 0);
  }
  const weight = presentValues(
    'weight',
    'number',
    ties.map((tie) => tie.weight),
    1,
  );
  const relation = presentValues(
    'relation',
    'text',
    ties.map((tie) => tie.relation),
  );
  draft.tieColumns = [weight, relation].filter(({ rows }) => rows.length > 0);
  return finishDraft(draft, options);
}

function presentValues(
  name: string,
  type: ColumnDraft['type'],
  all: readonly (number | string | undefined)[],
  instead?: number,
): ColumnDraft {
  const rows: number[] = [];
  const values: (number | string)[] = [];
  all.forEach((value, row) => {
    if (value === undefined) return;
    rows.push(row);
    values.push(value);
  });
  return { name, type, rows, values, default: rows.length > 0 ? instead : undefined };
}
