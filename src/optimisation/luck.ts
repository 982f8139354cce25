import { nextInteger, nextNormal, nextUniform, type RunKey, seedSequence } from '../numeric/index.js';

/** Luck that a search draws on: the same from the same address, whatever was drawn elsewhere. */
export interface Luck {
  /** Uniform on 0..1, 1 excluded. */
  readonly share: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** One of a list. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Whether something of this chance comes true. */
  readonly happens: (chance: number) => boolean;
}

/** Open the luck at an address: who, in which generation. */
export function openLuck(key: RunKey, purpose: number, generation: number, entity: number, attempt = 0): Luck {
  const state = new Int32Array(4);
  seedSequence(state, key, purpose, generation, entity, attempt);
  const share = () => nextUniform(state);
  return {
    share,
    normal: () => nextNormal(state),
    pick: (items) => items[nextInteger(state, items.length)],
    happens: (chance) => share() < chance,
  };
}
