import type { Dice } from './dice.js';

/** One input of a reader. */
export interface Input {
  /** What is read, to be shown where it goes wrong. */
  readonly texts: readonly string[];
  /** Read it and look at what came of it. Throws where that is not as it should be. */
  readonly run: () => void | Promise<void>;
}

/** A reader that is tried with many inputs. */
export interface Reader {
  readonly name: string;
  /** How many of the inputs it gets, beside the shares of the others. */
  readonly share: number;
  readonly draw: (dice: Dice) => Input | Promise<Input>;
}
