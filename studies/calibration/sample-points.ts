import type { UnitPoints } from 'metagovernor/design';
import { exp, log } from 'metagovernor/numeric';
import type { VariedParameter } from './varied-parameters.ts';

/** Values of parameters, by path. */
export type Point = Readonly<Record<string, number>>;

/** Where in the space a point is: each parameter from -1 (the low end of its range) to 1. */
export type Place = readonly number[];

/** A parameter's range and scale. */
type Ranged = Pick<VariedParameter, 'low' | 'high' | 'scale'>;

/**
 * Points of the unit cube as values of the parameters.
 *
 * @param parameters - one a dimension.
 */
export function samplePoints(
  { count, dimensions, values }: UnitPoints,
  parameters: readonly VariedParameter[],
): Point[] {
  return Array.from({ length: count }, (_, point) =>
    Object.fromEntries(
      parameters.map((parameter, at) => [parameter.path, valueAt(parameter, values[point * dimensions + at])]),
    ),
  );
}

/** The value of a parameter at a share of the way through its range, on its scale. */
export function valueAt({ low, high, scale }: Ranged, share: number): number {
  return scale === 'log' ? low * exp(share * log(high / low)) : low + share * (high - low);
}

/** How far through its range, on its scale, a value of a parameter is: 0 at the low end, 1 at the high one. */
export function placeOf({ low, high, scale }: Ranged, value: number): number {
  return scale === 'log' ? log(value / low) / log(high / low) : (value - low) / (high - low);
}
