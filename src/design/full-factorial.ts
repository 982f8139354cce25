import { checkLevels, type LevelPoints } from './level-points.js';
import { checkSize } from './unit-points.js';

/**
 * All combinations of the values of some factors, the last factor changing fastest.
 *
 * Right for two or three factors; the number of points is the product of the numbers of values.
 *
 * @param levels - how many values each factor takes, at least 1 each.
 * @throws ParameterError for no factor, a number of values below 1, or more combinations than a design can hold.
 * @source fisher1935
 */
export function fullFactorial(levels: readonly number[]): LevelPoints {
  checkLevels(levels);
  const dimensions = levels.length;
  const count = levels.reduce((product, each) => product * each, 1);
  checkSize(count, dimensions);
  const values = new Int32Array(count * dimensions);
  for (let i = 0; i < count; i++) {
    let rest = i;
    for (let j = dimensions - 1; j >= 0; j--) {
      values[i * dimensions + j] = rest % levels[j];
      rest = Math.floor(rest / levels[j]);
    }
  }
  return Object.freeze({ count, dimensions, values });
}
