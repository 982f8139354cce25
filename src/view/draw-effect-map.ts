import { ParameterError } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import {
  type ColourClass,
  type ColourClasses,
  classOf,
  divergingClasses,
  sequentialClasses,
} from './colour-classes.js';
import { drawKey } from './draw-key.js';
import {
  cellLeavesZeroOut,
  checkEffectMap,
  describeEffectMap,
  type EffectMap,
  formatCellWith,
  formatLevel,
  measuredCells,
} from './effect-map.js';
import { formatCoordinate as at, formatNumber, formatSigned } from './format-number.js';
import { measureText, wrapText } from './measure-text.js';
import { intervalOf, type Measured, reachOf } from './measured.js';
import { LINE, MUTED, PAPER } from './palette.js';
import { type PictureOptions, picture, pictureId, pictureWidth } from './picture.js';
import { textElement, textLines } from './text-element.js';

/** The default width is what the cells need, and at least 800. */
export type EffectMapOptions = PictureOptions;

const LEFT = 24;
const VALUE_SIZE = 17;
const INTERVAL_SIZE = 13;
const LABEL_SIZE = 15;
const LEADING = 18;

/**
 * Draw what came out at each pair of levels of two factors.
 *
 * Each cell holds its number, so the colours only help to see the pattern. With intervals, the number is bold where the
 * interval leaves out 0, in a diverging map. Cells that were not run are empty and crossed.
 *
 * @returns an SVG document.
 * @throws ParameterError where a cell is missing, a level stands twice, an interval does not hold its value, no cell has a
 *   number, or the cells do not fit into the width.
 */
export function drawEffectMap(map: EffectMap, options: EffectMapOptions = {}): string {
  checkEffectMap(map);
  const words = options.words ?? ENGLISH;
  const layout = layoutOf(map, options, words);
  const { width, labelWidth, cellWidth, cellHeight, headerLines } = layout;
  const classes = classesOf(map);
  const unit = wrapText(map.unit, width - 2 * LEFT, LABEL_SIZE, 2, true);
  const fieldLeft = LEFT + labelWidth;
  const acrossLabel = wrapText(`${map.across.label} →`, width - LEFT - fieldLeft, LABEL_SIZE, 2, true);
  const downLabel = wrapText(`${map.down.label} ↓`, labelWidth - 12, LABEL_SIZE, 4, true);
  const names = map.across.levels.map((level) =>
    wrapText(formatLevel(level, words), cellWidth - 6, LABEL_SIZE, headerLines),
  );
  const used = largest(names.map((lines) => lines.length));
  const headerHeight = Math.max((acrossLabel.length + used) * LEADING, downLabel.length * LEADING) + 10;
  const headerTop = unit.length * 20 + 16;
  const top = headerTop + headerHeight;
  const floor = top + map.down.levels.length * cellHeight;
  const format = formatCellWith(map, words);
  const rows = map.cells.map((row, index) => {
    const y = top + index * cellHeight;
    const lines = wrapText(formatLevel(map.down.levels[index], words), labelWidth - 12, LABEL_SIZE, 2);
    const label = textLines(LEFT, y + cellHeight / 2 + 5 - (lines.length - 1) * 9, lines, LEADING, {
      size: LABEL_SIZE,
    });
    const cells = row.map((cell, place) => {
      const box = { x: fieldLeft + place * cellWidth, y, width: cellWidth, height: cellHeight };
      return cell === null ? emptyCell(box) : drawCell(cell, box, classOf(classes, cell.value), format, map.scale);
    });
    return label + cells.join('');
  });
  const key = drawKey(keyEntries(map, classes, words), LEFT, floor + 10, width - 2 * LEFT);
  const body = [
    textLines(LEFT, 14, unit, 20, { size: LABEL_SIZE, bold: true }),
    textLines(fieldLeft, headerTop + 14, acrossLabel, LEADING, { size: LABEL_SIZE, bold: true }),
    textLines(LEFT, top - 10 - (downLabel.length - 1) * LEADING, downLabel, LEADING, { size: LABEL_SIZE, bold: true }),
    ...names.map((lines, place) =>
      textLines(fieldLeft + (place + 0.5) * cellWidth, top - 10 - (lines.length - 1) * LEADING, lines, LEADING, {
        size: LABEL_SIZE,
        anchor: 'middle',
      }),
    ),
    ...rows,
    key.body,
  ].join('');
  const id = pictureId('effect-map', map, options);
  return picture(id, map, describeEffectMap(map, words), width, floor + 10 + key.height, body);
}

interface MapLayout {
  readonly width: number;
  readonly labelWidth: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly headerLines: number;
}

