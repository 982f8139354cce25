import { scaleLinear } from 'd3-scale';
import { checkNumber } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { gridAcross, gridDown, numbersAcross, type PixelScale, tickDecimals } from './axis.js';
import { drawKey } from './draw-key.js';
import { whiskerAcross, whiskerDown } from './draw-whisker.js';
import { formatCoordinate as at, formatNumber } from './format-number.js';
import type { Area, Point } from './layout-network.js';
import { measureText, wrapText } from './measure-text.js';
import { intervalOf, type Measured, reachOf } from './measured.js';
import { INK, LINE, PAPER, PASS } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import { type LabelPlace, leaderOf, placeLabels, type Segment } from './place-labels.js';
import { textLines } from './text-element.js';
import { axisTitle, checkTradeOff, describeTradeOff, frontOf, type TradeOff, type TradeOffArm } from './trade-off.js';

export interface TradeOffOptions extends PictureOptions {
  /** Height of the field, pixels: 240 to 10000, default 480. */
  readonly height?: number;
}

const LEFT = 24;
const HEADER = 34;
const LABEL_SIZE = 15;
const LABEL_LEADING = 18;
const REACH = 9;
const GAPS = [4, 14, 26, 40, 56, 74, 94, 118];

/**
 * Draw strategies on two outcomes, to see what is given up for what.
 *
 * A cross at each mark is the interval of either outcome. Arms that no other beats on both (by their values) are full
 * diamonds, joined by a dashed step line: what lies behind it, seen from the better corner, is beaten. The others are
 * hollow circles. The title of each axis says which end is better, and its arrow points there.
 *
 * @returns an SVG document.
 * @throws ParameterError without arms, for an arm twice, where an interval does not hold its value, or where an option is
 *   off its range.
 */
export function drawTradeOff(tradeOff: TradeOff, options: TradeOffOptions = {}): string {
  checkTradeOff(tradeOff);
  const words = options.words ?? ENGLISH;
  const width = pictureWidth(options, 1000);
  const height = options.height ?? 480;
  checkNumber('height', height, 240, 10_000);
  const { arms } = tradeOff;
  const front = frontOf(tradeOff);
  const key = drawKey(keyEntries(tradeOff, front, words), LEFT, 4, width - 2 * LEFT);
  const top = 4 + key.height + HEADER;
  const floor = top + height;
  const y = scaleOf(
    arms.map((arm) => arm.y),
    [floor - 14, top + 14],
  );
  const field = { left: LEFT + numbersBeside(y, words), top, right: width - LEFT - 8, bottom: floor };
  const x = scaleOf(
    arms.map((arm) => arm.x),
    [field.left + 18, field.right - 18],
  );
  const points = arms.map((arm) => ({ x: x(arm.x.value), y: y(arm.y.value) }));
  const crosses = arms.map((arm) => crossOf(arm, x, y));
  const edge = edgeOf(tradeOff, front, x, y, field);
  const labels = arms.map(({ label }) => wrapText(label, 190, LABEL_SIZE, 3));
  const places = placeLabels(
    points.map((point, index) => ({
      ...point,
      reachX: REACH,
      reachY: REACH,
      width: Math.max(0, largest(labels[index].map((line) => measureText(line, LABEL_SIZE)))),
      // A little air, so that a label does not touch the cross beside it.
      height: labels[index].length * LABEL_LEADING + 6,
    })),
    [...crosses.flat(), ...segmentsOf(edge)],
    { left: field.left + 2, top: field.top + 2, right: field.right - 2, bottom: field.bottom - 2 },
    GAPS,
  );
  const best = new Set(front);
  const xTitle = wrapText(
    withArrow(axisTitle(tradeOff.x, words), tradeOff.x.better, ['←', '→']),
    field.right - field.left,
    15,
    2,
    true,
  );
  const yTitle = wrapText(
    withArrow(axisTitle(tradeOff.y, words), tradeOff.y.better, ['↓', '↑']),
    width - 2 * LEFT,
    15,
    1,
    true,
  );
  const body = [
    key.body,
    textLines(LEFT, top - 14, yTitle, 18, { size: 15, bold: true }),
    gridAcross(x, 6, field.top, field.bottom),
    gridDown(y, 6, field.left, field.right, words),
    `<path d="M${at(field.left)} ${at(field.top)}V${at(field.bottom)}H${at(field.right)}" fill="none" stroke="${LINE}"/>`,
    drawEdge(edge),
    ...arms.map((arm) => drawCross(arm, x, y)),
    ...places.map((place, index) => (place === undefined ? '' : drawLeader(points[index], place))),
    ...points.map((point, index) => mark(point, best.has(arms[index]))),
    ...places.map((place, index) => (place === undefined ? '' : drawLabel(labels[index], place))),
    numbersAcross(x, 6, floor + 20, words),
    textLines(field.right, floor + 44, xTitle, 18, { size: 15, bold: true, anchor: 'end' }),
  ].join('');
  const id = pictureId('trade-off', tradeOff, options);
  const total = floor + 44 + (xTitle.length - 1) * 18 + 4;
  return picture(id, tradeOff, describeTradeOff(tradeOff, words), width, total, body);
}

