import { nextInteger } from '../numeric/index.js';
import type { Neighbourhoods } from './neighbourhoods.js';

/**
 * Write `count` different contacts of a node to the front of `sample`, each set of them equally likely (Floyd's way, which
 * takes one draw for each).
 *
 * @param count - at most the node's number of contacts.
 * @source bentley1987
 */
export function sampleContacts(
  sample: Int32Array,
  { offsets, targets }: Neighbourhoods,
  node: number,
  count: number,
  sequence: Int32Array,
): void {
  const from = offsets[node];
  const contacts = offsets[node + 1] - from;
  for (let at = 0; at < count; at++) {
    const last = contacts - count + at;
    const drawn = targets[from + nextInteger(sequence, last + 1)];
    sample[at] = stands(sample, at, drawn) ? targets[from + last] : drawn;
  }
}

function stands(sample: Int32Array, count: number, contact: number): boolean {
  for (let at = 0; at < count; at++) if (sample[at] === contact) return true;
  return false;
}
