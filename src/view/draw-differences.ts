import { scaleLinear } from 'd3-scale';
import { largest, smallest } from '../numeric/index.js';
import { ENGLISH } from '../words/index.js';
import { gridAcross, numbersAcross } from './axis.js';
import {
  checkDifferences,
  type Differences,
  decimalsOf,
  describeDifferences,
  formatRow,
  leavesZeroOut,
} from './differences.js';
import { formatCoordinate as at } from './format-number.js';
import { measureText, wrapText } from './measure-text.js';
import { INK, LINE, MUTED, PANEL, PAPER, PASS } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import { textElement, textLines } from './text-element.js';

export interface DifferencesOptions extends PictureOptions {
  /** What stands at the zero line: default "no difference". */
  readonly zeroLabel?: string;
}

const LEFT = 24;
const TOP = 44;
const ROW = 40;

/**
 * Draw differences with their intervals against a line at 0 (a forest plot).
 *
 * A full mark: the interval leaves out 0. An empty mark: it does not.
 *
 * @returns an SVG document.
 * @throws ParameterError where a mean is outside its interval, a number is not finite, or there is no row.
 */
export function drawDifferences(differences: Differences, options: DifferencesOptions = {}): string {
  checkDifferences(differences);
  const { rows } = differences;
  const words = options.words ?? ENGLISH;
  const { leavesZeroOut: leaves, holdsZero } = words.pictures.picture;
  const width = pictureWidth(options, 1000);
  const decimals = decimalsOf(differences);
  const numberWidth = largest(rows.map((row) => measureText(formatRow(row, decimals, words), 15))) + 16;
  const labelWidth = Math.min(0.32 * width, largest(rows.map((row) => measureText(row.label, 16))) + 16);
  const x = scaleLinear(
    [Math.min(0, smallest(rows.map((row) => row.low))), Math.max(0, largest(rows.map((row) => row.high)))],
    [LEFT + labelWidth + 10, width - LEFT - numberWidth - 10],
  ).nice(6);
  const floor = TOP + rows.length * ROW;
  const zero = at(x(0));
  const stripes = rows.map((_, index) =>
    index % 2 === 0
      ? `<rect x="${LEFT - 8}" y="${TOP + index * ROW}" width="${width - 2 * LEFT + 16}" height="${ROW}" fill="${PANEL}"/>`
      : '',
  );
  const marks = rows.map((row, index) => {
    const y = TOP + (index + 0.5) * ROW;
    const lines = wrapText(row.label, labelWidth - 8, 16, 2);
    const bounds = `M${at(x(row.low))} ${y - 6}v12M${at(x(row.high))} ${y - 6}v12`;
    return [
      textLines(LEFT, y + 5 - (lines.length - 1) * 9, lines, 18, { size: 16 }),
      `<path d="M${at(x(row.low))} ${y}H${at(x(row.high))}${bounds}" stroke="${PASS}" stroke-width="2.5" fill="none"/>`,
      mark(x(row.mean), y, leavesZeroOut(row)),
      textElement(width - LEFT, y + 5, formatRow(row, decimals, words), { size: 15, anchor: 'end' }),
    ].join('');
  });
  const [left, right] = x.range();
  const body = [
    textElement(x(0), TOP - 10, options.zeroLabel ?? words.pictures.differences.none, {
      size: 14,
      anchor: 'middle',
      bold: true,
    }),
    ...stripes,
    gridAcross(x, 6, TOP, floor),
    `<line x1="${zero}" x2="${zero}" y1="${TOP - 4}" y2="${floor + 4}" stroke="${INK}" stroke-width="2"/>`,
    ...marks,
    `<line x1="${at(left)}" x2="${at(right)}" y1="${floor}" y2="${floor}" stroke="${LINE}"/>`,
    numbersAcross(x, 6, floor + 20, words),
    textElement((left + right) / 2, floor + 42, differences.unit, { size: 14, anchor: 'middle' }),
    mark(LEFT + 7, floor + 62, true),
    textElement(LEFT + 20, floor + 66, leaves, { size: 13, colour: MUTED }),
    mark(LEFT + 197, floor + 62, false),
    textElement(LEFT + 210, floor + 66, holdsZero, { size: 13, colour: MUTED }),
  ].join('');
  return picture(
    pictureId('differences', differences, options),
    differences,
    describeDifferences(differences, words),
    width,
    floor + 70,
    body,
  );
}

function mark(x: number, y: number, full: boolean): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="7" fill="${full ? PASS : PAPER}" stroke="${PASS}" stroke-width="2.5"/>`;
}
