import { plausibleRange } from '../../dist/model/index.js';

/**
 * Levels at which a parameter is tried: its value in the scenario, both ends of its plausible range, and of its range where that is
 * no matter of size.
 *
 * @param {import('../../dist/model/index.js').Parameter} parameter
 */
export function levelsOf(parameter, value) {
  const { type, names, min, max, unit } = parameter;
  if (type === 'switch') return [true, false];
  if (type === 'name') return names;
  const range = plausibleRange(parameter);
  const ends = range === undefined ? [] : [range.low, range.high];
  const isSize = unit === 'count' || unit === 'ticks' || unit === 'meetings';
  const extremes = isSize ? [min, Math.min(max, 8)] : [min, max, (min + max) / 2];
  return [...new Set([value, ...ends, ...extremes])];
}
