import { expect, test } from 'vitest';
import { barrierIntervals } from '../../src/analysis/index.js';
import { numbers, table } from '../../src/numeric/index.js';

// Eight replicates of two strategies; one of each has no failures.
const failures = [4, 0, 3, 7, 2, 5, 1, 3, 2, 1, 6, 3, 0, 4, 2, 2];
const trust = [1.5, 0, -0.25, 4, 1, 2.25, 0.5, 1, 1.25, 0.5, 4, 2, 0, 3.5, -0.125, 1];
const rows = [...failures.keys(), ...failures.keys()];
const barriers = table({
  strategy: rows.map((run) => (run < 8 ? 'handsOff' : 'facilitator')),
  replicate: Int32Array.from(rows, (run) => run % 8),
  stage: rows.map(() => 'interaction'),
  barrier: rows.map((_, row) => (row < failures.length ? 'lackOfTrust' : 'unexplained')),
  share: Float64Array.from(rows, (run, row) => (row < failures.length ? trust[run] : failures[run] - trust[run])),
  lastCheck: Int32Array.from(rows, (run, row) => (row < failures.length ? failures[run] : 0)),
});

test('shares of barriers, their intervals and their difference', () => {
  // NumPy 1.24.2, written out separately: jackknife over replicates, those with failures counted; t for 6 from SciPy 1.10.1's
  // stats.t.sf by brentq (its stats.t.ppf is off by 1e-9).
  const found = barrierIntervals(barriers);
  const row = (place: number, ...names: readonly string[]) => names.map((name) => numbers(found, name)[place]);
  const close = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
  expect(row(0, 'failures', 'replicates')).toEqual([25, 7]);
  expect(row(2, 'failures', 'replicates')).toEqual([20, 7]);
  expect(row(0, 'share', 'low', 'high')).toEqual(close(0.4, 0.18338463688747064, 0.6166153631125294));
  expect(row(2, 'share', 'low', 'high')).toEqual(close(0.60625, 0.3687114533268975, 0.8437885466731024));
  expect(row(2, 'difference', 'differenceLow', 'differenceHigh')).toEqual(
    close(0.20625, -0.12105032282528572, 0.5335503228252856),
  );
});
