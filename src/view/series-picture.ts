import { checkNumber, ParameterError } from '../base/index.js';
import { largest, smallest } from '../numeric/index.js';
import { ENGLISH, type Words } from '../words/index.js';
import { decimalsFor } from './format-number.js';
import { checkMeasured, formatMeasured, type Measured, reachOf } from './measured.js';
import type { PictureText } from './picture.js';

/** A measure at one tick. */
export interface SeriesPoint extends Measured {
  readonly tick: number;
}

/** A measure over time, for one strategy. */
export interface SeriesLine {
  readonly label: string;
  /** One or more, ticks growing. */
  readonly points: readonly SeriesPoint[];
}

/** A measure over time, for one or several strategies. */
export interface SeriesPicture extends PictureText {
  /** What is measured, with its unit: "mean trust, 0 to 1". */
  readonly measure: string;
  readonly lines: readonly SeriesLine[];
  /** The tick at which the metagovernor leaves, if it is to be marked. */
  readonly leavesAt?: number;
}

/** Throw a ParameterError unless there are lines, each of growing ticks, each value in its interval. */
export function checkSeries({ measure, lines, leavesAt }: SeriesPicture): void {
  if (lines.length === 0) throw new ParameterError('Expected lines to hold at least one but found none', {});
  const seen = new Set<string>();
  for (const { label, points } of lines) {
    if (seen.has(label)) throw new ParameterError(`Expected each line once but found "${label}" again`, { label });
    seen.add(label);
    if (points.length === 0) {
      throw new ParameterError(`Expected points of "${label}" to hold at least one but found none`, { label });
    }
    let last = Number.NEGATIVE_INFINITY;
    for (const point of points) {
      checkNumber(`tick of "${label}"`, point.tick, -Number.MAX_VALUE, Number.MAX_VALUE);
      if (point.tick <= last) {
        throw new ParameterError(
          `Expected the ticks of "${label}" to grow from point to point but found ${point.tick} after ${last}`,
          { label, tick: point.tick, last },
        );
      }
      last = point.tick;
      checkMeasured(`${measure} of "${label}" at tick ${point.tick}`, point);
    }
  }
  if (leavesAt === undefined) return;
  const [first, end] = tickRange(lines);
  checkNumber('leavesAt', leavesAt, first, end);
}

/** The first and the last tick of all lines. */
export function tickRange(lines: readonly SeriesLine[]): readonly [number, number] {
  const ticks = lines.flatMap(({ points }) => [points[0].tick, points[points.length - 1].tick]);
  return [smallest(ticks), largest(ticks)];
}

/** How the values of all lines read. */
export function formatSeriesWith({ lines }: SeriesPicture, words: Words): (measured: Measured) => string {
  const { low, high } = reachOf(lines.flatMap(({ points }) => points));
  const decimals = decimalsFor(Math.max(Math.abs(low), Math.abs(high)));
  return (measured) => formatMeasured(measured, decimals, words);
}

/** The series in words: where each line starts and ends, and its lowest and highest. */
export function describeSeries(series: SeriesPicture, leavesLabel?: string, words: Words = ENGLISH): string {
  const { series: said } = words.pictures;
  const format = formatSeriesWith(series, words);
  const at = (point: SeriesPoint) => said.at(format(point), point.tick);
  const valueAt = ({ tick, value }: SeriesPoint) => at({ tick, value });
  const lines = series.lines.map(({ label, points }) => {
    const [first, last] = [points[0], points[points.length - 1]];
    if (points.length === 1) return `${label}: ${at(first)}.`;
    const lowest = points.reduce((least, point) => (point.value < least.value ? point : least));
    const highest = points.reduce((most, point) => (point.value > most.value ? point : most));
    return `${label}: ${at(first)}, ${at(last)}; ${said.lowest(valueAt(lowest))}, ${said.highest(valueAt(highest))}.`;
  });
  const leaves =
    series.leavesAt === undefined ? '' : ` ${said.describeLeaving(series.leavesAt, leavesLabel ?? said.leaves)}`;
  return `${said.describe(series.measure)} ${lines.join(' ')}${leaves}`;
}
