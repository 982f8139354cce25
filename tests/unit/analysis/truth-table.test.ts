import { expect, test } from 'vitest';
import { type TruthTableOptions, truthTable } from '../../../src/analysis/index.js';
import { numbers, table } from '../../../src/numeric/index.js';

// Ten crisp cases of two conditions: 3 of 3 with both, 1 of 2 with a alone, 0 of 5 with neither.
const cases = table({
  a: Int32Array.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 0),
  b: Int32Array.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0),
  y: Int32Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0),
});
const options = { outcome: 'y', conditions: ['a', 'b'] };

test('a row for each configuration, with its cases and what becomes of them', () => {
  const found = truthTable(cases, options);
  expect(found.rows.columns).toEqual({
    a: Int32Array.of(0, 0, 1, 1),
    b: Int32Array.of(0, 1, 0, 1),
    n: Int32Array.of(5, 0, 2, 3),
    consistency: Float64Array.of(0, Number.NaN, 0.5, 1),
    pri: Float64Array.of(0, Number.NaN, 0.5, 1),
    code: ['0', 'remainder', '0', '1'],
  });
  expect(found.rowOfCase).toEqual(Int32Array.of(3, 3, 3, 2, 2, 0, 0, 0, 0, 0));
});

test.each<[Partial<TruthTableOptions>, string[]]>([
  [{ inclusion: 0.5 }, ['0', 'remainder', '1', '1']],
  [{ inclusion: 1, exclusion: 0.5 }, ['0', 'remainder', 'contradiction', '1']],
  [{ exclusion: 0 }, ['contradiction', 'remainder', 'contradiction', '1']],
  [{ frequency: 3 }, ['0', 'remainder', 'remainder', '1']],
  [{ outcome: { y: 0 } }, ['1', 'remainder', '0', '0']],
])('codes follow the cuts %o', (cuts, codes) => {
  expect(truthTable(cases, { ...options, ...cuts }).rows.columns.code).toEqual(codes);
});

test('fuzzy cases count where they are above .5, and everywhere by their membership', () => {
  const fuzzy = table({ a: Float64Array.of(0.9, 0.6, 0.2), y: Float64Array.of(0.8, 0.7, 0.3) });
  const { rows } = truthTable(fuzzy, { outcome: 'y', conditions: ['a'], pri: 0.6 });
  // In a: (.8 + .6 + .2) / 1.7; of that in y and not y .2 + .3 + .2. Not in a: (.1 + .4 + .3) / 1.3, ambiguous .1 + .3 + .3.
  expect(rows.columns.n).toEqual(Int32Array.of(1, 2));
  expect([...numbers(rows, 'consistency')]).toEqual([expect.closeTo(0.8 / 1.3, 14), expect.closeTo(1.6 / 1.7, 14)]);
  expect([...numbers(rows, 'pri')]).toEqual([expect.closeTo(0.1 / 0.6, 14), expect.closeTo(0.9 / 1, 14)]);
  expect(rows.columns.code).toEqual(['0', '1']);
  expect(truthTable(fuzzy, { outcome: 'y', conditions: ['a'], inclusion: 0.6, pri: 0.5 }).rows.columns.code).toEqual([
    '0',
    '1',
  ]);
});

test('a consistency that is the cut but for rounding reaches it', () => {
  // Ten cases of membership .7 each, of which 8 are in the outcome: .8 of their sum, but not to the last bit.
  const tenth = table({
    a: new Float64Array(10).fill(0.7),
    y: Float64Array.from({ length: 10 }, (_, row) => (row < 8 ? 0.7 : 0)),
  });
  expect(truthTable(tenth, { outcome: 'y', conditions: ['a'] }).rows.columns.code).toEqual(['remainder', '1']);
});

test.each<[Partial<TruthTableOptions>, RegExp]>([
  [{ conditions: [] }, /number of conditions to be a whole number from 1 to 12/],
  [{ conditions: Array.from({ length: 13 }, (_, i) => `c${i}`) }, /from 1 to 12 but found 13/],
  [{ conditions: ['a', 'a'] }, /each set once but found "a" twice/],
  [{ conditions: ['a', 'y'] }, /outcome not to be made of a condition but found "y"/],
  [{ outcome: [{ y: 1 }, { b: 1 }] }, /outcome not to be made of a condition but found "b"/],
  [{ conditions: ['a', 'pri'] }, /not to be called n, consistency, pri or code/],
  [{ conditions: ['a', 'c'] }, /column, such as "a"/],
  [{ inclusion: 0 }, /inclusion/],
  [{ exclusion: 0.9 }, /exclusion to be a number from 0 to 0.8/],
  [{ pri: 2 }, /pri/],
  [{ frequency: 0 }, /frequency/],
  [{ incl: 0.8 } as Partial<TruthTableOptions>, /the options of truthTable/],
])('refuses %o', (wrong, message) => {
  expect(() => truthTable(cases, { ...options, ...wrong })).toThrow(message);
});

test('a case that is neither in a condition nor out of it is refused', () => {
  const odd = table({ a: Float64Array.of(0.5, 1), y: Float64Array.of(1, 1) });
  expect(() => truthTable(odd, { outcome: 'y', conditions: ['a'] })).toThrow(
    /"a" of case 0 to be above or below .5 but found .5/,
  );
});

test('an outcome without members is refused', () => {
  const none = table({ a: Int32Array.of(0, 1), y: Int32Array.of(0, 0) });
  expect(() => truthTable(none, { outcome: 'y', conditions: ['a'] })).toThrow(/in the outcome y but found none/);
});
