import { describe, expect, it } from 'vitest';
import { mean, sum } from '../../../src/numeric/index.js';

describe('sum', () => {
  it('keeps what plain addition loses', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    // Neumaier's case against Kahan's method: the large number comes second.
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it('gives what plain addition gives for infinities, NaN and nothing', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, Number.POSITIVE_INFINITY, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(sum([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNaN();
    expect(sum([1, Number.NaN])).toBeNaN();
  });
});

it('the mean is the sum over the count, NaN for nothing', () => {
  expect(mean([1e16, 1, 1, -1e16])).toBe(0.5);
  expect(mean(Int32Array.of(1, 2, 4, 5))).toBe(3);
  expect(mean([])).toBeNaN();
});
