import { expect, test } from 'vitest';
import {
  benjaminiHochberg,
  bootstrapInterval,
  cliffDelta,
  describeSample,
  mcNemar,
  quantileInterval,
  varghaDelaneyA12,
  wilcoxonSignedRank,
} from '../../src/analysis/index.js';
import { bcaBounds } from '../../src/analysis/samples/bca-bounds.js';
import { mean, sum } from '../../src/numeric/index.js';

// The values on this page are printed by scripts/reference/comparison-statistics.py and .R: Python with NumPy 1.24.2, SciPy 1.10.1 and
// statsmodels 0.13.5; R 4.2.2 with boot 1.3-28.1.

test('the description of a sample', () => {
  // NumPy; SciPy skew(bias=False).
  const found = describeSample([3.1, -1.2, 4.8, 0.4, 9.7, 2.2, 2.2, 5.5, -0.3, 1.9]);
  expect(found.n).toBe(10);
  expect(found.mean).toBeCloseTo(2.83, 14);
  expect(found.sd).toBeCloseTo(3.1951525785164, 13);
  expect([found.min, found.lowerQuartile, found.median, found.upperQuartile, found.max]).toEqual([
    -1.2, 0.775, 2.2, 4.375, 9.7,
  ]);
  expect(found.skewness).toBeCloseTo(1.0183701191146084, 13);
});

// SciPy, binom.cdf and binom.sf.
test.each([
  [25, 0.5, 0.95, 8, 18, 0.9567147493362427],
  [100, 0.9, 0.95, 84, 96, 0.955690107191223],
  [60, 0.1, 0.9, 2, 11, 0.9520137979552563],
  [37, 0.25, 0.99, 3, 17, 0.9933852528191757],
  [1000, 0.95, 0.95, 936, 964, 0.9580952682226543],
])('the order statistics around a quantile: %d values, %d at %d', (n, p, level, lowRank, highRank, coverage) => {
  const descending = Array.from({ length: n }, (_, i) => 10 * (n - i));
  const found = quantileInterval(descending, p, level);
  expect(found).toMatchObject({ lowRank, highRank, low: 10 * lowRank, high: 10 * highRank, n });
  expect(found.coverage).toBeCloseTo(coverage, 12);
});

function sumsOfAllResamples(values: readonly number[]): Float64Array {
  let sums = [0];
  for (let draw = 0; draw < values.length; draw++) sums = sums.flatMap((drawn) => values.map((value) => drawn + value));
  return Float64Array.from(sums).sort();
}

// SciPy, _bca_interval on the same resamples, and numpy.percentile. In tenths, the first are the differences of the two
// samples of the paired difference in analysis-intervals.test.ts.
test.each([
  [[2, -2, 8, 11, 7, 5], 0.95, 8, 49],
  [[2, -2, 8, 11, 7, 5], 0.9, 12, 47],
  [[4, 9, 13, 22, 61, 7], 0.95, 54, 270],
  [[4, 9, 13, 22, 61, 7], 0.9, 59, 234],
])('BCa of the sums of every possible resample of %j', (values, level, low, high) => {
  const leftOut = values.map((value) => sum(values) - value);
  const found = bcaBounds(sum(values), sumsOfAllResamples(values), Float64Array.from(leftOut), level);
  expect(found).toEqual({ low, high });
});

const v = [0.4, 0.9, 1.3, 2.2, 6.1, 0.7, 3.3, 0.2, 1.8, 12.5, 2.9, 0.6, 1.1, 4.4, 0.8, 1.6, 2.1, 0.3, 7.2, 1.4];
const w = [0.9, 1.2, 1.1, 3.0, 4.8, 0.6, 2.9, 0.8, 1.5, 8.1, 2.2, 1.3, 1.4, 3.1, 1.9, 1.0, 2.6, 0.9, 5.5, 1.7];

test('bootstrap intervals of a skewed sample', () => {
  // R, boot with 400 000 resamples; with 100 000 of ours the ends vary by about .01.
  const bca = bootstrapInterval(v, mean, { resamples: 100_000 });
  expect(Math.abs(bca.low - 1.64)).toBeLessThan(0.025);
  expect(Math.abs(bca.high - 4.455)).toBeLessThan(0.05);
  expect(bca.standardError).toBeCloseTo(0.6562, 2);
  const percentile = bootstrapInterval(v, mean, { resamples: 100_000, kind: 'percentile' });
  expect(Math.abs(percentile.low - 1.465)).toBeLessThan(0.025);
  expect(Math.abs(percentile.high - 4.015)).toBeLessThan(0.04);
});

