import { ParameterError } from '../base/index.js';
import { ENGLISH, formatExact, type Words } from '../words/index.js';
import { decimalsFor, formatNumber, formatSigned } from './format-number.js';
import { checkMeasured, formatMeasured, intervalOf, type Measured, reachOf } from './measured.js';
import type { PictureText } from './picture.js';

/** One of the two factors of a grid. */
export interface EffectMapFactor {
  readonly label: string;
  /** The levels it was set to, in the order in which they are drawn. */
  readonly levels: readonly (string | number)[];
}

/** What came out at each pair of levels of two factors. */
export interface EffectMap extends PictureText {
  /** From left to right. */
  readonly across: EffectMapFactor;
  /** From top to bottom. */
  readonly down: EffectMapFactor;
  /** A row for each level of `down`, in it a cell for each level of `across`; null where nothing was run. */
  readonly cells: readonly (readonly (Measured | null)[])[];
  /** What the numbers measure: "innovations a run, more than hands-off". */
  readonly unit: string;
  /** "diverging" for what may lie on either side of 0, as a difference does: signs are written. Otherwise "sequential". */
  readonly scale: 'diverging' | 'sequential';
}

/** Throw a ParameterError unless levels are named once, there is a cell for each pair, and one of them holds a number. */
export function checkEffectMap({ across, down, cells }: EffectMap): void {
  for (const { label, levels } of [across, down]) {
    const names = new Set(levels.map(String));
    if (names.size === 0 || names.size < levels.length) {
      throw new ParameterError(
        `Expected levels of "${label}" to hold at least one and none twice but found ${levels.length}, ${names.size} of them different`,
        { label, levels },
      );
    }
  }
  if (cells.length !== down.levels.length) {
    throw new ParameterError(
      `Expected cells to hold a row for each of the ${down.levels.length} levels of "${down.label}" but found ${cells.length}`,
      { expected: down.levels.length, found: cells.length },
    );
  }
  for (const [index, row] of cells.entries()) {
    const level = `"${down.label}" ${down.levels[index]}`;
    if (row.length !== across.levels.length) {
      throw new ParameterError(
        `Expected the row of ${level} to hold a cell for each of the ${across.levels.length} levels of "${across.label}" but found ${row.length}`,
        { expected: across.levels.length, found: row.length },
      );
    }
    for (const [place, cell] of row.entries()) {
      if (cell !== null) checkMeasured(`the cell of ${level} and "${across.label}" ${across.levels[place]}`, cell);
    }
  }
  if (measuredCells(cells).length === 0) {
    throw new ParameterError('Expected cells to hold at least one number but found none', {});
  }
}

/** The cells that were run. */
export function measuredCells(cells: EffectMap['cells']): Measured[] {
  return cells.flatMap((row) => row.filter((cell) => cell !== null));
}

/** How a level of a factor is written. */
export function formatLevel(level: string | number, { language }: Words): string {
  return typeof level === 'number' ? formatExact(language, level) : level;
}

/** How the numbers of a map read. */
export function formatCellWith({ cells, scale }: EffectMap, words: Words): (measured: Measured) => string {
  const { low, high } = reachOf(measuredCells(cells).map(({ value }) => ({ value })));
  const decimals = decimalsFor(Math.max(Math.abs(low), Math.abs(high)));
  const format = scale === 'diverging' ? formatSigned : formatNumber;
  return (measured) => formatMeasured(measured, decimals, words, format);
}

/** Whether the cell has an interval that leaves 0 out. */
export function cellLeavesZeroOut(cell: Measured): boolean {
  const interval = intervalOf(cell);
  return interval !== undefined && (interval.low > 0 || interval.high < 0);
}

/** The map in words: the same numbers as the picture, row by row. */
export function describeEffectMap(map: EffectMap, words: Words = ENGLISH): string {
  const { notRun, describeRow, describe } = words.pictures.effectMap;
  const format = formatCellWith(map, words);
  const rows = map.cells.map((row, index) => {
    const across = map.across.levels.map((level) => formatLevel(level, words));
    const cells = row.map((cell, place) => `${across[place]}: ${cell === null ? notRun : format(cell)}`);
    return describeRow(
      `${map.down.label} ${formatLevel(map.down.levels[index], words)}`,
      map.across.label,
      cells.join('; '),
    );
  });
  return `${describe(map.unit, map.across.label, map.down.label)} ${rows.join(' ')}`;
}
