import { checkInteger } from '../../base/index.js';
import { nextInteger, runKey, type Seed, seedSequence } from '../../numeric/index.js';
import { PURPOSE } from '../purposes.js';
import type { Bounds } from '../samples/bca-bounds.js';

/** How to find the interval of a sensitivity measure by drawing parts of the design, and replicates, again. */
export interface ResampleOptions {
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
  /** How many resamples: 100 to 1 000 000, default 1000. */
  readonly resamples?: number;
  /** A whole number from 0 to 2^53 - 1 or a text; 0 by default. */
  readonly seed?: Seed;
}

/**
 * Draw the parts of a design with replacement, and the replicates, these jointly for all parts; call `visit` with how often each was drawn.
 *
 * @param parts - how many base rows or trajectories; at least 1.
 * @param replicates - how many replicates. With two or more, at least two different ones are drawn each time.
 * @source efron1987, owen2007
 */
export function visitResamples(
  parts: number,
  replicates: number,
  options: ResampleOptions,
  visit: (partCounts: Int32Array, replicateCounts: Int32Array, resample: number) => void,
): void {
  const { seed = 0 } = options;
  const resamples = countResamples(options);
  const key = runKey(seed);
  const state = new Int32Array(4);
  const partCounts = new Int32Array(parts);
  const replicateCounts = new Int32Array(replicates);
  for (let resample = 0; resample < resamples; resample++) {
    seedSequence(state, key, PURPOSE.resampleDesign, 0, resample);
    drawCounts(state, partCounts);
    drawReplicates(state, replicateCounts);
    visit(partCounts, replicateCounts, resample);
  }
}

/** The checked number of resamples. */
export function countResamples({ resamples = 1000 }: ResampleOptions): number {
  checkInteger('resamples', resamples, 100, 1_000_000);
  return resamples;
}

/**
 * The bounds between which the share `level` of resampled values lies, rounded outwards to one of them and widened to hold the `estimate`;
 * sorts the values.
 *
 * A NaN stands for a value that could be anything: it counts below the low bound and above the high one.
 */
export function percentileBounds(values: Float64Array, level: number, estimate: number): Bounds {
  values.sort();
  const known = values.findIndex(Number.isNaN);
  const count = known < 0 ? values.length : known;
  const unknown = values.length - count;
  const outside = ((1 - level) / 2) * (values.length - 1);
  const below = Math.floor(outside) - unknown;
  const above = Math.ceil(values.length - 1 - outside);
  return {
    low: below < 0 ? Number.NEGATIVE_INFINITY : Math.min(values[below], estimate),
    high: above >= count ? Number.POSITIVE_INFINITY : Math.max(values[above], estimate),
  };
}

/** Of several replicates, at least two different ones. */
function drawReplicates(state: Int32Array, counts: Int32Array): void {
  for (;;) {
    drawCounts(state, counts);
    if (counts.length === 1 || !counts.includes(counts.length)) return;
  }
}

function drawCounts(state: Int32Array, counts: Int32Array): void {
  counts.fill(0);
  for (let draw = 0; draw < counts.length; draw++) counts[nextInteger(state, counts.length)] += 1;
}
