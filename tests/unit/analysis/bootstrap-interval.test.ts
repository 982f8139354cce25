import { expect, test } from 'vitest';
import { bootstrapInterval, quantile } from '../../../src/analysis/index.js';
import { bcaBounds } from '../../../src/analysis/samples/bca-bounds.js';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import { mean, sum } from '../../../src/numeric/index.js';

const values = [3, 7, 1, 12, 5, 9, 2, 30, 6, 4];

function median(sample: ArrayLike<number>): number {
  return quantile(sample, 0.5);
}

test('the same seed gives the same interval, another seed another one, and a seed may be a text', () => {
  const first = bootstrapInterval(values, mean, { resamples: 500 });
  expect(bootstrapInterval(values, mean, { resamples: 500, seed: 0 })).toEqual(first);
  expect(bootstrapInterval(values, mean, { resamples: 500, seed: 'other' })).not.toEqual(first);
  expect(first.value).toBe(mean(values));
  expect(first.low).toBeLessThan(first.value);
  expect(first.high).toBeGreaterThan(first.value);
});

test('scale and place of the values carry over to the interval', () => {
  const usual = bootstrapInterval(values, mean, { resamples: 1000 });
  const moved = bootstrapInterval(
    values.map((value) => 2 * value + 5),
    mean,
    { resamples: 1000 },
  );
  expect(moved.low).toBeCloseTo(2 * usual.low + 5, 12);
  expect(moved.high).toBeCloseTo(2 * usual.high + 5, 12);
  expect(moved.standardError).toBeCloseTo(2 * usual.standardError, 12);
});

test('the interval grows with the level', () => {
  for (const kind of ['bca', 'percentile'] as const) {
    const narrow = bootstrapInterval(values, median, { resamples: 1000, level: 0.5, kind });
    const wide = bootstrapInterval(values, median, { resamples: 1000, level: 0.99, kind });
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high).toBeGreaterThan(narrow.high);
  }
});

test('lists are drawn together, run by run', () => {
  const doubled = values.map((value) => 2 * value);
  const found = bootstrapInterval([values, doubled], (a, b) => mean(b) / mean(a) + 1e-3 * mean(a), { resamples: 200 });
  // The ratio never varies where the pairs stay pairs.
  expect(found.value).toBeCloseTo(2 + 1e-3 * mean(values), 12);
  expect(found.low).toBeGreaterThan(2);
  expect(found.high).toBeLessThan(2.03);
  const [difference, paired] = [
    bootstrapInterval(
      values.map((value, i) => value - i),
      sum,
    ),
    bootstrapInterval([values, values.map((_, i) => i)], (a, b) => sum(a) - sum(b)),
  ];
  expect(paired.low).toBeCloseTo(difference.low, 12);
  expect(paired.high).toBeCloseTo(difference.high, 12);
});

test('a statistic that sorts its argument does no harm', () => {
  const sorting = (sample: Float64Array) => mean(sample.sort().subarray(2, 8));
  const kept = (sample: Float64Array) => mean(Float64Array.from(sample).sort().subarray(2, 8));
  expect(bootstrapInterval(values, sorting, { resamples: 300 })).toEqual(
    bootstrapInterval(values, kept, { resamples: 300 }),
  );
});

test('where BCa is not defined the message says so, and percentiles still are', () => {
  expect(() => bootstrapInterval([4, 4, 4, 4], mean)).toThrow(
    'Expected values that move the statistic when left out, without which a BCa interval is not defined, but found that none does',
  );
  expect(bootstrapInterval([4, 4, 4, 4], mean, { kind: 'percentile' })).toEqual({
    value: 4,
    low: 4,
    high: 4,
    standardError: 0,
    n: 4,
  });
  // The largest value is never exceeded, but often reached: resamples equal to it count half.
  expect(bootstrapInterval(values, (sample) => Math.max(...sample)).high).toBe(30);
  const shortOfLargest = (sample: Float64Array) => (new Set(sample).size === values.length ? 1 : mean(sample) / 100);
  expect(() => bootstrapInterval(values, shortOfLargest, { resamples: 200 })).toThrow('all of them below');
  expect(() => bootstrapInterval(values, (sample) => -shortOfLargest(sample), { resamples: 200 })).toThrow(
    'all of them above',
  );
});

test('a skewness that would turn the ends round is refused', () => {
  // One run of a hundred carries the statistic, and nearly all resamples lie below the estimate.
  const drawn = Float64Array.from({ length: 10_000 }, (_, i) => i);
  const leftOut = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 0 : 100));
  expect(() => bcaBounds(9998.5, drawn, leftOut, 0.9999)).toThrow('Expected values less skewed, or a lower level');
  const usual = bcaBounds(5000, drawn, leftOut, 0.95);
  expect(usual.low).toBeLessThan(5000);
  expect(usual.high).toBeGreaterThan(9750);
});

test('what cannot be resampled is refused', () => {
  expect(() => bootstrapInterval([1], mean)).toThrow('Expected values to hold at least 2 values but found 1');
  expect(() => bootstrapInterval([], mean)).toThrow(ParameterError);
  expect(() => bootstrapInterval([1, Number.NaN], mean)).toThrow('values[1]');
  expect(() =>
    bootstrapInterval(
      [
        [1, 2, 3],
        [1, 2],
      ],
      (a, b) => mean(a) - mean(b),
    ),
  ).toThrow('one value for each of the 3 in values[0] but found 2');
  expect(() => bootstrapInterval(values, mean, { resamples: 10 })).toThrow('resamples');
  expect(() => bootstrapInterval(values, mean, { level: 95 })).toThrow('level');
  expect(() => bootstrapInterval(values, mean, { level: 0.999, resamples: 1000 })).toThrow(
    'Expected resamples to be a whole number from 2000 to 1000000 but found 1000',
  );
  expect(() => bootstrapInterval([0, 0, 1], (sample) => 1 / mean(sample))).toThrow(/the statistic of resample \d+/);
  expect(() => bootstrapInterval(values, () => Number.NaN)).toThrow('Expected the statistic of the sample');
  expect(() => bootstrapInterval(values, mean, { kind: 'bcb' as 'bca' })).toThrow(UnknownNameError);
});
