import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from '../../../src/cli/visible.js';

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
      expect(visible(text)).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
    }),
    { numRuns: 1000 },
  );
});

test('JSON of any texts keeps its values, and holds no character that cannot be seen', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (value) => {
      const json = visibleJson(JSON.stringify(value, null, 2));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(json).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/);
    }),
    { numRuns: 1000 },
  );
});

test('all that the command line prints goes through print.ts', () => {
  const folder = new URL('../../../src/cli/', import.meta.url);
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
  const printing = names.filter((name) =>
    /console\.|std(?:out|err)\.write/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(names.length).toBeGreaterThan(30);
  expect(printing).toEqual([]);
  expect(readFileSync(new URL('print.ts', folder), 'utf8')).toContain('stream.write(text)');
});
