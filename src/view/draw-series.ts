import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { checkNumber, ParameterError } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { gridAcross, gridDown, numbersAcross, type PixelScale, tickDecimals } from './axis.js';
import { formatCoordinate as at, formatNumber } from './format-number.js';
import { groupMark } from './group-mark.js';
import type { Area } from './layout-network.js';
import { measureText, wrapText } from './measure-text.js';
import { reachOf } from './measured.js';
import { GROUP_COLOURS, INK, LINE } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import {
  checkSeries,
  describeSeries,
  formatSeriesWith,
  type SeriesLine,
  type SeriesPicture,
  type SeriesPoint,
  tickRange,
} from './series-picture.js';
import { spreadLabels } from './spread-labels.js';
import { textElement, textLines } from './text-element.js';

export interface SeriesOptions extends PictureOptions {
  /** Height of the field, pixels: 200 to 10000, default 400; more where the labels need it. */
  readonly height?: number;
  /** The least and the greatest value of the axis, so that pictures share it; default: what the lines need. */
  readonly range?: readonly [number, number];
  /** What time is counted in: default "tick". */
  readonly timeLabel?: string;
  /** What is written where the metagovernor leaves: default "the metagovernor leaves". */
  readonly leavesLabel?: string;
}

const LEFT = 24;
const TOP = 34;
const LABEL_SIZE = 15;
const LEADING = 18;
const LEADER = 26;
const SAMPLE = 46;
// One a line, in another order than the colours when they come round again.
const DASHES = ['', '10 5', '3 4', '14 4 3 4', '6 3', '16 4 3 4 3 4'];

/**
 * Draw a measure over time, one line a strategy, with the interval as a band.
 *
 * Each line has its name and last value at its end and not in a key; dashes, the mark at the end and the colour tell
 * lines apart, any of them alone.
 *
 * @returns an SVG document.
 * @throws ParameterError without lines or points, where ticks do not grow, where an interval does not hold its value, or
 *   where `leavesAt` or an option is off its range.
 */
export function drawSeries(series: SeriesPicture, options: SeriesOptions = {}): string {
  checkSeries(series);
  const words = options.words ?? ENGLISH;
  const width = pictureWidth(options, 1000);
  checkNumber('height', options.height ?? 400, 200, 10_000);
  const { lines } = series;
  const format = formatSeriesWith(series, words);
  const last = lines.map(({ points }) => points[points.length - 1]);
  const values = last.map(({ value }) => format({ value }));
  const labels = lines.map(({ label }, index) => labelLines(label, values[index], 0.22 * width));
  const labelWidth = largest(labels.flat().map((text) => measureText(text, LABEL_SIZE)));
  const heights = labels.map((texts) => texts.length * LEADING + 4);
  const needed = heights.reduce((all, height) => all + height, 0);
  const floor = TOP + Math.max(options.height ?? 400, needed);
  const y = valueScale(series, options, [floor, TOP]);
  const field = {
    left: LEFT + numbersBeside(y, words),
    top: TOP,
    right: width - LEFT - labelWidth - SAMPLE - LEADER - 12,
    bottom: floor,
  };
  const x = tickScale(lines, [field.left, field.right]);
  const middles = spreadLabels(
    last.map(({ value }) => y(value)),
    heights,
    TOP,
    floor,
  );
  const measure = wrapText(series.measure, width - 2 * LEFT, 15, 1, true);
  const body = [
    textLines(LEFT, TOP - 18, measure, 18, { size: 15, bold: true }),
    gridAcross(x, timeTicks(x, lines), field.top, field.bottom),
    gridDown(y, 6, field.left, field.right, words),
    `<path d="M${at(field.left)} ${at(field.top)}V${at(field.bottom)}H${at(field.right)}" fill="none" stroke="${LINE}"/>`,
    ...lines.map(({ points }, index) => drawBand(points, index, x, y, lines.length > 5 ? 0.09 : 0.16)),
    ...lines.map(({ points }, index) => drawLine(points, index, x, y)),
    drawLeaving(series, options.leavesLabel ?? words.pictures.series.leaves, x, field),
    ...lines.map((_, index) => {
      const end = { x: x(last[index].tick), y: y(last[index].value) };
      return drawEnd(labels[index], index, end, field.right, middles[index]);
    }),
    numbersAcross(x, timeTicks(x, lines), floor + 20, words),
    textElement(field.right, floor + 42, options.timeLabel ?? words.pictures.series.tick, {
      size: 15,
      bold: true,
      anchor: 'end',
    }),
  ].join('');
  const id = pictureId('series', series, options);
  return picture(id, series, describeSeries(series, options.leavesLabel, words), width, floor + 46, body);
}

