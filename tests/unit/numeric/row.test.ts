import { expect, test } from 'vitest';
import { openRow, runKey, uniformInRow } from '../../../src/numeric/index.js';

const key = runKey('row');
const row = new Int32Array(2);

function draw(tick: number, entity: number, index: number): number {
  openRow(row, key, 7, tick, entity);
  return uniformInRow(row, index);
}

test('draws of rows fill the unit interval evenly', () => {
  const bins = new Float64Array(100);
  const each = 1000;
  for (let entity = 0; entity < 1000; entity++) {
    openRow(row, key, 7, 3, entity);
    for (let index = 0; index < 100; index++) bins[Math.floor(uniformInRow(row, index) * 100)]++;
  }
  const chiSquare = bins.reduce((total, count) => total + (count - each) ** 2 / each, 0);
  // 99 degrees of freedom: quantiles .0001 and .9999 are 55.0 and 160.1 (R 4.2 qchisq).
  expect(chiSquare).toBeGreaterThan(55);
  expect(chiSquare).toBeLessThan(160.1);
});

test.each([
  ['index', (at: number) => draw(1, 5, at)],
  ['entity', (at: number) => draw(1, at, 5)],
  ['tick', (at: number) => draw(at, 1, 5)],
])('neighbours along the %s are not correlated', (_, at) => {
  const n = 40_000;
  let product = 0;
  for (let step = 0; step < n; step++) product += (at(step) - 0.5) * (at(step + 1) - 0.5);
  // Under independence the mean product has standard deviation 1/(12 sqrt n); 4.5 of them is about 1 in 150,000.
  expect(Math.abs((product / n) * 12 * Math.sqrt(n))).toBeLessThan(4.5);
});

test('a draw depends on its address alone', () => {
  const before = draw(2, 9, 31);
  draw(3, 1, 4);
  expect(draw(2, 9, 31)).toBe(before);
  expect(draw(2, 9, 32)).not.toBe(before);
});
