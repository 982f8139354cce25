const MOST_STEPS = 50_000;

/** Small choices of columns that cover every row. */
export interface SmallestCovers {
  /** All of one size; each in ascending order, the covers in the order in which they are found. */
  readonly covers: readonly (readonly number[])[];
  /** Whether these are all there are and none is smaller; false where the search was cut short. */
  readonly complete: boolean;
}

/**
 * The smallest choices of columns that between them cover every row: all of them, exactly, where that can be seen in time.
 *
 * @param coveredBy - for each row the columns that cover it, at least one.
 * @param most - stop when this many are found. The search also stops after 50 000 steps for a size, and then goes on to the
 *   next size if it has found none.
 */
export function smallestCovers(coveredBy: readonly (readonly number[])[], most: number): SmallestCovers {
  const rows = decidingRows(coveredBy);
  let proven = true;
  for (let size = leastColumns(rows); ; size++) {
    const { covers, complete } = coversOfSize(rows, size, most);
    proven &&= complete;
    if (covers.length > 0) return { covers, complete: proven };
  }
}

// A row whose columns include all columns of another is covered with it. Rows of few columns first: they decide most.
function decidingRows(coveredBy: readonly (readonly number[])[]): (readonly number[])[] {
  const sorted = [...coveredBy].sort((a, b) => a.length - b.length);
  const deciding: (readonly number[])[] = [];
  for (const columns of sorted) {
    const known = new Set(columns);
    if (!deciding.some((other) => other.every((column) => known.has(column)))) deciding.push(columns);
  }
  return deciding;
}

function coversOfSize(rows: readonly (readonly number[])[], size: number, most: number): SmallestCovers {
  const found = new Map<string, number[]>();
  let steps = 0;
  const search = (chosen: readonly number[], uncovered: readonly (readonly number[])[]): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    if (uncovered.length === 0) {
      const cover = [...chosen].sort((a, b) => a - b);
      if (found.size === most && !found.has(cover.join())) return false;
      found.set(cover.join(), cover);
      return true;
    }
    if (chosen.length + leastColumns(uncovered) > size) return true;
    return uncovered[0].every((column) =>
      search(
        [...chosen, column],
        uncovered.filter((columns) => !columns.includes(column)),
      ),
    );
  };
  const complete = search([], rows);
  return { covers: [...found.values()], complete };
}

// Rows that share no column want one each.
function leastColumns(rows: readonly (readonly number[])[]): number {
  const taken = new Set<number>();
  let least = 0;
  for (const columns of rows) {
    if (columns.some((column) => taken.has(column))) continue;
    least += 1;
    for (const column of columns) taken.add(column);
  }
  return least;
}
