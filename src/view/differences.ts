import { checkNumber, ParameterError } from '../base/index.js';
import { largest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { decimalsFor, formatSigned } from './format-number.js';
import type { PictureText } from './picture.js';

/** One difference with its interval. */
export interface DifferenceRow {
  readonly label: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Differences that share a unit, one a row. */
export interface Differences extends PictureText {
  readonly rows: readonly DifferenceRow[];
  /** What is measured, and from what it differs: "innovations a run, less than hands-off". */
  readonly unit: string;
}

/** Throw a ParameterError unless each mean lies within its interval and there is at least one row. */
export function checkDifferences(differences: Differences): void {
  if (differences.rows.length === 0) throw new ParameterError('Expected rows to hold at least one but found none', {});
  for (const row of differences.rows) {
    checkNumber(`low of "${row.label}"`, row.low, -Number.MAX_VALUE, row.mean);
    checkNumber(`high of "${row.label}"`, row.high, row.mean, Number.MAX_VALUE);
  }
}

/** Whether the interval leaves 0 out. */
export function leavesZeroOut(row: DifferenceRow): boolean {
  return row.low > 0 || row.high < 0;
}

/** How many decimals the numbers of the rows need. */
export function decimalsOf(differences: Differences): number {
  return decimalsFor(largest(differences.rows.map((row) => Math.max(Math.abs(row.low), Math.abs(row.high)))));
}

/** The numbers of a row as they stand beside it. */
export function formatRow(row: DifferenceRow, decimals: number, words: Words): string {
  const [mean, low, high] = [row.mean, row.low, row.high].map((value) => formatSigned(value, decimals, words));
  return `${mean} ${words.pictures.picture.bracket(low, high)}`;
}

/** The differences in words: the same numbers as the picture, row by row. */
export function describeDifferences(differences: Differences, words: Words = ENGLISH): string {
  const { leavesZeroOut: leaves, holdsZero, describe } = words.pictures.differences;
  const decimals = decimalsOf(differences);
  const rows = differences.rows.map((row) => {
    const verdict = leavesZeroOut(row) ? leaves : holdsZero;
    return `${row.label}: ${formatRow(row, decimals, words)}, ${verdict}.`;
  });
  return `${describe(differences.unit)} ${rows.join(' ')}`;
}
