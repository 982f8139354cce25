import { checkInteger } from '../base/index.js';
import { block, encryptAddress, type RunKey } from './address.js';
import { highWord, rejectionThreshold } from './bounded.js';
import { threefry2x32 } from './threefry.js';

const TWO_26 = 67_108_864;
const TWO_32 = 4_294_967_296;
const TWO_MINUS_52 = 1 / 4_503_599_627_370_496;
const TWO_MINUS_53 = 1 / 9_007_199_254_740_992;

/**
 * The draw at one address, uniform on [0, 1) with 53 bits.
 *
 * @param purpose - a stable named constant: what the draw decides.
 * @param tick - when; like the next two a whole number below 2^32.
 * @param entity - for whom.
 * @param index - which draw of several.
 */
export function uniformAt(key: RunKey, purpose: number, tick: number, entity: number, index = 0): number {
  encryptAddress(key, purpose, tick, entity, index);
  return ((block[0] >>> 5) * TWO_26 + (block[1] >>> 6)) * TWO_MINUS_53;
}

/** The draw at one address, uniform on (0, 1) and even about 1/2: one of the 2^52 midpoints, so never 0 and never 1. */
export function openUniformAt(key: RunKey, purpose: number, tick: number, entity: number, index: number): number {
  encryptAddress(key, purpose, tick, entity, index);
  return ((block[0] >>> 6) * TWO_26 + (block[1] >>> 6) + 0.5) * TWO_MINUS_52;
}

/**
 * One of 0 .. `count` - 1 with equal probability, without bias (multiply and reject).
 *
 * @param count - a whole number from 1 to 2^32.
 * @throws ParameterError for another count.
 * @source lemire2019
 */
export function integerAt(
  key: RunKey,
  purpose: number,
  tick: number,
  entity: number,
  index: number,
  count: number,
): number {
  checkInteger('count', count, 1, TWO_32);
  encryptAddress(key, purpose, tick, entity, index);
  const threshold = rejectionThreshold(count);
  for (;;) {
    // Each word gives one attempt; a rejected pair is encrypted again under itself, which stays a function of the address.
    if (Math.imul(block[0], count) >>> 0 >= threshold) return highWord(block[0], count);
    if (Math.imul(block[1], count) >>> 0 >= threshold) return highWord(block[1], count);
    threefry2x32(block, key.key0, key.key1, block[0], block[1]);
  }
}
