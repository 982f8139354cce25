import { expect, test } from 'vitest';
import {
  clusteredProportion,
  meanInterval,
  newcombeInterval,
  normalQuantile,
  pairedClusteredDifference,
  pairedDifference,
  wilsonInterval,
} from '../../src/analysis/index.js';
import { exp, log, logistic, nextUniform, runKey, seedSequence } from '../../src/numeric/index.js';

const EXPERIMENTS = 2500;
// Four standard errors of a share of seen in that many experiments: .0174.
const CHANCE = 4 * Math.sqrt((0.95 * 0.05) / EXPERIMENTS);

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

function normalFrom(state: Int32Array): number {
  return normalQuantile(nextUniform(state) + 1e-10);
}

function binomialFrom(state: Int32Array, trials: number, chance: number): number {
  let successes = 0;
  for (let trial = 0; trial < trials; trial++) if (nextUniform(state) < chance) successes += 1;
  return successes;
}

/** The share of experiments in which the interval held the truth, and that in which it lay wholly above it. */
function coverage(truth: number, experiment: () => { readonly low: number; readonly high: number }) {
  let held = 0;
  let above = 0;
  for (let i = 0; i < EXPERIMENTS; i++) {
    const { low, high } = experiment();
    if (low <= truth && truth <= high) held += 1;
    if (low > truth) above += 1;
  }
  return { held: held / EXPERIMENTS, above: above / EXPERIMENTS };
}

function total(values: Int32Array): number {
  return values.reduce((all, value) => all + value, 0);
}

function normals(state: Int32Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, () => normalFrom(state));
}

test.each([3, 8, 40])("Student's interval of %d normal values covers as often as it says", (n) => {
  const state = sequenceFor(`mean ${n}`);
  const { held } = coverage(0, () => meanInterval(normals(state, n)));
  expect(Math.abs(held - 0.95)).toBeLessThan(CHANCE);
});

test('the paired interval covers as often as it says when the pairs are alike and one side varies more', () => {
  const state = sequenceFor('paired');
  const { held } = coverage(0.3, () => {
    const shared = normals(state, 12);
    const a = shared.map((value) => 2 * value + 0.3 + normalFrom(state));
    const b = shared.map((value) => 2 * value + 0.2 * normalFrom(state));
    return pairedDifference(a, b);
  });
  expect(Math.abs(held - 0.95)).toBeLessThan(CHANCE);
});

/** The chance of each number of successes, exactly. */
function binomialChances(trials: number, chance: number): Float64Array {
  const chances = new Float64Array(trials + 1);
  chances[0] = exp(trials * log(1 - chance));
  for (let k = 0; k < trials; k++) chances[k + 1] = (chances[k] * (trials - k) * chance) / ((k + 1) * (1 - chance));
  return chances;
}

test.each([10, 25, 100])('Wilson covers .95 of the time on average over all proportions of %d', (n) => {
  let overall = 0;
  let least = 1;
  const points = 199;
  const intervals = Array.from({ length: n + 1 }, (_, successes) => wilsonInterval(successes, n));
  for (let point = 1; point <= points; point++) {
    const truth = point / (points + 1);
    const chances = binomialChances(n, truth);
    const held = chances.filter((_, k) => intervals[k].low <= truth && truth <= intervals[k].high);
    const covered = held.reduce((all, chance) => all + chance, 0);
    overall += covered;
    least = Math.min(least, covered);
  }
  expect(Math.abs(overall / points - 0.95)).toBeLessThan(0.01);
  // A known weakness: for some proportions close to 0 and 1 it covers less often (Brown, Cai & DasGupta 2001).
  expect(least).toBeGreaterThan(0.83);
});

test.each([
  [15, 60, 0.3, 0.5],
  [20, 20, 0.1, 0.1],
  [100, 12, 0.7, 0.2],
])('Newcombe covers about as often as it says, or oftener where successes are few: %d and %d', (n1, n2, p1, p2) => {
  const chances1 = binomialChances(n1, p1);
  const chances2 = binomialChances(n2, p2);
  let held = 0;
  for (let k1 = 0; k1 <= n1; k1++) {
    for (let k2 = 0; k2 <= n2; k2++) {
      const { low, high } = newcombeInterval(k1, n1, k2, n2);
      if (low <= p1 - p2 && p1 - p2 <= high) held += chances1[k1] * chances2[k2];
    }
  }
  expect(held).toBeGreaterThan(0.94);
  expect(held).toBeLessThan(0.99);
});

// A run: between 0 and `most` processes that share a fortune, normal on the scale of log odds.
interface Design {
  readonly runs: number;
  readonly most: number;
  readonly odds: number;
  readonly otherOdds: number;
  readonly fortune: number;
}

function drawRuns(state: Int32Array, design: Design) {
  const columns = [0, 1, 2, 3].map(() => new Int32Array(design.runs));
  const [s1, t1, s2, t2] = columns;
  for (let run = 0; run < design.runs; run++) {
    const fortune = design.fortune * normalFrom(state);
    // Good fortune also brings more processes this far, and unequally many for the two strategies.
    t1[run] = binomialFrom(state, design.most, logistic(0.7 * fortune));
    t2[run] = binomialFrom(state, design.most, logistic(0.7 * fortune + 0.5));
    s1[run] = binomialFrom(state, t1[run], logistic(design.odds + fortune));
    s2[run] = binomialFrom(state, t2[run], logistic(design.otherOdds + fortune));
  }
  return { s1, t1, s2, t2 };
}

