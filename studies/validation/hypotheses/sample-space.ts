import { latinHypercube } from 'metagovernor/design';
import { type GuessRange, plausibleRanges } from '../../laboratory/index.ts';
import type { Point } from './claim.ts';

/** A Latin hypercube of so many points over the plausible range of every guess. */
export function sampleSpace(count: number, seed: string): Point[] {
  const ranges = plausibleRanges();
  const { values } = latinHypercube(count, ranges.length, seed);
  return Array.from({ length: count }, (_, point) =>
    Object.fromEntries(ranges.map((range, at) => [range.path, valueAt(range, values[point * ranges.length + at])])),
  );
}

/** Whole numbers are equally often where the scale is linear, and on the log scale as often as their share of it. */
function valueAt({ low, high, scale, isWhole }: GuessRange, share: number): number {
  const [from, to] = isWhole ? [low - 0.5, high + 0.5] : [low, high];
  const value = scale === 'log' ? from * Math.exp(share * Math.log(to / from)) : from + share * (to - from);
  return isWhole ? Math.min(high, Math.max(low, Math.round(value))) : value;
}
