import { expect, test } from 'vitest';
import { byRun } from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';

const shuffled = table({
  strategy: ['b', 'a', 'a', 'b', 'a', 'b'],
  replicate: Int32Array.of(2, 1, 0, 0, 2, 1),
  innovated: Float64Array.of(12, 1, 0, 10, 2, 11),
});

test('samples are in the order of the replicates, whatever the order of the rows', () => {
  expect([...byRun(shuffled, 'innovated')]).toEqual([
    ['b', Float64Array.of(10, 11, 12)],
    ['a', Float64Array.of(0, 1, 2)],
  ]);
});

test('a replicate that is missing or there twice is named', () => {
  const columns = { ...shuffled.columns, replicate: Int32Array.of(2, 1, 0, 0, 1, 1) };
  expect(() => byRun(table(columns), 'innovated')).toThrow('Expected one row of "a" for replicate 1 but found 2');
  const fewer = { ...shuffled.columns, replicate: Int32Array.of(3, 1, 0, 0, 2, 1) };
  expect(() => byRun(table(fewer), 'innovated')).toThrow('Expected one row of "b" for replicate 2 but found 0');
});

test('other names of columns can be given, and a wrong one is reported with the nearest', () => {
  const renamed = table({ arm: ['x'], seed: Float64Array.of(7), passed: Int32Array.of(3) });
  expect(byRun(renamed, 'passed', { arm: 'arm', run: 'seed' }).get('x')).toEqual(Float64Array.of(3));
  expect(() => byRun(shuffled, 'inovated')).toThrow('innovated');
});
