import { brief } from '../../base/index.js';
import { type ColumnDraft, type NetworkDraft, note } from './network-draft.js';

// What questionnaires write for "no answer", "does not know" and "does not apply".
const CODE = /^-?(?:7+|8+|9+)$/;
/** More different numbers than an answer has: measured and not ticked. */
const MOST_ANSWERS = 1000;

/** Name the numbers that look like codes for missing values: they stand far from all others of their column. */
export function noteSuspectedCodes(draft: NetworkDraft): void {
  for (const column of [...draft.nodeColumns, ...draft.tieColumns]) {
    const codes = suspectedCodes(column);
    if (codes.length === 0) continue;
    const text = `${codes.join(', ')} in ${brief(column.name, 30)}`;
    note(draft, 'May be codes for missing values (to read them so: --missing, or the option missing): *.', text);
  }
}

export function suspectedCodes({ type, values }: ColumnDraft): number[] {
  if (type !== 'number') return [];
  const different = new Set<number>();
  for (const value of values) {
    if (!Number.isNaN(value)) different.add(value as number);
    if (different.size > MOST_ANSWERS) return [];
  }
  const sorted = Array.from(different).sort((a, b) => a - b);
  const answers = sorted.filter((value) => !CODE.test(String(value)) && value >= 0);
  const highest = answers.at(-1);
  if (highest === undefined) return [];
  // RSiena marks ties that cannot be (10) or must be (11) among zeros and ones.
  const ticked = sorted.filter((value) => value >= 0 && value < 9).at(-1) === 1;
  const structural = (value: number) => ticked && (value === 10 || value === 11) && sorted.length <= 5;
  const most = structural(highest) ? 1 : highest;
  return sorted.filter((value) => {
    if (structural(value)) return true;
    if (!CODE.test(String(value))) return false;
    return value < 0 || (value - most >= 3 && value > 1.5 * most);
  });
}
