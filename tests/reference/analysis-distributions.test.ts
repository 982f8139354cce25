import { expect, test } from 'vitest';
import { logGamma } from '../../src/analysis/distributions/gamma.js';
import { incompleteBeta } from '../../src/analysis/distributions/incomplete-beta.js';
import { normalCdf, normalQuantile, studentCdf, studentQuantile } from '../../src/analysis/index.js';

// Every expected value on this page: mpmath 1.3.0 with 40 digits (loggamma, betainc, ncdf, erfinv; roots by findroot), rounded to double.

function expectClose(found: number, expected: number, relative: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

test.each([
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [11.999, 17.499865227646104],
  [100.25, 360.28455963776423],
  [500000, 6061176.046459176],
])('the logarithm of gamma(%d)', (x, expected) =>
  expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected))),
);

test.each([
  [0.3, 2, 3, 0.3483],
  [0.9, 0.5, 0.5, 0.7951672353008665],
  [0.01, 50, 2, 5.050000000000005e-99],
  [0.999, 80, 0.5, 0.6895429151851584],
  [0.5, 1000, 1000, 0.5],
])('the share of beta below %d with parameters %d and %d', (x, a, b, expected) =>
  expectClose(incompleteBeta(x, a, b), expected, 1e-12),
);

test.each([
  [-10, 7.619853024160525e-24],
  [-6, 9.86587645037698e-10],
  [-3, 0.0013498980316300946],
  [-2.999, 0.0013543365337271062],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.999, 0.9986456634662729],
  [5, 0.9999997133484281],
])('the share of the normal below %d', (x, expected) => expectClose(normalCdf(x), expected, 4e-13));

test.each([
  [1e-12, -7.034483825301132],
  [0.0001, -3.7190164854556804],
  [0.025, -1.9599639845400543],
  [0.3, -0.5244005127080408],
  [0.5, 0],
  [0.8, 0.8416212335729144],
  [0.999, 3.090232306167813],
])('the normal quantile of %d', (p, expected) => expectClose(normalQuantile(p), expected, 1e-13));

test.each([
  [1, 1, 0.75],
  [-2.5, 2, 0.0648058601107554],
  [2.737901, 5, 0.9795529972219219],
  [0.1, 3.7, 0.5372373662649049],
  [-8, 30, 3.1329112378503795e-9],
  [1.96, 1e6, 0.9750019662073651],
  [-40, 2, 0.0003122073360923703],
  [0, 4, 0.5],
])("the share of Student's t below %d with %d degrees of freedom", (t, degrees, expected) =>
  expectClose(studentCdf(t, degrees), expected, degrees > 1e5 ? 1e-9 : 1e-12),
);

test.each([
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 5, 2.5705818356363146],
  [0.995, 9, 3.249835541592126],
  [0.9, 3.7, 1.5575658388615077],
  [0.975, 29, 2.045229642132704],
  [0.975, 199, 1.9719565442517535],
  [0.9995, 12, 4.3177912836062475],
  [0.55, 1, 0.15838444032453644],
  [0.975, 1e6, 1.9599663568141066],
])("Student's quantile of %d with %d degrees of freedom", (p, degrees, expected) =>
  expectClose(studentQuantile(p, degrees), expected, degrees > 1e5 ? 1e-9 : 1e-12),
);