function keyEntries({ arms }: TradeOff, front: readonly TradeOffArm[], words: Words) {
  const { notBeaten, edge: edgeText, beaten: beatenText } = words.pictures.tradeOff;
  const best = { width: 22, draw: (x: number, y: number) => mark({ x: x + 11, y }, true), text: notBeaten };
  const edge = {
    width: 34,
    draw: (x: number, y: number) =>
      drawEdge([
        { x, y },
        { x: x + 34, y },
      ]),
    text: edgeText,
  };
  const beaten = {
    width: 22,
    draw: (x: number, y: number) => mark({ x: x + 11, y }, false),
    text: beatenText,
  };
  const cross = {
    width: 34,
    draw: (x: number, y: number) => whiskerAcross(x + 1, x + 33, y),
    text: words.pictures.picture.interval,
  };
  const hasInterval = arms.some((arm) => intervalOf(arm.x) !== undefined || intervalOf(arm.y) !== undefined);
  return [best, edge, ...(front.length < arms.length ? [beaten] : []), ...(hasInterval ? [cross] : [])];
}

function scaleOf(values: readonly Measured[], range: readonly [number, number]): PixelScale {
  const { low, high } = reachOf(values);
  // A single value stands in the middle of an axis that is a little longer than nothing.
  const margin = high > low ? 0 : Math.max(Math.abs(high) / 10, 0.1);
  return scaleLinear([low - margin, high + margin], range).nice(6);
}

function numbersBeside(y: PixelScale, words: Words): number {
  const ticks = y.ticks(6);
  const decimals = tickDecimals(ticks, 2);
  return largest(ticks.map((tick) => measureText(formatNumber(tick, decimals, words), 14))) + 12;
}

function withArrow(title: string, better: 'more' | 'less', [less, more]: readonly [string, string]): string {
  return better === 'more' ? `${title} ${more}` : `${less} ${title}`;
}

function crossOf(arm: TradeOffArm, x: PixelScale, y: PixelScale): Segment[] {
  const across = intervalOf(arm.x);
  const down = intervalOf(arm.y);
  const middle = { x: x(arm.x.value), y: y(arm.y.value) };
  return [
    ...(across === undefined
      ? []
      : [{ from: { x: x(across.low), y: middle.y }, to: { x: x(across.high), y: middle.y } }]),
    ...(down === undefined ? [] : [{ from: { x: middle.x, y: y(down.low) }, to: { x: middle.x, y: y(down.high) } }]),
  ];
}

function drawCross(arm: TradeOffArm, x: PixelScale, y: PixelScale): string {
  const across = intervalOf(arm.x);
  const down = intervalOf(arm.y);
  const horizontal = across === undefined ? '' : whiskerAcross(x(across.low), x(across.high), y(arm.y.value));
  const vertical = down === undefined ? '' : whiskerDown(x(arm.x.value), y(down.low), y(down.high));
  return horizontal + vertical;
}

// The step line through the front, and on to the ends of the field: each corner is the worse of both neighbours.
function edgeOf(tradeOff: TradeOff, front: readonly TradeOffArm[], x: PixelScale, y: PixelScale, field: Area): Point[] {
  const points = front.map((arm) => ({ x: x(arm.x.value), y: y(arm.y.value) }));
  const corners = points.flatMap((point, index) =>
    index === 0 ? [point] : [{ x: points[index - 1].x, y: point.y }, point],
  );
  const worstX = tradeOff.x.better === 'more' ? field.left : field.right;
  const worstY = tradeOff.y.better === 'more' ? field.bottom : field.top;
  return [{ x: worstX, y: points[0].y }, ...corners, { x: points[points.length - 1].x, y: worstY }];
}

function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index], to }));
}

function drawEdge(points: readonly Point[]): string {
  const path = points.map(({ x, y }) => `${at(x)} ${at(y)}`).join('L');
  return `<path d="M${path}" fill="none" stroke="${PASS}" stroke-width="2" stroke-dasharray="6 4"/>`;
}

function mark({ x, y }: Point, isBest: boolean): string {
  if (!isBest) {
    return `<circle cx="${at(x)}" cy="${at(y)}" r="7" fill="${PAPER}" stroke="${INK}" stroke-width="2.5"/>`;
  }
  const path = `M${at(x)} ${at(y - 11)}L${at(x + 11)} ${at(y)}L${at(x)} ${at(y + 11)}L${at(x - 11)} ${at(y)}Z`;
  return `<path d="${path}" fill="${PASS}" stroke="${PAPER}" stroke-width="1.5"/>`;
}

// A label that had to move away is tied to its mark.
function drawLeader(point: Point, place: LabelPlace): string {
  const { from, to } = leaderOf(point, place);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.sqrt(dx * dx + dy * dy) < REACH + 16) return '';
  return `<path d="M${at(from.x)} ${at(from.y)}L${at(to.x)} ${at(to.y)}" stroke="${LINE}" stroke-width="1.2"/>`;
}

function drawLabel(lines: readonly string[], place: LabelPlace): string {
  const x = { start: place.left, middle: (place.left + place.right) / 2, end: place.right }[place.anchor];
  return textLines(x, place.top + 17, lines, LABEL_LEADING, { size: LABEL_SIZE, anchor: place.anchor, halo: true });
}
