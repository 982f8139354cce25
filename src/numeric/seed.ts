import seedrandom from 'seedrandom';
import type { RunKey } from './address.js';
import { threefry2x32 } from './threefry.js';

/** What a user may give as a seed: a text or a number (a number is read as its decimal text). */
export type Seed = string | number;

/**
 * The key of one replicate of a seed.
 *
 * @param seed - any text or number; it becomes two key words through seedrandom.
 * @param replicate - 0, 1, 2 ...: independent runs of one experiment.
 */
export function runKey(seed: Seed, replicate = 0): RunKey {
  const words = seedrandom(String(seed));
  const block = new Int32Array(2);
  threefry2x32(block, words.int32(), words.int32(), replicate, 0);
  return { key0: block[0], key1: block[1] };
}
