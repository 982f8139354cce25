import { brief, FormatError, nearestName, show } from '../../base/index.js';
import { readHeaderCell } from '../formats/csv-column.js';
import type { Separator } from '../formats/find-separator.js';

/** A table of which a mapping says what its columns are: cells as they stand in the file. */
export interface MappedTable {
  /** What to call it: its file, and its sheet. */
  readonly name: string;
  readonly separator: Separator;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => string;
  /** Where a row stands in the file, such as "line 3". */
  readonly placeOf: (row: number) => string;
}

/** A table of ties. */
export interface MappedTies extends MappedTable {
  /** The ids at the ends of each row; '' is a missing one. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Whether each row stands for a tie both ways, as the file says; 1 for yes. */
  readonly undirected?: readonly number[];
}

/**
 * Where a column stands that a mapping names; small and capital letters are the same where nothing else fits.
 *
 * @param place - where in the mapping.
 * @throws FormatError that names the nearest column, or all.
 */
export function findColumn({ name, columns }: MappedTable, place: string, column: string): number {
  const exact = columns.indexOf(column);
  if (exact >= 0 && columns.includes(column, exact + 1)) {
    throw new FormatError(`Expected each column name of ${name} once but found several called ${show(column)}`, {
      place,
    });
  }
  if (exact >= 0) return exact;
  const lower = columns.map((each) => each.trim().toLowerCase());
  const similar = lower.indexOf(column.trim().toLowerCase());
  if (similar >= 0) return similar;
  const untagged = columns.findIndex((each) => readHeaderCell(each).name === column);
  if (untagged >= 0) return untagged;
  const nearest = nearestName(column, columns);
  const some = columns.slice(0, 20).map((each) => brief(each, 20) || '""');
  const all = some.join(', ') + (columns.length > some.length ? ', ...' : '');
  const hint = nearest === undefined ? `one of ${all}` : `such as ${brief(nearest, 30)} (it has ${all})`;
  throw new FormatError(`Expected ${place} to be a column of ${name}, ${hint}, but found ${show(column)}`, {
    place,
    nearest,
    columns,
    found: column,
  });
}
