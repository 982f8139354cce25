import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../src/base/index.js';
import { parseJson } from '../../../src/cli/parse-json.js';

describe('JSON of a declaration', () => {
  test('is what JSON.parse makes of it, where that keeps all of it', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false, maxDepth: 4 }), fc.nat(3), (text, indent) => {
        const value = JSON.parse(text) as unknown;
        const written = JSON.stringify(value, null, indent);
        let isKept = !/\d{16}|e[+-]?\d/.test(written) && !written.includes('__proto__');
        try {
          expect(parseJson(written)).toEqual(value);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
          isKept = !isKept;
        }
        expect(isKept || /\d{16}|e[+-]?\d|__proto__/.test(written)).toBe(true);
      }),
    );
  });

  test.each([
    ['{"count":\n 18014398509481985}', /line 2 but found 18014398509481985: .*in quotes/],
    ['[1, -1e17]', /kept exactly.* line 1 but found -1e17/],
    ['{"share": 1e-500}', /kept exactly.* found 1e-500/],
    ['{"b": 1, "a": 2,\n\n"b": 3}', /each name once but found "b" again in line 3/],
    ['{"x": {"\\u0062": 1, "b": 2}}', /"b" again/],
    ['{"x": [{"\\u005f_proto__": 1}]}', /only known names .*"__proto__"/],
    ['{"a": 01}', /Expected JSON but found/],
    ['{"a": 0x1f}', /Expected JSON but found/],
    ['', /Expected JSON but found/],
    ['['.repeat(200) + ']'.repeat(200), /at most 100 deep/],
    ['['.repeat(1_000_000) + ']'.repeat(1_000_000), /at most 100 deep|Expected JSON/],
  ])('%.40s is refused', (text, message) => {
    expect(() => parseJson(text)).toThrow(FormatError);
    expect(() => parseJson(text)).toThrow(message);
  });

  test('may say in a text what would be no number', () => {
    const text = '{"a": "18014398509481985", "b": "\\"c\\": 1e999, \\\\", "a:": "{", "a ": "a\\n"}';
    expect(parseJson(text)).toEqual({ a: '18014398509481985', b: '"c": 1e999, \\', 'a:': '{', 'a ': 'a\n' });
  });

  test('may hold the same name in objects of a list', () => {
    expect(parseJson('[{"a": {"a": 1}}, {"a": [2, {"a": 3}]}]')).toEqual([{ a: { a: 1 } }, { a: [2, { a: 3 }] }]);
  });
});
