import { expect, test } from 'vitest';
import {
  allocateBudget,
  confidenceSequence,
  meanInterval,
  pairedPower,
  precisionReached,
  replicatesForPower,
  replicatesForWidth,
} from '../../src/analysis/index.js';
import { eliminationConstant } from '../../src/analysis/selection/elimination-constant.js';
import { numbers } from '../../src/numeric/index.js';

// The values on this page are printed by scripts/reference/comparison-statistics.py: Python with NumPy 1.24.2, SciPy 1.10.1 and statsmodels 0.13.5.

// statsmodels, TTestPower.power. R 4.2.2, power.t.test(type = "paired", strict = TRUE), agrees in the first three.
test.each([
  [0.5, 0.05, 10, 0.2931756065300414],
  [1.1, 0.05, 6, 0.5826099913305202],
  [5, 0.001, 4, 0.3850274967915629],
  [0.2, 0.01, 40, 0.08638120024792147],
  [0.01, 0.05, 100_000, 0.8853732596448116],
  [0.7, 0.2, 2, 0.28353849090024436],
])('the power to see an effect of %d at %d with %d pairs', (effect, alpha, n, power) => {
  expect(pairedPower({ effect, sd: 1, alpha }, n)).toBeCloseTo(power, 8);
  expect(pairedPower({ effect: -3 * effect, sd: 3, alpha }, n)).toBeCloseTo(power, 8);
});

// statsmodels, TTestPower.solve_power, rounded up.
test.each([
  [0.5, 0.05, 0.8, 34],
  [0.2, 0.05, 0.9, 265],
  [1.5, 0.01, 0.95, 12],
  [0.01, 0.05, 0.8, 78_491],
  [3, 0.05, 0.8, 4],
  [8, 0.001, 0.99, 5],
])('the replicates for an effect of %d at %d and power %d', (effect, alpha, power, n) => {
  expect(replicatesForPower({ effect, sd: 1, alpha, power })).toBe(n);
});

// SciPy, t.ppf, by search from 2.
test.each([
  [1, 0.2, 0.95, 99],
  [0.46, 0.1, 0.95, 84],
  [2.5, 1, 0.99, 46],
  [1, 3, 0.9, 3],
  [1, 0.01, 0.95, 38_418],
])('the replicates for a standard deviation of %d and half a width of %d at %d', (sd, halfWidth, level, n) => {
  expect(replicatesForWidth({ sd, halfWidth, level })).toBe(n);
});

const SEQUENCES = {
  even: (i: number) => ((7919 * i) % 1009) / 100,
  jumpy: (i: number) => ((7 * i) % 5) + (i % 24 === 0 ? 40 : 0),
};

// NumPy and SciPy, the rule written out.
test.each([
  ['even', 1.4, 20, 5, 21, 1.3638395885727728],
  ['even', 1, 20, 5, 36, 0.9797925529450974],
  ['even', 0.5, 20, 5, 134, 0.4987239431101353],
  ['even', 0.15, 20, 5, 1453, 0.14992427321458232],
  ['even', 2.2, 3, 5, 10, 1.951217319389688],
  ['jumpy', 0.7, 20, 0, 20, 0.6790666731339576],
  ['jumpy', 0.7, 20, 3, 20, 0.6790666731339576],
  ['jumpy', 0.7, 20, 5, 513, 0.6998028703595728],
  ['jumpy', 1.5, 20, 0, 20, 0.6790666731339576],
  ['jumpy', 1.5, 20, 20, 108, 1.4907553188212925],
  ['jumpy', 0.1, 20, 5, null, 0.35560515230176315],
] as const)('precision on the %s values: %d after %d, looking %d ahead', (name, width, atLeast, ahead, at, found) => {
  const values = Array.from({ length: 2000 }, (_, i) => SEQUENCES[name](i + 1));
  const precision = precisionReached(values, { halfWidth: width, atLeast, lookAhead: ahead });
  expect(precision.reached).toBe(at);
  expect(precision.halfWidth).toBeCloseTo(found, 9);
});

test('a confidence sequence', () => {
  // SciPy: the half-widths in standard deviations, tuned at 100. The means and standard deviations are those of Student's interval.
  const values = Array.from({ length: 1000 }, (_, i) => SEQUENCES.even(i + 1));
  const sequence = confidenceSequence(values, { from: 20 });
  expect(sequence.rowCount).toBe(981);
  const expected = new Map([
    [20, 0.7521881623527471],
    [100, 0.3035208990376253],
    [1000, 0.10251228683166386],
  ]);
  for (const [n, factor] of expected) {
    const row = n - 20;
    const { mean, sd } = meanInterval(values.slice(0, n));
    expect(numbers(sequence, 'n')[row]).toBe(n);
    expect(numbers(sequence, 'mean')[row]).toBeCloseTo(mean, 12);
    expect(numbers(sequence, 'halfWidth')[row]).toBeCloseTo(factor * sd, 12);
    expect(numbers(sequence, 'low')[row]).toBeCloseTo(mean - factor * sd, 12);
    expect(numbers(sequence, 'high')[row]).toBeCloseTo(mean + factor * sd, 12);
  }
});

// Kim and Nelson's equation for c = 1, in Python.
test.each([
  [10, 10, 15.463501738648183],
  [5, 20, 9.01505599033736],
  [2, 10, 6.012904834800527],
])('the constant of elimination for %d arms and a first stage of %d', (arms, firstStage, expected) => {
  expect(eliminationConstant(arms, firstStage, 0.05)).toBeCloseTo(expected, 11);
});

test('the optimal allocation', () => {
  // Chen et al.'s equations, in NumPy.
  const expected = [421.82298820504724, 406.13409609011313, 101.53352402252828, 45.126010676679236, 25.38338100563207];
  const equal = allocateBudget({ means: [1, 2, 3, 4, 5], sds: [1, 1, 1, 1, 1], budget: 1000, larger: false });
  equal.forEach((found, i) => expect(found).toBeCloseTo(expected[i], 10));
  const unequal = allocateBudget({ means: [-4, -1.5, -1, -2.2], sds: [2, 0.5, 1, 0.7], budget: 500 });
  [57.64650610101177, 129.70463872727646, 268.5132489381246, 44.135606233587126].forEach((found, i) =>
    expect(unequal[i]).toBeCloseTo(found, 10),
  );
});
