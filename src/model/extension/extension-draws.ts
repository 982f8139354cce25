import { checkInteger, checkNumber } from '../../base/index.js';
import { digest, integerAt, normalAt, type RunKey, threefry2x32, uniformAt } from '../../numeric/index.js';
import { DRAW } from '../vocabulary/purposes.js';

const MOST = 4_294_967_295;

/**
 * The luck of an extension. Each draw is a function of the run, the extension's name, the phase, the tick, and the two numbers that it is
 * asked with: for whom, and which of several. So no extension changes a draw of another, or of the model, and to draw more or less
 * of them changes none.
 */
export class ExtensionDraws {
  readonly #key: RunKey;
  #phase = 0;
  #tick = 0;

  /** Use drawsOf. */
  constructor(key: RunKey) {
    this.#key = key;
  }

  /** Stand at a phase and a tick. */
  at(phase: number, tick: number): this {
    this.#phase = phase;
    this.#tick = tick;
    return this;
  }

  /** A number from 0 up to (not including) 1. */
  uniform(entity = 0, index = 0): number {
    check(entity, index);
    return uniformAt(this.#key, this.#phase, this.#tick, entity, index);
  }

  /** True with a probability, 0..1. */
  chance(probability: number, entity = 0, index = 0): boolean {
    checkNumber('the probability of a draw', probability, 0, 1);
    return this.uniform(entity, index) < probability;
  }

  /** One of 0 .. count - 1, each as likely as the others. */
  integer(count: number, entity = 0, index = 0): number {
    check(entity, index);
    return integerAt(this.#key, this.#phase, this.#tick, entity, index, count);
  }

  /** From the standard normal distribution. */
  normal(entity = 0, index = 0): number {
    check(entity, index);
    return normalAt(this.#key, this.#phase, this.#tick, entity, index);
  }
}

function check(entity: number, index: number): void {
  checkInteger('the entity of a draw', entity, 0, MOST);
  checkInteger('the index of a draw', index, 0, MOST);
}

/** The draws of an extension in a run: its own key is the run's, encrypted under its name. */
export function drawsOf(key: RunKey, name: string): ExtensionDraws {
  const words = digest(new TextEncoder().encode(name));
  const block = new Int32Array(2);
  const purpose = Math.imul(DRAW.extension, 0x9e3779b1);
  threefry2x32(
    block,
    key.key0 ^ purpose,
    key.key1,
    Number.parseInt(words.slice(0, 8), 16),
    Number.parseInt(words.slice(8), 16),
  );
  return new ExtensionDraws({ key0: block[0], key1: block[1] });
}
