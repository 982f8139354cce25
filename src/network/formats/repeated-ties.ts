import { sortTies } from '../sort-ties.js';
import { drop, type NetworkDraft, note, tieText } from './network-draft.js';
import type { Repeated } from './read-options.js';

/** Ties as node indices, in the order of the file. */
export interface ResolvedTies {
  readonly sources: number[];
  readonly targets: number[];
  /** The row of the draft that each tie comes from. */
  readonly rows: number[];
}

/** Which ties become those of the network. */
export interface JoinedTies {
  /** One tie for each two nodes, sorted. */
  readonly kept: number[];
  /** The place among those that are kept at which the values of each tie go; -1 for none. */
  readonly placeOf: Int32Array;
}

/** Make one of several ties from one node to another. */
export function joinRepeats(
  draft: NetworkDraft,
  ids: readonly string[],
  ties: ResolvedTies,
  repeated: Repeated,
): JoinedTies {
  const { sources, targets } = ties;
  const { order } = sortTies(ids.length, Int32Array.from(sources), Int32Array.from(targets));
  const kept: number[] = [];
  const placeOf = new Int32Array(sources.length).fill(-1);
  let joined = 0;
  for (const tie of order) {
    const last = kept.at(-1);
    if (last === undefined || sources[tie] !== sources[last] || targets[tie] !== targets[last]) {
      placeOf[tie] = kept.push(tie) - 1;
    } else if (repeated === 'first') {
      drop(draft, 'duplicate', tieText(ids[sources[tie]], ids[targets[tie]]));
    } else if (repeated === 'last') {
      drop(draft, 'replaced', tieText(ids[sources[tie]], ids[targets[tie]]));
      placeOf[last] = -1;
      placeOf[tie] = kept.length - 1;
      kept[kept.length - 1] = tie;
    } else {
      placeOf[tie] = kept.length - 1;
      joined++;
    }
  }
  if (joined > 0) note(draft, `${joined} repeated ties were joined: of numbers the ${repeated}, of texts the first.`);
  return { kept, placeOf };
}
