import { nextInteger } from '../../numeric/index.js';
import type { LearningRule, Proposals, Standing } from './learning-rule.js';

/**
 * Consider the most frequent solution seen: one of them at random where several are, none where all differ.
 *
 * @source barkoczi2016
 */
export const conformity: LearningRule = { searchesAlone: true, choose, chooseAtTable };

function choose(contacts: Int32Array, from: number, to: number, { solutions }: Standing, sequence: Int32Array): number {
  let chosen = -1;
  let most = 1;
  let equals = 0;
  for (let at = from; at < to; at++) {
    const solution = solutions[contacts[at]];
    if (seenBefore(contacts, from, at, solutions, solution)) continue;
    let count = 1;
    for (let later = at + 1; later < to; later++) if (solutions[contacts[later]] === solution) count++;
    if (count < 2 || count < most) continue;
    equals = count > most ? 1 : equals + 1;
    most = count;
    // The last of k equals replaces the one before with probability 1 / k, which gives each the same chance.
    if (equals === 1 || nextInteger(sequence, equals) === 0) chosen = contacts[at];
  }
  return chosen;
}

function seenBefore(contacts: Int32Array, from: number, to: number, solutions: Int32Array, solution: number): boolean {
  for (let at = from; at < to; at++) if (solutions[contacts[at]] === solution) return true;
  return false;
}

/** At a table the first of several that are equally frequent: proposals stand in the order in which members came. */
function chooseAtTable({ members, proposals }: Proposals, one: number): number {
  let mostFrequent = one;
  let most = 1;
  for (let other = 0; other < members; other++) {
    let supporters = 0;
    for (let third = 0; third < members; third++) if (proposals[third] === proposals[other]) supporters++;
    if (supporters > most) {
      most = supporters;
      mostFrequent = other;
    }
  }
  return mostFrequent;
}
