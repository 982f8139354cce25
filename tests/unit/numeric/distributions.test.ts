import { describe, expect, it } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { categoricalAt, exponentialAt, normalAt, runKey, shuffleAt } from '../../../src/numeric/index.js';
import { normalQuantile } from '../../../src/numeric/normal-quantile.js';
import { chiSquare, moments } from './statistics.js';

const key = runKey('distributions', 0);
const n = 100_000;

describe('normalQuantile', () => {
  // sqrt(2) erfinv(2p - 1) by mpmath 1.3.0 with 400 bits.
  it.each([
    [2 ** -53, -8.209536151601387],
    [1e-12, -7.034483825301132],
    [1e-4, -3.7190164854556804],
    [0.02425, -1.972961051311885],
    [0.075, -1.439531470938456],
    [0.2, -0.8416212335729142],
    [0.425, -0.18911842627279252],
    [0.6, 0.2533471031357997],
    [0.925, 1.4395314709384561],
    [0.99, 2.3263478740408408],
    [1 - 2 ** -53, 8.209536151601387],
  ])('at %d is %d', (p, expected) => {
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(1e-15);
  });
});

describe('normalAt', () => {
  it('has the moments and the shape of the standard normal distribution', () => {
    const { mean, variance } = moments(n, (i) => normalAt(key, 1, i, 3));
    // Standard errors sqrt(1/n) and sqrt(2/n); 3.89 of them at alpha 1e-4.
    expect(Math.abs(mean)).toBeLessThan(3.89 * Math.sqrt(1 / n));
    expect(Math.abs(variance - 1)).toBeLessThan(3.89 * Math.sqrt(2 / n));
    // Twenty cells of equal probability, bounded by the quantiles of 0.55, 0.60 ... 0.95 and their negatives.
    const bounds = [0.12566, 0.25335, 0.38532, 0.5244, 0.67449, 0.84162, 1.03643, 1.28155, 1.64485];
    const cells = new Float64Array(20);
    for (let i = 0; i < n; i++) {
      const draw = normalAt(key, 2, 3, i);
      const cell = bounds.filter((bound) => bound <= Math.abs(draw)).length;
      cells[draw < 0 ? cell : 10 + cell]++;
    }
    expect(chiSquare(cells)).toBeLessThan(50.8); // 19 degrees of freedom, alpha 1e-4
  });
});

describe('exponentialAt', () => {
  it('has the shape of the exponential distribution with mean 1', () => {
    const cells = new Float64Array(10);
    for (let i = 0; i < n; i++) {
      const draw = exponentialAt(key, 3, i, 0);
      expect(draw).toBeGreaterThan(0);
      cells[Math.floor(Math.exp(-draw) * 10)]++;
    }
    expect(chiSquare(cells)).toBeLessThan(33.72); // 9 degrees of freedom, alpha 1e-4
  });
});

describe('categoricalAt', () => {
  it('draws in proportion to the weights, and never a weight of 0', () => {
    const weights = Float64Array.of(0, 3, 0, 1, 2, 4, 0);
    const cells = new Float64Array(7);
    for (let i = 0; i < n; i++) cells[categoricalAt(key, 4, i, 0, 0, weights)]++;
    expect([cells[0], cells[2], cells[6]]).toEqual([0, 0, 0]);
    const drawn = Float64Array.of(cells[1], cells[3], cells[4], cells[5]);
    expect(chiSquare(drawn, [0.3, 0.1, 0.2, 0.4])).toBeLessThan(21.11); // 3 degrees of freedom, alpha 1e-4
  });

  it('takes weights of any scale', () => {
    // With so small a total, half of the products of draw and total round up to the total.
    for (let i = 0; i < 100; i++) expect(categoricalAt(key, 4, i, 0, 0, [Number.MIN_VALUE, 0])).toBe(0);
    const [small, large] = [1e-20, 1e20].map((scale) => categoricalAt(key, 4, 7, 0, 0, [scale, 2 * scale, 3 * scale]));
    expect(small).toBe(large);
  });

  it.each([
    [[], 'Expected weights with a finite sum above 0 but found a sum of 0'],
    [[0, 0], 'Expected weights with a finite sum above 0 but found a sum of 0'],
    [[1, -1], 'Expected weights[1] to be a number of at least 0 but found -1'],
    [[Number.NaN], 'Expected weights[0] to be a number of at least 0 but found NaN'],
    [[Number.POSITIVE_INFINITY], 'Expected weights with a finite sum above 0 but found a sum of Infinity'],
  ])('refuses the weights %j', (weights, message) => {
    expect(() => categoricalAt(key, 4, 0, 0, 0, weights)).toThrow(message);
    expect(() => categoricalAt(key, 4, 0, 0, 0, weights)).toThrow(ParameterError);
  });
});

describe('shuffleAt', () => {
  it('gives each order equally often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const items = Int32Array.of(0, 1, 2, 3);
      shuffleAt(key, 5, i, 0, items);
      counts.set(items.join(), (counts.get(items.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquare(Float64Array.from(counts.values()))).toBeLessThan(57.08); // 23 degrees of freedom, alpha 1e-4
  });

  it('leaves what lies behind the length alone', () => {
    const items = Int32Array.from({ length: 50 }, (_, i) => i);
    shuffleAt(key, 5, 0, 0, items, 20);
    expect(Array.from(items.subarray(20))).toEqual(Array.from({ length: 30 }, (_, i) => i + 20));
    expect(Array.from(items.subarray(0, 20))).not.toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(() => shuffleAt(key, 5, 0, 0, items, 51)).toThrow(ParameterError);
  });
});
