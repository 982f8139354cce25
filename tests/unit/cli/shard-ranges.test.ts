import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { formatShards, readShardRanges } from '../../../src/cli/shard-ranges.js';

describe('shards as they are typed', () => {
  test('are ranges with both ends, or single numbers', () => {
    expect(readShardRanges('0-9,12,14-14')).toEqual([
      { first: 0, end: 10 },
      { first: 12, end: 13 },
      { first: 14, end: 15 },
    ]);
  });

  test.each([
    '',
    '3-1',
    '1,',
    '-1',
    '1-',
    'all',
    '1.5',
    '1 2',
    ' 1',
    '0x2',
    '01',
    '+1',
    '1-x',
    'x-1',
    '1-2-3',
    '9007199254740993',
    '٣',
  ])('are not "%s"', (text) => {
    expect(() => readShardRanges(text)).toThrow(ParameterError);
  });

  test('are written as they are read, any of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1 }), (given) => {
        const shards = given.sort((a, b) => a - b);
        const read = readShardRanges(formatShards(shards)).flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, at) => first + at),
        );
        expect(read).toEqual(shards);
      }),
    );
  });
});
