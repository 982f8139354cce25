import { findTie } from '../find-tie.js';
import type { Network } from '../network.js';

/**
 * The share of ties that are answered by a tie the other way. NaN where there is no tie.
 *
 * @source wasserman1994
 */
export function reciprocityOf(network: Network): number {
  const { offsets, targets, nodeCount, tieCount } = network;
  let answered = 0;
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) if (findTie(network, targets[t], i) >= 0) answered++;
  }
  return tieCount === 0 ? Number.NaN : answered / tieCount;
}
