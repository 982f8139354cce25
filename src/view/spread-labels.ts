/**
 * Where labels beside each other's lines stand, so that none covers another: as near to where they would like to be as that
 * allows (least squares), in the order of their wishes.
 *
 * @param wishes - the middle each label would like, in pixels.
 * @param heights - how high each label is, in pixels.
 * @param top - no label goes above it.
 * @param floor - no label goes below it; if all labels together need more room, they go on beyond it.
 * @returns the middle of each label, in the order of the wishes.
 */
export function spreadLabels(
  wishes: readonly number[],
  heights: readonly number[],
  top: number,
  floor: number,
): number[] {
  const order = wishes.map((_, index) => index).toSorted((a, b) => wishes[a] - wishes[b]);
  // With the room of all labels above taken off, the middles must only not fall: neighbours that do are pooled.
  const offsets: number[] = [];
  let taken = 0;
  for (const index of order) {
    offsets.push(taken + heights[index] / 2);
    taken += heights[index];
  }
  const pools: { total: number; count: number }[] = [];
  for (const [place, index] of order.entries()) {
    let pool = { total: wishes[index] - offsets[place], count: 1 };
    for (let above = pools.at(-1); above !== undefined && meanOf(above) >= meanOf(pool); above = pools.at(-1)) {
      pool = { total: pool.total + above.total, count: pool.count + above.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const starts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
  const lowest = Math.max(top, floor - taken);
  const middles = wishes.slice();
  for (const [place, index] of order.entries()) {
    middles[index] = Math.min(lowest, Math.max(top, starts[place])) + offsets[place];
  }
  return middles;
}

function meanOf({ total, count }: { readonly total: number; readonly count: number }): number {
  return total / count;
}
