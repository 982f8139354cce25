/**
 * Plain bounded confidence, written from the papers and from nothing in the library: what the kernel is held against.
 *
 * Opinions are numbers from 0 to 1; two can talk where they are at most `reach` apart.
 */

/** A move smaller than this is no move. */
const STILL = 1e-10;

/**
 * Hegselmann & Krause 2002: all at once move to the mean of those in reach, themselves included, until nobody moves.
 *
 * @param {ArrayLike<number>} start
 * @param {number} reach
 * @returns {Float64Array}
 */
export function hegselmannKrause(start, reach) {
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
 *
 * @param {ArrayLike<number>} start
 * @param {number} reach
 * @returns {Float64Array}
 */
export function tableTalk(start, reach) {
  return untilStill(start, (opinions, own) => {
    let pull = 0;
    for (const other of opinions) if (Math.abs(other - own) <= reach) pull += other - own;
    return own + pull / (opinions.length - 1);
  });
}

/**
 * Deffuant, Neau, Amblard & Weisbuch 2000: one pair after the other; two in reach move toward each other by `step`.
 *
 * @param {ArrayLike<number>} start
 * @param {number} reach
 * @param {Iterable<readonly [number, number]>} pairs
 * @param {number} step - .5: they meet in the middle.
 * @returns {Float64Array}
 */
export function deffuant(start, reach, pairs, step = 0.5) {
  const opinions = Float64Array.from(start);
  for (const [one, other] of pairs) {
    const gap = opinions[other] - opinions[one];
    if (Math.abs(gap) > reach) continue;
    opinions[one] += step * gap;
    opinions[other] -= step * gap;
  }
  return opinions;
}

/**
 * Sizes of the clusters, from the lowest opinion to the highest: where two neighbours are more than half the reach apart,
 * another cluster begins.
 *
 * @param {ArrayLike<number>} opinions
 * @param {number} reach
 * @returns {{ size: number, middle: number }[]}
 */
export function clustersOf(opinions, reach) {
  const sorted = Float64Array.from(opinions).sort();
  const clusters = [];
  let first = 0;
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && sorted[at] - sorted[at - 1] <= reach / 2) continue;
    const members = sorted.subarray(first, at);
    clusters.push({ size: members.length, middle: members.reduce((sum, one) => sum + one, 0) / members.length });
    first = at;
  }
  return clusters;
}

function untilStill(start, move) {
  let opinions = Float64Array.from(start);
  for (let step = 0; step < 10_000; step++) {
    const before = opinions;
    opinions = before.map((own) => move(before, own));
    if (opinions.every((opinion, at) => Math.abs(opinion - before[at]) < STILL)) break;
  }
  return opinions;
}
