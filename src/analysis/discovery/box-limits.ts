import { checkInteger, checkNumber, ParameterError, show } from '../../base/index.js';
import { numbers, type Table, texts } from '../../numeric/index.js';

/** What a box asks of a factor that is a number: to lie within the bounds, both included. At least one is there. */
export interface RangeLimit {
  readonly factor: string;
  readonly low?: number;
  readonly high?: number;
}

/** What a box asks of a factor that is a text: to be one of these. */
export interface TextLimit {
  readonly factor: string;
  readonly texts: readonly string[];
}

/** What a box asks of one factor: a range of numbers, or some of its texts. */
export type Limit = RangeLimit | TextLimit;

/** A box: what it asks of each factor that it restricts, each factor once. Without limits it holds every point. */
export type Box = readonly Limit[];

const LOW = '.low';
const HIGH = '.high';
const TEXTS = '.texts';

/**
 * Which points are within one limit of a box.
 *
 * @throws ParameterError for a limit without bounds, with bounds that cross, or a factor of the other kind.
 * @throws UnknownNameError for a factor that is no column.
 */
export function pointsWithin(points: Table, limit: Limit): boolean[] {
  const { factor } = limit;
  if ('texts' in limit) return texts(points, factor).map((text) => limit.texts.includes(text));
  const { low, high } = limit;
  if (low === undefined && high === undefined) {
    throw new ParameterError(`Expected the limit of "${factor}" to have low, high or texts but found ${show(limit)}`);
  }
  const least = low ?? -Number.MAX_VALUE;
  const most = high ?? Number.MAX_VALUE;
  checkNumber(`low of "${factor}"`, least, -Number.MAX_VALUE, Number.MAX_VALUE);
  checkNumber(`high of "${factor}"`, most, least, Number.MAX_VALUE);
  return Array.from(numbers(points, factor), (value, row) => {
    checkNumber(`"${factor}" of point ${row}`, value, -Number.MAX_VALUE, Number.MAX_VALUE);
    return value >= least && value <= most;
  });
}

/** One row of the columns that hold a box in a trajectory; NaN, or no text, where a factor is not restricted. */
export function boxColumns(
  box: Box,
  factors: readonly { readonly name: string; readonly isText: boolean }[],
): Record<string, number | string> {
  const row: Record<string, number | string> = {};
  for (const { name, isText } of factors) {
    const limit = box.find(({ factor }) => factor === name);
    if (isText) row[name + TEXTS] = limit !== undefined && 'texts' in limit ? JSON.stringify(limit.texts) : '';
    else {
      const range: Partial<RangeLimit> = limit !== undefined && !('texts' in limit) ? limit : {};
      row[name + LOW] = range.low ?? Number.NaN;
      row[name + HIGH] = range.high ?? Number.NaN;
    }
  }
  return row;
}

/**
 * The box of one row of a trajectory of `discoverBoxes`: how an analyst takes another one than the rule chose.
 *
 * @param trajectory - the `trajectory` of a discovery, rows left out or not.
 * @param row - a row of it, from 0.
 * @throws ParameterError for a row that is not there.
 */
export function boxOfRow(trajectory: Table, row: number): Box {
  checkInteger('row', row, 0, trajectory.rowCount - 1);
  const box: Limit[] = [];
  for (const name of Object.keys(trajectory.columns)) {
    if (name.endsWith(LOW)) {
      const factor = name.slice(0, -LOW.length);
      const low = numbers(trajectory, name)[row];
      const high = numbers(trajectory, factor + HIGH)[row];
      if (Number.isNaN(low) && Number.isNaN(high)) continue;
      box.push({ factor, ...(Number.isNaN(low) ? {} : { low }), ...(Number.isNaN(high) ? {} : { high }) });
    } else if (name.endsWith(TEXTS) && texts(trajectory, name)[row] !== '') {
      box.push({ factor: name.slice(0, -TEXTS.length), texts: JSON.parse(texts(trajectory, name)[row]) as string[] });
    }
  }
  return box;
}
