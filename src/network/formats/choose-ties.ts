import { brief } from '../../base/index.js';
import { malformed } from './malformed.js';
import { type ColumnDraft, keepTies, type NetworkDraft, note, valuesByRow } from './network-draft.js';
import type { TieReadOptions } from './read-options.js';

/** A way in which ties of several kinds stand in one list. */
interface Division {
  readonly option: 'relation' | 'wave';
  /** What its column is called. */
  readonly names: readonly string[];
}

export const DIVISIONS: readonly Division[] = [
  {
    option: 'relation',
    names: ['relation', 'type', 'layer', 'relationship', 'kind', 'tie_type', 'network', 'relationstype'],
  },
  { option: 'wave', names: ['wave', 'time', 'year', 'period', 'round', 'bølge', 'år'] },
];
/** A column of more different values does not divide the ties. */
const MOST_PARTS = 50;

/** The ties of the relation and the wave that were asked for; else all, and a word about what there is. */
export function chooseTies(draft: NetworkDraft, options: TieReadOptions): NetworkDraft {
  return DIVISIONS.reduce((before, division) => choose(before, division, options[division.option]), draft);
}

function choose(draft: NetworkDraft, { option, names }: Division, chosen: string | number | undefined): NetworkDraft {
  const columns = draft.tieColumns.filter(({ name }) => names.includes(name.trim().toLowerCase()));
  if (chosen === undefined) {
    for (const column of columns) noteParts(draft, column, option);
    return draft;
  }
  const wanted = String(chosen);
  for (const column of columns) {
    const values = textsOf(column, draft);
    if (!values.includes(wanted)) continue;
    for (const [value, count] of countsOf(values)) {
      if (value !== wanted) note(draft, `Left out, as of another ${option}: ties of *.`, value, count);
    }
    return keepTies(
      draft,
      values.map((value) => value === wanted),
    );
  }
  const found = columns.map((column) => `${brief(column.name, 30)}: ${partsOf(countsOf(textsOf(column, draft)))}`);
  throw malformed(
    draft.format,
    undefined,
    `ties of the ${option} ${brief(wanted, 40)}`,
    found.length === 0 ? `no column that says the ${option} (${names.join(', ')})` : found.join('; '),
  );
}

function noteParts(draft: NetworkDraft, column: ColumnDraft, option: string): void {
  const counts = countsOf(textsOf(column, draft));
  if (counts.size < 2 || counts.size > MOST_PARTS) return;
  const name = brief(column.name, 30);
  const sentence = `Ties of every ${name} were read together (one of them: --${option} NAME, or the option ${option}): *.`;
  for (const [value, count] of counts) note(draft, sentence, value, count);
}

function textsOf(column: ColumnDraft, { sources }: NetworkDraft): string[] {
  return valuesByRow(column, sources.length).map((value) =>
    value === undefined || value === '' || Number.isNaN(value) ? 'none' : String(value).trim(),
  );
}

/** How often each value comes. */
function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function partsOf(counts: ReadonlyMap<string, number>): string {
  const parts = Array.from(counts, ([value, count]) => `${brief(value, 20)} ${count}`);
  return parts.slice(0, 8).join(', ') + (parts.length > 8 ? ` and ${parts.length - 8} more` : '');
}
