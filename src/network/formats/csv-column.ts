import type { Separator } from './find-separator.js';
import { looksNumeric, parseNumber } from './number-text.js';

// A header may say what its column holds: "grade:text", "weight:number". Without a tag the cells decide. Writers tag only
// the columns that would be taken for something else otherwise.
const TAGGED = /^(.*):(text|number)$/s;

/** How a column of a table is to be read. */
export interface CsvColumnKind {
  readonly type: 'text' | 'number';
  /** Whether "0,5" is a half. */
  readonly decimalComma: boolean;
}

/** The name and the type that a header cell states; the type is undefined where there is no tag. */
export function readHeaderCell(cell: string): { readonly name: string; readonly type?: 'text' | 'number' } {
  const match = TAGGED.exec(cell);
  return match === null ? { name: cell } : { name: match[1], type: match[2] as 'text' | 'number' };
}

/** Whether an untagged cell says that its value is missing: it is blank, or `NA`. */
export function isMissing(cell: string): boolean {
  return cell === 'NA' || cell.trim() === '';
}

/**
 * What the cells of an untagged column are: numbers if all that are not missing look like numbers and one at least does.
 *
 * @param separator - beside `;` or a tab, numbers may have a decimal comma.
 */
export function detectKind(cells: Iterable<string>, separator: Separator): CsvColumnKind {
  const text = { type: 'text', decimalComma: false } as const;
  let found = false;
  let points = false;
  let commas = false;
  for (const padded of cells) {
    if (isMissing(padded)) continue;
    const cell = padded.trim();
    const comma = separator !== ',' && cell.includes(',');
    if (!looksNumeric(comma ? cell.replace(',', '.') : cell) || (comma && cell.includes('.'))) return text;
    found = true;
    commas ||= comma;
    points ||= cell.includes('.');
  }
  return !found || (points && commas) ? text : { type: 'number', decimalComma: commas };
}

/** The value of a cell in a column of a known kind; undefined for a cell that is no number in a column of numbers. */
export function readCell(cell: string, kind: CsvColumnKind, tagged: boolean): number | string | undefined {
  if (kind.type === 'text') return !tagged && isMissing(cell) ? '' : cell;
  if (isMissing(cell)) return Number.NaN;
  const number = cell.trim();
  return parseNumber(kind.decimalComma ? number.replace(',', '.') : number);
}
