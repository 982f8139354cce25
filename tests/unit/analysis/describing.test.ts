import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeRuns, describeSample, quantile, quantileInterval } from '../../../src/analysis/index.js';
import { ParameterError } from '../../../src/base/index.js';
import { numbers, table, texts } from '../../../src/numeric/index.js';

const samples = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

test('a description agrees with the quantiles, and its numbers are in order', () => {
  fc.assert(
    fc.property(samples, (values) => {
      const found = describeSample(values);
      expect(found.median).toBe(quantile(values, 0.5));
      const inOrder = [found.min, found.lowerQuartile, found.median, found.upperQuartile, found.max];
      expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
      expect(found.mean).toBeGreaterThanOrEqual(found.min - 1e-9);
      expect(found.mean).toBeLessThanOrEqual(found.max + 1e-9);
    }),
  );
});

test('turning a sample round turns its skewness round, and scale and place do not change it', () => {
  const values = [1, 1, 2, 3, 9];
  const { skewness } = describeSample(values);
  expect(skewness).toBeGreaterThan(1);
  expect(describeSample(values.map((value) => -value)).skewness).toBeCloseTo(-skewness, 14);
  expect(describeSample(values.map((value) => 7 * value + 100)).skewness).toBeCloseTo(skewness, 12);
});

test('what one value, two, or equal values do not tell is NaN, and the rest is there', () => {
  expect(describeSample([4])).toEqual({
    n: 1,
    mean: 4,
    sd: Number.NaN,
    min: 4,
    lowerQuartile: 4,
    median: 4,
    upperQuartile: 4,
    max: 4,
    skewness: Number.NaN,
  });
  expect(describeSample([1, 2]).skewness).toBeNaN();
  // Their mean by addition is not .1 to the last bit.
  expect(describeSample([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]).skewness).toBeNaN();
  expect(() => describeSample([])).toThrow('Expected values to hold at least 1 values but found 0');
  expect(() => describeSample([1, Number.POSITIVE_INFINITY])).toThrow('values[1]');
});

test('a sample is left as it was', () => {
  const values = [3, 1, 2, 9, 8, 7, 4];
  describeSample(values);
  quantileInterval(values, 0.5, 0.9);
  expect(values).toEqual([3, 1, 2, 9, 8, 7, 4]);
});

const runs = table({
  strategy: ['b', 'a', 'b', 'a', 'b', 'c'],
  replicate: Int32Array.of(0, 0, 1, 1, 2, 0),
  passed: Int32Array.of(4, 1, 8, 3, 6, 0),
  share: Float64Array.of(0.5, Number.NaN, 0.25, 1, Number.POSITIVE_INFINITY, Number.NaN),
});

test('runs are described arm by arm and column by column, those without a value counted apart', () => {
  const found = describeRuns(runs, ['passed', 'share']);
  expect(texts(found, 'arm')).toEqual(['b', 'b', 'a', 'a', 'c', 'c']);
  expect(texts(found, 'measure')).toEqual(['passed', 'share', 'passed', 'share', 'passed', 'share']);
  expect([...numbers(found, 'n')]).toEqual([3, 2, 2, 1, 1, 0]);
  expect([...numbers(found, 'missing')]).toEqual([0, 1, 0, 1, 0, 1]);
  expect([...numbers(found, 'mean')]).toEqual([6, 0.375, 2, 1, 0, Number.NaN]);
  expect([...numbers(found, 'max')]).toEqual([8, 0.5, 3, 1, 0, Number.NaN]);
  expect(Object.keys(found.columns)).toHaveLength(12);
});

test('other columns name the arms, and wrong ones are reported', () => {
  const renamed = table({ leader: ['x'], passed: Int32Array.of(3) });
  expect(numbers(describeRuns(renamed, ['passed'], { arm: 'leader' }), 'median')[0]).toBe(3);
  expect(() => describeRuns(runs, [])).toThrow('Expected columns to name at least one');
  expect(() => describeRuns(runs, ['pased'])).toThrow('passed');
  expect(() => describeRuns(runs, ['strategy'])).toThrow('numbers but found texts');
});

test('the interval of a quantile misses on each side no oftener than it may, and no narrower one does', () => {
  // By hand for 6 values: the median lies outside the range with a chance of 2 / 64.
  const found = quantileInterval([6, 2, 4, 1, 5, 3], 0.5);
  expect(found).toMatchObject({ value: 3.5, low: 1, high: 6, lowRank: 1, highRank: 6, n: 6 });
  expect(found.coverage).toBeCloseTo(62 / 64, 14);
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 }), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (n, p) => {
      const values = Float64Array.from({ length: n }, (_, i) => i + 1);
      const usual = quantileInterval(values, p);
      const narrow = quantileInterval(values, p, 0.8);
      expect(usual.coverage).toBeGreaterThanOrEqual(0.95);
      expect(narrow.coverage).toBeGreaterThanOrEqual(0.8);
      expect(narrow.lowRank).toBeGreaterThanOrEqual(usual.lowRank);
      expect(narrow.highRank).toBeLessThanOrEqual(usual.highRank);
      expect(usual.low).toBeLessThanOrEqual(usual.value);
      expect(usual.high).toBeGreaterThanOrEqual(usual.value);
      // From the other end the same quantile has the same interval.
      const mirrored = quantileInterval(values, 1 - p);
      expect(mirrored.lowRank).toBe(n + 1 - usual.highRank);
    }),
    { numRuns: 50 },
  );
});

test('where there are too few values for an interval, the message says how many it takes, and that many do', () => {
  const values = (n: number) => Float64Array.from({ length: n }, (_, i) => i);
  expect(() => quantileInterval([1, 2, 3, 4, 5], 0.5)).toThrow(
    'Expected values to hold at least 6 for the quantile 0.5 at level 0.95 but found 5',
  );
  expect(() => quantileInterval(values(35), 0.1)).toThrow('at least 36 for the quantile 0.1');
  expect(quantileInterval(values(36), 0.1).lowRank).toBe(1);
  expect(() => quantileInterval(values(71), 0.95)).toThrow('at least 72');
  expect(quantileInterval(values(72), 0.95).highRank).toBe(72);
  expect(() => quantileInterval([1, 2, 3], 0)).toThrow('Expected p');
  expect(() => quantileInterval([1, 2, 3], 0.5, 1)).toThrow(ParameterError);
});
