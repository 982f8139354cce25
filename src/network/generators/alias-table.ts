/** Tables for drawing one of many in constant time, each in proportion to its weight. */
export interface AliasTable {
  /** The probability to stay at a place. */
  readonly stay: Float64Array;
  /** Where to go from it otherwise. */
  readonly alias: Int32Array;
}

/** Tables for `count` places, to be filled segment by segment. */
export function createAliasTable(count: number): AliasTable {
  return { stay: new Float64Array(count), alias: new Int32Array(count) };
}

/**
 * Fill the places `start` .. `end` - 1 for draws among them, in linear time.
 *
 * @param weights - positive; only those of the segment matter.
 * @source vose1991
 */
export function fillAliasTable(table: AliasTable, weights: Float64Array, start: number, end: number): void {
  const { stay, alias } = table;
  let total = 0;
  for (let i = start; i < end; i++) total += weights[i];
  const small: number[] = [];
  const large: number[] = [];
  for (let i = start; i < end; i++) {
    stay[i] = (weights[i] * (end - start)) / total;
    alias[i] = i;
    (stay[i] < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() as number;
    const high = large[large.length - 1];
    alias[low] = high;
    stay[high] -= 1 - stay[low];
    if (stay[high] < 1) {
      large.pop();
      small.push(high);
    }
  }
  for (const i of small) stay[i] = 1;
  for (const i of large) stay[i] = 1;
}

/**
 * Draw one of `start` .. `end` - 1.
 *
 * @param place - a uniform draw on [0, 1).
 * @param coin - another, independent of it.
 */
export function drawAlias(table: AliasTable, start: number, end: number, place: number, coin: number): number {
  const i = start + Math.floor(place * (end - start));
  return coin < table.stay[i] ? i : table.alias[i];
}
