import { checkInteger, ParameterError } from '../base/index.js';

/**
 * How far a factor moves in one step of a Morris design, in units of its range: p / (2 (p - 1)) on a grid of p levels.
 *
 * Right for turning a difference of outputs into an effect; with it all levels are equally likely.
 *
 * @param levels - p, an even whole number from 2 to 1000.
 * @throws ParameterError for other levels.
 * @source morris1991
 */
export function morrisStep(levels: number): number {
  checkInteger('levels', levels, 2, 1000);
  if (levels % 2 !== 0) {
    throw new ParameterError(
      `Expected levels to be even, so that a step leads from one half of the grid to the other, but found ${levels}`,
      { name: 'levels', found: levels },
    );
  }
  return levels / (2 * (levels - 1));
}