function layoutOf(map: EffectMap, options: EffectMapOptions, words: Words): MapLayout {
  const columns = map.across.levels.length;
  const format = formatCellWith(map, words);
  const cells = measuredCells(map.cells);
  const hasInterval = cells.some((cell) => intervalOf(cell) !== undefined);
  const numbers = cells.flatMap((cell) => [
    measureText(format({ value: cell.value }), VALUE_SIZE, true) + 16,
    hasInterval ? measureText(intervalText(cell, format), INTERVAL_SIZE) + 12 : 0,
  ]);
  const levelWords = map.across.levels.flatMap((level) => formatLevel(level, words).split(/\s+/));
  const word = largest(levelWords.map((each) => measureText(each, LABEL_SIZE))) + 10;
  const least = Math.max(56, Math.min(160, word), largest(numbers));
  const rowWords = map.down.levels.map((level) => measureText(formatLevel(level, words), LABEL_SIZE) + 16);
  const downWords = map.down.label.split(/\s+/).map((each) => measureText(each, LABEL_SIZE, true) + 40);
  const labelWidth = Math.max(90, Math.min(260, Math.max(largest(rowWords), largest(downWords))));
  const needed = 2 * LEFT + labelWidth + columns * least;
  const width = pictureWidth(options, Math.min(10_000, Math.max(800, Math.ceil(needed))));
  if (width < needed) {
    throw new ParameterError(
      `Expected a width of at least ${Math.ceil(needed)} for ${columns} levels of "${map.across.label}" but found ${width}`,
      { width, needed, columns },
    );
  }
  const cellWidth = Math.min(Math.max(least, 140), (width - 2 * LEFT - labelWidth) / columns);
  return { width, labelWidth, cellWidth, cellHeight: hasInterval ? 60 : 48, headerLines: 3 };
}

function classesOf(map: EffectMap): ColourClasses {
  const { low, high } = reachOf(measuredCells(map.cells).map(({ value }) => ({ value })));
  if (map.scale === 'sequential') return sequentialClasses(low, high);
  return divergingClasses(Math.max(Math.abs(low), Math.abs(high)));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(
  cell: Measured,
  box: Box,
  colour: ColourClass,
  format: (measured: Measured) => string,
  scale: EffectMap['scale'],
): string {
  const interval = intervalOf(cell) === undefined ? '' : intervalText(cell, format);
  const middle = box.x + box.width / 2;
  const baseline = box.y + box.height / 2 + (interval === '' ? 6 : -3);
  const bold = scale === 'diverging' && cellLeavesZeroOut(cell);
  const style = { anchor: 'middle', colour: colour.ink } as const;
  return [
    rectangle(box, colour.fill, PAPER),
    textElement(middle, baseline, format({ value: cell.value }), { ...style, size: VALUE_SIZE, bold }),
    interval === '' ? '' : textElement(middle, baseline + 20, interval, { ...style, size: INTERVAL_SIZE }),
  ].join('');
}

function rectangle({ x, y, width, height }: Box, fill: string, stroke: string): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`;
}

function emptyCell(box: Box): string {
  const inner = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
  const cross = `M${at(inner.x)} ${at(inner.y)}l${at(inner.width)} ${at(inner.height)}m0 ${at(-inner.height)}l${at(-inner.width)} ${at(inner.height)}`;
  return (
    `<rect x="${at(inner.x)}" y="${at(inner.y)}" width="${at(inner.width)}" height="${at(inner.height)}" fill="${PAPER}" stroke="${LINE}"/>` +
    `<path d="${cross}" stroke="${LINE}"/>`
  );
}

// The brackets of a cell, without the number before them.
function intervalText(cell: Measured, format: (measured: Measured) => string): string {
  return format(cell).slice(format({ value: cell.value }).length + 1);
}

function keyEntries(map: EffectMap, { classes, decimals }: ColourClasses, words: Words) {
  const { range, notRun, bold: inBold } = words.pictures.effectMap;
  const cells = measuredCells(map.cells);
  const format = map.scale === 'diverging' ? formatSigned : formatNumber;
  const swatches = classes.map(({ fill, from, to }) => ({
    width: 26,
    draw: (x: number, y: number) => rectangle({ x: x + 1, y: y - 8, width: 24, height: 16 }, fill, LINE),
    text: range(format(from, decimals, words), format(to, decimals, words)),
  }));
  const empty = {
    width: 26,
    draw: (x: number, y: number) => emptyCell({ x: x - 1, y: y - 10, width: 28, height: 20 }),
    text: notRun,
  };
  const bold = {
    width: 18,
    draw: (x: number, y: number) => textElement(x, y + 5, '+1', { size: 15, bold: true, colour: MUTED }),
    text: inBold,
  };
  return [
    ...swatches,
    ...(map.cells.some((row) => row.includes(null)) ? [empty] : []),
    ...(map.scale === 'diverging' && cells.some((cell) => intervalOf(cell) !== undefined) ? [bold] : []),
  ];
}
