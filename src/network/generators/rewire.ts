import { checkInteger, ParameterError } from '../../base/index.js';
import { nextUniform, type RunKey, seedSequence } from '../../numeric/index.js';
import { buildNetwork } from '../build-network.js';
import { findTie } from '../find-tie.js';
import type { Network } from '../network.js';
import { PURPOSE } from '../purposes.js';

const ATTEMPTS_PER_REWIRE = 1000;

/**
 * Rewire `count` different random ties of a symmetric network: one end of each moves to a random node. A move that would double a
 * tie, or cut its old end off from its new one, is skipped and another is drawn, so that exactly `count` are made.
 *
 * @param network - symmetric: with every tie goes its reverse; tie attributes are not kept.
 * @param count - from 0 to the number of ties.
 * @throws ParameterError for a network that is not symmetric, or in which no move is possible any more.
 * @source watts1998
 * @source lazer2007
 */
export function rewire(network: Network, count: number, key: RunKey): Network {
  checkInteger('count', count, 0, 1_000_000);
  const pairs = symmetricPairs(network);
  const neighbours = Array.from({ length: network.nodeCount }, (_, i) => neighboursOf(network, i));
  const state = new Int32Array(4);
  seedSequence(state, key, PURPOSE.rewiring, 0, 0);
  const below = (limit: number) => Math.floor(nextUniform(state) * limit);
  let attempts = ATTEMPTS_PER_REWIRE * count;
  for (let made = 0; made < count; attempts--) {
    if (attempts === 0 || made === pairs.length) {
      throw new ParameterError(`Expected a network with room for ${count} rewires but found none after ${made}`);
    }
    // Ties that have moved stand first and are not drawn again.
    const drawn = made + below(pairs.length - made);
    const pair = pairs[drawn];
    const end = below(2);
    const stays = pair[1 - end];
    const leaves = pair[end];
    const arrives = below(network.nodeCount);
    if (arrives === stays || neighbours[stays].has(arrives)) continue;
    swap(neighbours, stays, leaves, arrives);
    if (reaches(neighbours, stays, leaves)) {
      pair[end] = arrives;
      pairs[drawn] = pairs[made];
      pairs[made++] = pair;
    } else swap(neighbours, stays, arrives, leaves);
  }
  return buildNetwork({
    ids: network.ids,
    sources: pairs.flatMap(([i, j]) => [i, j]),
    targets: pairs.flatMap(([i, j]) => [j, i]),
    nodeAttributes: network.nodeAttributes,
  });
}

function symmetricPairs(network: Network): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < network.nodeCount; i++) {
    for (let t = network.offsets[i]; t < network.offsets[i + 1]; t++) {
      const j = network.targets[t];
      if (findTie(network, j, i) < 0) {
        throw new ParameterError(
          `Expected a symmetric network but found a tie from ${network.ids[i]} to ${network.ids[j]} without its reverse`,
        );
      }
      if (i < j) pairs.push([i, j]);
    }
  }
  return pairs;
}

function neighboursOf({ offsets, targets }: Network, i: number): Set<number> {
  return new Set(targets.subarray(offsets[i], offsets[i + 1]));
}

function swap(neighbours: readonly Set<number>[], stays: number, leaves: number, arrives: number): void {
  neighbours[stays].delete(leaves);
  neighbours[leaves].delete(stays);
  neighbours[stays].add(arrives);
  neighbours[arrives].add(stays);
}

function reaches(neighbours: readonly Set<number>[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const i of seen) {
    if (i === to) return true;
    for (const j of neighbours[i]) seen.add(j);
  }
  return false;
}
