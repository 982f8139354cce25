import { ParameterError } from '../base/index.js';

/** Points of the unit cube: where to run, before each coordinate is stretched over the range of its factor. */
export interface UnitPoints {
  readonly count: number;
  readonly dimensions: number;
  /** Point after point: coordinate j of point i stands at i * dimensions + j. */
  readonly values: Float64Array;
}

/** As many numbers as a design may hold: two gigabytes of them. */
export const MOST_NUMBERS = 268_435_456;

/** Throw a ParameterError unless a design of that size can be held. */
export function checkSize(count: number, dimensions: number): void {
  if (count * dimensions <= MOST_NUMBERS) return;
  throw new ParameterError(
    `Expected a design of at most ${MOST_NUMBERS} numbers but found ${count} points of ${dimensions} dimensions`,
    { most: MOST_NUMBERS, count, dimensions },
  );
}
