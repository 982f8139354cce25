import { describe, expect, test } from 'vitest';
import { morrisEffects, partialRankCorrelations, sobolIndices } from '../../src/analysis/index.js';
import {
  latinHypercube,
  morrisTrajectories,
  saltelliPoints,
  saltelliRows,
  type UnitPoints,
} from '../../src/design/index.js';
import { nextNormal, nextUniform, numbers, runKey, seedSequence, type Table } from '../../src/numeric/index.js';
import { designRuns, factorNames } from '../support/design-runs.js';
import { ISHIGAMI, ishigami } from '../support/ishigami.js';

function sequenceFor(seed: string): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  return state;
}

/** Four standard errors of a share near .95 seen in that many experiments. */
const chanceOf = (experiments: number) => 4 * Math.sqrt((0.95 * 0.05) / experiments);

/** For each value of `truth`, the share of experiments in which the interval held it. */
function coverage(experiments: number, truth: readonly number[], experiment: () => Bounds): number[] {
  const held = truth.map(() => 0);
  for (let i = 0; i < experiments; i++) {
    const { low, high } = experiment();
    for (const [at, value] of truth.entries()) if (low[at] <= value && value <= high[at]) held[at] += 1;
  }
  return held.map((count) => count / experiments);
}

interface Bounds {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** A Saltelli design whose base rows are independent draws, as the theory of the intervals has it. */
function randomDesign(state: Int32Array, base: number, dimensions: number, secondOrder: boolean): UnitPoints {
  const design = saltelliPoints(base, dimensions, { secondOrder });
  const rows = saltelliRows(dimensions, { secondOrder });
  const put = (row: number, point: readonly number[]) => design.values.set(point, row * dimensions);
  for (let i = 0; i < base; i++) {
    const a = Array.from({ length: dimensions }, () => nextUniform(state));
    const b = Array.from({ length: dimensions }, () => nextUniform(state));
    put(rows.a(i), a);
    put(rows.b(i), b);
    for (let j = 0; j < dimensions; j++) {
      put(rows.ab(i, j), a.with(j, b[j]));
      if (secondOrder) put(rows.ba(i, j), b.with(j, a[j]));
    }
  }
  return design;
}

function indexBounds(runs: Table, secondOrder = false): Bounds {
  const { factors, pairs } = sobolIndices(runs, {
    output: 'y',
    factors: factorNames(3),
    secondOrder,
    resamples: 200,
  });
  const bound = (side: string) => [
    ...numbers(factors, `first${side}`),
    ...numbers(factors, `total${side}`),
    ...(pairs === null ? [] : numbers(pairs, side.toLowerCase())),
  ];
  return { low: bound('Low'), high: bound('High') };
}

const INDICES = [...ISHIGAMI.first, ...ISHIGAMI.total];

describe("intervals of Sobol' indices of Ishigami's function", () => {
  test('cover about as often as they say without luck', () => {
    const state = sequenceFor('sobol');
    const held = coverage(200, [...INDICES, ...ISHIGAMI.pairs], () =>
      indexBounds(
        designRuns(randomDesign(state, 128, 3, true), 1, (x) => ishigami(x)),
        true,
      ),
    );
    // Percentiles of a few hundred rows are known to be a little narrow.
    for (const share of held) expect(Math.abs(share - 0.95)).toBeLessThan(chanceOf(200) + 0.02);
  });

  test('cover about as often as they say where replicates differ in how strong a factor is, and in level', () => {
    const state = sequenceFor('shared luck');
    const held = coverage(100, INDICES, () => {
      const strengths = Array.from({ length: 12 }, () => 7 + 3 * nextNormal(state));
      const design = randomDesign(state, 64, 3, false);
      return indexBounds(
        designRuns(design, 12, (x, replicate) => ishigami(x, strengths[replicate]) + 10 * strengths[replicate]),
      );
    });
    for (const share of held) expect(Math.abs(share - 0.95)).toBeLessThan(chanceOf(100) + 0.02);
  });

  // Rows and replicates are both drawn again, so luck of single runs is counted more than once: intervals are wide, never narrow.
  test.each([3, 8])(
    'cover at least as often as they say where each of %d replicates has luck of its own',
    (replicates) => {
      const state = sequenceFor(`own luck ${replicates}`);
      const held = coverage(100, INDICES, () => {
        const design = randomDesign(state, 64, 3, false);
        return indexBounds(designRuns(design, replicates, (x) => ishigami(x) + 4 * nextNormal(state)));
      });
      for (const share of held) expect(share).toBeGreaterThan(0.95 - chanceOf(100));
    },
  );

  test('luck of single runs is taken out: without that an index of 0 would look like a quarter', () => {
    const state = sequenceFor('luck taken out');
    const experiments = 100;
    const sums = { total: 0, luck: 0, naive: 0 };
    for (let i = 0; i < experiments; i++) {
      // A fourth factor does nothing. Luck has the variance of the function itself, 13.84.
      const design = randomDesign(state, 64, 4, false);
      const runs = designRuns(design, 3, (x) => ishigami(x.subarray(0, 3)) + Math.sqrt(13.84) * nextNormal(state));
      const found = sobolIndices(runs, { output: 'y', factors: factorNames(4), resamples: 100 });
      sums.total += numbers(found.factors, 'total')[3] / experiments;
      sums.luck += (found.luck ?? 0) / experiments;
      const one = designRuns(design, 1, (x) => ishigami(x.subarray(0, 3)) + Math.sqrt(13.84 / 3) * nextNormal(state));
      sums.naive +=
        numbers(sobolIndices(one, { output: 'y', factors: factorNames(4), resamples: 100 }).factors, 'total')[3] /
        experiments;
    }
    expect(Math.abs(sums.total)).toBeLessThan(0.03);
    // (13.84 / 3) / (13.84 + 13.84 / 3)
    expect(sums.luck).toBeCloseTo(0.25, 1.5);
    expect(sums.naive).toBeCloseTo(0.25, 1.5);
  });
});

// Exact expectations on the grid of four levels; see tests/reference. The second is the same in each trajectory.
const SIZES = [7.7041, 7.875, 6.2488];

describe("intervals of the mean size of an elementary effect of Ishigami's function", () => {
  const sizeBounds = (runs: Table): Bounds => {
    const found = morrisEffects(runs, { output: 'y', factors: factorNames(3), resamples: 200 });
    return {
      low: numbers(found, 'muStarLow').map((low) => low - 1e-4),
      high: numbers(found, 'muStarHigh').map((high) => high + 1e-4),
    };
  };

  test('cover about as often as they say', () => {
    let walk = 0;
    const held = coverage(300, SIZES, () =>
      sizeBounds(designRuns(morrisTrajectories(20, 3, { seed: `walk ${walk++}` }), 1, (x) => ishigami(x))),
    );
    expect(held[1]).toBe(1);
    for (const at of [0, 2]) expect(Math.abs(held[at] - 0.95)).toBeLessThan(chanceOf(300) + 0.01);
  });

  test('cover about as often as they say for groups', () => {
    // Exact over the grid for factors 2 and 3 together; that of the first alone is the same in each trajectory.
    const groups = ['alone', 'together', 'together'];
    let walk = 0;
    const held = coverage(300, [10.1863], () => {
      const design = morrisTrajectories(20, 3, { seed: `groups ${walk++}`, groups });
      const runs = designRuns(design, 1, (x) => ishigami(x));
      const found = morrisEffects(runs, { output: 'y', factors: factorNames(3), groups, resamples: 200 });
      return { low: [numbers(found, 'muStarLow')[1] - 1e-4], high: [numbers(found, 'muStarHigh')[1] + 1e-4] };
    });
    expect(Math.abs(held[0] - 0.95)).toBeLessThan(chanceOf(300) + 0.01);
  });

  test('cover about as often as they say where replicates differ in how strong a factor is', () => {
    const state = sequenceFor('morris');
    let walk = 0;
    const held = coverage(200, SIZES, () => {
      const strengths = Array.from({ length: 20 }, () => 7 + 2 * nextNormal(state));
      const design = morrisTrajectories(20, 3, { seed: `luck ${walk++}` });
      return sizeBounds(designRuns(design, 20, (x, replicate) => ishigami(x, strengths[replicate])));
    });
    // The second varies with the replicates alone, of which there are twenty.
    for (const share of held) expect(Math.abs(share - 0.95)).toBeLessThan(chanceOf(200) + 0.02);
  });
});

const models: readonly (readonly [string, number, (x: Float64Array, state: Int32Array) => number])[] = [
  ['a sum', 25, (x, state) => 2 * x[0] - x[1] + 0.3 * x[2] + 0.5 * nextNormal(state)],
  ['a curve', 60, (x, state) => Math.exp(2 * x[0] - x[1]) * (1 + x[2]) + nextNormal(state)],
  ['a product', 40, (x) => x[0] * x[1] + 0.05 * x[2]],
  ['whole numbers', 40, (x, state) => Math.round(3 * x[0] + x[1] + nextNormal(state))],
];

describe('partial rank correlations', () => {
  const bounds = (runs: Table): Bounds => {
    const found = partialRankCorrelations(runs, { output: 'y', factors: factorNames(3) });
    return { low: numbers(found, 'low'), high: numbers(found, 'high') };
  };
  const drawn = (state: Int32Array, count: number): UnitPoints => ({
    count,
    dimensions: 3,
    values: Float64Array.from({ length: 3 * count }, () => nextUniform(state)),
  });
  const truthOf = (compute: (x: Float64Array, state: Int32Array) => number) => {
    const state = sequenceFor('truth');
    const runs = designRuns(latinHypercube(30_000, 3, 'truth'), 1, (x) => compute(x, state));
    return [...numbers(partialRankCorrelations(runs, { output: 'y', factors: factorNames(3) }), 'prcc')];
  };

  test.each(models)('of %s at %d random points are covered about as often as they say', (name, count, compute) => {
    const state = sequenceFor(name);
    const held = coverage(800, truthOf(compute), () =>
      bounds(designRuns(drawn(state, count), 1, (x) => compute(x, state))),
    );
    for (const share of held) expect(Math.abs(share - 0.95)).toBeLessThan(chanceOf(800) + 0.01);
  });

  test('where factors explain nearly all, few points are covered far too rarely, as the page says', () => {
    const state = sequenceFor('nearly all');
    const compute = (x: Float64Array) => x[0] + 0.5 * x[1] + 0.1 * x[2] + 0.02 * nextNormal(state);
    const held = coverage(200, truthOf(compute), () => bounds(designRuns(drawn(state, 25), 1, compute)));
    expect(held[0]).toBeLessThan(0.8);
  });

  test.each([12, 60])(
    'of factors without effect among %d points have a p-value below .05 one time in twenty',
    (count) => {
      const state = sequenceFor(`null ${count}`);
      const experiments = 1000;
      const below = [0, 0];
      for (let i = 0; i < experiments; i++) {
        const runs = designRuns(drawn(state, count), 1, (x) => x[0] + 0.7 * nextNormal(state));
        const found = numbers(partialRankCorrelations(runs, { output: 'y', factors: factorNames(3) }), 'pValue');
        for (const at of [0, 1]) if (found[at + 1] < 0.05) below[at] += 1;
      }
      for (const times of below) expect(Math.abs(times / experiments - 0.05)).toBeLessThan(chanceOf(experiments));
    },
  );
});
