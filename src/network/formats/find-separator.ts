import { findEnds } from './end-names.js';
import { looksNumeric } from './number-text.js';

/** What may stand between two fields: a blank stands for any number of them. */
export type Separator = ',' | ';' | '\t' | ' ';

const MARKS = ['\t', ';', ','] as const;
/** Enough of a text to see how it is written. */
const LINES = 50;

/**
 * The separator of a table: a mark that stands equally often in each of the first lines, outside quotes, and of several the one
 * that numbers and names hold least (tab, `;`, `,`). Else the mark that stands most often in the first line; a blank in a text
 * without marks, if it makes columns; else a comma.
 */
export function findSeparator(text: string): Separator {
  const lines = firstLines(text);
  const even = MARKS.find(
    (mark) => lines[0].counts[mark] > 0 && lines.every(({ counts }) => counts[mark] === lines[0].counts[mark]),
  );
  if (even !== undefined) return even;
  const [most] = MARKS.toSorted((a, b) => lines[0].counts[b] - lines[0].counts[a]);
  if (lines[0].counts[most] > 0) return most;
  const isMarked = lines.some(({ counts }) => MARKS.some((mark) => counts[mark] > 0 && mark !== ','));
  return !isMarked && blanksMakeColumns(lines.map((line) => line.text)) ? ' ' : ',';
}

interface Line {
  readonly text: string;
  /** How often each mark stands outside quotes. */
  readonly counts: Record<(typeof MARKS)[number], number>;
}

/** The first lines that are not empty; at least one. A line end inside quotes ends none. */
function firstLines(text: string): Line[] {
  const lines: Line[] = [];
  let counts = { '\t': 0, ';': 0, ',': 0 };
  let quoted = false;
  let start = 0;
  for (let i = 0; i <= text.length && lines.length < LINES; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    const ends = character === undefined || (!quoted && (character === '\n' || character === '\r'));
    if (ends) {
      if (i > start) lines.push({ text: text.slice(start, i), counts });
      counts = { '\t': 0, ';': 0, ',': 0 };
      start = i + 1;
    } else if (!quoted && (character === '\t' || character === ';' || character === ',')) counts[character]++;
  }
  return lines.length > 0 ? lines : [{ text: '', counts }];
}

function blanksMakeColumns([header, ...rows]: readonly string[]): boolean {
  const names = fieldsBetweenBlanks(header);
  if (findEnds(names) !== undefined) return true;
  const fields = rows.map(fieldsBetweenBlanks);
  const [width] = fields.map(({ length }) => length);
  if (width === undefined || width < 2 || fields.some(({ length }) => length !== width)) return false;
  // R's write.table leaves out the header of the row names.
  if (names.length !== width && names.length !== width - 1) return false;
  return (
    width > 2 ||
    fields.every((row) => row.slice(1).every((cell) => cell === 'NA' || looksNumeric(cell.replace(',', '.'))))
  );
}

/** The fields of a line between blanks, quoted ones without their quotes. */
function fieldsBetweenBlanks(line: string): string[] {
  return (line.match(/"[^"]*"|[^\s"]+/g) ?? []).map((field) => field.replaceAll('"', ''));
}
