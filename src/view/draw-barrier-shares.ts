import { scaleLinear } from 'd3-scale';
import { largest, smallest } from '../numeric/index.js';
import { capitalise, ENGLISH, type Words } from '../words/index.js';
import { gridAcross, type PixelScale } from './axis.js';
import {
  type BarrierShares,
  type BarrierSharesArm,
  type BarrierSharesRow,
  checkBarrierShares,
  describeBarrierShares,
  formatFailures,
  formatMeasuredShare,
  formatShare,
  hasNaive,
  measuredShare,
  type StageRows,
  shareOf,
  stageRows,
  wordsFor,
} from './barrier-shares.js';
import { drawKey, type KeyEntry } from './draw-key.js';
import { whiskerAcross } from './draw-whisker.js';
import { formatCoordinate as at } from './format-number.js';
import { measureText, shorten, wrapText } from './measure-text.js';
import { intervalOf } from './measured.js';
import { INK, LINE, MUTED, PANEL, PAPER, STOP } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import { textElement, textLines } from './text-element.js';

/** The default width is 1200; more strategies than fit beside each other go into further blocks. */
export type BarrierSharesOptions = PictureOptions;

const LEFT = 24;
const ROW = 42;
const STAGE = 34;
const GAP = 18;
const FOOT = 34;
const BLOCK_GAP = 22;
const NUMBER_SIZE = 13;
// What the naive share takes beside the share: its mark and "100 %".
const LAST_CHECK = 58;
const BAR = 14;
const MARK = 6;

/** Where the columns of a block are; every column has the same scale. */
interface BlockLayout {
  readonly labelWidth: number;
  readonly columnWidth: number;
  readonly scale: PixelScale;
  readonly words: Words;
}

/**
 * Draw what stopped processes, and what the naive answer would have been.
 *
 * Strategies stand side by side and the barriers of a stage below each other, so a row compares strategies. A bar is the
 * share of the failures found by replay, a whisker its interval, a hollow diamond the share of failures whose last
 * failed check the barrier was, if given: where bar and diamond part, the naive answer misleads. What is unexplained stands last.
 *
 * @param shares - names are drawn as they are unless `words` has others for them.
 * @returns an SVG document.
 * @throws ParameterError where stages differ between arms, a barrier stands twice, a share is no share, an interval does
 *   not hold its share, or there is no row.
 */
export function drawBarrierShares(shares: BarrierShares, options: BarrierSharesOptions = {}): string {
  checkBarrierShares(shares);
  const words = options.words ?? ENGLISH;
  const width = pictureWidth(options, 1200);
  const stages = stageRows(shares);
  const rows = shares.arms.flatMap((arm) => arm.stages.flatMap((stage) => stage.barriers));
  const labels = stages.flatMap(({ barriers }) => barriers.map((barrier) => wordsFor(shares, barrier, words)));
  const labelWidth = Math.min(
    Math.max(150, 0.2 * width),
    Math.max(90, largest(labels.map((label) => measureText(label, 15)))) + 14,
  );
  const room = width - 2 * LEFT - labelWidth;
  const needed =
    largest(rows.map((row) => measureText(formatMeasuredShare(row, words), NUMBER_SIZE))) + LAST_CHECK + GAP;
  const most = Math.max(1, Math.floor(room / Math.max(needed, 120)));
  const blocks = Math.ceil(shares.arms.length / most);
  const perBlock = Math.ceil(shares.arms.length / blocks);
  const columnWidth = Math.min(320, room / perBlock);
  const layout = { labelWidth, columnWidth, scale: shareScale(rows, columnWidth - GAP), words };
  const key = drawKey(keyEntries(shares, rows, words), LEFT, 4, width - 2 * LEFT);
  const parts = [key.body];
  let top = 4 + key.height + 12;
  for (let block = 0; block < blocks; block++) {
    const [first, end] = [block, block + 1].map((each) => Math.ceil((each * shares.arms.length) / blocks));
    const drawn = drawBlock(shares, stages, [first, end], layout);
    parts.push(`<g transform="translate(0 ${at(top)})">${drawn.body}</g>`);
    top += drawn.height + BLOCK_GAP;
  }
  const id = pictureId('barriers', shares, options);
  return picture(id, shares, describeBarrierShares(shares, words), width, top - BLOCK_GAP, parts.join(''));
}

// All bars share one scale. No share lies beyond 1; an interval that does, or that goes far below 0, is cut.
function shareScale(rows: readonly BarrierSharesRow[], width: number): PixelScale {
  const low = Math.min(0, smallest(rows.map((row) => Math.min(row.share, Math.max(-0.25, row.low ?? 0)))));
  const high = Math.max(0.1, largest(rows.map((row) => Math.max(row.high ?? row.share, row.lastCheck ?? 0))));
  const [, end] = scaleLinear()
    .domain([0, Math.min(1, high)])
    .nice(4)
    .domain();
  return scaleLinear([low, end], [0, width]);
}

function keyEntries(shares: BarrierShares, rows: readonly BarrierSharesRow[], words: Words): KeyEntry[] {
  const { itsInterval, naive } = words.pictures.barrierShares;
  const bar = {
    width: 34,
    draw: (x: number, y: number) =>
      `<rect x="${at(x)}" y="${at(y - BAR / 2)}" width="34" height="${BAR}" fill="${STOP}"/>`,
    text: shareOf(shares, words),
  };
  const whisker = {
    width: 34,
    draw: (x: number, y: number) => whiskerAcross(x + 1, x + 33, y),
    text: itsInterval,
  };
  const diamond = {
    width: 2 * MARK,
    draw: (x: number, y: number) => lastCheckMark(x + MARK, y),
    text: naive,
  };
  const hasInterval = rows.some((row) => intervalOf(measuredShare(row)) !== undefined);
  return [bar, ...(hasInterval ? [whisker] : []), ...(hasNaive(shares) ? [diamond] : [])];
}

