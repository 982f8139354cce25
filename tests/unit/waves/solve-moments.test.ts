import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, normalAt, runKey } from '../../../src/numeric/index.js';
import { invert, multiply, sampleMoments } from '../../../src/waves/linear-algebra.js';
import { isConverged, type MomentProblem, solveMoments } from '../../../src/waves/solve-moments.js';

const pause = () => Promise.resolve();

/** Two means and their luck: the answer is known, D is the identity and the covariance that of the luck. */
function gaussian(target: readonly number[]): MomentProblem {
  return {
    start: Float64Array.of(0, 0),
    low: Float64Array.of(-50, -50),
    high: Float64Array.of(50, 50),
    step: Float64Array.of(0.5, 0.5),
    target: Float64Array.from(target),
    simulate: ([one, other], replicate) => {
      const key = runKey('gaussian', replicate);
      const [a, b] = [normalAt(key, 1, 0, 0), normalAt(key, 2, 0, 0)];
      // Spreads 2 and 1, correlation .6.
      return Float64Array.of(one + other + 2 * a, other + 0.6 * a + 0.8 * b);
    },
  };
}

describe('moments whose answer is known', () => {
  test('a linear problem is solved, with the covariance D^-1 S D^-T', async () => {
    const { estimate, covariance, tRatios, overall } = await solveMoments(gaussian([5, 2]), {
      search: 200,
      final: 4000,
      seed: 1,
      pause,
    });
    // The mean of 4000 futures is off by .03 or so.
    expect(estimate[0]).toBeCloseTo(3, 0.8);
    expect(estimate[1]).toBeCloseTo(2, 0.8);
    // D = [[1, 1], [0, 1]], S = [[4, 1.2], [1.2, 1]]: D^-1 S D^-T = [[2.6, .2], [.2, 1]].
    expect(covariance?.[0][0]).toBeCloseTo(2.6, 0);
    expect(covariance?.[0][1]).toBeCloseTo(0.2, 0);
    expect(covariance?.[1][1]).toBeCloseTo(1, 0);
    expect(isConverged({ tRatios, overall })).toBe(true);
  });

  test('a curved problem far from its start is solved too', async () => {
    const problem: MomentProblem = {
      ...gaussian([0, 0]),
      target: Float64Array.of(exp(2), -3),
      simulate: ([one, other], replicate) => {
        const key = runKey('curved', replicate);
        return Float64Array.of(exp(one) + normalAt(key, 1, 0, 0), other * other * other + one + normalAt(key, 2, 0, 0));
      },
    };
    const { estimate, tRatios, overall } = await solveMoments(problem, { search: 200, final: 2000, seed: 2, pause });
    expect(estimate[0]).toBeCloseTo(2, 1);
    expect(estimate[1]).toBeCloseTo(-Math.cbrt(5), 1);
    expect(isConverged({ tRatios, overall })).toBe(true);
  });

  test('a target that nothing reaches is told, not passed over', async () => {
    const problem: MomentProblem = {
      ...gaussian([5, 2]),
      simulate: (_, replicate) => Float64Array.of(normalAt(runKey('stuck', replicate), 1, 0, 0), 0),
    };
    const { tRatios, overall } = await solveMoments(problem, { search: 100, final: 200, seed: 3, pause });
    expect(isConverged({ tRatios, overall })).toBe(false);
  });

  test('the same seed gives the same bits, and whoever pauses can stop it', async () => {
    const options = { search: 50, final: 100, seed: 4, pause };
    const [one, other] = [await solveMoments(gaussian([1, 1]), options), await solveMoments(gaussian([1, 1]), options)];
    expect(one).toEqual(other);
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(solveMoments(gaussian([1, 1]), { ...options, pause: stop })).rejects.toThrow('stopped');
  });
});

test('a matrix times its inverse is the identity; what has no inverse has none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
        minLength: 4,
        maxLength: 4,
      }),
      (rows) => {
        // Heavy on the diagonal, so that there is one.
        const matrix = rows.map((row, at) =>
          Float64Array.from(row, (value, column) => value + (at === column ? 5 : 0)),
        );
        const product = multiply(matrix, invert(matrix) ?? []);
        for (let one = 0; one < 4; one++)
          for (let other = 0; other < 4; other++) expect(product[one][other]).toBeCloseTo(one === other ? 1 : 0, 9);
      },
    ),
  );
  expect(invert([Float64Array.of(1, 2), Float64Array.of(2, 4)])).toBeUndefined();
});

test('means and covariances of a sample are those worked out by hand', () => {
  const { mean, covariance } = sampleMoments([Float64Array.of(1, 4), Float64Array.of(2, 2), Float64Array.of(3, 0)]);
  expect(Array.from(mean)).toEqual([2, 2]);
  expect(covariance.map((row) => Array.from(row))).toEqual([
    [1, -2],
    [-2, 4],
  ]);
});