/** The pooled conversions of this design, from so many runs that what chance is left does not matter. */
function truthOf(design: Design) {
  const { s1, t1, s2, t2 } = drawRuns(sequenceFor('truth'), { ...design, runs: Math.ceil(300_000 / design.most) });
  return { first: total(s1) / total(t1), second: total(s2) / total(t2) };
}

const designs: readonly (Design & { readonly tolerance: number })[] = [
  { runs: 10, most: 8, odds: -0.5, otherOdds: 0.1, fortune: 0.8, tolerance: 0.015 },
  { runs: 30, most: 12, odds: -2, otherOdds: -1.2, fortune: 1, tolerance: 0.01 },
  { runs: 30, most: 3, odds: 1, otherOdds: 1, fortune: 0.6, tolerance: 0.01 },
  { runs: 100, most: 10, odds: 0, otherOdds: 0.3, fortune: 1, tolerance: 0.005 },
];

test.each(designs)('the pooled proportion of $runs runs covers about as often as it says', (design) => {
  const state = sequenceFor(`pooled ${design.runs} ${design.most}`);
  const { held } = coverage(truthOf(design).first, () => {
    const { s1, t1 } = drawRuns(state, design);
    return clusteredProportion(s1, t1);
  });
  expect(Math.abs(held - 0.95)).toBeLessThan(CHANCE + design.tolerance);
});

// Here a part of the experiments, which the comment says, sees no failure at all.
test.each([
  { runs: 10, most: 20, odds: 4, otherOdds: 4, fortune: 1 }, // 14 %
  { runs: 15, most: 20, odds: 5, otherOdds: 5, fortune: 0.6 }, // 34 %
  { runs: 15, most: 20, odds: 5, otherOdds: 5, fortune: 1.5 }, // 29 %
  { runs: 30, most: 20, odds: 6, otherOdds: 6, fortune: 1 }, // 44 %
  { runs: 100, most: 5, odds: 5, otherOdds: 5, fortune: 1 }, // 15 %
])('rare failures in $runs runs, at odds of e^$odds, are covered at least as often as it says', (design) => {
  const state = sequenceFor(`rare ${design.runs} ${design.odds} ${design.fortune}`);
  let spotless = 0;
  const { held } = coverage(truthOf(design).first, () => {
    const { s1, t1 } = drawRuns(state, design);
    if (total(s1) === total(t1)) spotless += 1;
    return clusteredProportion(s1, t1);
  });
  expect(held).toBeGreaterThan(0.95 - CHANCE);
  expect(spotless / EXPERIMENTS).toBeGreaterThan(0.1);
});

test.each(designs)(
  'the paired difference of pooled proportions of $runs runs covers about as often as it says',
  (design) => {
    const state = sequenceFor(`paired pooled ${design.runs} ${design.most}`);
    const { first, second } = truthOf(design);
    const { held, above } = coverage(first - second, () => {
      const { s1, t1, s2, t2 } = drawRuns(state, design);
      return pairedClusteredDifference(s1, t1, s2, t2);
    });
    expect(Math.abs(held - 0.95)).toBeLessThan(CHANCE + design.tolerance);
    // What it misses it misses on both sides.
    expect(Math.abs(above - 0.025)).toBeLessThan(CHANCE + design.tolerance);
  },
);

test('strategies that share nearly every draw, with few successes, are covered at least as often as it says', () => {
  const state = sequenceFor('shared draws');
  const draw = (runs: number) => {
    const [s1, t1, s2] = [0, 1, 2].map(() => new Int32Array(runs));
    for (let run = 0; run < runs; run++) {
      const fortune = 0.6 * normalFrom(state);
      t1[run] = 1 + binomialFrom(state, 5, 0.5);
      for (let trial = 0; trial < t1[run]; trial++) {
        const luck = nextUniform(state);
        if (luck < logistic(-3 + fortune)) s1[run] += 1;
        if ((nextUniform(state) < 0.9 ? luck : nextUniform(state)) < logistic(-2.6 + fortune)) s2[run] += 1;
      }
    }
    return { s1, t1, s2 };
  };
  const many = draw(100_000);
  const truth = (total(many.s1) - total(many.s2)) / total(many.t1);
  const { held } = coverage(truth, () => {
    const { s1, t1, s2 } = draw(30);
    return pairedClusteredDifference(s1, t1, s2, t1);
  });
  expect(held).toBeGreaterThan(0.95 - CHANCE);
});

test('taking the processes of a run for independent covers far too rarely, so these tests can fail', () => {
  const design = { ...designs[3], fortune: 1.5 };
  const state = sequenceFor('naive');
  const { held } = coverage(truthOf(design).first, () => {
    const { s1, t1 } = drawRuns(state, design);
    return wilsonInterval(total(s1), total(t1));
  });
  expect(held).toBeLessThan(0.85);
});

test('where two strategies do not differ, a p-value is below .05 one time in twenty', () => {
  const design = { runs: 40, most: 8, odds: -0.4, otherOdds: -0.4, fortune: 0.8 };
  const state = sequenceFor('null');
  let below = 0;
  for (let i = 0; i < EXPERIMENTS; i++) {
    const { s1, t1, s2, t2 } = drawRuns(state, design);
    // The second strategy is the first one with other draws: its trials must be alike too.
    for (let run = 0; run < design.runs; run++) {
      if (nextUniform(state) < 0.5) [s1[run], t1[run], s2[run], t2[run]] = [s2[run], t2[run], s1[run], t1[run]];
    }
    if (pairedClusteredDifference(s1, t1, s2, t2).pValue < 0.05) below += 1;
  }
  expect(Math.abs(below / EXPERIMENTS - 0.05)).toBeLessThan(CHANCE + 0.005);
});
