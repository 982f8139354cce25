import { checkInteger, checkNumber } from '../../base/index.js';
import { nextUniform, type RunKey, seedSequence } from '../../numeric/index.js';
import type { Network } from '../network.js';
import { PURPOSE } from '../purposes.js';
import { bareNetwork } from './standard-networks.js';

/**
 * A directed random network with exactly round(`count` x `meanDegree`) ties: each falls to a random source, and the targets
 * of one source are a random subset of the others. Linear in nodes and ties while degrees are small.
 *
 * @param count - number of nodes, 2 .. 10,000,000.
 * @param meanDegree - ties an actor sends on average, 0 .. `count` - 1.
 */
export function randomNetwork(count: number, meanDegree: number, key: RunKey): Network {
  checkInteger('count', count, 2, 10_000_000);
  checkNumber('meanDegree', meanDegree, 0, count - 1);
  const tieCount = Math.round(count * meanDegree);
  checkInteger('count x meanDegree', tieCount, 0, 2_000_000_000);
  const state = new Int32Array(4);
  seedSequence(state, key, PURPOSE.randomTies, 0, 0);
  const degrees = new Int32Array(count);
  for (let left = tieCount; left > 0; ) {
    const i = Math.floor(nextUniform(state) * count);
    if (degrees[i] === count - 1) continue;
    degrees[i]++;
    left--;
  }
  const offsets = new Int32Array(count + 1);
  const targets = new Int32Array(tieCount);
  for (let i = 0; i < count; i++) {
    offsets[i + 1] = offsets[i] + degrees[i];
    drawSubset(targets, offsets[i], offsets[i + 1], count - 1, state);
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (targets[t] >= i) targets[t]++;
    targets.subarray(offsets[i], offsets[i + 1]).sort();
  }
  return bareNetwork(offsets, targets);
}

/**
 * Fill `start` .. `end` - 1 with different numbers from 0 .. `count` - 1, each subset equally likely.
 *
 * @source bentley1987
 */
function drawSubset(targets: Int32Array, start: number, end: number, count: number, state: Int32Array): void {
  for (let t = start; t < end; t++) {
    const last = count - (end - t);
    const candidate = Math.floor(nextUniform(state) * (last + 1));
    let taken = false;
    for (let u = start; u < t && !taken; u++) taken = targets[u] === candidate;
    targets[t] = taken ? last : candidate;
  }
}
