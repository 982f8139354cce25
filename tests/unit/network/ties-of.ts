import type { Network } from '../../../src/network/index.js';

/** The ties of a network as texts: "a>b". */
export function tiesOf({ ids, offsets, targets }: Network): string[] {
  return ids.flatMap((id, i) => Array.from(targets.subarray(offsets[i], offsets[i + 1]), (j) => `${id}>${ids[j]}`));
}
