import { brief, FormatError } from '../../base/index.js';
import { numberText, parseNumber } from '../formats/number-text.js';
import { unescapeText, visitXml } from './workbook-xml.js';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The texts of the cells, row by row as they are numbered; an empty row is one without cells. */
  readonly rows: readonly (readonly string[])[];
  /** What a reader should know of the cells, as sentences. */
  readonly notes: readonly string[];
}

/** What cells refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly isShare: (style: number) => boolean;
  /** Whether days are counted from 1904, as on old Macintoshes, and not from 1900. */
  readonly isFrom1904: boolean;
}

/** As many columns as Excel has, and more cells than any survey: one cell far away would make a large sheet otherwise. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const MOST_CELLS = 10_000_000;

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  isFormula: boolean;
}

/** Read the cells of a sheet. Throws a FormatError for a damaged one, or more cells than fit into memory. */
export function readSheet(name: string, partName: string, part: Uint8Array, context: SheetContext): Sheet {
  const rows: string[][] = [];
  const counts = { merged: 0, shares: 0, errors: 0, unsaved: 0 };
  let room = MOST_CELLS;
  let row = -1;
  let column = -1;
  let cell: OpenCell | undefined;
  let inline = '';
  let aloud = 0;
  visitXml(partName, part, {
    open(element, attribute) {
      if (element === 'row') {
        const stated = Number(attribute('r') ?? row + 2) - 1;
        row = Number.isInteger(stated) ? stated : row + 1;
        column = -1;
        if (row < 0 || row >= MOST_ROWS) throw damaged(partName, `the row ${brief(attribute('r') ?? '', 20)}`);
      } else if (element === 'c') {
        const place = placeOf(attribute('r'), row, column + 1);
        if (place === undefined) throw damaged(partName, `the cell ${brief(attribute('r') ?? '', 20)}`);
        [row, column] = place;
        cell = {
          row,
          column,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: undefined,
          isFormula: false,
        };
        inline = '';
      } else if (element === 'rPh') aloud++;
      else if (element === 'f' && cell !== undefined) cell.isFormula = true;
      else if (element === 'mergeCell') counts.merged++;
    },
    close(element, text) {
      if (element === 'rPh') aloud--;
      else if (element === 't' && aloud === 0) inline += text;
      else if (element === 'v' && cell !== undefined) cell.value = text;
      else if (element === 'c' && cell !== undefined) {
        const shown = cell.type === 'inlineStr' ? unescapeText(inline) : textOf(cell, context, counts, partName);
        if (shown !== '') {
          while (rows.length <= cell.row) rows.push([]);
          const cells = rows[cell.row];
          room -= Math.max(0, cell.column + 1 - cells.length);
          if (room < 0) throw damaged(partName, `more than ${MOST_CELLS} cells`);
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = shown;
        }
        cell = undefined;
      }
    },
  });
  return { name, rows, notes: notesOf(name, counts) };
}

/** Row and column of a reference such as "B7", from 0; the next column where there is none. */
function placeOf(reference: string | undefined, row: number, next: number): [number, number] | undefined {
  if (reference === undefined) return row < 0 || next >= MOST_COLUMNS ? undefined : [row, next];
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const at = Number(match[2]) - 1;
  return column > MOST_COLUMNS || at < 0 || at >= MOST_ROWS ? undefined : [at, column - 1];
}

function textOf(
  { type, value, style, isFormula }: OpenCell,
  context: SheetContext,
  counts: { shares: number; errors: number; unsaved: number },
  part: string,
): string {
  if (value === undefined) {
    if (isFormula) counts.unsaved++;
    return '';
  }
  if (type === 's') {
    const text = context.texts[Number(value)];
    if (text === undefined) throw damaged(part, `a text of the number ${brief(value, 20)}`);
    return text;
  }
  if (type === 'str' || type === 'd') return unescapeText(value);
  if (type === 'b') return value.trim() === '1' ? '1' : '0';
  if (type === 'e') {
    counts.errors++;
    return '';
  }
  const number = parseNumber(value.trim());
  if (number === undefined) throw damaged(part, `the number ${brief(value, 20)}`);
  if (context.isDate(style)) return dateText(number, context.isFrom1904);
  if (context.isShare(style)) counts.shares++;
  return numberText(number);
}

const SECONDS_OF_DAY = 86_400;
/** The last day that Excel counts, in 9999. */
const LAST_DAY = 2_958_465;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that Excel counts, as 2024-03-01, with the time where it has one; a time of no day as 13:30. */
function dateText(serial: number, isFrom1904: boolean): string {
  const seconds = Math.round(serial * SECONDS_OF_DAY);
  const day = Math.floor(seconds / SECONDS_OF_DAY) + (isFrom1904 ? 1462 : 0);
  if (serial < 0 || day > LAST_DAY) return numberText(serial);
  const time = timeText(seconds % SECONDS_OF_DAY);
  if (serial < 1 && !isFrom1904) return time;
  // Excel takes 1900 for a leap year: its day 60 never was, and days after it are one too many.
  const date = dayText(day > 59 ? day - 2 : day - 1);
  return seconds % SECONDS_OF_DAY === 0 ? date : `${date} ${time}`;
}

/** A day, counted from the first of January 1900, which is 0. */
function dayText(count: number): string {
  let rest = count;
  let year = 1900;
  while (rest >= 365 + leapDay(year)) {
    rest -= 365 + leapDay(year);
    year++;
  }
  let month = 0;
  while (rest >= MONTHS[month] + (month === 1 ? leapDay(year) : 0)) {
    rest -= MONTHS[month] + (month === 1 ? leapDay(year) : 0);
    month++;
  }
  return `${year}-${twoDigits(month + 1)}-${twoDigits(rest + 1)}`;
}

function leapDay(year: number): 0 | 1 {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  return (parts[2] === '00' ? parts.slice(0, 2) : parts).join(':');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function notesOf(
  name: string,
  { merged, shares, errors, unsaved }: { merged: number; shares: number; errors: number; unsaved: number },
): string[] {
  const of = `the sheet ${brief(name, 40)}`;
  return [
    ...(merged === 0
      ? []
      : [
          `Merged cells in ${of} (${merged} times): what they say stands in the first of them, the others were read as empty.`,
        ]),
    ...(shares === 0 ? [] : [`Percentages in ${of} (${cellCount(shares)}) were read as fractions: 50 % is 0.5.`]),
    ...(errors === 0 ? [] : [`Errors in ${of} such as #N/A (${cellCount(errors)}) were read as missing.`]),
    ...(unsaved === 0
      ? []
      : [
          `Formulas in ${of} without a saved value (${cellCount(unsaved)}) were read as empty: open and save it in Excel.`,
        ]),
  ];
}

function cellCount(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function damaged(part: string, found: string): FormatError {
  return new FormatError(`Expected an Excel workbook but found a damaged one (${brief(found, 60)} in ${part})`, {
    part,
    found,
  });
}
