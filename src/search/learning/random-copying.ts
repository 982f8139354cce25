import { nextInteger } from '../../numeric/index.js';
import type { LearningRule, Proposals, Standing } from './learning-rule.js';

/**
 * Consider the solution of one contact at random, and leave it at that.
 *
 * @source barkoczi2016
 */
export const randomCopying: LearningRule = { searchesAlone: false, choose, chooseAtTable };

function choose(contacts: Int32Array, from: number, to: number, _: Standing, sequence: Int32Array): number {
  return to > from ? contacts[from + nextInteger(sequence, to - from)] : -1;
}

function chooseAtTable({ members, draw }: Proposals, one: number): number {
  return draw(one, members);
}
