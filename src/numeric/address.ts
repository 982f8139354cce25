import { threefry2x32 } from './threefry.js';

/**
 * The key of one run. Every draw of the run is a pure function of this key and of the draw's address
 * (purpose, tick, entity, index): common random numbers across strategies come for free, because no strategy is in it.
 */
export interface RunKey {
  readonly key0: number;
  readonly key1: number;
}

/** `encryptAddress` leaves its two words here. */
export const block = new Int32Array(2);

/**
 * Write the 64 random bits of one address to `block`.
 *
 * @param purpose - a stable named constant: what the draw decides.
 * @param tick - when; like the next two a whole number below 2^32.
 * @param entity - for whom.
 * @param index - which draw of several.
 */
export function encryptAddress(key: RunKey, purpose: number, tick: number, entity: number, index: number): void {
  threefry2x32(block, key.key0 ^ Math.imul(purpose, 0x9e3779b1), key.key1 ^ index, tick, entity);
}
