import type { Search } from '../declare/parse-search.js';
import { rankCandidates, type Samples, scoresOf } from './rank.js';
import type { Rung } from './schedule.js';

/** Where a candidate stood in one rung. */
export interface Standing {
  /** Its place among those that were given to the race. */
  readonly candidate: number;
  readonly rung: number;
  /** Replicates in each scenario that it had been seen in by then. */
  readonly replicates: number;
  /** By objective, more being better. */
  readonly scores: readonly number[];
  /** Whether it went on, or came to the end. */
  readonly goesOn: boolean;
}

/** How a race ended. */
export interface RaceEnd {
  /** The places of all candidates, the best first: those who came further before those who did not. */
  readonly order: readonly number[];
  /** The places of those who came to the end, the best first. */
  readonly survivors: readonly number[];
  /** What was measured of each, as far as it came. */
  readonly samples: readonly Samples[];
  readonly standings: readonly Standing[];
}

/**
 * A race by successive halving: all candidates on few replicates, the best of them on more, and so on, all on the same luck. What was seen of a
 * candidate before counts on.
 *
 * @param count - how many candidates there are; rungs that ask for more take all.
 * @param measure - measures some of them, by their places, on the replicates of a rung: the same luck for all.
 * @source jamieson2016
 */
export async function race(
  { objectives, robust }: Pick<Search, 'objectives' | 'robust'>,
  count: number,
  rungs: readonly Rung[],
  measure: (places: readonly number[], rung: number, replicates: number) => Promise<Samples[]>,
): Promise<RaceEnd> {
  const samples: Samples[] = Array.from({ length: count }, () => []);
  const standings: Standing[] = [];
  let left: readonly number[] = Array.from({ length: count }, (_, place) => place);
  let order: readonly number[] = left;
  let replicates = 0;
  for (const [rung, { replicates: more }] of rungs.entries()) {
    const measured = await measure(left, rung, more);
    replicates += more;
    for (const [at, place] of left.entries()) samples[place] = joined(samples[place], measured[at]);
    const scores = scoresOf(
      left.map((place) => samples[place]),
      objectives,
      robust,
    );
    const ranked = rankCandidates(scores);
    const next = Math.min(rungs[rung + 1]?.candidates ?? left.length, left.length);
    const onward = new Set(ranked.slice(0, next));
    for (const [at, candidate] of left.entries()) {
      standings.push({ candidate, rung, replicates, scores: scores[at], goesOn: onward.has(at) });
    }
    const before = left;
    order = [...ranked.map((at) => before[at]), ...order.filter((place) => !before.includes(place))];
    // In the order in which they were given: who stands first among equals does not depend on luck.
    left = before.filter((_, at) => onward.has(at));
  }
  return { order, survivors: order.slice(0, left.length), samples, standings };
}

function joined(before: Samples, more: Samples): Samples {
  if (before.length === 0) return more;
  return before.map((scenario, at) => scenario.map((values, objective) => concat(values, more[at][objective])));
}

function concat(one: Float64Array, other: Float64Array): Float64Array {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
