import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureText, shorten, wrapText } from '../../../src/view/measure-text.js';

const text = fc.string({ unit: fc.constantFrom(...'iIlWm .-Aø東👍'), minLength: 2, maxLength: 60 });

test('a text is cut to its width and no further, and never amid a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 400 }), fc.boolean(), (whole, width, bold) => {
      const cut = shorten(whole, width, 14, bold);
      if (measureText(whole, 14, bold) <= width) {
        expect(cut).toBe(whole);
        return;
      }
      expect(measureText(cut, 14, bold)).toBeLessThanOrEqual(width);
      const kept = Array.from(cut.slice(0, -1));
      expect([...whole].slice(0, kept.length)).toEqual(kept);
      const longer = [...whole].slice(0, kept.length + 1).join('');
      if (longer === longer.trimEnd()) expect(measureText(`${longer}…`, 14, bold)).toBeGreaterThan(width);
    }),
    { numRuns: 1000 },
  );
});

test('a million characters are cut as fast as they are read', () => {
  const start = performance.now();
  expect(shorten('T'.repeat(1_000_000), 500, 22, true)).toMatch(/^T{10,60}…$/);
  expect(wrapText(`${'W'.repeat(500_000)} ${'i '.repeat(200_000)}`, 500, 14, 3)).toHaveLength(3);
  expect(performance.now() - start).toBeLessThan(20_000);
});
