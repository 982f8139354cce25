import { expect, test } from 'vitest';
import {
  clusteredProportion,
  holm,
  meanInterval,
  newcombeInterval,
  pairedClusteredDifference,
  pairedDifference,
  quantile,
  wilsonInterval,
} from '../../src/analysis/index.js';

const x = [1.2, 2.3, 1.9, 3.1, 2.8, 2.2];
const y = [1.0, 2.5, 1.1, 2.0, 2.1, 1.7];

// statsmodels 0.15.0, proportion_confint(method='wilson'). R's binconf gives .005129 for 1 of 10: it modifies the bound at one success.
test.each([
  [0, 10, 0.95, 0, 0.27753279986288926],
  [1, 10, 0.95, 0.017876213095072924, 0.40415002679523854],
  [5, 10, 0.95, 0.23659309051256394, 0.7634069094874361],
  [10, 10, 0.95, 0.7224672001371106, 1],
  [81, 263, 0.95, 0.2552885198782742, 0.36620957698280004],
  [15, 148, 0.95, 0.06238639953073628, 0.16048724172330803],
  [81, 263, 0.99, 0.24013690268760773, 0.38528250231822986],
])('Wilson: %d of %d at %d', (successes, trials, level, low, high) => {
  const interval = wilsonInterval(successes, trials, level);
  expect(interval.low).toBeCloseTo(low, 12);
  expect(interval.high).toBeCloseTo(high, 12);
});

// statsmodels 0.15.0, confint_proportions_2indep(method='newcomb'); Newcombe 1998, Table II, gives those of 95 % to four digits.
test.each([
  [56, 70, 48, 80, 0.95, 0.05243147240236498, 0.33387265403690614],
  [9, 10, 3, 10, 0.95, 0.1705227239345029, 0.809017973535488],
  [10, 10, 0, 20, 0.95, 0.6790860371419145, 1],
  [5, 56, 0, 29, 0.95, -0.038137147903536936, 0.19256001385511165],
  [56, 70, 48, 80, 0.9, 0.07656419154407207, 0.31364458358294384],
])('Newcombe: %d of %d less %d of %d at %d', (s1, t1, s2, t2, level, low, high) => {
  const interval = newcombeInterval(s1, t1, s2, t2, level);
  expect(interval.difference).toBeCloseTo(s1 / t1 - s2 / t2, 15);
  expect(interval.low).toBeCloseTo(low, 12);
  expect(interval.high).toBeCloseTo(high, 12);
});

test('the mean of a small sample', () => {
  // SciPy 1.17.1, stats.t.interval(.95, 5, mean, sem).
  const interval = meanInterval(x);
  expect(interval.mean).toBeCloseTo(2.25, 14);
  expect(interval.sd).toBeCloseTo(0.6715653356152326, 13);
  expect(interval.low).toBeCloseTo(1.545235402286667, 12);
  expect(interval.high).toBeCloseTo(2.954764597713333, 12);
});

test('the paired difference of a small sample', () => {
  // SciPy 1.17.1, stats.ttest_rel and its confidence_interval; sd, dz and correlation from NumPy 2.4.6.
  const found = pairedDifference(x, y);
  expect(found.n).toBe(6);
  expect(found.mean).toBeCloseTo(0.5166666666666666, 13);
  expect(found.low).toBeCloseTo(0.031574572652902255, 12);
  expect(found.high).toBeCloseTo(1.001758760680431, 12);
  expect(found.pValue).toBeCloseTo(0.040894023691146704, 12);
  expect(found.sd).toBeCloseTo(0.462240918425302, 12);
  expect(found.dz).toBeCloseTo(1.1177432504823992, 12);
  expect(found.correlation).toBeCloseTo(0.7384796603609627, 12);
  expect(found.sdUnpaired).toBeCloseTo(0.8931218655181759, 12);
  expect(pairedDifference(x, y, 0.9).low).toBeCloseTo(0.13640877275013902, 12);
});

// Eight runs of two strategies; runs 2 and 8 of the first never got as far.
const successes1 = [3, 0, 5, 2, 7, 1, 4, 0];
const trials1 = [10, 4, 8, 8, 9, 3, 10, 0];
const successes2 = [2, 0, 4, 3, 5, 0, 4, 0];
const trials2 = [10, 6, 8, 9, 9, 2, 8, 1];

test('the pooled proportion of runs of several processes', () => {
  // NumPy 2.4.6, written out separately: jackknife over runs with trials, Wilson with p(1-p)/v trials and SciPy's t quantile.
  const found = clusteredProportion(successes1, trials1);
  expect(found.proportion).toBeCloseTo(22 / 52, 14);
  expect(found.runs).toBe(7);
  expect(found.standardError).toBeCloseTo(0.09263656532442156, 12);
  expect(found.effectiveTrials).toBeCloseTo(28.4428007850833, 9);
  expect(found.low).toBeCloseTo(0.22999620253312866, 12);
  expect(found.high).toBeCloseTo(0.6429113538689376, 12);
});

test('with runs of equal size its error is that of the mean of the runs', () => {
  // Textbook identity: the jackknife of a mean is sd / sqrt(n). statsmodels 0.15.0, OLS on a constant with clustered errors, agrees.
  const successes = [1, 4, 2, 5, 0, 3];
  const found = clusteredProportion(successes, [5, 5, 5, 5, 5, 5]);
  const ofRuns = meanInterval(successes.map((count) => count / 5));
  expect(found.standardError).toBeCloseTo(ofRuns.sd / Math.sqrt(6), 14);
});

test('the paired difference of pooled proportions', () => {
  // NumPy 2.4.6, written out separately as above, t with 6 degrees of freedom for both; the p-value by SciPy's brentq and t.sf.
  const found = pairedClusteredDifference(successes1, trials1, successes2, trials2);
  expect(found.first).toBeCloseTo(22 / 52, 14);
  expect(found.second).toBeCloseTo(18 / 53, 14);
  expect(found.difference).toBeCloseTo(0.08345428156748913, 14);
  expect(found.correlation).toBeCloseTo(0.823740573952178, 12);
  expect(found.low).toBeCloseTo(-0.03264854337729109, 12);
  expect(found.high).toBeCloseTo(0.21097276855103364, 12);
  expect(found.pValue).toBeCloseTo(0.14025599742562123, 10);
});

function expectAllClose(found: readonly number[], expected: readonly number[]): void {
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 13));
}

test('Holm', () => {
  // statsmodels 0.15.0, multipletests(method='holm').
  expectAllClose(holm([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02]);
  expectAllClose(holm([0.5, 0.9, 0.2]), [1, 1, 0.6]);
});

test('quantiles of type 7', () => {
  // NumPy 2.4.6, numpy.quantile.
  expect([0.1, 0.5, 0.9].map((p) => quantile([1, 2, 3, 4, 10], p))).toEqual([1.4, 3, 7.6000000000000005]);
  expectAllClose(
    [0, 0.05, 0.333, 1].map((p) => quantile([7, -2.5, 3, 11.25], p)),
    [-2.5, -1.675, 2.9945, 11.25],
  );
});
