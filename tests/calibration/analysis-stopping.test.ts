import { expect, test } from 'vitest';
import {
  confidenceSequence,
  meanInterval,
  pairedDifference,
  pairedPower,
  precisionReached,
  replicatesForPower,
  replicatesForWidth,
} from '../../src/analysis/index.js';
import { log, mean, nextNormal, nextUniform, numbers, runKey, seedSequence } from '../../src/numeric/index.js';

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

const DRAWS = {
  normal: nextNormal,
  // With mean 0 and standard deviation 1 too.
  exponential: (state: Int32Array) => -log(1 - nextUniform(state)) - 1,
  rare: (state: Int32Array) => (nextUniform(state) < 0.1 ? 3 : -1 / 3),
};

function drawn(n: number, draw: () => number): Float64Array {
  return Float64Array.from({ length: n }, draw);
}

/** Four standard errors of a share seen in that many experiments. */
function chance(of: number, experiments: number): number {
  return 4 * Math.sqrt((of * (1 - of)) / experiments);
}

test.each([
  [0.5, 0.8, 0.05],
  [1.2, 0.9, 0.01],
])('as many replicates as an effect of %d needs find it with a chance of %d', (effect, power, alpha) => {
  const state = sequenceFor(`power ${effect}`);
  const n = replicatesForPower({ effect, sd: 1, power, alpha });
  const experiments = 4000;
  let found = 0;
  for (let i = 0; i < experiments; i++) {
    const control = drawn(n, () => 3 * nextNormal(state));
    const treated = control.map((value) => value + effect + nextNormal(state));
    if (pairedDifference(treated, control).pValue < alpha) found += 1;
  }
  const claimed = pairedPower({ effect, sd: 1, alpha }, n);
  expect(claimed).toBeGreaterThanOrEqual(power);
  expect(Math.abs(found / experiments - claimed)).toBeLessThan(chance(power, experiments));
});

test('as many replicates as a width needs make intervals of that width on average', () => {
  const state = sequenceFor('width');
  const n = replicatesForWidth({ sd: 2, halfWidth: 0.7 });
  const halves = Array.from({ length: 2000 }, () => {
    const { low, high } = meanInterval(drawn(n, () => 2 * nextNormal(state)));
    return (high - low) / 2;
  });
  // The standard deviation of a sample is a little below that of all on average: by 1 / (4 n) of it.
  expect(mean(halves)).toBeLessThan(0.7);
  expect(mean(halves)).toBeGreaterThan(0.67);
});

/** How often the interval at the stop holds the mean, and after how many values it stops on average. */
function stopping(name: keyof typeof DRAWS, rule: Parameters<typeof precisionReached>[1], experiments: number) {
  const state = sequenceFor(`stopping ${name}`);
  let [held, total] = [0, 0];
  for (let i = 0; i < experiments; i++) {
    const values = drawn(400, () => DRAWS[name](state));
    const { reached, halfWidth } = precisionReached(values, rule);
    expect(reached).not.toBe(null);
    const n = reached as number;
    total += n;
    if (Math.abs(mean(values.subarray(0, n))) <= halfWidth) held += 1;
  }
  return { held: held / experiments, stop: total / experiments };
}

test.each([
  ['normal', 0.3, 20, 0.01],
  ['normal', 0.2, 20, 0.01],
  ['exponential', 0.2, 20, 0.035],
  ['rare', 0.2, 100, 0.025],
] as const)(
  'stopped by precision, the interval of %s values at %d covers nearly as often as it says',
  (name, halfWidth, atLeast, short) => {
    const { held, stop } = stopping(name, { halfWidth, atLeast }, 1500);
    expect(held).toBeGreaterThan(0.95 - short - chance(0.95, 1500));
    expect(held).toBeLessThan(0.95 + chance(0.95, 1500));
    // As many as replicatesForWidth says of a known standard deviation, give or take.
    const known = Math.max(atLeast, replicatesForWidth({ sd: 1, halfWidth }));
    expect(Math.abs(stop / known - 1)).toBeLessThan(0.12);
  },
);

test('with too early a minimum it stops too early and covers too rarely, so these tests can fail', () => {
  const skewed = stopping('exponential', { halfWidth: 0.3, atLeast: 3, lookAhead: 0 }, 1500);
  expect(skewed.held).toBeLessThan(0.85);
  // The default minimum is too early for rare events, as its comment says.
  const rare = stopping('rare', { halfWidth: 0.2 }, 1500);
  expect(rare.held).toBeLessThan(0.9);
});

const LENGTH = 600;

/** In how many experiments some interval misses the mean, and that where one stops for its width, and Student's at every fiftieth look. */
function misses(name: keyof typeof DRAWS, from: number, experiments: number) {
  const state = sequenceFor(`sequence ${name}`);
  const missed = { any: 0, atStop: 0, student: 0 };
  for (let i = 0; i < experiments; i++) {
    const values = drawn(LENGTH, () => DRAWS[name](state));
    const looks = confidenceSequence(values, { from });
    const [low, high, halfWidth] = ['low', 'high', 'halfWidth'].map((column) => numbers(looks, column));
    const isMiss = (row: number) => low[row] > 0 || high[row] < 0;
    if (low.some((_, row) => isMiss(row))) missed.any += 1 / experiments;
    if (isMiss(halfWidth.findIndex((half) => half <= 0.2))) missed.atStop += 1 / experiments;
    for (let n = 50; n <= LENGTH; n += 50) {
      const student = meanInterval(values.subarray(0, n));
      if (student.low <= 0 && 0 <= student.high) continue;
      missed.student += 1 / experiments;
      break;
    }
  }
  return missed;
}

test('all intervals of a sequence together miss the mean no oftener than they may, and Student’s far oftener', () => {
  const missed = misses('normal', 50, 1000);
  expect(missed.any).toBeLessThan(0.05);
  expect(missed.any).toBeGreaterThan(0.01);
  expect(missed.atStop).toBeLessThan(0.02);
  expect(missed.student).toBeGreaterThan(0.15);
});

test('for skewed values a sequence has to start later, as its comment says', () => {
  const [early, usual, late] = [10, 50, 100].map((from) => misses('exponential', from, 700).any);
  expect(late).toBeLessThan(0.05 + chance(0.05, 700));
  expect(usual).toBeLessThan(0.07 + chance(0.07, 700));
  expect(early).toBeGreaterThan(0.1);
});
