import { brief, FormatError, jsonOf, show } from '../../base/index.js';
import { type ColumnDraft, type NetworkDraft, note } from './network-draft.js';

/** Attributes of one node or edge, as JSON has them. */
export type JsonAttributes = Readonly<Record<string, unknown>>;

/** The key under which the types of columns stand among the attributes of the graph. */
export const COLUMN_TYPES = 'columnTypes';

interface JsonColumn {
  readonly rows: number[];
  readonly values: unknown[];
  /** What `typeof` says of the values. */
  readonly kinds: Set<string>;
}

/**
 * Turn attributes by row into columns: numbers if all values are numbers or truth values, else texts.
 *
 * @param stated - types by column, for columns without values.
 */
export function columnsFromJson(
  rows: readonly JsonAttributes[],
  stated: JsonAttributes,
  draft: NetworkDraft,
): readonly ColumnDraft[] {
  const columns = new Map<string, JsonColumn>();
  const columnOf = (name: string) => {
    let column = columns.get(name);
    if (column === undefined) columns.set(name, (column = { rows: [], values: [], kinds: new Set() }));
    return column;
  };
  for (const name of Object.keys(stated)) columnOf(name);
  rows.forEach((attributes, row) => {
    for (const [name, value] of Object.entries(attributes)) {
      const column = columnOf(name);
      if (value === undefined || value === null || value === '') continue;
      column.rows.push(row);
      column.values.push(value);
      column.kinds.add(typeof value);
    }
  });
  return Array.from(columns, ([name, column]) => readJsonColumn(name, column, stated[name], draft));
}

function readJsonColumn(name: string, column: JsonColumn, stated: unknown, draft: NetworkDraft): ColumnDraft {
  const { rows, values, kinds } = column;
  const known = Array.from(kinds).every((kind) => kind === 'number' || kind === 'boolean');
  const numeric = kinds.size > 0 ? known : stated === 'number';
  if (kinds.has('boolean') && numeric) note(draft, 'Truth values of * were read as 1 and 0.', name);
  if (kinds.has('object')) note(draft, 'Lists and objects of * were read as JSON texts.', name);
  else if (!numeric && kinds.size > 1) note(draft, 'Values of * are of several types and were read as texts.', name);
  return {
    name,
    type: numeric ? 'number' : 'text',
    rows,
    values: values.map((value) => (numeric ? Number(value) : textOf(name, value))),
  };
}

/** Throws a FormatError for an object that JSON cannot hold. */
function textOf(name: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const json = jsonOf(value);
  if (json !== undefined) return json;
  throw new FormatError(`Expected values of ${brief(name)} that JSON can hold but found ${show(value)}`, { name });
}
