// The browser build: the ordinary one needs a global Buffer, which pages do not have.
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { malformed } from './malformed.js';

/** What may stand between two fields. */
export type Separator = ',' | ';' | '\t';

/** A CSV text taken apart. */
export interface CsvRecords {
  readonly separator: Separator;
  readonly header: readonly string[];
  /** As many fields in each as in the header. */
  readonly rows: readonly (readonly string[])[];
  /** The line on which row `row` ends, found by reading the text again: for errors. */
  readonly lineOf: (row: number) => number;
}

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

/**
 * Take a CSV text apart: byte order mark, quotes ("" inside quotes is one quote), line ends of all systems, empty lines
 * skipped, space around unquoted fields removed.
 *
 * @param name - which text, for messages ("node table").
 * @throws FormatError for a text without header, stray quotes, or rows of another length than the header.
 */
export function readCsvRecords(text: string, name: string): CsvRecords {
  const separator = findSeparator(text);
  const [header, ...rows] = parseCsv(text, name, separator);
  if (header === undefined) throw malformed(name, 1, 'a header row', 'nothing');
  const lineOf = (row: number) => {
    const lines: number[] = [];
    parseCsv(text, name, separator, (line) => lines.push(line));
    return lines[row + 1];
  };
  return { separator, header, rows, lineOf };
}

function parseCsv(text: string, name: string, delimiter: Separator, onLine?: (line: number) => void): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      trim: delimiter !== '\t',
      ...(onLine && {
        on_record: (record: string[], { lines }: { readonly lines: number }) => {
          onLine(lines);
          return record;
        },
      }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw explain(error, name);
  }
}

function explain(error: CsvError, name: string): Error {
  const line = Number(error['lines']) || undefined;
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') {
    const fields = (error['record'] as readonly string[] | undefined)?.length;
    return malformed(name, line, 'as many fields as the header has', `${fields} fields`);
  }
  return malformed(name, line, 'well-formed CSV', error.message, { reason: error.code });
}

/** The separator that stands most often in the first line, outside quotes; a comma where none does. */
export function findSeparator(text: string): Separator {
  const counts = [0, 0, 0];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) {
      const which = SEPARATORS.indexOf(character as Separator);
      if (which >= 0) counts[which]++;
    }
  }
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}
