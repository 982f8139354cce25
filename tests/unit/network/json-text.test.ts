import { describe, expect, test } from 'vitest';
import { brief, FormatError, losesDigits } from '../../../src/base/index.js';
import { readJsonText } from '../../../src/network/formats/json-text.js';

function errorOf(text: string): FormatError {
  try {
    readJsonText(text, 'sample');
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('Expected a FormatError but nothing was thrown');
}

describe('reading a JSON text', () => {
  test.each([
    ' {"a": [1, -2.5e3, true, false, null, "x", {}, []], "b\\u0062": {"c": ""}} ',
    '[[],{},"\\"\\\\\\n",0]',
    '"text"',
    'null',
    '{"10":1,"9":2,"":3}',
  ])('gives what it says: %s', (text) => {
    expect(readJsonText(text, 'sample')).toEqual({ value: JSON.parse(text), rounded: [] });
  });

  test('keeps a name that is called like something of every object', () => {
    const { value } = readJsonText('{"__proto__":{"x":1},"constructor":2}', 'sample');
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', { x: 1 }],
      ['constructor', 2],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('tells names of one character apart that are written as escapes, also where V8 does not', () => {
    // After the first text, V8 takes each escape for the name that it saw here.
    readJsonText('{"fresh":1,"\\\\":2}', 'sample');
    for (const [escape, name] of [
      ['\\"', '"'],
      ['\\n', '\n'],
      ['\\u0064', 'd'],
    ]) {
      expect(Object.keys(readJsonText(`{"fresh":1,"${escape}":2}`, 'sample').value as object)).toEqual(['fresh', name]);
    }
  });

  test('says which numbers no double holds', () => {
    const text = '[9007199254740993, 36028797018963968, 0.1, -1e400, 1e999, 12345678901234567000]';
    expect(readJsonText(text, 'sample').rounded).toEqual(['9007199254740993', '-1e400']);
  });

  test.each([
    ['a name that comes twice', '{\n"a": {"x": 1,\n"\\u0078": 2}}', 3, 'each name once in an object'],
    ['a name twice, of which one is an escape', '{"a":1,"\\u0061":2}', 1, 'each name once in an object'],
    ['what ends too early', '{"a":\n[1,\n', 3, 'well-formed JSON'],
    ['a word', '{"a":\n nope}', 2, 'well-formed JSON'],
    ['an end of a line in a text', '{"a":\n"b\nc"}', 2, 'well-formed JSON'],
    ['nothing', '', 1, 'well-formed JSON'],
    ['what nests too deep', `[\n${'['.repeat(600)}${']'.repeat(600)}]`, 2, 'at most 500 levels of objects and lists'],
  ])('refuses %s, with its line', (_, text, line, expected) => {
    const error = errorOf(text);
    expect(error.details).toMatchObject({ format: 'sample', expected, line });
    expect(error.message).toMatch(/^Expected .+ but found [^\n]+$/);
  });

  test('the same name in several objects of a list is no repetition', () => {
    expect(readJsonText('[{"a":1},{"a":{"a":2}}]', 'sample').value).toEqual([{ a: 1 }, { a: { a: 2 } }]);
  });
});

describe('numbers that lose digits', () => {
  test.each([
    '9007199254740993',
    '-9007199254740993',
    '+9007199254740993',
    '12345678901234567891',
    '1e400',
    '9'.repeat(500),
  ])('%s does', (text) => expect(losesDigits(text)).toBe(true));
  test.each([
    '9007199254740991',
    '9007199254740992',
    '1e21',
    '0.1',
    '0000000000000000000001',
    '1152921504606847000',
    '1e999',
  ])('%s does not', (text) => expect(losesDigits(text)).toBe(false));
});

test('a text of somebody else stands in a message on one line, and is not long', () => {
  expect(brief('a\nb\r\tc\u2028d\u0000')).toBe('a\\nb\\r\\tc\\u2028d\\x00');
  expect(brief('x'.repeat(100))).toBe(`${'x'.repeat(57)}...`);
  // Half of a character is not left over.
  expect(brief('😀'.repeat(50), 10)).toBe(`${'😀'.repeat(3)}...`);
});
