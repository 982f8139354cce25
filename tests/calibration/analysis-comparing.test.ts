import { expect, test } from 'vitest';
import {
  benjaminiHochberg,
  bootstrapInterval,
  cliffDelta,
  describeSample,
  mcNemar,
  normalCdf,
  pairedComparisons,
  quantileInterval,
  varghaDelaneyA12,
  wilcoxonSignedRank,
} from '../../src/analysis/index.js';
import { log, mean, nextNormal, nextUniform, numbers, runKey, seedSequence, table } from '../../src/numeric/index.js';

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

function exponentialFrom(state: Int32Array): number {
  return -log(1 - nextUniform(state));
}

function drawn(n: number, draw: () => number): Float64Array {
  return Float64Array.from({ length: n }, draw);
}

/** In what share of the experiments something was so. */
function share(experiments: number, isSo: () => boolean): number {
  let times = 0;
  for (let i = 0; i < experiments; i++) if (isSo()) times += 1;
  return times / experiments;
}

/** Four standard errors of a share seen in that many experiments. */
function chance(of: number, experiments: number): number {
  return 4 * Math.sqrt((of * (1 - of)) / experiments);
}

test('the variance of a description is right on average, and its skewness for normal and for exponential values', () => {
  const state = sequenceFor('describe');
  const normal = Array.from({ length: 4000 }, () => describeSample(drawn(6, () => 3 * nextNormal(state))));
  // The variance of six values with variance 9 has a standard deviation of 9 sqrt(2 / 5).
  expect(Math.abs(mean(normal.map(({ sd }) => sd * sd)) - 9)).toBeLessThan(
    (4 * 9 * Math.sqrt(2 / 5)) / Math.sqrt(4000),
  );
  const skewness = normal.map((found) => found.skewness);
  expect(Math.abs(mean(skewness))).toBeLessThan((4 * describeSample(skewness).sd) / Math.sqrt(4000));
  const exponential = Array.from({ length: 40 }, () => describeSample(drawn(10_000, () => exponentialFrom(state))));
  expect(mean(exponential.map((found) => found.skewness))).toBeCloseTo(2, 1);
  expect(mean(exponential.map((found) => found.upperQuartile))).toBeCloseTo(log(4), 2);
});

test.each([
  [25, 0.5, 0.95],
  [60, 0.9, 0.9],
  [40, 0.2, 0.95],
])('the order statistics of %d exponential values hold the quantile %d as often as they say', (n, p, level) => {
  const state = sequenceFor(`quantile ${n}`);
  const truth = -log(1 - p);
  let coverage = 0;
  const held = share(4000, () => {
    const found = quantileInterval(
      drawn(n, () => exponentialFrom(state)),
      p,
      level,
    );
    coverage = found.coverage;
    return found.low <= truth && truth <= found.high;
  });
  expect(coverage).toBeGreaterThan(level);
  expect(Math.abs(held - coverage)).toBeLessThan(chance(coverage, 4000));
});

test('with tied values the order statistics hold the quantile at least as often', () => {
  const state = sequenceFor('tied quantile');
  // The median of 0 .. 4 with equal chances is 2.
  const held = share(3000, () => {
    const found = quantileInterval(
      drawn(25, () => Math.floor(5 * nextUniform(state))),
      0.5,
    );
    return found.low <= 2 && 2 <= found.high;
  });
  expect(held).toBeGreaterThan(0.9567);
});

test('the bootstrap covers nearly as often as it says with 60 runs, and BCa is better than percentiles for a skewed statistic', () => {
  const state = sequenceFor('bootstrap');
  const experiments = 300;
  // The variance of exponential values: 1. Its estimate is skewed, and biased towards 0 where it divides by n.
  const variance = (sample: Float64Array) => {
    const centre = mean(sample);
    let squares = 0;
    for (const value of sample) squares += (value - centre) * (value - centre);
    return squares / sample.length;
  };
  const held = { mean: 0, bca: 0, percentile: 0 };
  for (let i = 0; i < experiments; i++) {
    const values = drawn(60, () => exponentialFrom(state));
    const options = { resamples: 300, seed: i };
    const intervals = {
      mean: bootstrapInterval(values, mean, options),
      bca: bootstrapInterval(values, variance, options),
      percentile: bootstrapInterval(values, variance, { ...options, kind: 'percentile' }),
    };
    for (const name of ['mean', 'bca', 'percentile'] as const) {
      if (intervals[name].low <= 1 && 1 <= intervals[name].high) held[name] += 1 / experiments;
    }
  }
  // Known to be a little short for so skewed values.
  expect(Math.abs(held.mean - 0.92)).toBeLessThan(chance(0.92, experiments));
  expect(held.bca).toBeGreaterThan(held.percentile);
  expect(held.bca).toBeGreaterThan(0.8);
  expect(held.percentile).toBeLessThan(0.85);
});

test('the bootstrap of a ratio of paired means covers about as often as it says', () => {
  const state = sequenceFor('ratio');
  const held = share(300, () => {
    const shared = drawn(50, () => 5 + nextNormal(state));
    const a = shared.map((value) => 1.2 * value + 0.3 * nextNormal(state));
    const b = shared.map((value) => value + 0.6 * nextNormal(state));
    const { low, high } = bootstrapInterval([a, b], (x, y) => mean(x) / mean(y), { resamples: 300 });
    return low <= 1.2 && 1.2 <= high;
  });
  expect(Math.abs(held - 0.94)).toBeLessThan(chance(0.94, 300));
});

