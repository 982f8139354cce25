import { checkNumber, ParameterError } from '../base/index.js';
import type { Words } from '../words/index.js';
import { formatNumber } from './format-number.js';

/** A number with its interval, where there is one: an estimate of the analysis, say. */
export interface Measured {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Both ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

// Beyond it, a picture could not write numbers in full.
const LARGEST = 1e15;

/** Throw a ParameterError unless all numbers are from -1e15 to 1e15 and the interval, if there is one, holds the value. */
export function checkMeasured(name: string, { value, low, high }: Measured): void {
  checkNumber(name, value, -LARGEST, LARGEST);
  if (low === undefined && high === undefined) return;
  if (low === undefined || high === undefined) {
    const [found, missing] = low === undefined ? ['high', 'low'] : ['low', 'high'];
    throw new ParameterError(
      `Expected ${name} to have both ends of an interval or none but found only ${found}, no ${missing}`,
      { name, found, missing },
    );
  }
  checkNumber(`low of ${name}`, low, -LARGEST, value);
  checkNumber(`high of ${name}`, high, value, LARGEST);
}

/** The interval, or undefined where none is given. */
export function intervalOf({ low, high }: Measured): Interval | undefined {
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The least and the greatest of all values and intervals. */
export function reachOf(all: readonly Measured[]): Interval {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of all) {
    low = Math.min(low, each.low ?? each.value);
    high = Math.max(high, each.high ?? each.value);
  }
  return { low, high };
}

/** The value and, in brackets, its interval: "0.31 [0.28, 0.35]". */
export function formatMeasured(measured: Measured, decimals: number, words: Words, format = formatNumber): string {
  const value = format(measured.value, decimals, words);
  const interval = intervalOf(measured);
  if (interval === undefined) return value;
  const [low, high] = [interval.low, interval.high].map((end) => format(end, decimals, words));
  return `${value} ${words.pictures.picture.bracket(low, high)}`;
}
