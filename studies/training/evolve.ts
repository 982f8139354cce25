import { normalAt, runKey, type Seed } from 'metagovernor/numeric';

/** How a search goes. */
export interface Evolution {
  readonly seed: Seed;
  readonly dimensions: number;
  readonly generations: number;
  /** Candidates of a generation: pairs that stand opposite each other around the middle. */
  readonly pairs: number;
}

/** Part of the addresses of the draws. */
const DEVIATION = 1;

/**
 * A plain evolution strategy: candidates are drawn around a middle, and the middle moves towards the better half of them, the better the
 * further. The width of the draws stays 1: what is chosen by the largest of some sums does not depend on their scale, so that the search
 * grows finer by itself as the middle moves away from 0.
 *
 * @param scoresOf - the scores of all candidates of a generation, on the same luck.
 * @param after - what to do with the middle after each generation.
 */
export function evolve(
  { seed, dimensions, generations, pairs }: Evolution,
  scoresOf: (candidates: readonly Float64Array[], generation: number) => readonly number[],
  after: (middle: Float64Array, generation: number) => void,
): void {
  const key = runKey(seed);
  const size = 2 * pairs;
  const shares = rankShares(size);
  const middle = new Float64Array(dimensions);
  for (let generation = 0; generation < generations; generation++) {
    const deviations = Array.from({ length: size }, (_, candidate) => {
      const sign = candidate % 2 === 0 ? 1 : -1;
      return Float64Array.from(middle, (__, at) => sign * normalAt(key, DEVIATION, generation, candidate >> 1, at));
    });
    const scores = scoresOf(
      deviations.map((deviation) => deviation.map((value, at) => middle[at] + value)),
      generation,
    );
    const order = [...deviations.keys()].sort((one, other) => scores[other] - scores[one] || one - other);
    for (const [rank, candidate] of order.entries()) {
      for (let at = 0; at < dimensions; at++) middle[at] += shares[rank] * deviations[candidate][at];
    }
    after(middle, generation);
  }
}

/** How much each rank counts: the better half, falling as the logarithm of the rank, 1 in all; the others not at all. */
function rankShares(size: number): number[] {
  const weights = Array.from({ length: size }, (_, rank) => Math.max(0, Math.log(size / 2 + 0.5) - Math.log(rank + 1)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
