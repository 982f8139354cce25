import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { morrisEffects, oneAtATimeEffects, partialRankCorrelations, sobolIndices } from '../../src/analysis/index.js';
import { latinHypercube, morrisTrajectories, saltelliPoints } from '../../src/design/index.js';
import { normalAt, numbers, runKey, shuffleAt, type Table, table, texts } from '../../src/numeric/index.js';
import { anySeed } from '../support/any-seed.js';
import { designRuns, factorNames } from '../support/design-runs.js';

const seeds = anySeed;
const names = factorNames(3);

/** A function of three factors with curves and joint effects, and luck of each run. */
const lucky = (seed: string | number) => (x: Float64Array, replicate: number, point: number) =>
  x[0] + 2 * x[1] * x[2] + x[2] * x[2] + 0.3 * normalAt(runKey(seed), 1, replicate, point);

const analyses: readonly (readonly [
  string,
  (seed: string | number, replicates: number) => Table,
  (runs: Table) => Table,
])[] = [
  [
    'sobolIndices',
    (seed, replicates) => designRuns(saltelliPoints(8, 3), replicates, lucky(seed)),
    (runs) => sobolIndices(runs, { output: 'y', factors: names, resamples: 100 }).factors,
  ],
  [
    'morrisEffects',
    (seed, replicates) => designRuns(morrisTrajectories(6, 3, { seed }), replicates, lucky(seed)),
    (runs) => morrisEffects(runs, { output: 'y', factors: names, resamples: 100 }),
  ],
  [
    'partialRankCorrelations',
    (seed, replicates) => designRuns(latinHypercube(12, 3, seed), replicates, lucky(seed)),
    (runs) => partialRankCorrelations(runs, { output: 'y', factors: names }),
  ],
];

function rowsInOrder(of: Table, order: Int32Array): Table {
  return table(
    Object.fromEntries(
      Object.entries(of.columns).map(([name, column]) => [
        name,
        Float64Array.from(order, (row) => Number(column[row])),
      ]),
    ),
  );
}

test.each(analyses)('%s does not depend on the order of the rows', (_, run, analyse) => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, replicates) => {
      const runs = run(seed, replicates);
      const order = Int32Array.from({ length: runs.rowCount }, (_row, at) => at);
      shuffleAt(runKey(seed), 2, 0, 0, order);
      expect(analyse(rowsInOrder(runs, order))).toEqual(analyse(runs));
    }),
    { numRuns: 20 },
  );
});

test.each(analyses)(
  '%s scales with the output as its unit says, and does not see what a replicate adds to all points',
  (name, run, analyse) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -3, max: 5 }), (seed, shift) => {
        const runs = run(seed, 3);
        const replicates = numbers(runs, 'replicate');
        const y = numbers(runs, 'y').map((value, row) => 4 * value + shift * (1 + replicates[row]));
        const [before, after] = [analyse(runs), analyse(table({ ...runs.columns, y }))];
        const factor = name === 'morrisEffects' ? 4 : 1;
        for (const column of Object.keys(before.columns).slice(1)) {
          const expected = [...numbers(before, column)].map((value) =>
            Number.isFinite(value) ? expect.closeTo(factor * value, 6) : value,
          );
          expect([column, ...numbers(after, column)]).toEqual([column, ...expected]);
        }
      }),
      { numRuns: 20 },
    );
  },
);

test("in a sum of functions of one factor each, Sobol' indices alone are those in total, with no joint part, up to the error of few rows", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), (weights) => {
      const runs = designRuns(saltelliPoints(1024, 3, { secondOrder: true }), 1, (x) =>
        x.reduce((total, share, j) => total + weights[j] * share * share, 0),
      );
      const { factors, pairs } = sobolIndices(runs, { output: 'y', factors: names, secondOrder: true, resamples: 100 });
      const squares = weights.map((weight) => weight * weight);
      const all = squares.reduce((total, square) => total + square, 0);
      for (const column of ['first', 'total']) {
        expect([...numbers(factors, column)]).toEqual(squares.map((square) => expect.closeTo(square / all, 1)));
      }
      for (const index of numbers(pairs as Table, 'index')) expect(Math.abs(index)).toBeLessThan(0.05);
    }),
    { numRuns: 10 },
  );
});

test('replicates without luck change no index: many are as one', () => {
  const indices = (replicates: number) =>
    sobolIndices(
      designRuns(saltelliPoints(32, 3), replicates, (x) => x[0] + x[1] * x[2]),
      { output: 'y', factors: names, resamples: 100 },
    );
  const [one, many] = [indices(1), indices(4)];
  for (const column of ['first', 'total']) {
    expect([...numbers(many.factors, column)]).toEqual(
      [...numbers(one.factors, column)].map((value) => expect.closeTo(value, 10)),
    );
  }
  expect(one.luck).toBeNull();
  expect(many.luck).toBeCloseTo(0, 10);
});

test('of a linear function each elementary effect is its slope, whatever the trajectories', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, half) => {
      const levels = 2 * half;
      const runs = designRuns(
        morrisTrajectories(4, 3, { seed, levels }),
        2,
        (x, replicate) => 3 * x[0] - 2 * x[1] + 5 * replicate,
      );
      const found = morrisEffects(runs, { output: 'y', factors: names, levels, resamples: 100 });
      const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));
      expect([...numbers(found, 'mu')]).toEqual(near([3, -2, 0]));
      for (const column of ['muStar', 'muStarLow', 'muStarHigh'])
        expect([...numbers(found, column)]).toEqual(near([3, 2, 0]));
      expect([...numbers(found, 'sigma')]).toEqual(near([0, 0, 0]));
    }),
    { numRuns: 30 },
  );
});

test('partial rank correlations do not see a growing change of scale, and a falling one turns their sign', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const runs = designRuns(latinHypercube(15, 3, seed), 1, lucky(seed));
      const correlate = (of: Table) => [
        ...numbers(partialRankCorrelations(of, { output: 'y', factors: names }), 'prcc'),
      ];
      const before = correlate(runs);
      const y = numbers(runs, 'y').map((value) => Math.exp(3 * value));
      const x1 = numbers(runs, 'x1').map((value) => value ** 3);
      expect(correlate(table({ ...runs.columns, y, x1 }))).toEqual(before);
      const x2 = numbers(runs, 'x2').map((value) => -value);
      const turned = before.map((value, j) => expect.closeTo(j === 1 ? -value : value, 12));
      expect(correlate(table({ ...runs.columns, x2 }))).toEqual(turned);
    }),
    { numRuns: 30 },
  );
});

test('differences one at a time are those of the replicates, free of what a replicate shares', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }), (effects) => {
      const design = { count: 5, dimensions: 4, values: new Float64Array(20) };
      effects.forEach((_, j) => {
        design.values[(j + 1) * 4 + j] = 1;
      });
      const runs = designRuns(design, 3, (x, replicate) =>
        x.reduce((total, share, j) => total + share * effects[j], 100 * replicate),
      );
      const found = oneAtATimeEffects(runs, { output: 'y', factors: factorNames(4) });
      expect(texts(found, 'factor')).toEqual(factorNames(4));
      for (const column of ['difference', 'low', 'high'])
        expect([...numbers(found, column)]).toEqual(effects.map((effect) => effect + 0));
      expect([...numbers(found, 'mean')]).toEqual(effects.map((effect) => 100 + effect));
    }),
    { numRuns: 30 },
  );
});
