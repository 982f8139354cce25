import { expect, test } from 'vitest';
import { logLoss, pairBootstrapInterval } from '../../src/analysis/index.js';
import { sum } from '../../src/numeric/index.js';

// The values on this page are printed by scripts/reference/pair_bootstrap.py: Python 3.11.2 with NumPy 1.24.2 and SciPy 1.10.1.

test('the log loss of some forecasts, certain ones included', () => {
  // scipy.special.xlogy
  const probabilities = [0.9, 0.2, 0.5, 0.05, 0.999, 0.3, 1, 0];
  expect(logLoss(probabilities, [1, 0, 1, 1, 1, 0, 1, 0])).toBeCloseTo(0.5468823706697861, 14);
});

const six = [0, 1, 2, 3, 4, 5];
const pairs = six
  .flatMap((i) => six.map((j) => [i, j] as const))
  .filter(([i, j]) => i !== j && !(i === 0 && j === 5) && !(i === 4 && j === 2));
const values = pairs.map(([i, j]) => ((3 * i + 5 * j * j + 2 * i * j) % 11) + 2.5 * i + (j === 1 ? 4 : 0));

test.each([
  [0.95, 8.545454545454545, 14.931818181818182],
  [0.8, 9.78125, 14.136363636363637],
])('the pair bootstrap draws from all draws of six nodes: level %d', (level, low, high) => {
  // Exact, by enumeration of all 46,650 draws with a pair; ours has 20,000 of them.
  const found = pairBootstrapInterval(
    pairs.map(([i]) => i),
    pairs.map(([, j]) => j),
    (drawn) => sum(Float64Array.from(drawn, (pair) => values[pair])) / drawn.length,
    { level, resamples: 20_000, seed: 'enumerated' },
  );
  expect(found.n).toBe(6);
  expect(found.value).toBeCloseTo(12.017857142857142, 13);
  // Four standard errors of a standard deviation and, by the density of the draws there, of a quantile.
  expect(Math.abs(found.standardError - 1.684151549747238)).toBeLessThan(4 * (1.68 / Math.sqrt(2 * 20_000)));
  expect(Math.abs(found.low - low)).toBeLessThan(0.15);
  expect(Math.abs(found.high - high)).toBeLessThan(0.15);
});
