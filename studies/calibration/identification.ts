import { benjaminiHochberg } from 'metagovernor/analysis';
import { nextInteger, runKey, seedSequence } from 'metagovernor/numeric';
import type { Place } from './sample-points.ts';

/** What the data tell of a parameter. */
export interface Identification {
  /** The largest difference between the distribution functions (Kolmogorov and Smirnov). */
  readonly distance: number;
  /** By exchanging which points are kept. */
  readonly pValue: number;
  /** Adjusted for all parameters (Benjamini and Hochberg). */
  readonly adjusted: number;
  /** Of the kept. */
  readonly median: number;
}

/**
 * Which parameters the data tell something about: how far apart the kept points and the others lie on each.
 *
 * @param places - of all points.
 * @param kept - of each point.
 * @returns one a parameter.
 */
export function identification(
  places: readonly Place[],
  kept: readonly boolean[],
  { permutations, seed }: { readonly permutations: number; readonly seed: string },
): Identification[] {
  const parameters = places[0].length;
  const orders = Array.from({ length: parameters }, (_, at) =>
    [...places.keys()].sort((a, b) => places[a][at] - places[b][at]),
  );
  const found = orders.map((order) => distanceOf(order, kept));
  const asFar = new Float64Array(parameters);
  const sequence = new Int32Array(4);
  seedSequence(sequence, runKey(seed), 0, 0, 0);
  const exchanged = [...kept];
  for (let round = 0; round < permutations; round++) {
    for (let at = exchanged.length - 1; at > 0; at--) {
      const other = nextInteger(sequence, at + 1);
      [exchanged[at], exchanged[other]] = [exchanged[other], exchanged[at]];
    }
    for (const [at, order] of orders.entries()) if (distanceOf(order, exchanged) >= found[at] - 1e-12) asFar[at]++;
  }
  const pValues = Float64Array.from(asFar, (count) => (count + 1) / (permutations + 1));
  const adjusted = benjaminiHochberg(pValues);
  return found.map((distance, at) => ({
    distance,
    pValue: pValues[at],
    adjusted: adjusted[at],
    median: medianOf(orders[at].filter((point) => kept[point]).map((point) => places[point][at])),
  }));
}

function distanceOf(order: readonly number[], kept: readonly boolean[]): number {
  const count = kept.reduce((total, is) => total + (is ? 1 : 0), 0);
  const others = kept.length - count;
  let apart = 0;
  let farthest = 0;
  for (const point of order) {
    apart += kept[point] ? 1 / count : -1 / others;
    farthest = Math.max(farthest, Math.abs(apart));
  }
  return farthest;
}

function medianOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
