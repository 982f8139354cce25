import type { ColumnDraft, NetworkDraft } from './network-draft.js';
import { note } from './network-draft.js';

/** Attributes of one node or edge, as JSON has them. */
export type JsonAttributes = Readonly<Record<string, unknown>>;

/** The key under which the types of columns stand among the attributes of the graph. */
export const COLUMN_TYPES = 'columnTypes';

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
  const columns = new Map<string, unknown[]>();
  for (const name of Object.keys(stated)) columns.set(name, []);
  rows.forEach((attributes, row) => {
    for (const [name, value] of Object.entries(attributes)) {
      let values = columns.get(name);
      if (values === undefined) columns.set(name, (values = []));
      values[row] = value;
    }
  });
  return Array.from(columns, ([name, values]) => readJsonColumn(name, values, stated[name], draft));
}

function readJsonColumn(name: string, values: readonly unknown[], stated: unknown, draft: NetworkDraft): ColumnDraft {
  const kinds = new Set<string>();
  for (const value of values) if (value !== undefined && value !== null && value !== '') kinds.add(typeof value);
  const numeric = kinds.size > 0 ? !kinds.has('string') && !kinds.has('object') : stated === 'number';
  if (kinds.has('boolean') && numeric) note(draft, `Truth values of ${name} were read as 1 and 0.`);
  if (kinds.has('object')) note(draft, `Lists and objects of ${name} were read as JSON texts.`);
  else if (!numeric && kinds.size > 1) note(draft, `Values of ${name} are of several types and were read as texts.`);
  const cells = Array.from(values, (value) => {
    if (value === undefined || value === null || value === '') return undefined;
    if (numeric) return Number(value);
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
  return { name, type: numeric ? 'number' : 'text', cells };
}
