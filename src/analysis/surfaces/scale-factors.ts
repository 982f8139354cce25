import { ParameterError, show } from '../../base/index.js';
import { largest, log, smallest } from '../../numeric/index.js';

/** The range of a factor in which a surface is known. */
export interface FactorRange {
  readonly factor: string;
  readonly low: number;
  readonly high: number;
  readonly isLogarithmic: boolean;
}

/**
 * The range of one factor: that of the points, or limits that hold them.
 *
 * @throws ParameterError where it does not vary, leaves the limits, or is 0 or less though it is to be taken on a log scale.
 */
export function rangeOf(
  factor: string,
  values: Float64Array,
  isLogarithmic: boolean,
  limits?: readonly [number, number],
): FactorRange {
  const [least, most] = [smallest(values), largest(values)];
  if (!(least < most)) {
    throw new ParameterError(`Expected ${factor} to vary from point to point but found ${least} at all points`, {
      factor,
      found: least,
    });
  }
  const [low, high] = limits ?? [least, most];
  if (!(low <= least && most <= high && Number.isFinite(high - low))) {
    throw new ParameterError(
      `Expected the limits of ${factor} to hold all its values, ${least} to ${most}, but found ${low} to ${high}`,
      { factor, low, high },
    );
  }
  if (isLogarithmic && !(low > 0)) {
    throw new ParameterError(`Expected ${factor} to be above 0 on a log scale but found ${low}`, {
      factor,
      found: low,
    });
  }
  return { factor, low, high, isLogarithmic };
}

/** Where a value lies in the range: 0 at its low end, 1 at its high end. */
export function placeIn({ low, high, isLogarithmic }: FactorRange, value: number): number {
  return isLogarithmic ? (log(value) - log(low)) / (log(high) - log(low)) : (value - low) / (high - low);
}

/** Throw a ParameterError unless all names are those of factors, each once. */
export function checkFactors(option: string, found: readonly string[], factors: readonly string[]): void {
  if (Array.isArray(found) && found.every((each) => factors.includes(each)) && new Set(found).size === found.length) {
    return;
  }
  throw new ParameterError(
    `Expected ${option} to name factors, such as ${factors[0]}, each once, but found ${show(found)}`,
    {
      option,
      factors,
      found,
    },
  );
}
