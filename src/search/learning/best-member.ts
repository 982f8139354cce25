import type { LearningRule, Proposals, Standing } from './learning-rule.js';

/**
 * Consider the best solution seen; the first seen of those that are equally good.
 *
 * @source lazer2007
 */
export const bestMember: LearningRule = { searchesAlone: true, choose, chooseAtTable };

function choose(contacts: Int32Array, from: number, to: number, { values }: Standing): number {
  let best = -1;
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const value = values[contacts[at]];
    if (value > largest) {
      largest = value;
      best = contacts[at];
    }
  }
  return best;
}

function chooseAtTable({ members, gain }: Proposals, one: number): number {
  let best = one;
  let largest = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < members; other++) {
    if (other === one) continue;
    const value = gain(one, other);
    if (value > largest) {
      largest = value;
      best = other;
    }
  }
  return best;
}
