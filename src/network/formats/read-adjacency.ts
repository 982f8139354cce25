import { brief, losesDigits } from '../../base/index.js';
import { isMissing, readHeaderCell } from './csv-column.js';
import { readCsvRecords } from './csv-records.js';
import { finishDraft, tieText } from './finish-draft.js';
import { malformed } from './malformed.js';
import { drop, note, startDraft } from './network-draft.js';
import { parseNumber } from './number-text.js';
import type { ReadResult } from './read-report.js';

const FORMAT = 'adjacency matrix';
/** What a first cell may say without saying anything. */
const QUIET_CORNERS = ['', 'id', 'ids'];

/**
 * Read an adjacency matrix with labels: the header holds the ids after one corner cell, each row starts with its id, and
 * the cell in row i and column j is the tie from i to j (0 or empty: none, `NA`: unknown, dropped and reported).
 *
 * Values other than 1 become the tie attribute `weight`, or the one that the corner cell names ("trust:number").
 *
 * @throws FormatError with line, expected, found.
 */
export function readAdjacencyCsv(text: string): ReadResult {
  const { header, rows, separator, lineOf } = readCsvRecords(text, FORMAT);
  const draft = startDraft('adjacency');
  const ids = header.slice(1);
  draft.ids = ids;
  const columnIds = new Set(ids);
  const rowIds = new Set(rows.map((row) => row[0]));
  if (columnIds.size !== ids.length) throw malformed(FORMAT, 1, 'each id once', 'an id that comes twice');
  if (rowIds.size !== rows.length || rows.length !== ids.length) {
    throw malformed(FORMAT, undefined, `${ids.length} rows, one for each column,`, `rows for ${rowIds.size} ids`);
  }
  const weights: number[] = [];
  rows.forEach((row, r) => {
    if (!columnIds.has(row[0])) throw malformed(FORMAT, lineOf(r), 'a row id that is in the header', row[0]);
    for (let column = 1; column < row.length; column++) {
      const cell = row[column];
      if (cell === '') continue;
      if (isMissing(cell)) {
        drop(draft, 'missingCell', tieText(row[0], header[column]));
        continue;
      }
      const comma = separator !== ',' && cell.includes(',');
      const value = parseNumber(comma ? cell.replace(',', '.') : cell);
      if (value === undefined) throw malformed(FORMAT, lineOf(r), `a number in column ${brief(header[column])}`, cell);
      if (comma) note(draft, 'Numbers were read with a decimal comma.');
      if (losesDigits(cell)) note(draft, 'Long numbers were rounded to 53 bits.');
      if (value === 0) continue;
      draft.sources.push(row[0]);
      draft.targets.push(header[column]);
      weights.push(value);
    }
  });
  const corner = readHeaderCell(header[0]);
  const named = corner.type === 'number';
  if (!named && !QUIET_CORNERS.includes(header[0].toLowerCase())) {
    note(draft, 'What stands in the first cell of the table was left out: *.', header[0]);
  }
  if (named || weights.some((weight) => weight !== 1)) {
    const name = named ? corner.name : 'weight';
    draft.tieColumns = [{ name, type: 'number', rows: weights.map((_, tie) => tie), values: weights }];
  }
  return finishDraft(draft);
}