function drawBlock(
  shares: BarrierShares,
  stages: readonly StageRows[],
  [first, end]: readonly [number, number],
  layout: BlockLayout,
): { readonly body: string; readonly height: number } {
  const { labelWidth, columnWidth, scale, words } = layout;
  const arms = shares.arms.slice(first, end);
  const left = (index: number) => LEFT + labelWidth + index * columnWidth;
  const right = left(arms.length) - GAP;
  const names = arms.map(({ arm }) => wrapText(wordsFor(shares, arm, words), columnWidth - GAP, 16, 3, true));
  const nameLines = largest(names.map((lines) => lines.length));
  const parts = names.map((lines, index) => textLines(left(index), 14, lines, 20, { size: 16, bold: true }));
  let top = 4 + nameLines * 20;
  for (const [stageIndex, { stage, barriers, byArm }] of stages.entries()) {
    const heading = shorten(capitalise(wordsFor(shares, stage, words)), labelWidth - 10, 16, true);
    parts.push(
      `<line x1="${LEFT}" x2="${at(right)}" y1="${at(top + 6)}" y2="${at(top + 6)}" stroke="${LINE}"/>`,
      textElement(LEFT, top + 26, heading, { size: 16, bold: true }),
      ...arms.map((arm, index) => drawCount(arm, stageIndex, left(index), top + 26, words)),
    );
    top += STAGE;
    for (const barrier of barriers) {
      const lines = wrapText(wordsFor(shares, barrier, words), labelWidth - 10, 15, 2);
      parts.push(textLines(LEFT, top + 26 - (lines.length - 1) * 9, lines, 18, { size: 15 }));
      for (const [index] of arms.entries()) {
        const row = byArm[first + index].get(barrier);
        if (row !== undefined) parts.push(column(left(index), drawRow(row, layout, top)));
      }
      top += ROW;
    }
  }
  parts.push(...arms.map((_, index) => column(left(index), drawAxis(scale, top, words))));
  return { body: parts.join(''), height: top + FOOT };
}

function column(left: number, body: string): string {
  return `<g transform="translate(${at(left)} 0)">${body}</g>`;
}

// Few enough that their numbers do not run into each other.
function ticksFor(scale: PixelScale): number {
  for (let count = 5; count > 1; count--) {
    const [first, second] = scale.ticks(count);
    if (scale(second) - scale(first) >= 58) return count;
  }
  return 1;
}

function drawCount(arm: BarrierSharesArm, stageIndex: number, x: number, y: number, words: Words): string {
  const { failures, barriers } = arm.stages[stageIndex];
  if (failures === undefined && barriers.length > 0) return '';
  const text =
    barriers.length === 0 ? words.pictures.barrierShares.nothingFailed : formatFailures(failures ?? 0, words);
  return textElement(x, y, text, { size: 14, colour: MUTED });
}

function drawRow(row: BarrierSharesRow, { scale, words }: BlockLayout, top: number): string {
  const y = top + 29;
  const [left, right] = scale.range();
  const [from, to] = [Math.min(scale(0), scale(row.share)), Math.max(scale(0), scale(row.share))];
  const interval = intervalOf(measuredShare(row));
  return [
    `<rect x="${at(left)}" y="${at(y - 11)}" width="${at(right - left)}" height="22" fill="${PANEL}"/>`,
    gridAcross(scale, ticksFor(scale), y - 11, y + 11),
    `<rect x="${at(from)}" y="${at(y - BAR / 2)}" width="${at(Math.max(1, to - from))}" height="${BAR}" fill="${STOP}"/>`,
    `<line x1="${at(scale(0))}" x2="${at(scale(0))}" y1="${at(y - 11)}" y2="${at(y + 11)}" stroke="${INK}"/>`,
    interval === undefined ? '' : whiskerAcross(scale(interval.low), scale(interval.high), y, [left, right]),
    row.lastCheck === undefined ? '' : lastCheckMark(scale(row.lastCheck), y),
    textElement(0, top + 14, formatMeasuredShare(row, words), { size: NUMBER_SIZE, bold: true }),
    row.lastCheck === undefined ? '' : drawLastCheck(row.lastCheck, right, top, words),
  ].join('');
}

function drawLastCheck(share: number, right: number, top: number, words: Words): string {
  const number = textElement(right, top + 14, formatShare(share, words), {
    size: NUMBER_SIZE,
    anchor: 'end',
    colour: MUTED,
  });
  return lastCheckMark(right - 50, top + 10) + number;
}

// The numbers at either end stay below their column, or they would run into those of the next.
function drawAxis(scale: PixelScale, top: number, words: Words): string {
  const [left, right] = scale.range();
  const ticks = scale.ticks(ticksFor(scale)).map((tick) => {
    const x = scale(tick);
    const anchor = x > right - 16 ? 'end' : x < left + 16 ? 'start' : 'middle';
    return textElement(x, top + 20, formatShare(tick, words), { size: 13, anchor, colour: MUTED });
  });
  return ticks.join('');
}

function lastCheckMark(x: number, y: number): string {
  const path = `M${at(x)} ${at(y - MARK)}L${at(x + MARK)} ${at(y)}L${at(x)} ${at(y + MARK)}L${at(x - MARK)} ${at(y)}Z`;
  return `<path d="${path}" fill="${PAPER}" stroke="${INK}" stroke-width="1.8"/>`;
}
