import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkInteger,
  checkNumber,
  FormatError,
  lookUp,
  MetagovernorError,
  nearestName,
  ParameterError,
  ScenarioError,
  show,
  UnknownNameError,
  VERSION,
} from '../../../src/base/index.js';

describe('errors', () => {
  test.each([
    [new ParameterError('no', { name: 'x' }), 'PARAMETER', 'ParameterError'],
    [new ScenarioError('no'), 'SCENARIO', 'ScenarioError'],
    [new FormatError('no'), 'FORMAT', 'FormatError'],
    [new UnknownNameError('no'), 'UNKNOWN_NAME', 'UnknownNameError'],
  ])('carry code, name and details: %s', (error, code, name) => {
    expect(error).toBeInstanceOf(MetagovernorError);
    expect(error).toBeInstanceOf(Error);
    expect({ code: error.code, name: error.name, message: error.message }).toEqual({ code, name, message: 'no' });
    expect(typeof error.details).toBe('object');
  });
});

describe('checkNumber', () => {
  test.each([0, 1, 0.5, -0])('takes %s within 0 to 1', (value) => {
    expect(() => checkNumber('x', value, 0, 1)).not.toThrow();
  });

  test.each([
    [1.001, '1.001'],
    [-1e-9, '-1e-9'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    ['0.5', '"0.5"'],
    [undefined, 'undefined'],
    [null, 'null'],
    [1n, '1'],
  ])('refuses %s', (value, shown) => {
    expect(() => checkNumber('share', value, 0, 1)).toThrow(
      new ParameterError(`Expected share to be a number from 0 to 1 but found ${shown}`, {
        name: 'share',
        min: 0,
        max: 1,
        found: value,
      }),
    );
  });
});

describe('checkInteger', () => {
  test.each([2, 5, -0 + 3])('takes %s within 2 to 5', (value) => {
    expect(() => checkInteger('n', value, 2, 5)).not.toThrow();
  });

  test.each([1, 6, 2.5, Number.NaN, '3', undefined])('refuses %s', (value) => {
    expect(() => checkInteger('n', value, 2, 5)).toThrow(/^Expected n to be a whole number from 2 to 5 but found/);
  });
});

describe('lookUp', () => {
  const catalogue = { apple: 1, pear: 2, toString: 3 };

  test('finds what is there', () => {
    expect(lookUp('fruit', catalogue, 'pear')).toBe(2);
    expect(lookUp('fruit', catalogue, 'toString')).toBe(3);
  });

  test('answers an unknown name with the nearest, and with all where none is near', () => {
    expect(() => lookUp('fruit', catalogue, 'aple')).toThrow(
      'Expected the name of a fruit, such as "apple" (or another of apple, pear, toString), but found "aple"',
    );
    expect(() => lookUp('operation', catalogue, 'zzzzzzzzzzzz')).toThrow(
      'Expected the name of an operation, one of apple, pear, toString, but found "zzzzzzzzzzzz"',
    );
  });

  test.each(['constructor', 'hasOwnProperty', '__proto__', ''])('does not take %s from the prototype', (name) => {
    expect(() => lookUp('fruit', catalogue, name)).toThrow(UnknownNameError);
  });

  test.each([undefined, null, 7, {}])('answers %s, which is no text, with an error of its own', (name) => {
    expect(() => lookUp('fruit', catalogue, name as never)).toThrow(UnknownNameError);
  });
});

describe('nearestName', () => {
  test('ignores case and takes the first of equally near ones', () => {
    expect(nearestName('APPLE', ['pear', 'apple'])).toBe('apple');
    expect(nearestName('ab', ['aa', 'bb'])).toBe('aa');
  });

  test('is the name itself where it is valid, and always one of the valid', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (valid, name) => {
        const nearest = nearestName(name, valid);
        if (nearest !== undefined) expect(valid).toContain(nearest);
        if (valid.includes(name)) expect(nearest?.toLowerCase()).toBe(name.toLowerCase());
      }),
    );
  });
});

describe('show', () => {
  test('is short for anything, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const text = show(value);
        expect(typeof text).toBe('string');
        if (typeof value === 'string' || typeof value === 'object') expect(text.length).toBeLessThanOrEqual(140);
      }),
    );
  });
});

test.each([[{ n: 1n }], [Object.assign([], { 0: [1n] })]])(
  'show does not throw for a bigint inside an object',
  (value) => {
    expect(() => show(value)).not.toThrow();
  },
);

test('show does not throw for an object that holds itself', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  expect(() => show(circle)).not.toThrow();
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
});

test('a name far longer than any that is valid has no nearest one, and is answered at once', () => {
  const long = 'k'.repeat(4_000_000);
  const start = performance.now();
  expect(nearestName(long, ['kind', 'ticks'])).toBeUndefined();
  expect(nearestName('kind', [long, 'kinds'])).toBe('kinds');
  expect(() => lookUp('fruit', { apple: 1 }, long)).toThrow(/^.{1,200}$/);
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  ['a\nb'],
  [{ 'a\r\nb': '\u0000' }],
  [
    () => `a
b`,
  ],
])('show keeps to one line', (value) => {
  expect(show(value)).toMatch(/^[^\r\n\0]+$/);
});
