import { describe, expect, test } from 'vitest';
import { fitSurface, surfaceAt } from '../../src/analysis/index.js';
import { latinHypercube } from '../../src/design/index.js';
import { mean, normalAt, numbers, type RunKey, runKey, table, uniformAt } from '../../src/numeric/index.js';
import { designRuns, factorNames } from '../support/design-runs.js';
import { ishigami } from '../support/ishigami.js';

type Answer = (x: ArrayLike<number>) => number;
type Luck = (key: RunKey, replicate: number, point: number, x: ArrayLike<number>) => number;

interface Case {
  readonly points: number;
  readonly factors: number;
  readonly replicates: number;
  readonly answer: Answer;
  readonly luck: Luck;
  readonly experiments: number;
}

const alone =
  (sd: number): Luck =>
  (key, replicate, point) =>
    sd * normalAt(key, 1, point, replicate, 0);
/** Luck as common random numbers make it: a part that all points of a replicate share, a part that grows with a factor, a part of each point. */
const shared =
  (sd: number, common: number): Luck =>
  (key, replicate, point, x) =>
    common * (normalAt(key, 3, replicate, 0, 0) + x[0] * normalAt(key, 3, replicate, 1, 0)) +
    alone(sd)(key, replicate, point, x);

const quadratic: Answer = (x) => x[0] + 2 * x[1] ** 2 + x[0] * x[1];
/** No polynomial of low degree: a wave and a threshold. */
const bent: Answer = (x) => Math.sin(4 * x[0]) + 1 / (1 + Math.exp(-15 * (x[1] - 0.6)));

const PLACES = 20;
const LEVELS = [0.1, 0.3, 0.5, 0.7, 0.9];

/** In which share of experiments the intervals held the true mean, at points that were not run and of the curve over the first factor. */
function coverage({ points, factors, replicates, answer, luck, experiments }: Case) {
  let [atPoints, ofCurve] = [0, 0];
  for (let experiment = 0; experiment < experiments; experiment++) {
    const key = runKey(`surface ${experiment}`);
    const design = latinHypercube(points, factors, experiment);
    const runs = designRuns(design, replicates, (x, replicate, point) => answer(x) + luck(key, replicate, point, x));
    const surface = fitSurface(runs, { output: 'y', factors: factorNames(factors) });
    const columns = surface.ranges.map(({ low, high }, j) =>
      Float64Array.from({ length: PLACES }, (_, place) => low + (high - low) * uniformAt(key, 2, place, j, 0)),
    );
    const found = surfaceAt(surface, table(Object.fromEntries(columns.map((column, j) => [`x${j + 1}`, column]))));
    const truth = columns[0].map((_, place) => answer(columns.map((column) => column[place])));
    atPoints += heldIn(found, truth) / PLACES;
    const curve = surfaceAt(surface, table({ x1: Float64Array.from(LEVELS) }));
    const averaged = LEVELS.map((level) =>
      mean(
        Array.from({ length: points }, (_, point) =>
          answer(design.values.slice(point * factors, (point + 1) * factors).with(0, level)),
        ),
      ),
    );
    ofCurve += heldIn(curve, averaged) / LEVELS.length;
  }
  return { points: atPoints / experiments, curve: ofCurve / experiments };
}

function heldIn(found: ReturnType<typeof surfaceAt>, truth: ArrayLike<number>): number {
  const [low, high] = [numbers(found, 'low'), numbers(found, 'high')];
  return Array.from(truth).filter((value, row) => low[row] <= value && value <= high[row]).length;
}

describe('95 % intervals of a response surface hold the true mean about as often as they say', () => {
  // Experiments, not places, are independent: three standard errors of a share near .95 in 40 of them, if all places of one went together, are .10.
  test.each<[string, Case]>([
    ['a quadratic', { points: 30, factors: 3, replicates: 10, answer: quadratic, luck: alone(1), experiments: 40 }],
    [
      'a quadratic whose luck all points share',
      { points: 40, factors: 3, replicates: 10, answer: quadratic, luck: shared(0.5, 0.5), experiments: 40 },
    ],
    [
      'a wave and a threshold',
      { points: 45, factors: 3, replicates: 10, answer: bent, luck: shared(0.5, 0.3), experiments: 40 },
    ],
    ['among idle factors', { points: 50, factors: 6, replicates: 10, answer: bent, luck: alone(0.5), experiments: 15 }],
    ['few points', { points: 20, factors: 4, replicates: 10, answer: quadratic, luck: alone(1), experiments: 60 }],
    ['one replicate', { points: 50, factors: 3, replicates: 1, answer: quadratic, luck: alone(0.5), experiments: 20 }],
  ])('%s', (_, of) => {
    const found = coverage(of);
    expect(found.points).toBeGreaterThan(0.85);
    expect(found.curve).toBeGreaterThan(0.85);
    expect(found.points).toBeLessThan(1);
  });

  test('but less often for strong interactions seen at few points, as the docs say', () => {
    const of = { points: 60, factors: 3, replicates: 10, answer: ishigami as Answer, luck: alone(1), experiments: 12 };
    const found = coverage(of);
    expect(found.points).toBeGreaterThan(0.8);
    expect(found.curve).toBeGreaterThan(0.6);
    expect(found.curve).toBeLessThan(0.95);
  });
});
