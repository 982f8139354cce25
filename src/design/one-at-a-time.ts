import { checkLevels, type LevelPoints } from './level-points.js';
import { checkSize } from './unit-points.js';

/**
 * The baseline, where each factor has its first value, then each further value of each factor with all others at the baseline.
 *
 * Right for showing what each change does by itself, with few runs; blind to what two changes do together.
 *
 * @param levels - how many values each factor takes, the first of them being the baseline; at least 1 each.
 * @returns 1 point, and one more for each further value, factor by factor.
 * @throws ParameterError for no factor, a number of values below 1, or more points than a design can hold.
 */
export function oneAtATime(levels: readonly number[]): LevelPoints {
  checkLevels(levels);
  const dimensions = levels.length;
  const count = levels.reduce((total, each) => total + each - 1, 1);
  checkSize(count, dimensions);
  const values = new Int32Array(count * dimensions);
  let point = 1;
  for (let j = 0; j < dimensions; j++) {
    for (let level = 1; level < levels[j]; level++) {
      values[point * dimensions + j] = level;
      point += 1;
    }
  }
  return Object.freeze({ count, dimensions, values });
}
