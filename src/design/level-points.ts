import { checkInteger, ParameterError, show } from '../base/index.js';

/** Points of a grid: for each factor the place of a value in the list of its values. */
export interface LevelPoints {
  readonly count: number;
  readonly dimensions: number;
  /** Point after point: the place, from 0, of factor j in point i stands at i * dimensions + j. */
  readonly values: Int32Array;
}

/** Throw a ParameterError unless `levels` says for at least one factor how many values, at least one, it takes. */
export function checkLevels(levels: readonly number[]): void {
  if (!Array.isArray(levels) || levels.length === 0) {
    throw new ParameterError(
      `Expected levels to hold the number of values of at least one factor but found ${show(levels)}`,
      { name: 'levels', found: levels },
    );
  }
  for (const [factor, count] of levels.entries()) checkInteger(`levels[${factor}]`, count, 1, 1_048_576);
}
