import { brief } from '../../base/index.js';
import { type ColumnDraft, type NetworkDraft, note } from './network-draft.js';

// What questionnaires write for "no answer", "does not know" and "does not apply".
const CODE = /^-?(?:7+|8+|9+)$/;
/** More different numbers than an answer has: measured and not ticked. */
const MOST_ANSWERS = 1000;
/** The upper end of the longest scale that questionnaires have, but for those of 100. */
const LONGEST_SCALE = 10;

/** So many times the highest answer no answer is. */
const FAR_BEYOND = 9;

/** Name the numbers that look like codes for missing values: they stand far from all others of their
 * column, which is a scale, or far beyond all of them. */
export function noteSuspectedCodes(draft: NetworkDraft): void {
  for (const column of [...draft.nodeColumns, ...draft.tieColumns]) {
    const codes = suspectedCodes(column);
    if (codes.length === 0) continue;
    const text = `${codes.join(', ')} in ${brief(column.name, 30)}`;
    note(draft, 'May be codes for missing values (to read them so: --missing, or the option missing): *.', text);
  }
}

/** The codes that a column seems to have: see `noteSuspectedCodes`. */
export function suspectedCodes({ type, values }: ColumnDraft): number[] {
  if (type !== 'number') return [];
  const counts = new Map<number, number>();
  for (const value of values) {
    if (!Number.isNaN(value)) counts.set(value as number, (counts.get(value as number) ?? 0) + 1);
    if (counts.size > MOST_ANSWERS) return [];
  }
  const sorted = Array.from(counts.keys()).sort((a, b) => a - b);
  const answers = sorted.filter((value) => !isCode(value) && value >= 0);
  const highest = answers.at(-1);
  if (highest === undefined) return [];
  // RSiena marks ties that cannot be (10) or must be (11) among zeros and ones.
  const ticked = sorted.filter((value) => value >= 0 && value < 9).at(-1) === 1;
  const structural = (value: number) => ticked && (value === 10 || value === 11) && sorted.length <= 5;
  const most = structural(highest) ? 1 : highest;
  const isSigned = sorted.some((value) => value < 0 && !isCode(value));
  const isWhole = answers.every((value) => Number.isInteger(value));
  // Some tick between two numbers.
  const isScale = answers.every((value) => Number.isInteger(2 * value)) && most <= LONGEST_SCALE;
  return sorted.filter((value) => {
    if (structural(value)) return true;
    if (!isCode(value)) return false;
    if (value < 0) return !isSigned;
    if (value - most < 3 || value <= 1.5 * most) return false;
    // One nine among ones and twos may be a nine; on a scale, and more than once, it hardly is.
    if (value < 10) return isScale && isWhole && answers.length >= 2 && (counts.get(value) ?? 0) >= 2;
    return isScale || value >= FAR_BEYOND * most;
  });
}

function isCode(value: number): boolean {
  return CODE.test(String(value));
}
