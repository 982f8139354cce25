/**
 * Plain bounded confidence, written from the papers and from nothing in the library: what the kernel is held against.
 *
 * Opinions are numbers from 0 to 1; two can talk where they are at most `reach` apart.
 */

/** Who meets whom. */
export type Pair = readonly [number, number];

/** Those whose opinions are near each other at the end. */
export interface Cluster {
  readonly size: number;
  readonly middle: number;
}

/** A move smaller than this is no move. */
const STILL = 1e-10;

/** Hegselmann & Krause 2002: all at once move to the mean of those in reach, themselves included, until nobody moves. */
export function hegselmannKrause(start: Float64Array, reach: number): Float64Array {
  return untilStill(start, (opinions, own) => {
    let total = 0;
    let heard = 0;
    for (const other of opinions) {
      if (Math.abs(other - own) > reach) continue;
      total += other;
      heard++;
    }
    return total / heard;
  });
}

/**
 * The same at a table: everybody weighs everybody's view alike, and a view out of reach counts for nothing, so that who has
 * few in reach moves little. A step of the continuous model of Blondel, Hendrickx & Tsitsiklis 2010.
 */
export function tableTalk(start: Float64Array, reach: number): Float64Array {
  return untilStill(start, (opinions, own) => {
    let pull = 0;
    for (const other of opinions) if (Math.abs(other - own) <= reach) pull += other - own;
    return own + pull / (opinions.length - 1);
  });
}

/** Deffuant, Neau, Amblard & Weisbuch 2000: one pair after the other; two in reach meet in the middle. */
export function deffuant(start: Float64Array, reach: number, pairs: Iterable<Pair>): Float64Array {
  const opinions = Float64Array.from(start);
  for (const [one, other] of pairs) {
    const gap = opinions[other] - opinions[one];
    if (Math.abs(gap) > reach) continue;
    opinions[one] += gap / 2;
    opinions[other] -= gap / 2;
  }
  return opinions;
}

/**
 * The clusters, from the lowest opinion to the highest: where two neighbours are more than half the reach apart, another
 * cluster begins.
 */
export function clustersOf(opinions: Float64Array, reach: number): Cluster[] {
  const sorted = Float64Array.from(opinions).sort();
  const clusters: Cluster[] = [];
  let first = 0;
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && sorted[at] - sorted[at - 1] <= reach / 2) continue;
    const members = sorted.subarray(first, at);
    clusters.push({ size: members.length, middle: members.reduce((sum, one) => sum + one, 0) / members.length });
    first = at;
  }
  return clusters;
}

/** How large the clusters are, from the lowest opinion to the highest. */
export function clusterSizes(opinions: Float64Array, reach: number): number[] {
  return clustersOf(opinions, reach).map(({ size }) => size);
}

function untilStill(start: Float64Array, move: (opinions: Float64Array, own: number) => number): Float64Array {
  let opinions = Float64Array.from(start);
  for (let step = 0; step < 10_000; step++) {
    const before = opinions;
    opinions = before.map((own) => move(before, own));
    if (opinions.every((opinion, at) => Math.abs(opinion - before[at]) < STILL)) break;
  }
  return opinions;
}
