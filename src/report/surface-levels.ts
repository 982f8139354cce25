import type { Factor } from '../experiment/index.js';
import { exp, log } from '../numeric/index.js';
import { formatExact, type Words } from '../words/index.js';
import { namedFactor } from './named.js';

/** A factor as curves and maps over it are drawn. */
export interface SurfaceAxis {
  readonly path: string;
  readonly factor: Factor;
  /** What the places of a factor by names are called; null where its values are numbers. */
  readonly names: readonly string[] | null;
}

const LN10 = log(10);

/** The values at which a surface is read: all values of a factor that has some, else so many evenly over its range, none twice. */
export function levelsOf({ factor, names }: SurfaceAxis, count: number): Float64Array {
  if (names !== null) return Float64Array.from(names, (_, place) => place);
  const { values, low, high, scale, isWhole } = factor;
  if (values !== null) return Float64Array.from(values as readonly number[]).sort();
  const between = (share: number) =>
    scale === 'log' ? low * exp(share * log(high / low)) : low + share * (high - low);
  // Written with few digits, for they head the columns of a map.
  const written = (value: number) => (isWhole ? Math.round(value) : Number(value.toPrecision(scale === 'log' ? 3 : 6)));
  const inside = (value: number) => Math.min(high, Math.max(low, value));
  const all = Array.from({ length: count }, (_, at) => inside(written(between(at / (count - 1)))));
  return Float64Array.from(new Set(all));
}

/** A value as a level of a map is called. */
export function levelLabel({ names }: SurfaceAxis, value: number): number | string {
  return names === null ? value : names[value];
}

/** Where a value stands on the axis of a curve. */
export function axisPlace({ factor }: SurfaceAxis, value: number): number {
  return factor.scale === 'log' && factor.values === null ? log(value) / LN10 : value;
}

/** What the axis of a curve is called. */
export function axisLabel({ path, factor, names }: SurfaceAxis, words: Words): string {
  const { surface } = words.page;
  const name = namedFactor(path, words);
  if (names !== null) {
    return surface.named(
      name,
      names.map((value, place) => `${formatExact(words.language, place)} ${value}`).join(', '),
    );
  }
  return factor.scale === 'log' && factor.values === null ? surface.logarithmic(name) : name;
}
