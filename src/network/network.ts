/**
 * One attribute of every node or every tie, in their order.
 *
 * Numbers stand in a Float64Array with NaN for a missing one, texts in an array of strings with '' for a missing one.
 */
export type AttributeColumn = Float64Array | readonly string[];

/**
 * A directed network without self-loops and without parallel ties, as compressed sparse rows.
 *
 * Plain data: node i has the id `ids[i]`, and its ties are number `offsets[i]` up to (not including) `offsets[i + 1]`,
 * which lead to `targets[...]` in ascending order. Columns of `tieAttributes` follow the same order of ties.
 */
export interface Network {
  readonly ids: readonly string[];
  readonly nodeCount: number;
  readonly tieCount: number;
  /** `nodeCount` + 1 elements. */
  readonly offsets: Int32Array;
  /** `tieCount` elements. */
  readonly targets: Int32Array;
  readonly nodeAttributes: Readonly<Record<string, AttributeColumn>>;
  readonly tieAttributes: Readonly<Record<string, AttributeColumn>>;
}

/** Whether a column holds numbers (NaN missing) and not texts ('' missing). */
export function isNumberColumn(column: AttributeColumn): column is Float64Array {
  return column instanceof Float64Array;
}

/** How many values of a column are missing. */
export function countMissing(column: AttributeColumn): number {
  let count = 0;
  if (isNumberColumn(column)) {
    for (let i = 0; i < column.length; i++) if (Number.isNaN(column[i])) count++;
  } else {
    for (let i = 0; i < column.length; i++) if (column[i] === '') count++;
  }
  return count;
}
