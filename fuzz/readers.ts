import { DECLARATION_READERS } from './declaration-inputs.js';
import { type Dice, rollDice } from './dice.js';
import type { Input, Reader } from './input.js';
import { MAPPING_READERS } from './mapping-inputs.js';
import { NETWORK_READERS } from './network-inputs.js';
import { OPTION_READERS } from './option-inputs.js';
import { STORE_READERS } from './store-inputs.js';

/** Every reader of the library. */
export const READERS: readonly Reader[] = [
  ...NETWORK_READERS,
  ...MAPPING_READERS,
  ...DECLARATION_READERS,
  ...OPTION_READERS,
  ...STORE_READERS,
];

/** How many inputs each of some readers gets of so many in all, by its share; at least one. */
export function shareInputs(
  total: number,
  readers: readonly Reader[] = READERS,
): { readonly reader: Reader; readonly count: number }[] {
  const shares = readers.reduce((sum, { share }) => sum + share, 0);
  return readers.map((reader) => ({ reader, count: Math.max(1, Math.round((total * reader.share) / shares)) }));
}

/** One input of a reader: the same from the same seed and place, whatever was tried before. */
export async function drawInput({ name, draw }: Reader, seed: string, place: number): Promise<Input> {
  const dice: Dice = rollDice(`${seed} ${name} ${place}`);
  return draw(dice);
}

/** What went wrong with one input. */
export interface Failure {
  readonly reader: string;
  readonly place: number;
  readonly message: string;
  readonly texts: readonly string[];
}

/** Try one input; what went wrong, or undefined. */
export async function tryInput(reader: Reader, seed: string, place: number): Promise<Failure | undefined> {
  const input = await drawInput(reader, seed, place);
  try {
    await input.run();
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { reader: reader.name, place, message, texts: input.texts };
  }
}
