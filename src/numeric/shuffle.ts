import { checkInteger } from '../base/index.js';
import type { RunKey } from './address.js';
import { nextInteger, seedSequence } from './sequence.js';

const state = new Int32Array(4);

/**
 * Put the first `length` items in a random order, in place; each order is equally likely (Fisher and Yates).
 *
 * The order depends on the address and on `length` alone, never on the items.
 *
 * @param length - how many items from the start take part, from 0 to all of them; default all.
 * @throws ParameterError for a length outside that.
 */
export function shuffleAt(
  key: RunKey,
  purpose: number,
  tick: number,
  entity: number,
  items: Int32Array,
  length: number = items.length,
): void {
  checkInteger('length', length, 0, items.length);
  seedSequence(state, key, purpose, tick, entity);
  for (let last = length - 1; last > 0; last--) {
    const other = nextInteger(state, last + 1);
    const item = items[last];
    items[last] = items[other];
    items[other] = item;
  }
}
