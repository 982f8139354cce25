import { describe, expect, it } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { nextBits, nextInteger, nextNormal, nextUniform, runKey, seedSequence } from '../../../src/numeric/index.js';
import { chiSquare, moments } from './statistics.js';

describe('a sequence', () => {
  it('is sfc32', () => {
    // From a separate Python program of the generator (a, b, c, counter = 1, 2, 3, 1).
    const state = Int32Array.of(1, 2, 3, 1);
    const words = Array.from({ length: 15 }, () => nextBits(state) >>> 0);
    expect(words).toEqual([
      0x4, 0x1f, 0x3600042, 0x7e21d3f, 0xc5c2bf81, 0x540b6161, 0x6fad73ce, 0xef67ab37, 0xb9065f4e, 0x60a21430,
      0xc5f5b1a6, 0x910af089, 0x736a3b41, 0xb2e53014, 0x3d56e4c7,
    ]);
  });

  it('starts from the address alone', () => {
    // The same Python program, seeded through its own Threefry: key (1, 2), purpose 3, tick 4, entity 5, index 6.
    const state = Int32Array.of(9, 9, 9, 9);
    seedSequence(state, { key0: 1, key1: 2 }, 3, 4, 5, 6);
    expect([nextBits(state) >>> 0, nextBits(state) >>> 0, nextBits(state) >>> 0]).toEqual([
      0x6742cf23, 0xb1d42a90, 0xd1b92677,
    ]);
  });

  it('gives uniform draws and unbiased integers', () => {
    const state = seeded();
    const uniform = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) uniform[Math.floor(nextUniform(state) * 100)]++;
    expect(chiSquare(uniform)).toBeLessThan(160.06); // 99 degrees of freedom, alpha 1e-4
    const small = new Float64Array(10);
    for (let i = 0; i < 100_000; i++) small[nextInteger(state, 10)]++;
    expect(chiSquare(small)).toBeLessThan(33.72); // 9 degrees of freedom, alpha 1e-4
    const large = new Float64Array(3);
    for (let i = 0; i < 30_000; i++) large[nextInteger(state, 3 * 2 ** 30) % 3]++;
    expect(chiSquare(large)).toBeLessThan(18.43); // 2 degrees of freedom, alpha 1e-4
  });

  it('gives standard normal draws', () => {
    const state = seeded();
    const { mean, variance } = moments(100_000, () => nextNormal(state));
    // Standard errors sqrt(1/n) and sqrt(2/n); 3.89 of them at alpha 1e-4.
    expect(Math.abs(mean)).toBeLessThan(3.89 * Math.sqrt(1 / 100_000));
    expect(Math.abs(variance - 1)).toBeLessThan(3.89 * Math.sqrt(2 / 100_000));
  });

  it('refuses a count that is no whole number from 1 to 2^32', () => {
    for (const count of [0, 2.5, 2 ** 32 + 1]) expect(() => nextInteger(seeded(), count)).toThrow(ParameterError);
  });
});

function seeded(): Int32Array {
  const state = new Int32Array(4);
  seedSequence(state, runKey('sequence', 0), 1, 0, 0);
  return state;
}
