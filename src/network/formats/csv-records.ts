// The browser build: the ordinary one needs a global Buffer, which pages do not have.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { findSeparator, type Separator } from './find-separator.js';
import { malformed } from './malformed.js';

/** The cells of a CSV text, before anything is known of a header. */
export interface CsvGrid {
  readonly separator: Separator;
  /** Rows of any length, without those that are empty. */
  readonly rows: readonly (readonly string[])[];
  /** The line on which a row ends, found by reading the text again: for errors. */
  readonly lineOf: (row: number) => number;
}

/** A CSV text taken apart. */
export interface CsvRecords {
  readonly separator: Separator;
  readonly header: readonly string[];
  /** As many fields in each as in the header. */
  readonly rows: readonly (readonly string[])[];
  /** The line on which row `row` ends, found by reading the text again: for errors. */
  readonly lineOf: (row: number) => number;
}

/**
 * Take a CSV text apart into cells: byte order mark, quotes ("" inside quotes is one quote), line ends of all systems, rows
 * without anything in them skipped, space around unquoted fields removed, the first line `sep=;` of spreadsheets understood.
 *
 * @param name - which text, for messages ("node table").
 * @throws FormatError for stray quotes.
 */
export function readCsvGrid(text: string, name: string): CsvGrid {
  const { separator, body, skipped } = withoutSeparatorLine(text);
  const all = parseCsv(body, name, separator);
  const places: number[] = [];
  const rows = all.filter((row, place) => {
    const isFilled = row.some((cell) => cell !== '');
    if (isFilled) places.push(place);
    return isFilled;
  });
  const lineOf = (row: number) => {
    const lines: number[] = [];
    parseCsv(body, name, separator, (line) => lines.push(line));
    return lines[places[row]] + skipped;
  };
  return { separator, rows, lineOf };
}

/**
 * The same as a header and rows below it. A header that lacks the name of the row numbers, as R writes it, gets '' for it; empty
 * fields behind those of the header are left out.
 *
 * @throws FormatError for a text without header, or rows of another length than the header.
 */
export function readCsvRecords(text: string, name: string): CsvRecords {
  return recordsOf(readCsvGrid(text, name), name);
}

/** Cells as a header and rows below it, as `readCsvRecords` gives them. */
export function recordsOf({ separator, rows: [first, ...body], lineOf }: CsvGrid, name: string): CsvRecords {
  if (first === undefined) throw malformed(name, 1, 'a header row', 'nothing');
  const header = hasRowNumbers(first, body) ? ['', ...first] : first;
  const rows = body.map((row, place) => {
    const fields = row.length > header.length && row.slice(header.length).every((cell) => cell === '');
    const cells = fields ? row.slice(0, header.length) : row;
    if (cells.length === header.length) return cells;
    throw malformed(name, lineOf(place + 1), 'as many fields as the header has', `${row.length} fields`);
  });
  return { separator, header, rows, lineOf: (row) => lineOf(row + 1) };
}

function hasRowNumbers(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const width = header.length + 1;
  return rows.length > 0 && rows.every((row, place) => row.length === width && row[0] === String(place + 1));
}

function withoutSeparatorLine(text: string): { separator: Separator; body: string; skipped: number } {
  const said = /^\uFEFF?sep=([,;\t])\r?\n/i.exec(text);
  if (said === null) return { separator: findSeparator(text), body: text, skipped: 0 };
  return { separator: said[1] as Separator, body: text.slice(said[0].length), skipped: 1 };
}

function parseCsv(text: string, name: string, delimiter: Separator, onLine?: (line: number) => void): string[][] {
  try {
    return parse(delimiter === ' ' ? withSingleBlanks(text) : text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: delimiter === ',' || delimiter === ';',
      ...(onLine && {
        on_record: (record: string[], { lines }: { readonly lines: number }) => {
          onLine(lines);
          return record;
        },
      }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']) || undefined;
    throw malformed(name, line, 'well-formed CSV', error.message, { reason: error.code });
  }
}

/** Between two fields one blank, and none at the ends of lines. */
function withSingleBlanks(text: string): string {
  return text
    .replace(/"[^"]*"|[ \t]+/g, (piece) => (piece.startsWith('"') ? piece : ' '))
    .replace(/"[^"]*"|^ | $/gm, (piece) => (piece === ' ' ? '' : piece));
}
