import { formatCoordinate as at } from './format-number.js';
import type { Point } from './layout-network.js';
import { PAPER, STOP, TIE } from './palette.js';

/** A directed tie between two marks. */
export interface TiePlace {
  readonly from: Point;
  readonly to: Point;
  readonly fromRadius: number;
  readonly toRadius: number;
  /** 0 (faint and thin) to 1. */
  readonly strength: number;
  /** Whether there is a tie back, from which this one keeps apart. */
  readonly mutual: boolean;
  readonly conflict: boolean;
  /** Whether there are so many ties that each has to be fine. Default false. */
  readonly isFine?: boolean;
  /** With a head at its target, filled or hollow; without where the tie goes both ways. Default filled. */
  readonly head?: 'filled' | 'hollow' | 'none';
}

const GAP = 3;

/** Draw a tie: a line, bent to its right where there is one back, with an arrowhead at its target. */
export function drawTie(tie: TiePlace): string {
  const dx = tie.to.x - tie.from.x;
  const dy = tie.to.y - tie.from.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance <= tie.fromRadius + tie.toRadius + 2 * GAP) return '';
  const [ux, uy] = [dx / distance, dy / distance];
  const bend = tie.mutual ? Math.min(16, 0.09 * distance) : 0;
  const control = { x: tie.from.x + dx / 2 - 2 * bend * uy, y: tie.from.y + dy / 2 + 2 * bend * ux };
  // The ends lie on the way to the control point, just outside the marks.
  const start = toward(tie.from, control, tie.fromRadius + (tie.fromRadius > 0 ? GAP : 0));
  const tip = toward(tie.to, control, tie.toRadius + (tie.toRadius > 0 ? GAP : 0));
  const width = widthOf(tie);
  const colour = tie.conflict ? STOP : TIE;
  const opacity = tie.conflict ? 1 : Math.round(((tie.isFine ? 0.2 : 0.28) + 0.62 * tie.strength) * 100) / 100;
  const head = (tie.isFine ? 4 : 5) + 1.4 * width;
  const kind = tie.head ?? 'filled';
  const neck = kind === 'none' ? tip : toward(tip, control, kind === 'hollow' ? head : head - 1);
  const dash = tie.conflict ? ' stroke-dasharray="7 4"' : '';
  const line = `<path d="M${at(start.x)} ${at(start.y)}Q${at(control.x)} ${at(control.y)} ${at(neck.x)} ${at(neck.y)}" fill="none" stroke="${colour}" stroke-width="${at(width)}"${dash}/>`;
  const group = `<g opacity="${opacity}">${line}${kind === 'none' ? '' : arrowhead(tip, control, head, colour, kind === 'hollow')}</g>`;
  return tie.conflict
    ? group + cross(tie.isFine ? 3.5 : 5, (start.x + 2 * control.x + tip.x) / 4, (start.y + 2 * control.y + tip.y) / 4)
    : group;
}

function toward(from: Point, to: Point, by: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.sqrt(dx * dx + dy * dy) || 1;
  return { x: from.x + (dx / distance) * by, y: from.y + (dy / distance) * by };
}

function arrowhead(tip: Point, control: Point, length: number, colour: string, isHollow: boolean): string {
  const back = toward(tip, control, length);
  const side = { x: (back.y - tip.y) * 0.45, y: (tip.x - back.x) * 0.45 };
  const corners = [tip, { x: back.x + side.x, y: back.y + side.y }, { x: back.x - side.x, y: back.y - side.y }];
  const path = `M${corners.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L')}Z`;
  if (isHollow) return `<path d="${path}" fill="${PAPER}" stroke="${colour}" stroke-width="1.3"/>`;
  return `<path d="${path}" fill="${colour}"/>`;
}

function widthOf({ conflict, isFine, strength }: TiePlace): number {
  if (isFine) return conflict ? 1.2 : 0.7 + 1.8 * strength;
  return conflict ? 2 : 1 + 4 * strength;
}

function cross(half: number, x: number, y: number): string {
  const side = at(2 * half);
  const path = `M${at(x - half)} ${at(y - half)}l${side} ${side}m0 -${side}l-${side} ${side}`;
  return `<path d="${path}" stroke="${PAPER}" stroke-width="6"/><path d="${path}" stroke="${STOP}" stroke-width="2.6"/>`;
}