// The last value stands behind the name.
function labelLines(label: string, value: string, width: number): string[] {
  const lines = wrapText(label, width, LABEL_SIZE, 2);
  const end = lines.length === 0 ? value : `${lines[lines.length - 1]} ${value}`;
  if (measureText(end, LABEL_SIZE) <= width + 24) return [...lines.slice(0, -1), end];
  return [...lines, value];
}

function valueScale({ lines }: SeriesPicture, { range }: SeriesOptions, pixels: readonly [number, number]): PixelScale {
  const { low, high } = reachOf(lines.flatMap(({ points }) => points));
  if (range !== undefined) {
    const [from, to] = range;
    if (!(from < to && Number.isFinite(to - from) && from <= low && high <= to)) {
      throw new ParameterError(
        `Expected range to grow and to hold all values, ${low} to ${high}, but found ${from} to ${to}`,
        { range, low, high },
      );
    }
    return scaleLinear([from, to], pixels);
  }
  // A level line stands in the middle of an axis that is a little longer than nothing.
  const margin = high > low ? 0 : Math.max(Math.abs(high) / 10, 0.1);
  return scaleLinear([low - margin, high + margin], pixels).nice(6);
}

function tickScale(lines: readonly SeriesLine[], pixels: readonly [number, number]): PixelScale {
  const [first, end] = tickRange(lines);
  return scaleLinear(end > first ? [first, end] : [first - 1, first + 1], pixels);
}

// Where ticks are whole, as those of time are, there are no numbers between them; values of a factor need not be.
function timeTicks(x: PixelScale, lines: readonly SeriesLine[]): number {
  const [first, end] = x.domain();
  const isWhole = lines.every(({ points }) => points.every(({ tick }) => Number.isInteger(tick)));
  return isWhole && end - first >= 1 ? Math.min(8, Math.floor(end - first)) : 8;
}

function numbersBeside(y: PixelScale, words: Words): number {
  const ticks = y.ticks(6);
  const decimals = tickDecimals(ticks, 2);
  return largest(ticks.map((tick) => measureText(formatNumber(tick, decimals, words), 14))) + 12;
}

function colourOf(index: number): string {
  return GROUP_COLOURS[(index + Math.floor(index / GROUP_COLOURS.length)) % GROUP_COLOURS.length];
}

function strokeOf(index: number): string {
  const dash = DASHES[index % DASHES.length];
  return `fill="none" stroke="${colourOf(index)}" stroke-width="3" stroke-linejoin="round"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
}

// A band may have gaps where no interval is given.
function drawBand(
  points: readonly SeriesPoint[],
  index: number,
  x: PixelScale,
  y: PixelScale,
  opacity: number,
): string {
  const path = area<SeriesPoint>()
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x((point) => x(point.tick))
    .y0((point) => y(point.low ?? point.value))
    .y1((point) => y(point.high ?? point.value))
    .digits(1)(points);
  return path === null || path === '' ? '' : `<path d="${path}" fill="${colourOf(index)}" fill-opacity="${opacity}"/>`;
}

function drawLine(points: readonly SeriesPoint[], index: number, x: PixelScale, y: PixelScale): string {
  const path = line<SeriesPoint>()
    .x((point) => x(point.tick))
    .y((point) => y(point.value))
    .digits(1)(points);
  return points.length === 1 ? '' : `<path d="${path}" ${strokeOf(index)}/>`;
}

function drawEnd(
  label: readonly string[],
  index: number,
  end: { x: number; y: number },
  right: number,
  middle: number,
): string {
  const start = right + LEADER;
  const leader = `<path d="M${at(end.x)} ${at(end.y)}L${at(start)} ${at(middle)}" fill="none" stroke="${LINE}" stroke-width="1.2"/>`;
  const sample = `<path d="M${at(start)} ${at(middle)}h${SAMPLE - 8}" ${strokeOf(index)}/>`;
  const baseline = middle + 5 - ((label.length - 1) * LEADING) / 2;
  return [
    leader,
    sample,
    groupMark(index, end.x, end.y, 7),
    groupMark(index, start + (SAMPLE - 8) / 2, middle, 7),
    textLines(start + SAMPLE, baseline, label, LEADING, { size: LABEL_SIZE }),
  ].join('');
}

function drawLeaving({ leavesAt }: SeriesPicture, label: string, x: PixelScale, field: Area): string {
  if (leavesAt === undefined) return '';
  const isLeft = x(leavesAt) - field.left < (field.right - field.left) / 2;
  const lineDown = `<path d="M${at(x(leavesAt))} ${at(field.top)}V${at(field.bottom)}" stroke="${INK}" stroke-width="2" stroke-dasharray="2 5"/>`;
  const place = x(leavesAt) + (isLeft ? 8 : -8);
  const style = { size: 14, bold: true, anchor: isLeft ? 'start' : 'end', halo: true } as const;
  return lineDown + textElement(place, field.top + 16, label, style);
}
