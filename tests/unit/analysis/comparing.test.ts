import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  benjaminiHochberg,
  cliffDelta,
  holm,
  mcNemar,
  pairedComparisons,
  pairedDifference,
  varghaDelaneyA12,
  wilcoxonSignedRank,
} from '../../../src/analysis/index.js';
import { UnknownNameError } from '../../../src/base/index.js';
import { filterRows, numbers, table, texts } from '../../../src/numeric/index.js';

const sample = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });

test('the chance of being above is what counting every comparison gives, ties half', () => {
  fc.assert(
    fc.property(sample, sample, (a, b) => {
      let twice = 0;
      for (const x of a) for (const y of b) twice += x > y ? 2 : x === y ? 1 : 0;
      expect(varghaDelaneyA12(a, b)).toBe(twice / (2 * a.length * b.length));
      expect(varghaDelaneyA12(b, a)).toBeCloseTo(1 - varghaDelaneyA12(a, b), 14);
      expect(cliffDelta(a, b)).toBeCloseTo(-cliffDelta(b, a), 14);
    }),
  );
  expect(varghaDelaneyA12([2, 3], [1])).toBe(1);
  expect(cliffDelta([0], [1, 2])).toBe(-1);
  expect(() => varghaDelaneyA12([], [1])).toThrow('Expected a to hold');
  expect(() => cliffDelta([1], [Number.NaN])).toThrow('b[0]');
});

const pairs = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
  minLength: 1,
  maxLength: 10,
});

test('the p-value of signed ranks is what counting all signs gives', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const found = wilcoxonSignedRank(
        all.map(([a]) => a),
        all.map(([, b]) => b),
      );
      const sizes = all.map(([a, b]) => Math.abs(a - b)).filter((size) => size > 0);
      const ranks = sizes.map((size) => {
        const [smaller, equal] = [sizes.filter((other) => other < size), sizes.filter((other) => other === size)];
        return smaller.length + (equal.length + 1) / 2;
      });
      let extreme = 0;
      const most = Math.min(found.positive, found.negative);
      for (let signs = 0; signs < 2 ** sizes.length; signs++) {
        const total = ranks.reduce((so, rank, i) => so + ((signs >> i) & 1) * rank, 0);
        if (total <= most) extreme += 1;
      }
      expect(found.n).toBe(sizes.length);
      expect(found.positive + found.negative).toBe((sizes.length * (sizes.length + 1)) / 2);
      expect(found.pValue).toBeCloseTo(Math.min(1, (2 * extreme) / 2 ** sizes.length), 13);
    }),
  );
});

test('signed ranks of nothing but zeros, and samples that do not match', () => {
  expect(wilcoxonSignedRank([1, 2], [1, 2])).toEqual({ positive: 0, negative: 0, n: 0, pValue: 1, exact: true });
  expect(() => wilcoxonSignedRank([1, 2], [1])).toThrow('one value for each of the 2 in a');
  expect(() => wilcoxonSignedRank([], [])).toThrow('at least 1');
});

test('McNemar by hand', () => {
  expect(mcNemar(0, 0)).toBe(1);
  expect(mcNemar(1, 0)).toBe(1);
  expect(mcNemar(0, 5)).toBeCloseTo(2 / 32, 14);
  expect(mcNemar(5, 0)).toBe(mcNemar(0, 5));
  // 1 + 6 + 15 of 64, twice.
  expect(mcNemar(4, 2)).toBeCloseTo(44 / 64, 14);
  expect(mcNemar(5_100_000, 4_900_000)).toBeLessThan(1e-10);
  expect(() => mcNemar(1.5, 2)).toThrow('Expected onlyFirst to be a whole number');
  expect(() => mcNemar(1, -2)).toThrow('onlySecond');
});

test('Benjamini and Hochberg keeps the order of the p-values, lowers none, and is never stricter than Holm', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      const strict = holm(pValues);
      expect(adjusted).toHaveLength(pValues.length);
      pValues.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(strict[i] * (1 + 1e-15));
        pValues.forEach((other, j) => {
          if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]);
          if (p === other) expect(adjusted[i]).toBe(adjusted[j]);
        });
      });
      // By its definition: those called real are the k smallest, for the largest k with p <= .1 k / m.
      const sorted = [...pValues].sort((a, b) => a - b);
      const most = sorted.findLastIndex((p, place) => p * (pValues.length / (place + 1)) <= 0.1) + 1;
      expect(adjusted.filter((p) => p <= 0.1)).toHaveLength(
        most === 0 ? 0 : pValues.filter((p) => p <= sorted[most - 1]).length,
      );
    }),
  );
  expect(() => benjaminiHochberg([0.5, -0.1])).toThrow('pValues[1]');
});

// Five replicates of three arms, in no order; "b" failed in replicate 3, "c" gave no number in replicate 1.
const runs = table({
  strategy: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a', 'c', 'a', 'b', 'c'],
  replicate: Int32Array.of(4, 4, 4, 0, 0, 0, 2, 2, 2, 3, 3, 1, 1, 1),
  score: Float64Array.of(5, 7, 9, 1, 2, 8, 3, 3, 4, 4, 6, 2, 6, Number.NaN),
});

