import { checkInteger } from '../base/index.js';
import { block, encryptAddress, type RunKey } from './address.js';
import { highWord, rejectionThreshold } from './bounded.js';
import { normalQuantile } from './normal-quantile.js';

/**
 * A small sequential generator (sfc32: three words of state and a counter), for loops that need thousands of draws of one kind.
 * Its state is four elements of an Int32Array, owned by the caller; in an array it is 20 times faster than in a closure in Chromium.
 *
 * @source doty2010
 */

/** Seed a sequence from one address. */
export function seedSequence(
  state: Int32Array,
  key: RunKey,
  purpose: number,
  tick: number,
  entity: number,
  index = 0,
): void {
  encryptAddress(key, purpose, tick, entity, index);
  state[0] = block[0];
  state[1] = block[1];
  encryptAddress(key, purpose, ~tick, entity, index);
  state[2] = block[0];
  state[3] = 1;
  for (let round = 0; round < 12; round++) nextBits(state);
}

/** The next 32 bits of a sequence, as a signed integer. */
export function nextBits(state: Int32Array): number {
  const b = state[1];
  const c = state[2];
  const counter = state[3];
  const result = (state[0] + b + counter) | 0;
  state[3] = (counter + 1) | 0;
  state[0] = b ^ (b >>> 9);
  state[1] = (c + (c << 3)) | 0;
  state[2] = (((c << 21) | (c >>> 11)) + result) | 0;
  return result;
}

/** The next draw of a sequence, uniform on [0, 1) with 32 bits. */
export function nextUniform(state: Int32Array): number {
  return (nextBits(state) >>> 0) * 2.3283064365386963e-10;
}

/**
 * The next of 0 .. `count` - 1 with equal probability, without bias.
 *
 * @param count - a whole number from 1 to 2^32.
 * @throws ParameterError for another count.
 * @source lemire2019
 */
export function nextInteger(state: Int32Array, count: number): number {
  checkInteger('count', count, 1, 4_294_967_296);
  const threshold = rejectionThreshold(count);
  for (;;) {
    const word = nextBits(state);
    if (Math.imul(word, count) >>> 0 >= threshold) return highWord(word, count);
  }
}

/** The next standard normal draw of a sequence; takes two words, so that the tails reach 8.2 standard deviations. */
export function nextNormal(state: Int32Array): number {
  const high = nextBits(state) >>> 6;
  const low = nextBits(state) >>> 6;
  return normalQuantile((high * 67_108_864 + low + 0.5) / 4_503_599_627_370_496);
}
