import type { Area, Point } from './layout-network.js';

/** A label that wants a place beside its mark. */
export interface LabelWish {
  /** The middle of the mark, and how far it reaches. */
  readonly x: number;
  readonly y: number;
  readonly reachX: number;
  readonly reachY: number;
  readonly width: number;
  readonly height: number;
}

/** The box a label got, and how its lines stand in it. */
export interface LabelPlace extends Area {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A line that a label should rather not cover. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

const GAP = 4;
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 0.7],
  [1, -0.7],
  [-1, 0.7],
  [-1, -0.7],
] as const;

/**
 * A place for each label, one after the other, where it covers least: other labels count most, then marks, then lines.
 *
 * @param wishes - one a mark; a width of 0 asks for no label but the mark still counts.
 * @param within - labels stay inside if they can.
 * @param gaps - how far from its mark a label may stand, in pixels, near before far. With more than one, a label need cover
 *   no line, and one that stands far is thought to be tied to its mark by a straight line (leaderOf).
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  segments: readonly Segment[],
  within: Area,
  gaps: readonly number[] = [GAP],
): (LabelPlace | undefined)[] {
  const marks = wishes.map(({ x, y, reachX, reachY }) => boxAround(x, y, reachX, reachY));
  const placed: Area[] = [];
  const leaders: Segment[] = [];
  const lineCost = gaps.length > 1 ? 40 : 14;
  return wishes.map((wish) => {
    if (wish.width === 0) return undefined;
    let best: LabelPlace | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const gap of gaps) {
      SIDES.forEach(([across, down], preference) => {
        const place = boxBeside(wish, across, down, gap);
        const leader = leaderOf(wish, place);
        const lines = gap > gaps[0] ? sumOf(placed, (other) => (crosses(leader, other) ? 1 : 0)) : 0;
        const cost =
          8 * sumOf(placed, (other) => overlap(place, other)) +
          4 * sumOf(marks, (mark) => overlap(place, mark)) +
          20 * (area(place) - overlap(place, within)) +
          lineCost * (lines + sumOf([...segments, ...leaders], (segment) => (crosses(segment, place) ? 1 : 0))) +
          3 * preference +
          0.3 * (gap - gaps[0]);
        if (cost < least) {
          least = cost;
          best = place;
        }
      });
    }
    if (best !== undefined) {
      placed.push(best);
      if (gaps.length > 1) leaders.push(leaderOf(wish, best));
    }
    return best;
  });
}

/** The line from the middle of a mark to the nearest point of its label. */
export function leaderOf({ x, y }: Point, place: Area): Segment {
  const to = {
    x: Math.min(place.right, Math.max(place.left, x)),
    y: Math.min(place.bottom, Math.max(place.top, y)),
  };
  return { from: { x, y }, to };
}

function boxBeside(wish: LabelWish, across: number, down: number, gap: number): LabelPlace {
  const [halfWidth, halfHeight] = [wish.width / 2, wish.height / 2];
  if (across === 0) {
    const y = wish.y + down * (wish.reachY + gap + halfHeight);
    return { ...boxAround(wish.x, y, halfWidth, halfHeight), anchor: 'middle' };
  }
  // Beside the mark; at a corner a little closer, for the corner of the mark is seldom full.
  const x = wish.x + across * ((down === 0 ? 1 : 0.75) * wish.reachX + gap + halfWidth);
  const y = wish.y + down * (wish.reachY + gap);
  return { ...boxAround(x, y, halfWidth, halfHeight), anchor: across > 0 ? 'start' : 'end' };
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Area {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function area(box: Area): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

// Whether a line enters a box: it is cut back to the box, side by side, until nothing or something is left.
function crosses({ from, to }: Segment, box: Area): boolean {
  let start = 0;
  let end = 1;
  const cut = (step: number, room: number) => {
    if (step === 0) return room >= 0;
    const at = room / step;
    if (step > 0) end = Math.min(end, at);
    else start = Math.max(start, at);
    return start <= end;
  };
  return (
    cut(from.x - to.x, from.x - box.left) &&
    cut(to.x - from.x, box.right - from.x) &&
    cut(from.y - to.y, from.y - box.top) &&
    cut(to.y - from.y, box.bottom - from.y)
  );
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
