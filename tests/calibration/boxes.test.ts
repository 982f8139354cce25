import { expect, test } from 'vitest';
import { type Box, discoverBoxes, type MeasuredBox, quantile, validateBox } from '../../src/analysis/index.js';
import { mean, nextInteger, nextUniform, runKey, seedSequence, type Table, table } from '../../src/numeric/index.js';

const EXPERIMENTS = 400;
const POINTS = 200;
// Four standard errors of a share seen in that many experiments.
const chanceAt = (share: number) => 4 * Math.sqrt((share * (1 - share)) / EXPERIMENTS);

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

type Chance = (x: number, word: string) => number;

function drawPoints(state: Int32Array, chance: Chance): Table {
  const [x, y] = [0, 1].map(() => Float64Array.from({ length: POINTS }, () => nextUniform(state)));
  const level = Int32Array.from({ length: POINTS }, () => nextInteger(state, 4));
  // The words are not equally many.
  const word = Array.from({ length: POINTS }, () => ['a', 'a', 'b', 'c'][nextInteger(state, 4)]);
  const isCase = Int32Array.from(x, (value, point) => (nextUniform(state) < chance(value, word[point]) ? 1 : 0));
  return table({ x, y, level, word, isCase });
}

interface Experiment {
  readonly found: MeasuredBox;
  readonly fresh: MeasuredBox;
}

function experiments(seed: string, chance: Chance): Experiment[] {
  const state = sequenceFor(seed);
  const done: Experiment[] = [];
  for (let i = 0; i < EXPERIMENTS; i++) {
    const factors = ['x', 'y', 'level', 'word'];
    const { boxes } = discoverBoxes(drawPoints(state, chance), { factors, isCase: 'isCase', leastCoverage: 0.25 });
    const box: Box = boxes[0]?.limits ?? [];
    const fresh = validateBox(box, drawPoints(state, chance), { isCase: 'isCase' });
    if (boxes.length > 0) done.push({ found: boxes[0].found, fresh });
  }
  return done;
}

test('in noise a box looks half as dense again as it is, and points held out say so', () => {
  const base = 0.3;
  const done = experiments('noise', () => base);
  // There is always something to be found.
  expect(done.length).toBe(EXPERIMENTS);
  const densities = (which: 'found' | 'fresh') => done.map((each) => each[which].density?.value ?? base);
  expect(mean(densities('found'))).toBeGreaterThan(1.4 * base);
  // About 49 points a box: the mean over the experiments has a standard error of .0033.
  expect(Math.abs(mean(densities('fresh')) - base)).toBeLessThan(4 * Math.sqrt((base * (1 - base)) / 49 / EXPERIMENTS));
  const covers = ({ density }: MeasuredBox) => density === null || (density.low <= base && base <= density.high);
  const held = done.filter(({ fresh }) => covers(fresh)).length / done.length;
  expect(Math.abs(held - 0.95)).toBeLessThan(chanceAt(0.95));
  expect(done.filter(({ found }) => covers(found)).length / done.length).toBeLessThan(0.6);
});

test('in noise a box has a limit with a small quasi-p-value where it was found, and hardly ever on other points', () => {
  const done = experiments('p-values', () => 0.3);
  const smallest = (which: 'found' | 'fresh') =>
    done.map((each) => Math.min(...each[which].limits.map((l) => l.pValue)));
  const below = (which: 'found' | 'fresh') => smallest(which).filter((pValue) => pValue < 0.05).length / done.length;
  expect(below('found')).toBeGreaterThan(0.2);
  // Even the smallest of up to four: the points of a box are among those that it is compared with, so the chance is cautious.
  expect(below('fresh')).toBeLessThan(0.05);
  expect(quantile(smallest('found'), 0.5)).toBeLessThan(0.15);
  expect(quantile(smallest('fresh'), 0.5)).toBeGreaterThan(0.3);
});

test('the box of a real effect keeps most of its density, and its interval covers what the box is worth', () => {
  const chance: Chance = (x, word) => (x > 0.5 && word === 'a' ? 0.8 : 0.15);
  const state = sequenceFor('truth');
  let covered = 0;
  let above = 0;
  const done = experiments('effect', chance);
  for (const { fresh } of done) {
    // What the box is worth: its density on many points more.
    const many = Array.from({ length: 5 }, () =>
      validateBox(fresh.limits, drawPoints(state, chance), { isCase: 'isCase' }),
    );
    const cases = mean(many.map((each) => each.cases));
    const truth = cases / mean(many.map((each) => each.points));
    const { low, high } = fresh.density ?? { low: 0, high: 1 };
    // The truth is only an estimate from five times as many points, so that its own error counts for a little.
    const slack = 1.96 * Math.sqrt((truth * (1 - truth)) / (5 * fresh.points));
    if (low <= truth + slack && truth - slack <= high) covered += 1;
    if (low > fresh.baseRate) above += 1;
  }
  expect(covered / done.length).toBeGreaterThan(0.95 - chanceAt(0.95));
  expect(above / done.length).toBeGreaterThan(0.9);
});
