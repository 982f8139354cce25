import { exp, log } from '../../dist/numeric/index.js';

/**
 * Points of the unit cube as values of the parameters.
 *
 * @param {import('../../dist/design/index.js').UnitPoints} points
 * @param {ReturnType<typeof import('./varied-parameters.mjs').variedParameters>} parameters - one a dimension.
 * @returns {Record<string, number>[]} values by path, a record a point.
 */
export function samplePoints({ count, dimensions, values }, parameters) {
  return Array.from({ length: count }, (_, point) =>
    Object.fromEntries(
      parameters.map((parameter, at) => [parameter.path, valueAt(parameter, values[point * dimensions + at])]),
    ),
  );
}

/** The value of a parameter at a share of the way through its range, on its scale. */
export function valueAt({ low, high, scale }, share) {
  return scale === 'log' ? low * exp(share * log(high / low)) : low + share * (high - low);
}

/** How far through its range, on its scale, a value of a parameter is: 0 at the low end, 1 at the high one. */
export function placeOf({ low, high, scale }, value) {
  return scale === 'log' ? log(value / low) / log(high / low) : (value - low) / (high - low);
}