test('every arm is compared with the first over the pairs that are there', () => {
  const found = pairedComparisons(runs, 'score');
  expect(texts(found, 'arm')).toEqual(['b', 'c']);
  expect([...numbers(found, 'n')]).toEqual([4, 4]);
  expect([...numbers(found, 'dropped')]).toEqual([1, 1]);
  const [ofB, ofC] = [pairedDifference([2, 6, 3, 7], [1, 2, 3, 5]), pairedDifference([8, 4, 6, 9], [1, 3, 4, 5])];
  for (const name of ['mean', 'low', 'high', 'sd', 'sdUnpaired', 'correlation', 'dz', 'pValue'] as const) {
    expect([...numbers(found, name)]).toEqual([ofB[name], ofC[name]]);
  }
  expect([...numbers(found, 'a12')]).toEqual([
    varghaDelaneyA12([2, 6, 3, 7], [1, 2, 3, 5]),
    varghaDelaneyA12([8, 4, 6, 9], [1, 3, 4, 5]),
  ]);
  expect([...numbers(found, 'pAdjusted')]).toEqual(holm([ofB.pValue, ofC.pValue]));
});

test('the order of the rows changes nothing but the order of the arms, not even a last bit', () => {
  const strategy = Array.from({ length: 120 }, (_, row) => 'abc'[row % 3]);
  const many = table({
    strategy,
    replicate: Int32Array.from(strategy, (_, row) => Math.floor(row / 3)),
    score: Float64Array.from(strategy, (_, row) => ((row * 7919) % 1009) / 97),
  });
  const back = table({
    strategy: texts(many, 'strategy').toReversed(),
    replicate: numbers(many, 'replicate').toReversed(),
    score: numbers(many, 'score').toReversed(),
  });
  const [there, here] = [pairedComparisons(many, 'score'), pairedComparisons(back, 'score', { control: 'a' })];
  expect(texts(here, 'arm')).toEqual(['c', 'b']);
  for (const name of ['mean', 'sd', 'low', 'pValue', 'pAdjusted', 'correlation']) {
    expect([...numbers(here, name)].toReversed()).toEqual([...numbers(there, name)]);
  }
});

test('the control, the level and the adjustment can be chosen', () => {
  const usual = pairedComparisons(runs, 'score', { control: 'c' });
  const none = pairedComparisons(runs, 'score', { control: 'c', level: 0.5, adjust: 'none' });
  expect(texts(usual, 'arm')).toEqual(['a', 'b']);
  expect([...numbers(none, 'pAdjusted')]).toEqual([...numbers(usual, 'pValue')]);
  expect(numbers(none, 'high')[0]).toBeLessThan(numbers(usual, 'high')[0]);
  // "b" and "c" have replicates 0, 2 and 4 in common; 1 and 3 are of one of them only.
  expect(numbers(usual, 'n')[1]).toBe(3);
  expect(numbers(usual, 'dropped')[1]).toBe(2);
  const found = pairedComparisons(runs, 'score', { control: 'c', adjust: 'benjaminiHochberg' });
  expect([...numbers(found, 'pAdjusted')]).toEqual(benjaminiHochberg([...numbers(usual, 'pValue')]));
});

test('an arm that failed all but once has no figures, and the others are adjusted as if it were not there', () => {
  const few = filterRows(runs, (row) => texts(runs, 'strategy')[row] !== 'c' || numbers(runs, 'replicate')[row] === 4);
  const found = pairedComparisons(few, 'score');
  expect([...numbers(found, 'n')]).toEqual([4, 1]);
  expect([...numbers(found, 'dropped')]).toEqual([1, 4]);
  expect(numbers(found, 'mean')[1]).toBeNaN();
  expect(numbers(found, 'pAdjusted')[1]).toBeNaN();
  expect(numbers(found, 'pAdjusted')[0]).toBe(numbers(found, 'pValue')[0]);
});

test('one arm alone gives a table without rows, and other columns may name arms and runs', () => {
  const alone = table({ leader: ['x', 'x'], seed: Float64Array.of(1, 2), score: Float64Array.of(1, 2) });
  const found = pairedComparisons(alone, 'score', { arm: 'leader', run: 'seed' });
  expect(found.rowCount).toBe(0);
  expect(Object.keys(found.columns)).toContain('pAdjusted');
});

test('a table or an option that is wrong is reported', () => {
  expect(() => pairedComparisons(runs, 'scor')).toThrow('score');
  expect(() => pairedComparisons(runs, 'score', { control: 'd' })).toThrow(UnknownNameError);
  expect(() => pairedComparisons(runs, 'score', { adjust: 'holms' as 'holm' })).toThrow('"holm"');
  expect(() => pairedComparisons(runs, 'score', { level: 95 })).toThrow('level');
  const twice = table({ ...runs.columns, replicate: new Int32Array(runs.rowCount) });
  expect(() => pairedComparisons(twice, 'score')).toThrow('Expected one row of "a" for replicate 0 but found another');
  expect(() =>
    pairedComparisons(
      filterRows(runs, () => false),
      'score',
    ),
  ).toThrow('at least one row');
});
