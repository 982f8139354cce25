import { expect, test } from 'vitest';
import { type Box, validateBox, wilsonInterval } from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';

const points = table({
  x: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8),
  word: ['a', 'a', 'b', 'b', 'a', 'a', 'b', 'b'],
  isCase: Int32Array.of(0, 0, 0, 1, 1, 1, 1, 0),
});
const isCase = 'isCase';

test('a box is measured on any points, bounds included', () => {
  const found = validateBox(
    [
      { factor: 'x', low: 4, high: 7 },
      { factor: 'word', texts: ['b'] },
    ],
    points,
    { isCase },
  );
  expect(found).toMatchObject({ points: 2, cases: 2, coverage: 0.5, mass: 0.25, baseRate: 0.5 });
  const { low, high } = wilsonInterval(2, 2);
  expect(found.density).toEqual({ value: 1, low: expect.closeTo(low, 14), high });
  // Without the limit of x 2 of 4 are cases, without that of the word 4 of 4: the chances of 2 of 2.
  expect(found.limits.map(({ pValue }) => pValue)).toEqual([expect.closeTo(0.25, 12), 1]);
});

test('no limits hold every point', () => {
  expect(validateBox([], points, { isCase })).toMatchObject({
    limits: [],
    coverage: 1,
    mass: 1,
    density: { value: 0.5 },
  });
});

test('a box without points has no density, and one without cases is no evidence', () => {
  const empty = validateBox([{ factor: 'word', texts: ['c'] }], points, { isCase });
  expect(empty).toMatchObject({ points: 0, coverage: 0, density: null, limits: [{ pValue: 1 }] });
  const barren = validateBox([{ factor: 'x', high: 3 }], points, { isCase });
  expect(barren).toMatchObject({ points: 3, cases: 0, density: { value: 0, low: 0 }, limits: [{ pValue: 1 }] });
});

test('points of earlier boxes can be left out', () => {
  const without: Box[] = [[{ factor: 'x', low: 6 }]];
  expect(validateBox([{ factor: 'x', low: 4 }], points, { isCase, without })).toMatchObject({
    points: 2,
    cases: 2,
    coverage: 1,
    mass: 0.4,
    baseRate: 0.4,
  });
});

test.each<[Box, RegExp]>([
  [[{ factor: 'z', low: 1 }], /column, such as "x"/],
  [[{ factor: 'word', low: 1 }], /"word" to hold numbers/],
  [[{ factor: 'x', texts: ['a'] }], /"x" to hold texts/],
  [[{ factor: 'x' }], /to have low, high or texts/],
  [[{ factor: 'x', low: 3, high: 2 }], /high of "x" to be a number from 3/],
  [
    [
      { factor: 'x', low: 3 },
      { factor: 'x', high: 5 },
    ],
    /each factor once but found "x" twice/,
  ],
])('refuses the box %o', (box, message) => {
  expect(() => validateBox(box, points, { isCase })).toThrow(message);
});

test('refuses points of which none is a case', () => {
  const none = table({ ...points.columns, isCase: new Int32Array(8) });
  expect(() => validateBox([], none, { isCase })).toThrow(/at least one point to be a case/);
});