test('the bootstrap interval of a ratio of paired samples', () => {
  // R, boot of the rows with 400 000 resamples, and the jackknife of empinf. With 50 000 R's own ends vary by up to .004.
  const found = bootstrapInterval([v, w], (a, b) => mean(a) / mean(b), { resamples: 50_000, seed: 'ratio' });
  expect(found.value).toBeCloseTo(1.113978, 6);
  expect(Math.abs(found.low - 0.92857)).toBeLessThan(0.005);
  expect(Math.abs(found.high - 1.3146)).toBeLessThan(0.008);
});

test('the chance of being above', () => {
  // SciPy, mannwhitneyu: U / (n m).
  const [a, b] = [
    [1, 2, 2, 3, 5, 5, 8, 9, 2, 4, 4, 7],
    [2, 2, 3, 1, 1, 5, 6],
  ];
  expect(varghaDelaneyA12(a, b)).toBeCloseTo(0.6726190476190477, 15);
  expect(cliffDelta(a, b)).toBeCloseTo(0.3452380952380953, 15);
  const [x, y] = [
    [1.2, 2.3, 1.9, 3.1, 2.8, 2.2],
    [1.0, 2.5, 1.1, 2.0, 2.1, 1.7],
  ];
  expect(varghaDelaneyA12(x, y)).toBe(0.75);
  expect(cliffDelta(x, y)).toBe(0.5);
});

function signedRankOf(differences: readonly number[]) {
  return wilcoxonSignedRank(
    differences,
    differences.map(() => 0),
  );
}

test('the signed ranks of few differences', () => {
  // SciPy, wilcoxon(mode='exact').
  const without = signedRankOf([4, -1, 7, 2, 10, -3, 12, 5, 9, -6, 8, 11, 13, -14, 15]);
  expect(without).toMatchObject({ positive: 96, negative: 24, n: 15, exact: true });
  expect(without.pValue).toBeCloseTo(0.041259765625, 14);
  // With ties and zeros: all 2^11 signs, counted with NumPy.
  const withTies = signedRankOf([1, 1, -1, 2, 2, -2, 3, 0, 3, -1, 4, 0, 1]);
  expect(withTies).toMatchObject({ positive: 53, negative: 13, n: 11, exact: true });
  expect(withTies.pValue).toBeCloseTo(0.08984375, 14);
});

test('the signed ranks of many differences', () => {
  // R, wilcox.test(exact = FALSE).
  const without = signedRankOf(Array.from({ length: 120 }, (_, i) => (i + 1) * [1, 1, -1, 1, -1][i % 5]));
  expect(without.exact).toBe(false);
  expect(without.pValue).toBeCloseTo(0.07601621635184823, 11);
  const once = [1, 2, 2, 3, -1, -2, 4, 5, -3, 1, 6, -1];
  const withTies = signedRankOf(Array.from({ length: 144 }, (_, i) => once[i % 12]));
  expect(withTies.positive).toBe(7896);
  expect(withTies.pValue / 7.65300213357017e-8).toBeCloseTo(1, 9);
});

test('signed ranks where the exact p-value gives way to the normal one', () => {
  // R, wilcox.test of the first 100 with exact = TRUE, then of all 101 with exact = FALSE; the exact one of these is .0033768.
  const differences = Array.from({ length: 101 }, (_, i) => (i % 3 === 0 ? -1 : 1) * (i + 1));
  expect(signedRankOf(differences.slice(0, 100)).exact).toBe(true);
  expect(signedRankOf(differences.slice(0, 100)).pValue).toBeCloseTo(0.0051601033495528, 14);
  expect(signedRankOf(differences).exact).toBe(false);
  expect(signedRankOf(differences).pValue).toBeCloseTo(0.00365389097374728, 14);
});

test('McNemar', () => {
  // statsmodels, mcnemar(exact=True).
  expect(mcNemar(3, 12)).toBeCloseTo(0.03515625, 13);
  expect(mcNemar(40, 65)).toBeCloseTo(0.01874091540825802, 12);
  expect(mcNemar(10, 10)).toBe(1);
});

test('Benjamini and Hochberg', () => {
  // statsmodels, multipletests(method='fdr_bh').
  const expected = [
    [0.02, 0.04, 0.04, 0.02],
    [0.28, 0.0035, 0.9, 0.0525, 0.0525, 0.5833333333333334, 0.0028],
  ];
  [benjaminiHochberg([0.01, 0.04, 0.03, 0.005]), benjaminiHochberg([0.2, 0.001, 0.9, 0.03, 0.03, 0.5, 0.0004])].forEach(
    (found, i) => found.forEach((p, j) => expect(p).toBeCloseTo(expected[i][j], 14)),
  );
});
