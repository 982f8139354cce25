import { block, encryptAddress, type RunKey } from './address.js';

/**
 * Open a row of draws: many cheap draws that share purpose, tick and entity, such as one for each tie of an actor.
 *
 * @param row - two elements, owned by the caller; it holds the row's key until the next opening.
 */
export function openRow(row: Int32Array, key: RunKey, purpose: number, tick: number, entity: number): void {
  encryptAddress(key, purpose, tick, entity, 0);
  row[0] = block[0];
  row[1] = block[1];
}

/**
 * Draw number `index` of an open row, uniform on [0, 1) with 32 bits.
 *
 * Still addressed and never consumed, but mixed from the row's key by four multiplications where `uniformAt` encrypts
 * anew: fit for luck that is averaged over, not for a draw that decides something by itself.
 *
 * @param index - a whole number below 2^32.
 */
export function uniformInRow(row: Int32Array, index: number): number {
  let bits = row[0] ^ Math.imul(index + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13) ^ row[1], 0xc2b2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x27d4eb2f);
  return ((bits ^ (bits >>> 16)) >>> 0) * 2.3283064365386963e-10;
}
