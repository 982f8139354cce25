import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from '../../../src/base/index.js';
import { hiddenCharacters } from '../../support/hidden-characters.js';

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0x2070 }).map((code) => String.fromCodePoint(code)),
  ),
});

test.each([
  ['\x1b[31mred', '\\x1b[31mred'],
  ['a\u0000\x7f\x9b0m', 'a\\x00\\x7f\\x9b0m'],
  ['\u202egnp.exe\u2069', '\\u202egnp.exe\\u2069'],
  ['zero\u200bwidth\ufeff\u00ad', 'zero\\u200bwidth\\ufeff\\xad'],
  ['\u{e0041}', '\\u{e0041}'],
  ['two\nlines\r\tand\u2028more', 'two\\nlines\\r\\tand\\u2028more'],
  ['Ærø, 東京, 👍, ça – “so” …', 'Ærø, 東京, 👍, ça – “so” …'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('whatever a text holds, it is shown on one line of characters that can be seen', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(hiddenCharacters(visible(text))).toEqual([]);
      expect(visible(text)).not.toContain('\n');
    }),
    { numRuns: 1000 },
  );
});

test('JSON of any texts keeps its values, and holds no character that cannot be seen', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (value) => {
      const json = visibleJson(JSON.stringify(value, null, 2));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(hiddenCharacters(json)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
