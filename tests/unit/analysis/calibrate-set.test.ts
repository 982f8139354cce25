import { expect, test } from 'vitest';
import { calibrateSet } from '../../../src/analysis/index.js';

const anchors = { full: 20, crossover: 5, none: 2.5 };

test('the anchors have log odds of 3, 0 and -3, whatever lies between goes in straight lines', () => {
  const memberships = calibrateSet([20, 5, 2.5, 12.5, 3.75, 35], anchors);
  const odds = [3, 0, -3, 1.5, -1.5, 6].map((logOdds) => expect.closeTo(1 / (1 + Math.exp(-logOdds)), 14));
  expect([...memberships]).toEqual(odds);
});

test('a measure of which little means membership runs the other way', () => {
  const values = [2.5, 4, 5, 9, 20, 40];
  const turned = calibrateSet(values, { full: 2.5, crossover: 5, none: 20 });
  expect([...turned]).toEqual(
    [...calibrateSet(values, anchors)].map((membership) => expect.closeTo(1 - membership, 14)),
  );
});

test('other log odds at the anchors', () => {
  const [full, none] = calibrateSet([20, 2.5], { ...anchors, logOdds: Math.log(19) });
  expect([full, none]).toEqual([expect.closeTo(0.95, 14), expect.closeTo(0.05, 14)]);
});

test('far away values are full members, and no values give none', () => {
  expect([...calibrateSet([1e300, -1e300], anchors)]).toEqual([1, 0]);
  expect(calibrateSet([], anchors)).toHaveLength(0);
});

test.each<[object, RegExp]>([
  [{ crossover: 25 }, /crossover to lie between full and none but found full 20, crossover 25 and none 2.5/],
  [{ crossover: 20 }, /lie between/],
  [{ none: 7 }, /lie between/],
  [{ full: Number.NaN }, /full to be a number/],
  [{ logOdds: 0 }, /logOdds/],
])('refuses anchors with %o', (wrong, message) => {
  expect(() => calibrateSet([1], { ...anchors, ...wrong })).toThrow(message);
});

test('refuses a value that is no number', () => {
  expect(() => calibrateSet([1, Number.NaN], anchors)).toThrow(/values\[1\]/);
});
