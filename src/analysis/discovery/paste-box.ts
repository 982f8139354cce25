import { sum } from '../../numeric/index.js';
import {
  type BoxFactor,
  type BoxState,
  boundAbove,
  boundBelow,
  countInside,
  pick,
  type Restriction,
} from './peel-box.js';

interface Extension {
  readonly restriction: Restriction;
  readonly added: Int32Array;
}

/**
 * Give a box back the slice that raises its density most; undefined where none raises it.
 *
 * @param whole - the box without restrictions: all points that may be given back.
 * @param share - the size of a slice as a share of the points of the box, at least one point; equal values stay together.
 */
export function pasteOnce(
  state: BoxState,
  whole: BoxState,
  factors: readonly BoxFactor[],
  shares: Float64Array,
  share: number,
): BoxState | undefined {
  const inside = countInside(state);
  const step = Math.max(1, Math.floor(share * inside));
  let best: { readonly place: number; readonly extension: Extension } | undefined;
  let bestDensity = state.cases / inside;
  for (const [place, factor] of factors.entries()) {
    const isFree = (point: number) =>
      factors.every((other, index) => index === place || isWithin(state.restrictions[index], other.values[point]));
    const free = whole.orders[place].filter(isFree);
    for (const extension of extensionsOf(state.restrictions[place], factor, free, step)) {
      const cases = state.cases + sum(pick(shares, extension.added));
      const density = cases / (inside + extension.added.length);
      if (density > bestDensity) {
        bestDensity = density;
        best = { place, extension };
      }
    }
  }
  if (best === undefined) return undefined;
  const { place, extension } = best;
  const restrictions = state.restrictions.map((old, index) => (index === place ? extension.restriction : old));
  const isInside = (point: number) =>
    factors.every(({ values }, index) => isWithin(restrictions[index], values[point]));
  const orders = whole.orders.map((order) => order.filter(isInside));
  return { restrictions, orders, cases: sum(pick(shares, orders[0])) };
}

function isWithin({ low, high, without }: Restriction, value: number): boolean {
  return value >= low && value <= high && !without.includes(value);
}

function extensionsOf(restriction: Restriction, factor: BoxFactor, free: Int32Array, step: number): Extension[] {
  const { values } = factor;
  const { low, high, without } = restriction;
  if (factor.texts !== undefined) {
    return without.map((text) => ({
      restriction: { ...restriction, without: without.filter((other) => other !== text) },
      added: free.filter((point) => values[point] === text),
    }));
  }
  const extensions: Extension[] = [];
  const below = free.filter((point) => values[point] < low);
  if (below.length > 0) {
    const lowest = values[below[Math.max(0, below.length - step)]];
    const from = below.findIndex((point) => values[point] >= lowest);
    const bound = from === 0 ? Number.NEGATIVE_INFINITY : boundAbove(values[below[from - 1]], lowest);
    extensions.push({ restriction: { ...restriction, low: bound }, added: below.subarray(from) });
  }
  const above = free.filter((point) => values[point] > high);
  if (above.length > 0) {
    const highest = values[above[Math.min(above.length, step) - 1]];
    const next = above.findIndex((point) => values[point] > highest);
    const bound = next < 0 ? Number.POSITIVE_INFINITY : boundBelow(highest, values[above[next]]);
    extensions.push({
      restriction: { ...restriction, high: bound },
      added: next < 0 ? above : above.subarray(0, next),
    });
  }
  return extensions;
}
