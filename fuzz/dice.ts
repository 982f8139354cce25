import seedrandom from 'seedrandom';

/** Draws of one input: the same from the same seed, whatever was drawn for other inputs. */
export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** From 0 to `most` things. */
  readonly some: <Item>(most: number, draw: (i: number) => Item) => Item[];
}

/** Dice for one input. */
export function rollDice(seed: string): Dice {
  const next = seedrandom(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)],
    some: (most, draw) => Array.from({ length: below(most + 1) }, (_, i) => draw(i)),
  };
}
