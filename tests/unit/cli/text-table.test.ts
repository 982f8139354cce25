import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, formatTextTable, wrap } from '../../../src/cli/text-table.js';
import { asWords } from '../../../src/words/index.js';

test('columns line up: the first to the left, the others to the right', () => {
  expect(
    formatTextTable([
      ['', 'n'],
      ['é', '1'],
      ['long', '100'],
    ]),
  ).toEqual(['        n', 'é       1', 'long  100']);
});

test('wrapped lines keep every word in its order and the width', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ø'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 10, max: 30 }), (words, width) => {
      const lines = wrap(words.join(' '), width);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});

test('a text is cut to a width with dots, and only where it must be', () => {
  expect(cut('abcdef', 6)).toBe('abcdef');
  expect(cut('abcdefg', 6)).toBe('abc...');
});

test('names become words', () => {
  expect(asWords('demotivatingUncertainty')).toBe('demotivating uncertainty');
});

test('a table has as many rows as there are', () => {
  const rows = Array.from({ length: 300_000 }, (_, row) => [String(row), 'x']);
  const lines = formatTextTable([['row', 'what'], ...rows]);
  expect(lines).toHaveLength(300_001);
  expect(lines.at(-1)).toBe('299999     x');
});
