import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactNumber, isDecimal, losesDigits } from '../../../src/base/index.js';

describe('a number as JSON writes it', () => {
  test.each(['0', '-0', '12', '-3', '0.5', '10.250', '1e3', '2E-4', '1.5e+10'])('is %s', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  test.each([
    '',
    ' 1',
    '1 ',
    '+1',
    '007',
    '.5',
    '5.',
    '0x1f',
    '0b1',
    '0o7',
    '1_0',
    '1e',
    'Infinity',
    'NaN',
    '٤',
    '1,5',
    '--1',
  ])('is not "%s"', (text) => {
    expect(isDecimal(text)).toBe(false);
  });

  test('is whatever JSON.parse takes for one, and nothing else', () => {
    const characters = fc.constantFrom(...'0123456789.eE+-_x ');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 8 }), (text) => {
        let isNumber = true;
        try {
          isNumber = typeof JSON.parse(text) === 'number' && text.trim() === text;
        } catch {
          isNumber = false;
        }
        expect(isDecimal(text)).toBe(isNumber);
      }),
      { numRuns: 2000 },
    );
  });

  test('is checked in linear time', () => {
    const began = performance.now();
    expect(isDecimal(`${'1'.repeat(1_000_000)}x`)).toBe(false);
    expect(exactNumber(`1${'0'.repeat(500_000)}1`)).toBeUndefined();
    expect(exactNumber(`0.${'0'.repeat(500_000)}1`)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('the number that a text says', () => {
  test.each([
    ['9007199254740991', 9_007_199_254_740_991],
    ['-9007199254740991', -9_007_199_254_740_991],
    ['120', 120],
    ['1.20e2', 120],
    ['1200e-1', 120],
    ['0.000e7', 0],
    ['0.1', 0.1],
    ['0.1000000000000000055511151231257827', 0.1],
  ])('is exact in %s', (text, value) => {
    expect(exactNumber(text)).toBe(value);
  });

  // Beyond 2^53; too large and too small for a double; taken for a whole number that it is not.
  test.each([
    '9007199254740992',
    '9007199254740995',
    '1e16',
    '-1e300',
    '1e999',
    '1e-999',
    '7.00000000000000000001',
    '4503599627370497.3',
  ])('would be changed in %s', (text) => {
    expect(exactNumber(text)).toBeUndefined();
  });

  test('is the number for all that a program writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        expect(exactNumber(String(value))).toBe(Number(String(value)));
      }),
    );
  });
});

describe('a number of any size', () => {
  test.each([
    '9007199254740992',
    '-18014398509481984',
    '+36028797018963968',
    `1${'0'.repeat(22)}`,
    '1e300',
    '1e999',
    '0.1',
  ])('keeps its digits in %s', (text) => {
    expect(losesDigits(text)).toBe(false);
  });

  test.each([
    '9007199254740993',
    '-18014398509481985',
    '00036028797018963969',
    '123456789012345678901234',
    '1e400',
    '-2e999',
  ])('loses some in %s', (text) => {
    expect(losesDigits(text)).toBe(true);
  });

  test('that is whole loses digits beyond 2^53 where it reads back as another, and nowhere else', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 69n), max: 2n ** 69n }), (value) => {
        const number = Number(value);
        expect(losesDigits(String(value))).toBe(BigInt(number) !== value && String(number) !== String(value));
        if (Number.isSafeInteger(number)) expect(exactNumber(String(value))).toBe(number);
      }),
    );
  });
});
