import { expect, test } from 'vitest';
import { normalAt, runKey } from '../../../src/numeric/index.js';
import { judgeFeature, leftOut } from '../../../src/waves/goodness-of-fit.js';
import { sampleMoments } from '../../../src/waves/linear-algebra.js';
import { distanceOf } from '../../../src/waves/solve-moments.js';

const key = runKey('goodness');
const draw = (which: number, parts: number) =>
  Float64Array.from({ length: parts }, (_, at) => normalAt(key, 1, at, which));
const feature = (parts: number) => ({
  feature: 'triads' as const,
  names: Array.from({ length: parts }, (_, at) => `part ${at}`),
  count: () => new Float64Array(parts),
});

test('a distance without oneself is what it is when worked out without oneself', () => {
  const sample = Array.from({ length: 12 }, (_, which) => draw(which, 3));
  const from = (values: Float64Array, others: readonly Float64Array[]) => {
    const { mean, covariance } = sampleMoments(others);
    return distanceOf(
      values.map((value, at) => value - mean[at]),
      covariance,
    );
  };
  const whole = from(sample[0], sample);
  expect(leftOut(whole, 12)).toBeCloseTo(from(sample[0], sample.slice(1)), 3);
});

test('what is like the futures is judged bad about as often as it should be, however many parts there are', () => {
  let bad = 0;
  for (let trial = 0; trial < 200; trial++) {
    const futures = Array.from({ length: 100 }, (_, which) => draw(1000 * (trial + 1) + which, 15));
    if (judgeFeature(feature(15), draw(1000 * (trial + 1) + 500, 15), futures).p <= 0.05) bad++;
  }
  // Four standard errors of .05 in 200 are .06.
  expect(bad / 200).toBeLessThan(0.11);
  expect(bad).toBeGreaterThan(1);
});

test('what is unlike the futures is judged bad, and where they never vary nothing else is like them', () => {
  const futures = Array.from({ length: 100 }, (_, which) => Float64Array.of(...draw(which, 2), 7));
  expect(judgeFeature(feature(3), Float64Array.of(6, 0, 7), futures).p).toBeLessThan(0.02);
  expect(judgeFeature(feature(3), Float64Array.of(0, 0, 7), futures).p).toBeGreaterThan(0.5);
  expect(judgeFeature(feature(3), Float64Array.of(0, 0, 8), futures).p).toBe(0);
});
