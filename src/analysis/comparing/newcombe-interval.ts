import { wilsonInterval } from '../samples/wilson-interval.js';

/** A difference with its interval. */
export interface DifferenceInterval {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** A proportion between its two bounds. */
interface Bounded {
  readonly proportion: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two independent proportions (first minus second), with Newcombe's hybrid score interval.
 *
 * @param successes1 - of the first.
 * @param trials1 - of the first, at least one.
 * @param successes2 - of the second.
 * @param trials2 - of the second, at least one.
 * @param level - confidence level, .5 to .9999.
 * @throws ParameterError for counts that are not counts.
 * @source newcombe1998
 */
export function newcombeInterval(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  level = 0.95,
): DifferenceInterval {
  return differenceOfBounded(wilsonInterval(successes1, trials1, level), wilsonInterval(successes2, trials2, level), 0);
}

/**
 * The interval of a difference, put together from the intervals of the two proportions and the correlation of their errors.
 *
 * @source newcombe1998, zou2008
 */
export function differenceOfBounded(first: Bounded, second: Bounded, correlation: number): DifferenceInterval {
  const difference = first.proportion - second.proportion;
  const downFirst = first.proportion - first.low;
  const upFirst = first.high - first.proportion;
  const downSecond = second.proportion - second.low;
  const upSecond = second.high - second.proportion;
  return {
    difference,
    low: difference - distance(downFirst, upSecond, correlation),
    high: difference + distance(upFirst, downSecond, correlation),
  };
}

// The length of the third side when two sides meet at an angle of this cosine.
function distance(a: number, b: number, cosine: number): number {
  return Math.sqrt(Math.max(0, a * a + b * b - 2 * cosine * a * b));
}
