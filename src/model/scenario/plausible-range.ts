import type { Parameter } from './list-parameters.js';

/** Between which values a parameter may well lie, and how to spread points over them. */
export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
  /** Whether equal steps are equal differences, or equal ratios. */
  readonly scale: 'linear' | 'log';
}

// How long a run is observed says how much is seen of the world, and not how the world works; and a shift takes the data for other
// than they are, which is asked on purpose and guessed by nobody.
const KEPT = ['ticks', 'network.shift.dependence', 'network.shift.trust', 'network.shift.conflict'];

// Where two ranges would contradict each other, the low end of one gives way: a decision cannot hang on more others than there are
// (K is below N), nor an actor have ties to more than half of the others where closure is to be told from crowding.
const LEAST = new Map([
  ['problems.decisions', 9],
  ['network.actors', 21],
]);

/**
 * The range in which a number that we only guess may well lie: half to double the default, on the scale that is its own.
 *
 * For latin hypercubes, sensitivity and calibration, where the range of the schema, wide on purpose, would mostly sample what nobody
 * holds possible. One rule serves all: a factor of two is what is commonly conceded to a rate, a time or a weight that no data fix,
 * and each kind of number has its own way to be doubled.
 *
 * - A share (0 to 1): its **odds** are halved and doubled, so that it stays a share, a small one stays small (.02 becomes .01 to
 *   .04, where plus or minus .25 would make it twelve times as large) and .5 becomes .33 to .67.
 * - Any other quantity that cannot be negative (times, counts, weights): half to double, of equal ratios.
 * - A log-odds that may be negative, which is a baseline: the odds again, so 0.69 (the logarithm of 2) to either side.
 * - Any other signed quantity has no scale of its own: an eighth of its range to either side.
 *
 * All are cut at the range of the schema; whole numbers are rounded. Any choice within the ranges of all guesses is a scenario that
 * passes the checks.
 *
 * @param parameter - one of listParameters.
 * @returns undefined for names and switches, for the length of a run and the shifts of a network, and where the default stands at an end of its range, a count
 *   of one excepted: there a mechanism is switched off or full on, and half or double of that says nothing. For a parameter with a
 *   source the range is a convention: where its source gives an interval, use that.
 */
export function plausibleRange(parameter: Parameter): PlausibleRange | undefined {
  const { path, type, unit, default: middle, min, max } = parameter;
  if (typeof middle !== 'number' || min === undefined || max === undefined || KEPT.includes(path)) return undefined;
  const isWhole = type === 'whole number';
  if (middle === max || (middle === min && !(isWhole && min > 0))) return undefined;
  const isShare = min === 0 && max === 1 && !isWhole;
  const [low, high] = aroundDefault(middle, { min, max, unit, isShare });
  return Object.freeze({
    low: Math.max(min, isWhole ? Math.round(low) : low, LEAST.get(path) ?? min),
    high: Math.min(max, isWhole ? Math.round(high) : high),
    scale: min < 0 || isShare ? 'linear' : 'log',
  });
}

interface Kind {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly isShare: boolean;
}

function aroundDefault(middle: number, { min, max, unit, isShare }: Kind): readonly [number, number] {
  if (min < 0) {
    const half = unit === 'logit' || unit === 'log-odds' ? Math.LN2 : (max - min) / 8;
    return [middle - half, middle + half];
  }
  if (isShare) return [middle / (2 - middle), (2 * middle) / (1 + middle)];
  return [middle / 2, middle * 2];
}