test('the chance of being above is right on average for groups of unequal size', () => {
  const state = sequenceFor('a12');
  const found = Array.from({ length: 4000 }, () => {
    const [a, b] = [drawn(7, () => 0.8 + nextNormal(state)), drawn(19, () => nextNormal(state))];
    expect(cliffDelta(a, b)).toBeCloseTo(2 * varghaDelaneyA12(a, b) - 1, 12);
    return varghaDelaneyA12(a, b);
  });
  const truth = normalCdf(0.8 / Math.SQRT2);
  expect(Math.abs(mean(found) - truth)).toBeLessThan((4 * describeSample(found).sd) / Math.sqrt(4000));
});

test.each([
  [12, 0.0425],
  [150, 0.05],
])('where there is no effect, signed ranks of %d differences are below .05 in %d', (n, expected) => {
  // 12 exact ranks: of all 4096 signs 174 have a two-sided p-value of at most .05. Heavy tails, unlike in scale.
  const state = sequenceFor(`signed ranks ${n}`);
  const zeros = new Float64Array(n);
  const below = share(4000, () => {
    const differences = drawn(n, () => nextNormal(state) / (nextUniform(state) + 0.01));
    return wilcoxonSignedRank(differences, zeros).pValue <= 0.05;
  });
  expect(Math.abs(below - expected)).toBeLessThan(chance(expected, 4000));
});

test('with ties and zeros signed ranks do not err oftener than they say', () => {
  const state = sequenceFor('tied ranks');
  const whole = () => Math.floor(4 * nextUniform(state));
  const below = share(4000, () => wilcoxonSignedRank(drawn(15, whole), drawn(15, whole)).pValue <= 0.05);
  expect(below).toBeLessThan(0.05 + chance(0.05, 4000));
  expect(below).toBeGreaterThan(0.02);
});

test('McNemar never errs oftener than it says, by all outcomes of up to 60 replicates, and not much less often', () => {
  for (let n = 1; n <= 60; n++) {
    let [below, likelihood] = [0, 0.5 ** n];
    for (let first = 0; first <= n; first++) {
      if (mcNemar(first, n - first) <= 0.05) below += likelihood;
      likelihood *= (n - first) / (first + 1);
    }
    expect(below).toBeLessThanOrEqual(0.05);
    // From six on some outcome is rare enough.
    if (n >= 6) expect(below).toBeGreaterThan(0.007);
    if (n >= 40) expect(below).toBeGreaterThan(0.02);
  }
});

test('of what Benjamini and Hochberg call real, the share that is not is what they promise', () => {
  const state = sequenceFor('false discoveries');
  const [falseShares, anyFalse]: [number[], number[]] = [[], []];
  for (let i = 0; i < 3000; i++) {
    // Fifteen of twenty hypotheses are true; all share a tenth of their noise, as arms share a control.
    const shared = nextNormal(state);
    const pValues = Array.from({ length: 20 }, (_, which) => {
      const z = Math.sqrt(0.9) * nextNormal(state) + Math.sqrt(0.1) * shared + (which < 15 ? 0 : 3);
      return normalCdf(-z);
    });
    const real = benjaminiHochberg(pValues).flatMap((p, which) => (p <= 0.1 ? [which] : []));
    const wrong = real.filter((which) => which < 15).length;
    falseShares.push(wrong / Math.max(1, real.length));
    anyFalse.push(Math.sign(wrong));
  }
  // .1 times 15 of 20.
  expect(mean(falseShares)).toBeLessThan(0.075 + (4 * describeSample(falseShares).sd) / Math.sqrt(3000));
  expect(mean(falseShares)).toBeGreaterThan(0.05);
  // It does not keep the chance of any error as low, and is not meant to.
  expect(mean(anyFalse)).toBeGreaterThan(0.2);
});

test('comparisons with a control cover as often as they say, and adjusted ones hardly ever find what is not there', () => {
  const state = sequenceFor('paired comparisons');
  const [experiments, replicates, names] = [2000, 15, ['control', 'a', 'b', 'c', 'd']];
  const strategy = names.flatMap((name) => Array.from({ length: replicates }, () => name));
  const replicate = Int32Array.from(strategy, (_, row) => row % replicates);
  let [held, compared, anyRaw, anyAdjusted, dropped] = [0, 0, 0, 0, 0];
  for (let i = 0; i < experiments; i++) {
    const worlds = drawn(replicates, () => 2 * nextNormal(state));
    const noise = new Map(names.map((name, at) => [name, 0.5 + 0.4 * at]));
    const score = Float64Array.from(strategy, (name, row) =>
      // One run in twelve fails, whatever its world.
      nextUniform(state) < 1 / 12
        ? Number.NaN
        : worlds[row % replicates] + (noise.get(name) as number) * nextNormal(state),
    );
    const found = pairedComparisons(table({ strategy, replicate, score }), 'score');
    const [low, high] = [numbers(found, 'low'), numbers(found, 'high')];
    low.forEach((end, arm) => {
      if (end <= 0 && 0 <= high[arm]) held += 1;
    });
    compared += found.rowCount;
    dropped += mean(numbers(found, 'dropped')) / experiments;
    if (numbers(found, 'pValue').some((p) => p < 0.05)) anyRaw += 1 / experiments;
    if (numbers(found, 'pAdjusted').some((p) => p < 0.05)) anyAdjusted += 1 / experiments;
  }
  // Comparisons with one control are alike, so as many experiments, not as many comparisons, count.
  expect(Math.abs(held / compared - 0.95)).toBeLessThan(chance(0.95, experiments));
  expect(anyAdjusted).toBeLessThan(0.05 + chance(0.05, experiments));
  expect(anyAdjusted).toBeGreaterThan(0.02);
  expect(anyRaw).toBeGreaterThan(0.1);
  expect(dropped).toBeCloseTo(15 * (1 - (11 / 12) ** 2), 1);
});
