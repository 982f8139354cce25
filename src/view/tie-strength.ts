import { type NetworkPicture, type NetworkTie, weightsOf } from './network-picture.js';

/** How strong all ties look where none is stronger than another. */
export const EQUAL_STRENGTH = 0.3;

/** How strong each tie looks, 0 to 1: its weight over the largest, and all alike where weights are equal or there are none. */
export function strengthOf(network: NetworkPicture): (tie: NetworkTie) => number {
  const { kind, heaviest } = weightsOf(network);
  if (kind !== 'unequal') return () => EQUAL_STRENGTH;
  return ({ weight = 0 }) => weight / heaviest;
}

/** A tie as it is drawn: alone, beside the one back, or for both. */
export interface DrawnTie {
  readonly tie: NetworkTie;
  /** Whether there is a tie back that is drawn by itself. */
  readonly isMutual: boolean;
  /** Whether it stands for the tie back as well. */
  readonly isBothWays: boolean;
}

/** Whether every tie is answered by one that looks the same, as in a network without directions. */
export function isWithoutDirections(ties: readonly NetworkTie[]): boolean {
  const back = backOf(ties);
  return ties.every((tie) => {
    const other = back(tie);
    return other !== undefined && other.weight === tie.weight && (other.conflict ?? false) === (tie.conflict ?? false);
  });
}

/**
 * The ties as they are drawn, those of a node to itself left out.
 *
 * @param merged - one line for a tie and the one back, else a line each.
 */
export function drawnTies(ties: readonly NetworkTie[], merged: boolean): DrawnTie[] {
  const back = backOf(ties);
  const done = new Set<NetworkTie>();
  return ties.flatMap((tie): DrawnTie[] => {
    if (tie.source === tie.target) return [];
    const other = back(tie);
    if (!merged) return [{ tie, isMutual: other !== undefined, isBothWays: false }];
    if (other !== undefined && done.has(other)) return [];
    done.add(tie);
    return [{ tie, isMutual: false, isBothWays: true }];
  });
}

function backOf(ties: readonly NetworkTie[]): (tie: NetworkTie) => NetworkTie | undefined {
  const rows = new Map<string, Map<string, NetworkTie>>();
  for (const tie of ties) {
    const row = rows.get(tie.source) ?? new Map<string, NetworkTie>();
    row.set(tie.target, tie);
    rows.set(tie.source, row);
  }
  return ({ source, target }) => rows.get(target)?.get(source);
}
