import type { CsvGrid } from './csv-records.js';
import { findEnds } from './end-names.js';
import { looksNumeric } from './number-text.js';

/** The header of a list that has none. */
const HEADER = ['from', 'to', 'weight'];

/**
 * A list of ties with a header: its own, or, where its first row can only be a tie as all others, one that is put in front.
 *
 * That is so where there are two columns, or a third one of numbers, and both ends of the first row come again below: the names of
 * columns do not.
 *
 * @returns undefined where the list has a header, or may have one.
 */
export function withHeader(grid: CsvGrid): CsvGrid | undefined {
  const [first, ...rows] = grid.rows;
  if (first === undefined || rows.length === 0 || findEnds(first) !== undefined) return undefined;
  const width = first.length;
  if (width < 2 || width > HEADER.length || rows.some((row) => row.length !== width)) return undefined;
  if (width === 3 && !grid.rows.every((row) => row[2] === '' || looksNumeric(row[2].replace(',', '.'))))
    return undefined;
  const below = new Set(rows.flatMap(([from, to]) => [from, to]));
  if (first[0] === '' || first[1] === '' || !below.has(first[0]) || !below.has(first[1])) return undefined;
  const lineOf = (row: number) => grid.lineOf(Math.max(0, row - 1));
  return { ...grid, rows: [HEADER.slice(0, width), ...grid.rows], lineOf };
}
