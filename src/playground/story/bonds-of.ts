import type { World } from '../../model/index.js';

/** What lies between two actors: from the first to the second, and back. 0 where there is no tie that way. */
export interface Bond {
  readonly one: number;
  readonly other: number;
  readonly trust: number;
  readonly dependence: readonly [number, number];
  readonly conflict: number;
}

/** All bonds of a world as it stands, each pair once: trust is the mean of the ways there are, conflict the larger. */
export function bondsOf({ state, setting, sizes }: World): Bond[] {
  const pairs = new Map<number, { trust: number; ways: number; dependence: [number, number]; conflict: number }>();
  for (let source = 0; source < sizes.actors; source++) {
    const begin = setting.rowStart[source];
    for (let tie = begin; tie < begin + state.degree[source]; tie++) {
      const target = state.target[tie];
      const [low, high] = source < target ? [source, target] : [target, source];
      const pair = low * sizes.actors + high;
      const bond = pairs.get(pair) ?? { trust: 0, ways: 0, dependence: [0, 0], conflict: 0 };
      bond.trust += state.trust[tie];
      bond.ways++;
      bond.dependence[source === low ? 0 : 1] = state.dependence[tie];
      bond.conflict = Math.max(bond.conflict, state.conflict[tie]);
      pairs.set(pair, bond);
    }
  }
  return Array.from(pairs, ([pair, { trust, ways, dependence, conflict }]) => ({
    one: Math.floor(pair / sizes.actors),
    other: pair % sizes.actors,
    trust: trust / ways,
    dependence,
    conflict,
  }));
}
