import { describe, expect, it } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { integerAt, runKey, uniformAt } from '../../../src/numeric/index.js';
import { chiSquare, moments } from './statistics.js';

const key = runKey('draws', 0);

describe('uniformAt', () => {
  it('reads 53 bits from the two words of Threefry', () => {
    // (0x6b200159 >>> 5) * 2^26 + (0x99ba4efe >>> 6), over 2^53: the known answer for zeros, computed in Python.
    expect(uniformAt({ key0: 0, key1: 0 }, 0, 0, 0)).toBe(0.41845711022987275);
    // A separate Python program: key (1, 2), purpose 3, tick 4, entity 5, index 6.
    expect(uniformAt({ key0: 1, key1: 2 }, 3, 4, 5, 6)).toBe(0.6749588199670652);
  });

  it('differs wherever one part of the address differs', () => {
    const draws = new Set<number>();
    for (let purpose = 0; purpose < 14; purpose++) {
      for (let tick = 0; tick < 14; tick++) {
        for (let entity = 0; entity < 14; entity++) {
          for (let index = 0; index < 14; index++) draws.add(uniformAt(key, purpose, tick, entity, index));
        }
      }
    }
    // 38,416 draws of 53 bits: a single chance collision has probability 8e-8.
    expect(draws.size).toBe(14 ** 4);
  });

  it('differs between replicates and between seeds', () => {
    const draws = ['a', 'b'].flatMap((seed) =>
      [0, 1, 2].map((replicate) => uniformAt(runKey(seed, replicate), 1, 1, 1)),
    );
    expect(new Set(draws).size).toBe(6);
    expect(uniformAt(runKey('a', 2), 1, 1, 1)).toBe(draws[2]);
    expect(runKey(7)).toEqual(runKey('7'));
  });

  it.each(['tick', 'entity', 'index', 'purpose'] as const)('is uniform along %s', (part) => {
    // Chi-square of 100 cells, 99 degrees of freedom, alpha 1e-4: 160.06 (mpmath 1.3.0). The seed is fixed.
    const cells = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) cells[Math.floor(drawAlong(part, i) * 100)]++;
    expect(chiSquare(cells)).toBeLessThan(160.06);
  });

  it.each(['tick', 'entity', 'index', 'purpose'] as const)(
    'does not correlate with its neighbours along %s',
    (part) => {
      // r * sqrt(n) is standard normal; |z| < 3.89 at alpha 1e-4, two-sided.
      const n = 100_000;
      for (const lag of [1, 2, 64]) {
        let products = 0;
        for (let i = 0; i < n; i++) products += (drawAlong(part, i) - 0.5) * (drawAlong(part, i + lag) - 0.5);
        expect(Math.abs(products * 12) / Math.sqrt(n)).toBeLessThan(3.89);
      }
    },
  );

  it('has the moments of the uniform distribution', () => {
    const { mean, variance } = moments(100_000, (i) => uniformAt(key, 9, i % 100, Math.floor(i / 100)));
    // Standard errors: sqrt(1/12/n) for the mean and sqrt(1/180/n) for the variance; 3.89 of them at alpha 1e-4.
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(3.89 * Math.sqrt(1 / 12 / 100_000));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(3.89 * Math.sqrt(1 / 180 / 100_000));
  });
});

function drawAlong(part: 'tick' | 'entity' | 'index' | 'purpose', i: number): number {
  if (part === 'tick') return uniformAt(key, 1, i, 5, 0);
  if (part === 'entity') return uniformAt(key, 2, 5, i, 0);
  if (part === 'index') return uniformAt(key, 3, 5, 5, i);
  return uniformAt(key, i, 5, 5, 0);
}

describe('integerAt', () => {
  it('is uniform over a small count', () => {
    const cells = new Float64Array(10);
    for (let i = 0; i < 100_000; i++) cells[integerAt(key, 4, i, 0, 0, 10)]++;
    expect(chiSquare(cells)).toBeLessThan(33.72); // 9 degrees of freedom, alpha 1e-4
  });

  it('has no bias where a plain multiplication would have most', () => {
    // With 3 * 2^30 results for 2^32 words, multiplication alone gives each third result twice as often as the others.
    const cells = new Float64Array(3);
    for (let i = 0; i < 30_000; i++) cells[integerAt(key, 5, i, 0, 0, 3 * 2 ** 30) % 3]++;
    expect(chiSquare(cells)).toBeLessThan(18.43); // 2 degrees of freedom, alpha 1e-4
  });

  it('takes counts from 1 to 2^32 and no others', () => {
    expect(integerAt(key, 6, 0, 0, 0, 1)).toBe(0);
    // The whole first word, of which the uniform draw keeps 27 bits.
    expect(Math.floor(integerAt(key, 6, 0, 0, 0, 2 ** 32) / 32)).toBe(Math.floor(uniformAt(key, 6, 0, 0, 0) * 2 ** 27));
    for (const count of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => integerAt(key, 6, 0, 0, 0, count)).toThrow(ParameterError);
    }
  });
});
