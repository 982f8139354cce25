import { ParameterError } from '../base/index.js';
import { countBits } from '../model/index.js';

/**
 * Shapley shares of a coalition game: how much each player adds, averaged over all orders of joining.
 *
 * @param worth - worth of each coalition, indexed by the bits of its players; 2^n entries, `worth[0]` for nobody.
 * @returns one share per player; they sum to worth of all minus worth of nobody.
 * @throws ParameterError if the number of entries is no power of two.
 * @source shapley1953
 */
export function shapleyShares(worth: ArrayLike<number>): number[] {
  const players = 31 - Math.clz32(worth.length);
  if (1 << players !== worth.length) {
    throw new ParameterError(`Expected worth to have a power of two of entries but found ${worth.length}`);
  }
  // Weight of a coalition of `size` others: size! (n - size - 1)! / n!
  const weights = Array.from({ length: players }, (_, size) => 1 / (players * choose(players - 1, size)));
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let coalition = 0; coalition < worth.length; coalition++) {
      if (coalition & (1 << player)) continue;
      share += weights[countBits(coalition)] * (worth[coalition | (1 << player)] - worth[coalition]);
    }
    return share;
  });
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let step = 1; step <= k; step++) product = (product * (n - step + 1)) / step;
  return product;
}
