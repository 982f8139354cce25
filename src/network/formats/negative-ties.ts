import { brief } from '../../base/index.js';
import { malformed } from './malformed.js';
import { type ColumnDraft, drop, keepTies, type NetworkDraft, note, tieText, valuesByRow } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';

/** What a column that weighs ties is called. */
const WEIGHTS = ['weight', 'sign', 'value', 'strength', 'valence', 'vægt', 'styrke'];

/** Ties with a negative value as they were asked for; else as they stand, and a word about them. */
export function readNegativeTies(draft: NetworkDraft, { negative }: TieReadOptions): NetworkDraft {
  const columns = draft.tieColumns.filter(isNegativeSomewhere);
  if (negative === undefined) {
    for (const { name, values } of columns)
      noteNegative(draft, name, values.filter((value) => Number(value) < 0).length);
    return draft;
  }
  if (columns.length === 0) return draft;
  const column = columns.find(({ name }) => WEIGHTS.includes(name.toLowerCase())) ?? columns[0];
  const values = valuesByRow(column, draft.sources.length).map((value) =>
    typeof value === 'number' ? value : Number.NaN,
  );
  return negative === 'drop' ? dropNegative(draft, values) : asConflict(draft, column.name, values);
}

function isNegativeSomewhere({ type, values }: ColumnDraft): boolean {
  return type === 'number' && values.some((value) => Number(value) < 0);
}

function noteNegative(draft: NetworkDraft, name: string, count: number): void {
  note(
    draft,
    'Negative, and read as ties all the same (--negative conflict or drop, or the option negative, reads them otherwise): *.',
    `${brief(name, 30)} of ${count} ${count === 1 ? 'tie' : 'ties'}`,
  );
}

function dropNegative(draft: NetworkDraft, values: readonly number[]): NetworkDraft {
  values.forEach((value, row) => {
    if (value < 0) drop(draft, 'negative', tieText(draft.sources[row], draft.targets[row]));
  });
  return keepTies(
    draft,
    values.map((value) => !(value < 0)),
  );
}

function asConflict(draft: NetworkDraft, name: string, values: readonly number[]): NetworkDraft {
  if (draft.tieColumns.some((column) => column.name === 'conflict')) {
    throw malformed(draft.format, undefined, 'either negative ties or a column conflict', 'both');
  }
  const lowest = values.reduce((low, value) => (value < low ? value : low), 0);
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (value < 0) rows.push(row);
  });
  note(draft, `Negative values of * were read as conflict, 1 for ${lowest}.`, name);
  const levels = rows.map((row) => (lowest === Number.NEGATIVE_INFINITY ? 1 : values[row] / lowest));
  return { ...draft, tieColumns: [...draft.tieColumns, { name: 'conflict', type: 'number', rows, values: levels }] };
}
