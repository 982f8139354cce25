import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { formatCoordinate as at } from './format-number.js';
import { GROUP_COLOURS, PAPER } from './palette.js';

// Each with how far it reaches sideways and up or down, for a radius of 1.
const SHAPES: readonly { readonly type: SymbolType; readonly across: number; readonly down: number }[] = [
  { type: symbolCircle, across: 1, down: 1 },
  { type: symbolSquare, across: 0.9, down: 0.9 },
  { type: symbolTriangle, across: 1.3, down: 1.2 },
  { type: symbolDiamond, across: 0.95, down: 1.65 },
  { type: symbolCross, across: 1.2, down: 1.2 },
  { type: symbolStar, across: 1.6, down: 1.5 },
];

/**
 * The mark of a group: shape and colour both tell it, so either is enough. 36 groups have marks of their own.
 *
 * @param group - 0, 1, 2 ...: the place of the group in the key.
 * @param radius - of a circle of the same area, in pixels.
 * @param isHollow - what the group is was drawn by a model, not given.
 */
export function groupMark(group: number, x: number, y: number, radius: number, isHollow = false): string {
  const colour = groupColour(group);
  const path = groupPath(group, isHollow ? radius - 1 : radius);
  const [fill, stroke, width] = isHollow ? [PAPER, colour, 2] : [colour, PAPER, 1.5];
  return `<path d="${path}" transform="translate(${at(x)} ${at(y)})" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
}

/** The colour of a group. */
export function groupColour(group: number): string {
  return GROUP_COLOURS[(group + Math.floor(group / SHAPES.length)) % GROUP_COLOURS.length];
}

/** The outline of the mark of a group about the origin, as the `d` of a path: as large as a circle of that radius, in pixels. */
export function groupPath(group: number, radius: number): string {
  return symbol(SHAPES[group % SHAPES.length].type, Math.PI * radius * radius).digits(1)() ?? '';
}

/** How far the mark of a group reaches from its middle, in pixels. */
export function markReach(group: number, radius: number): { readonly reachX: number; readonly reachY: number } {
  const { across, down } = SHAPES[group % SHAPES.length];
  return { reachX: radius * across, reachY: radius * down };
}
