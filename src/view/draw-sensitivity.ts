import { scaleLinear } from 'd3-scale';
import { checkInteger } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { gridAcross, numbersAcross, type PixelScale } from './axis.js';
import { drawKey } from './draw-key.js';
import { whiskerAcross } from './draw-whisker.js';
import { formatCoordinate as at } from './format-number.js';
import { measureText, wrapText } from './measure-text.js';
import { intervalOf, type Measured, reachOf } from './measured.js';
import { INK, LINE, MUTED, PANEL, PAPER, PASS } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import {
  checkSensitivity,
  describeSensitivity,
  formatIndexWith,
  largestFactors,
  remarkOnRest,
  type Sensitivity,
} from './sensitivity.js';
import { textElement, textLines } from './text-element.js';

export interface SensitivityOptions extends PictureOptions {
  /** How many factors are drawn, those with the largest last index first: 1 to 100, default 15. The rest are counted. */
  readonly maxFactors?: number;
}

const LEFT = 24;
const NUMBER_SIZE = 15;

/**
 * Draw how much an outcome depends on each factor.
 *
 * One row a factor, that of the largest index first, with a bar for each of one or two kinds of index (first order and
 * total, say) and a whisker where there is an interval. An index may be below 0, as a correlation may: its bar then goes
 * to the left of the line at 0.
 *
 * @returns an SVG document.
 * @throws ParameterError without factors, where a factor lacks an index, where an interval does not hold its index, or
 *   where an option is off its range.
 */
export function drawSensitivity(sensitivity: Sensitivity, options: SensitivityOptions = {}): string {
  checkSensitivity(sensitivity);
  const words = options.words ?? ENGLISH;
  const width = pictureWidth(options, 1000);
  const maxFactors = options.maxFactors ?? 15;
  checkInteger('maxFactors', maxFactors, 1, 100);
  const { shown } = largestFactors(sensitivity, maxFactors);
  const format = formatIndexWith(sensitivity, words);
  const values = shown.flatMap((factor) => factor.values);
  const numberWidth = largest(values.map((value) => measureText(format(value), NUMBER_SIZE))) + 16;
  const labelWidth = Math.min(0.34 * width, largest(shown.map(({ label }) => measureText(label, 16))) + 16);
  const x = scaleFor(values, [LEFT + labelWidth + 10, width - LEFT - numberWidth - 10]);
  const count = sensitivity.indices.length;
  const rowHeight = count === 1 ? 40 : 48;
  const key = drawKey(keyEntries(sensitivity, values, words), LEFT, 4, width - 2 * LEFT);
  const top = key.height + (key.height > 0 ? 14 : 4);
  const floor = top + shown.length * rowHeight;
  const stripes = shown.map((_, index) =>
    index % 2 === 0
      ? `<rect x="${LEFT - 8}" y="${top + index * rowHeight}" width="${width - 2 * LEFT + 16}" height="${rowHeight}" fill="${PANEL}"/>`
      : '',
  );
  const rows = shown.map(({ label, values: ofFactor }, index) => {
    const y = top + (index + 0.5) * rowHeight;
    const lines = wrapText(label, labelWidth - 8, 16, 2);
    const bars = ofFactor.map((value, kind) => {
      const middle = count === 1 ? y : y + (kind === 0 ? -10.5 : 10.5);
      const numbers = textElement(width - LEFT, middle + 5, format(value), { size: NUMBER_SIZE, anchor: 'end' });
      return drawBar(value, kind, x, middle, count === 1 ? 20 : 16) + numbers;
    });
    return textLines(LEFT, y + 5 - (lines.length - 1) * 9, lines, 18, { size: 16 }) + bars.join('');
  });
  const [left, right] = x.range();
  const zero = at(x(0));
  const rest = wrapText(remarkOnRest(sensitivity, maxFactors, words), width - 2 * LEFT, 14, 2);
  const unit = wrapText(sensitivity.unit, width - 2 * LEFT, 14, 2);
  const unitMiddle = middleWithin(Math.max(largest(unit.map((line) => measureText(line, 14))), 0), left, right, width);
  const restTop = floor + 42 + unit.length * 18 + 4;
  const body = [
    key.body,
    ...stripes,
    gridAcross(x, 6, top, floor),
    ...rows,
    `<line x1="${zero}" x2="${zero}" y1="${top - 4}" y2="${floor + 4}" stroke="${INK}" stroke-width="2"/>`,
    `<line x1="${at(left)}" x2="${at(right)}" y1="${floor}" y2="${floor}" stroke="${LINE}"/>`,
    numbersAcross(x, 6, floor + 20, words),
    textLines(unitMiddle, floor + 42, unit, 18, { size: 14, anchor: 'middle' }),
    textLines(LEFT, restTop, rest, 18, { size: 14, colour: MUTED }),
  ].join('');
  const description = describeSensitivity(sensitivity, maxFactors, words);
  const height = restTop + rest.length * 18 - 14;
  return picture(pictureId('sensitivity', sensitivity, options), sensitivity, description, width, height, body);
}

function scaleFor(values: readonly Measured[], range: readonly [number, number]): PixelScale {
  const { low, high } = reachOf(values);
  // Where everything is 0, the axis still needs a length.
  const end = low >= 0 && high <= 0 ? 1 : Math.max(0, high);
  return scaleLinear([Math.min(0, low), end], range).nice(6);
}

// A text as near the middle of the field as the picture allows.
function middleWithin(textWidth: number, left: number, right: number, width: number): number {
  return Math.min((left + right) / 2, width - LEFT - textWidth / 2);
}

function keyEntries({ indices }: Sensitivity, values: readonly Measured[], words: Words) {
  const bars = indices.map((text, kind) => ({
    width: 34,
    draw: (x: number, y: number) => bar(x, x + 34, kind, y, 14),
    text,
  }));
  const { interval } = words.pictures.picture;
  const whisker = { width: 34, draw: (x: number, y: number) => whiskerAcross(x + 1, x + 33, y), text: interval };
  const hasInterval = values.some((value) => intervalOf(value) !== undefined);
  return [...bars, ...(hasInterval ? [whisker] : [])];
}

function drawBar(value: Measured, kind: number, x: PixelScale, y: number, thickness: number): string {
  const interval = intervalOf(value);
  const whisker = interval === undefined ? '' : whiskerAcross(x(interval.low), x(interval.high), y);
  return bar(Math.min(x(0), x(value.value)), Math.max(x(0), x(value.value)), kind, y, thickness) + whisker;
}

// The first kind is full, the second hollow.
function bar(from: number, to: number, kind: number, y: number, thickness: number): string {
  const inset = kind === 0 ? 0 : 1;
  const length = to - from - 2 * inset;
  // Next to nothing: the line at 0 and the number say it.
  if (length <= 0) return '';
  const paint = kind === 0 ? `fill="${PASS}"` : `fill="${PAPER}" stroke="${PASS}" stroke-width="2"`;
  return `<rect x="${at(from + inset)}" y="${at(y - thickness / 2 + inset)}" width="${at(length)}" height="${thickness - 2 * inset}" ${paint}/>`;
}
