import { sum } from '../../numeric/index.js';

/** A factor as the search sees it: its values over all points, a text being a whole number, its place in `texts`. */
export interface BoxFactor {
  readonly name: string;
  readonly values: Float64Array;
  /** The different texts; undefined where the factor is a number. */
  readonly texts?: readonly string[];
}

/** What the search has restricted of one factor: bounds (infinite where there is none), and texts that are left out. */
export interface Restriction {
  readonly low: number;
  readonly high: number;
  readonly without: readonly number[];
}

/** The box as the search sees it. */
export interface BoxState {
  /** The points inside, once for each factor: by value for a number, in any order for a text. */
  readonly orders: readonly Int32Array[];
  readonly restrictions: readonly Restriction[];
  readonly cases: number;
}

/** How to choose between two ways of peeling. */
export type PeelObjective = 'gainPerMass' | 'density';

export const UNRESTRICTED: Restriction = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  without: [],
};

interface Candidate {
  readonly factor: number;
  readonly restriction: Restriction;
  readonly removed: Int32Array;
}

/** How many points a box holds. */
export function countInside(state: BoxState): number {
  return state.orders[0].length;
}

/**
 * Take the best slice off a box; undefined where every slice would leave fewer than `least` points.
 *
 * @param share - the share of the points of the box that a slice of a factor that is a number has, or at least one point;
 *   points of equal value stay together.
 */
export function peelOnce(
  state: BoxState,
  factors: readonly BoxFactor[],
  shares: Float64Array,
  options: { readonly share: number; readonly least: number; readonly objective: PeelObjective },
): BoxState | undefined {
  const inside = countInside(state);
  const step = Math.max(1, Math.floor(options.share * inside));
  let best: Candidate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [place, factor] of factors.entries()) {
    for (const slice of slicesOf(state, place, factor, step)) {
      const left = inside - slice.removed.length;
      if (left < options.least || left === 0) continue;
      const cases = state.cases - sum(pick(shares, slice.removed));
      const gain = cases / left - state.cases / inside;
      const score = options.objective === 'gainPerMass' && gain > 0 ? gain / slice.removed.length : gain;
      if (score > bestScore) {
        bestScore = score;
        best = { factor: place, ...slice };
      }
    }
  }
  return best && without(state, best, shares);
}

type Slice = Omit<Candidate, 'factor'>;

function slicesOf(state: BoxState, place: number, factor: BoxFactor, step: number): Slice[] {
  const order = state.orders[place];
  const restriction = state.restrictions[place];
  if (factor.texts !== undefined) return textSlices(order, restriction, factor);
  const { values } = factor;
  const slices: Slice[] = [];
  const low = cutFromBelow(order, values, step);
  if (low < order.length) {
    const bound = boundAbove(values[order[low - 1]], values[order[low]]);
    slices.push({ restriction: { ...restriction, low: bound }, removed: order.subarray(0, low) });
  }
  const high = cutFromAbove(order, values, step);
  if (high > 0) {
    const bound = boundBelow(values[order[high - 1]], values[order[high]]);
    slices.push({ restriction: { ...restriction, high: bound }, removed: order.subarray(high) });
  }
  return slices;
}

function textSlices(order: Int32Array, restriction: Restriction, { values }: BoxFactor): Slice[] {
  const present = [...new Set(pick(values, order))].sort((a, b) => a - b);
  if (present.length < 2) return [];
  return present.map((text) => ({
    restriction: { ...restriction, without: [...restriction.without, text] },
    removed: order.filter((point) => values[point] === text),
  }));
}

// How many points lie below the cut: those below the value at `step`, or, where that is the lowest, all that have it.
function cutFromBelow(order: Int32Array, values: Float64Array, step: number): number {
  const value = values[order[Math.min(step, order.length - 1)]];
  let cut = step;
  while (cut > 0 && values[order[cut - 1]] === value) cut -= 1;
  if (cut > 0) return cut;
  while (cut < order.length && values[order[cut]] === value) cut += 1;
  return cut;
}

function cutFromAbove(order: Int32Array, values: Float64Array, step: number): number {
  const value = values[order[Math.max(order.length - 1 - step, 0)]];
  let cut = order.length - step;
  while (cut < order.length && values[order[cut]] === value) cut += 1;
  if (cut < order.length) return cut;
  while (cut > 0 && values[order[cut - 1]] === value) cut -= 1;
  return cut;
}

function without(state: BoxState, { factor, restriction, removed }: Candidate, shares: Float64Array): BoxState {
  const isRemoved = new Uint8Array(shares.length);
  for (const point of removed) isRemoved[point] = 1;
  const orders = state.orders.map((order) => order.filter((point) => isRemoved[point] === 0));
  return {
    orders,
    restrictions: state.restrictions.map((old, place) => (place === factor ? restriction : old)),
    cases: sum(pick(shares, orders[0])),
  };
}

/** A lower bound that leaves out the value `outside` and holds the higher value `inside`: the middle, if numbers allow. */
export function boundAbove(outside: number, inside: number): number {
  const middle = outside / 2 + inside / 2;
  return middle > outside ? middle : inside;
}

/** An upper bound that holds the value `inside` and leaves out the higher value `outside`. */
export function boundBelow(inside: number, outside: number): number {
  const middle = inside / 2 + outside / 2;
  return middle < outside ? middle : inside;
}

/** The shares of some points. */
export function pick(values: Float64Array, points: Int32Array): Float64Array {
  return Float64Array.from(points, (point) => values[point]);
}
