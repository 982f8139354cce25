import { describe, expect, test } from 'vitest';
import { rollDice } from '../../fuzz/dice.js';
import { isLinear, LONG_TEXTS } from '../../fuzz/long-texts.js';
import { drawInput, shareInputs, tryInput } from '../../fuzz/readers.js';

// A small part of what `npm run fuzz` does; it prints how to repeat one input.
const INPUTS = 2_000;
const SEED = 'short';

describe('every reader stands what it may be given, and nothing is lost without a word', () => {
  test.each(shareInputs(INPUTS).map(({ reader, count }) => [reader.name, reader, count] as const))(
    '%s',
    async (_, reader, count) => {
      for (let place = 0; place < count; place++) {
        expect(
          await tryInput(reader, SEED, place),
          `--reader "${reader.name}" --seed ${SEED} --place ${place}`,
        ).toBeUndefined();
      }
    },
  );

  test('an input is the same again', async () => {
    for (const { reader } of shareInputs(1)) {
      const [first, again] = [await drawInput(reader, SEED, 3), await drawInput(reader, SEED, 3)];
      expect(again.texts).toEqual(first.texts);
    }
    expect(rollDice('a').below(1_000_000)).not.toBe(rollDice('b').below(1_000_000));
  });
});

describe('time is linear in the length of a text', () => {
  test.each(LONG_TEXTS.map((text) => [text.name, text] as const))('%s', (_, text) => {
    expect(isLinear(text, 0.15)).toBe(true);
  });

  test('and what is not linear is found', () => {
    // The same on every machine: a reader that works until its time has grown with the square of the length.
    const quadratic = {
      name: 'pairs',
      size: 200,
      write: (size: number) => 'x'.repeat(size),
      read(text: string) {
        const start = process.cpuUsage();
        const spent = () => Object.values(process.cpuUsage(start)).reduce((sum, part) => sum + part, 0);
        while (spent() < text.length ** 2);
      },
    };
    expect(isLinear(quadratic)).toBe(false);
  });
});
