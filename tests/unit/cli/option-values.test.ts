import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { readAssignments, readSeed, readValue, wholeNumber } from '../../../src/cli/option-values.js';
import { readScenarioSource } from '../../../src/cli/scenario-source.js';
import { readStrategy } from '../../../src/cli/strategy-list.js';

const NO_NUMBERS = [
  '',
  ' ',
  ' 6',
  '6 ',
  '+6',
  '06',
  '0x6',
  '0b110',
  '0o6',
  '6_0',
  '6,0',
  '.6',
  '6.',
  '٦',
  'Infinity',
  'NaN',
  'six',
];

describe('a whole number behind an option', () => {
  test.each([
    ['6', 6],
    ['6.0', 6],
    ['6e2', 600],
    ['-6', -6],
  ])('%s is %d, as in JSON and YAML', (text, value) => {
    expect(wholeNumber('--number', text, -10, 1000)).toBe(value);
    expect(readValue('--set x', text)).toBe(value);
  });

  test.each([...NO_NUMBERS, '6.5', '1001', '9007199254740993', '6.00000000000000000001', 'null', '[6]', '"6"'])(
    '"%s" is none',
    (text) => {
      expect(() => wholeNumber('--number', text, -10, 1000)).toThrow(ParameterError);
    },
  );
});

describe('a value behind =', () => {
  test.each(NO_NUMBERS)('"%s" is a text', (text) => {
    expect(readValue('--set x', text)).toBe(text);
  });

  test('is JSON where it is JSON', () => {
    expect(['true', 'null', '"6"', '[1, "a"]', '{"a": 0.5}'].map((text) => readValue('--set x', text))).toEqual([
      true,
      null,
      '6',
      [1, 'a'],
      { a: 0.5 },
    ]);
  });

  test.each(['18014398509481985', '[1e400]', '{"a": 1, "a": 2}', '{"__proto__": 1}'])('%s is refused', (text) => {
    expect(() => readValue('--set x', text)).toThrow(ParameterError);
    expect(() => readValue('--set x', text)).toThrow(/^--set x: Expected/);
  });

  test('is given once for each name', () => {
    expect(() => readAssignments('--set', ['a=1', 'b=2', 'a=3'], 'a=1')).toThrow(/"a" once but found it twice/);
    expect(() => readStrategy('--strategy', 'convener:acts=1:acts=2')).toThrow(/"acts" once/);
    expect(() => readScenarioSource({ set: ['ticks=4'], ticks: '5' })).toThrow(/either --ticks or --set ticks=N/);
  });

  // Names that every object has, or that change what it is.
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])(
    '%s is the name of nothing that can be set',
    (name) => {
      for (const path of [name, `${name}.x`, `forming.${name}`, `strategy.options.${name}`]) {
        expect(() => readScenarioSource({ set: [`${path}=1`] })).toThrow(/Expected the path of a scenario parameter/);
      }
      expect(() => readScenarioSource({ set: [`forming={"${name}":1}`] })).toThrow(/only known names/);
      expect(() => readStrategy('--strategy', `convener:${name}=1`)).toThrow(/only known names/);
      expect(() => readStrategy('--strategy', name)).toThrow(/Expected the name of a strategy/);
    },
  );
});

test('a seed behind --seed is the number or the text that it says', () => {
  expect(['6', '6e2', 'six', 'true', '18014398509481985'].map(readSeed)).toEqual([
    6,
    600,
    'six',
    'true',
    '18014398509481985',
  ]);
  expect(() => readSeed('0x6')).toThrow(/--seed .* found "0x6": write 6/);
});
