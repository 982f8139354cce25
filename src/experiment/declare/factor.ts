import { ExperimentError, show } from '../../base/index.js';
import type { Parameter } from '../../model/index.js';
import { exp, log } from '../../numeric/index.js';
import type { Design, FactorInput } from './declaration.js';

/** What can stand in a scenario at a path. */
export type Value = unknown;

/** A factor as the designs see it: values to choose from, or a range. */
export interface Factor {
  readonly path: string;
  /** The values it takes; null for a range. */
  readonly values: readonly Value[] | null;
  readonly low: number;
  readonly high: number;
  /** Values evenly over the range, where a design asks for some. */
  readonly steps: number;
  readonly scale: 'linear' | 'log';
  /** Whether the parameter takes whole numbers only. */
  readonly isWhole: boolean;
  /** The group that it moves with; none where it moves by itself. */
  readonly group?: string;
}

/**
 * Check one factor.
 *
 * @param at - where it stands, for messages.
 * @param parameter - what is known of the parameter, if it is one.
 * @throws ExperimentError unless it has either values, each once, or a range.
 */
export function checkFactor(
  at: string,
  input: FactorInput,
  parameter: Pick<Parameter, 'type' | 'min' | 'max'> | undefined,
): Factor {
  const isWhole = parameter?.type === 'whole number';
  const { path, values, low, high, steps, scale } = input;
  const grouped = input.group === undefined ? {} : { group: input.group };
  if (values !== undefined) {
    if ((low ?? high ?? steps) !== undefined) {
      throw new ExperimentError(`Expected ${at} to have either values or low and high but found both`, { path });
    }
    const texts = values.map((value) => JSON.stringify(value));
    const twice = texts.find((text, index) => texts.indexOf(text) !== index);
    if (twice !== undefined)
      throw new ExperimentError(`Expected ${at}.values to differ but found ${twice} twice`, { path });
    return { path, values, low: 0, high: 0, steps: values.length, scale, isWhole, ...grouped };
  }
  if (low === undefined || high === undefined) {
    throw new ExperimentError(`Expected ${at} to have values, or low and high, but found ${show(input)}`, { path });
  }
  if (!(low < high))
    throw new ExperimentError(`Expected ${at}.low to be below high but found ${low} and ${high}`, { path });
  for (const [name, value] of Object.entries({ low, high })) {
    const { min = value, max = value } = parameter ?? {};
    if (value < min || value > max) {
      throw new ExperimentError(
        `Expected ${at}.${name} to be from ${min} to ${max}, as ${path} is, but found ${value}`,
        {
          path,
          found: value,
        },
      );
    }
  }
  if (scale === 'log' && low <= 0) {
    throw new ExperimentError(`Expected ${at}.low to be above 0 on a log scale but found ${low}`, { path });
  }
  if (isWhole && !(Number.isInteger(low) && Number.isInteger(high))) {
    throw new ExperimentError(
      `Expected ${at}.low and high to be whole numbers, as ${path} is, but found ${low} and ${high}`,
      { path },
    );
  }
  const most = isWhole ? high - low + 1 : Number.POSITIVE_INFINITY;
  return withDistinctLevels({
    path,
    values: null,
    low,
    high,
    steps: Math.min(steps ?? 5, most),
    scale,
    isWhole,
    ...grouped,
  });
}

/** A factor with as many steps as it has different levels: near the low end of a log scale whole numbers may coincide. */
function withDistinctLevels(factor: Factor): Factor {
  const levels = Array.from({ length: factor.steps }, (_, level) => levelOf(factor, level));
  const isDistinct = new Set(levels).size === levels.length;
  return isDistinct ? factor : withDistinctLevels({ ...factor, steps: factor.steps - 1 });
}

/** The value of a factor at a point of the unit interval: each of its values, or whole numbers, equally often. */
export function valueAt(factor: Factor, share: number): Value {
  const { values, low, high, scale, isWhole } = factor;
  if (values !== null) return values[Math.min(values.length - 1, Math.floor(share * values.length))];
  if (isWhole) {
    return Math.min(high, Math.max(low, Math.round(between(low - 0.5, high + 0.5, share, scale))));
  }
  return between(low, high, share, scale);
}

/** One of the levels of a factor, from 0 on: its values in order, or values evenly over its range, both ends included. */
export function levelOf(factor: Factor, level: number): Value {
  const { values, low, high, steps, scale, isWhole } = factor;
  if (values !== null) return values[level];
  const value = between(low, high, level / (steps - 1), scale);
  return isWhole ? Math.round(value) : value;
}

function between(low: number, high: number, share: number, scale: Factor['scale']): number {
  if (share <= 0) return low;
  if (share >= 1) return high;
  return scale === 'log' ? low * exp(share * log(high / low)) : low + share * (high - low);
}

/** The values of a factor in a design, for readers. */
export function describeFactor(factor: Factor, { kind }: Design): string {
  const { values, low, high, scale, steps } = factor;
  const hasLevels = ['grid', 'zip', 'oneAtATime'].includes(kind);
  const all = values ?? (hasLevels ? Array.from({ length: steps }, (_, level) => levelOf(factor, level)) : null);
  if (all !== null) return all.map((value) => JSON.stringify(value)).join(', ');
  return `${low} to ${high}${scale === 'log' ? ' (log)' : ''}`;
}
