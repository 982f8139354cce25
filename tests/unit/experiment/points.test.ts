import { describe, expect, test } from 'vitest';
import { haltonPoints, saltelliRows, sobolPoints } from '../../../src/design/index.js';
import { createPlan, type ExperimentInput, parseExperiment, scenarioAt } from '../../../src/experiment/index.js';

/** The points of a design: by point, then by factor. */
function pointsOf(input: ExperimentInput): unknown[][] {
  const { points, pointCount } = createPlan(parseExperiment(input).experiment);
  return Array.from({ length: pointCount }, (_, point) => points.map((column) => column[point]));
}

const NAMES = { path: 'contact.order', values: ['synchronous', 'asynchronous'] };
const SHARE = { path: 'problems.uniqueness', low: 0.2, high: 0.6 };
const URGENCY = { path: 'problems.urgency', low: 0, high: 1 };
const SWITCH = { path: 'barriers.riskAversion', values: [true, false] };

describe('the points of a design', () => {
  test('grid: all combinations, the last factor fastest, both ends of a range included', () => {
    expect(pointsOf({ factors: [NAMES, { ...URGENCY, steps: 3 }] })).toEqual([
      ['synchronous', 0],
      ['synchronous', 0.5],
      ['synchronous', 1],
      ['asynchronous', 0],
      ['asynchronous', 0.5],
      ['asynchronous', 1],
    ]);
  });

  test('zip: the first values, then the second', () => {
    const factors = [NAMES, { ...URGENCY, steps: 2 }, SWITCH];
    expect(pointsOf({ factors, design: { kind: 'zip' } })).toEqual([
      ['synchronous', 0, true],
      ['asynchronous', 1, false],
    ]);
  });

  test('list: as they are written, names in any order, the same point twice if asked for', () => {
    const points = [
      { 'problems.urgency': 0.25, 'contact.order': 'asynchronous' },
      { 'contact.order': 'synchronous', 'problems.urgency': 0.5 },
      { 'problems.urgency': 0.25, 'contact.order': 'asynchronous' },
    ];
    expect(pointsOf({ design: { kind: 'list', points } })).toEqual([
      [0.25, 'asynchronous'],
      [0.5, 'synchronous'],
      [0.25, 'asynchronous'],
    ]);
  });

  test('oneAtATime: the first values, then each other value alone', () => {
    const factors = [{ path: 'problems.count', values: [3, 4, 5] }, SWITCH];
    expect(pointsOf({ factors, design: { kind: 'oneAtATime' } })).toEqual([
      [3, true],
      [4, true],
      [5, true],
      [3, false],
    ]);
  });

  test('latinHypercube: once in each stratum of each factor, by the seed', () => {
    const design = { kind: 'latinHypercube', points: 10 } as const;
    const points = pointsOf({ factors: [SHARE, URGENCY], design });
    const strata = (at: number, low: number, width: number) =>
      points.map((point) => Math.floor((10 * ((point[at] as number) - low)) / width)).sort((a, b) => a - b);
    expect(strata(0, 0.2, 0.4)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(strata(1, 0, 1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(pointsOf({ factors: [SHARE, URGENCY], design })).toEqual(points);
    expect(pointsOf({ factors: [SHARE, URGENCY], design, seed: 1 })).not.toEqual(points);
  });

  test.each(['sobol', 'halton'] as const)('%s: the sequence, stretched over the ranges', (kind) => {
    const sequence = kind === 'sobol' ? sobolPoints : haltonPoints;
    const { values } = sequence(8, 2, { skip: 3 });
    const points = pointsOf({ factors: [SHARE, URGENCY], design: { kind, points: 8, skip: 3 } });
    expect(points).toHaveLength(8);
    for (const [at, [share, urgency]] of points.entries()) {
      expect(share).toBeCloseTo(0.2 + 0.4 * values[2 * at], 15);
      expect(urgency).toBe(values[2 * at + 1]);
    }
  });

  test.each([false, true])('saltelli, pairs %s: between the rows of a block one factor changes', (secondOrder) => {
    const factors = [SHARE, URGENCY, { path: 'ties.rate', low: 0, high: 0.1 }];
    const points = pointsOf({ factors, design: { kind: 'saltelli', base: 4, secondOrder } });
    const rows = saltelliRows(3, { secondOrder });
    expect(points).toHaveLength(4 * rows.block);
    const differing = (one: number, other: number) =>
      [0, 1, 2].filter((factor) => points[one][factor] !== points[other][factor]);
    for (let base = 0; base < 4; base++) {
      for (let factor = 0; factor < 3; factor++) {
        // The first base point of an unscrambled sequence may have the same value in both halves.
        expect([[factor], []]).toContainEqual(differing(rows.a(base), rows.ab(base, factor)));
        expect(points[rows.ab(base, factor)][factor]).toBe(points[rows.b(base)][factor]);
        if (secondOrder) expect(points[rows.ba(base, factor)][factor]).toBe(points[rows.a(base)][factor]);
      }
    }
    expect(differing(rows.a(1), rows.b(1)).length).toBeGreaterThan(1);
  });

  test('morris: trajectories in which one factor at a time takes one step', () => {
    const factors = [SHARE, URGENCY, { path: 'ties.rate', low: 0, high: 0.1 }];
    const points = pointsOf({ factors, design: { kind: 'morris', trajectories: 5, levels: 4 } });
    expect(points).toHaveLength(20);
    for (let trajectory = 0; trajectory < 5; trajectory++) {
      const moved: number[] = [];
      for (let step = 1; step < 4; step++) {
        const [from, to] = [points[4 * trajectory + step - 1], points[4 * trajectory + step]] as number[][];
        const changed = [0, 1, 2].filter((factor) => from[factor] !== to[factor]);
        expect(changed).toHaveLength(1);
        moved.push(changed[0]);
        if (changed[0] === 1) expect(Math.abs(to[1] - from[1])).toBeCloseTo(2 / 3, 12);
      }
      expect(moved.sort()).toEqual([0, 1, 2]);
    }
  });

  test('without factors: one, with nothing changed', () => {
    const plan = createPlan(parseExperiment({ scenarios: ['homelessness', 'school-absence'].slice(0, 1) }).experiment);
    expect(plan.pointCount).toBe(1);
    expect(scenarioAt(plan, 0)).toBe(plan.experiment.scenarios[0].scenario);
  });
});

describe('a range', () => {
  test('on a log scale has equal steps in the logarithm, and exact ends', () => {
    const points = pointsOf({ factors: [{ path: 'ties.rate', low: 0.001, high: 0.1, steps: 3, scale: 'log' }] });
    expect(points[0][0]).toBe(0.001);
    expect(points[1][0]).toBeCloseTo(0.01, 15);
    expect(points[2][0]).toBe(0.1);
  });

  test('of whole numbers holds each equally often', () => {
    const design = { kind: 'sobol', points: 1024 } as const;
    const points = pointsOf({ factors: [{ path: 'problems.count', low: 3, high: 6 }, URGENCY], design });
    const counts = [3, 4, 5, 6].map((value) => points.filter(([count]) => count === value).length);
    expect(counts).toEqual([256, 256, 256, 256]);
  });

  test('of few whole numbers has no more steps than numbers', () => {
    expect(pointsOf({ factors: [{ path: 'problems.count', low: 3, high: 5 }] })).toEqual([[3], [4], [5]]);
    // In 5 steps the second, 1.495, would be 1 again.
    const log = { path: 'problems.count', low: 1, high: 5, scale: 'log' } as const;
    expect(pointsOf({ factors: [log] })).toEqual([[1], [2], [3], [5]]);
    expect(pointsOf({ factors: [{ ...log, low: 2, high: 200, steps: 3 }] })).toEqual([[2], [20], [200]]);
  });
});

test('names and switches are drawn equally often, and end in the scenario', () => {
  const design = { kind: 'sobol', points: 64 } as const;
  const { experiment } = parseExperiment({ factors: [NAMES, SWITCH], design });
  const plan = createPlan(experiment);
  expect(plan.points[0].filter((name) => name === 'synchronous')).toHaveLength(32);
  expect(plan.points[1].filter(Boolean)).toHaveLength(32);
  for (let cell = 0; cell < plan.cellCount; cell++) {
    const scenario = scenarioAt(plan, cell);
    expect(scenario.contact.order).toBe(plan.points[0][cell]);
    expect(scenario.barriers.riskAversion).toBe(plan.points[1][cell]);
  }
});
