import type { Lens } from '../state/page-state.js';
import type { Bond } from '../story/bonds-of.js';

/** Below it a relation is not drawn: hardly anybody would call it one. */
export const LEAST = { trust: 0, dependence: 0.15, conflict: 0.08 } as const satisfies Record<Lens, number>;

/** The bonds that are drawn. */
export interface PickedBonds {
  readonly bonds: readonly Bond[];
  /** How many there would be to draw. */
  readonly all: number;
  /** How many of each actor are drawn; 0 where all are. */
  readonly each: number;
}

/** Up to so many for each actor all are drawn. */
const FEW = 4;
const EACH = 2;

/** How strong a bond is, as one looks at it. */
export function strengthOf({ trust, dependence, conflict }: Bond, lens: Lens): number {
  return { trust, dependence: Math.max(...dependence), conflict }[lens];
}

/**
 * The bonds to draw: all where they are few, else the strongest two of each actor, and all that one asks for.
 *
 * @param isAsked - of a bond that is drawn however weak it is: one of the actor that was chosen, or at the table.
 */
export function pickBonds(
  bonds: readonly Bond[],
  actors: number,
  lens: Lens,
  isAsked: (bond: Bond) => boolean,
): PickedBonds {
  const seen = bonds.filter((bond) => strengthOf(bond, lens) > LEAST[lens]);
  if (lens === 'conflict' || seen.length <= FEW * actors) return { bonds: seen, all: seen.length, each: 0 };
  const rows = Array.from({ length: actors }, (): Bond[] => []);
  for (const bond of seen) {
    rows[bond.one].push(bond);
    rows[bond.other].push(bond);
  }
  const picked = new Set<Bond>();
  for (const row of rows) {
    const order = row.sort((a, b) => strengthOf(b, lens) - strengthOf(a, lens));
    for (const bond of order.slice(0, EACH)) picked.add(bond);
  }
  return { bonds: seen.filter((bond) => picked.has(bond) || isAsked(bond)), all: seen.length, each: EACH };
}
