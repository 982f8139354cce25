import { expect, test } from 'vitest';
import { clusteredProportion, conversions, pairedClusteredDifference } from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';

// Rows of the two arms in no order; b has its runs the other way round.
const runs = table({
  strategy: ['b', 'a', 'b', 'a', 'a', 'b'],
  replicate: Int32Array.of(2, 0, 1, 1, 2, 0),
  started: Int32Array.of(10, 10, 10, 10, 10, 10),
  interaction: Int32Array.of(9, 4, 8, 6, 5, 7),
  collaboration: Int32Array.of(3, 1, 2, 3, 2, 4),
  innovation: Int32Array.of(0, 0, 1, 1, 0, 2),
});

test('counts, shares and differences are those of the pooled runs, paired by number', () => {
  const [b, a] = conversions(runs, { level: 0.9 });
  expect([a.arm, b.arm]).toEqual(['a', 'b']);
  expect(a.conversions.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'started interaction',
    'interaction collaboration',
    'collaboration innovation',
    'started innovation',
  ]);
  expect(a.conversions.map(({ entered, passed }) => [passed, entered])).toEqual([
    [15, 30],
    [6, 15],
    [1, 6],
    [1, 30],
  ]);
  const share = clusteredProportion([1, 3, 2], [4, 6, 5], 0.9);
  expect(a.conversions[1].share).toEqual({ value: 0.4, low: share.low, high: share.high });
  // b stands first in the table, so a is compared with it.
  const found = pairedClusteredDifference([1, 3, 2], [4, 6, 5], [4, 2, 3], [7, 8, 9], 0.9);
  expect(a.conversions[1].difference).toEqual({ value: found.difference, low: found.low, high: found.high });
  expect(b.conversions.map(({ difference }) => difference)).toEqual([null, null, null, null]);
});

test('any stages and other names of columns will do; of two stages there is one conversion', () => {
  const own = table({
    arm: ['x', 'x'],
    seed: Int32Array.of(1, 2),
    tried: Int32Array.of(4, 4),
    made: Int32Array.of(1, 3),
  });
  const [{ arm, conversions: found }] = conversions(own, { stages: ['tried', 'made'], arm: 'arm', run: 'seed' });
  expect(arm).toBe('x');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ from: 'tried', to: 'made', entered: 8, passed: 4, share: { value: 0.5 } });
});

test('where nobody came there is no share, and no difference from it', () => {
  const none = table({
    ...runs.columns,
    collaboration: Int32Array.of(3, 0, 2, 0, 0, 4),
    innovation: new Int32Array(6),
  });
  const [b, a] = conversions(none);
  expect(a.conversions[2]).toEqual({
    from: 'collaboration',
    to: 'innovation',
    entered: 0,
    passed: 0,
    share: null,
    difference: null,
  });
  expect(b.conversions[2].share).toMatchObject({ value: 0, low: 0 });
});

test('a single stage is refused, and a stage that is no column is named', () => {
  expect(() => conversions(runs, { stages: ['started'] })).toThrow('at least two columns but found 1');
  expect(() => conversions(runs, { stages: ['started', 'inovation'] })).toThrow('"innovation"');
});
