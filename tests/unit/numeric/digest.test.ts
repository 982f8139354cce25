import { describe, expect, it } from 'vitest';
import { digest, nextBits } from '../../../src/numeric/index.js';

describe('digest', () => {
  it('does not change between versions', () => {
    // Output is part of the contract: golden digests are built on it. Values of version 0.1.0.
    expect(digest(new Uint8Array(0))).toBe('7a8f7a24b515cc59');
    expect(digest(Uint8Array.of(1, 2, 3, 4, 5))).toBe('a8297c81bac008cb');
    expect(digest(Float64Array.of(0, 1, -1, 0.1))).toBe('081466db56d9c4e4');
  });

  it('depends on the bytes alone, not on where they lie', () => {
    const bytes = randomBytes(103);
    const expected = digest(bytes);
    for (let offset = 0; offset < 9; offset++) {
      const room = new Uint8Array(200).fill(255);
      room.set(bytes, offset);
      expect(digest(room.subarray(offset, offset + 103))).toBe(expected);
      expect(digest(new DataView(room.buffer, offset, 103))).toBe(expected);
    }
    expect(digest(bytes.buffer)).toBe(expected);
  });

  it('changes about half of its bits when one bit changes', () => {
    const bytes = randomBytes(67);
    const seen = new Set([digest(bytes)]);
    let changed = 0;
    for (let bit = 0; bit < 67 * 8; bit++) {
      const before = BigInt(`0x${digest(bytes)}`);
      bytes[bit >> 3] ^= 1 << (bit & 7);
      const after = digest(bytes);
      bytes[bit >> 3] ^= 1 << (bit & 7);
      seen.add(after);
      changed += [...(before ^ BigInt(`0x${after}`)).toString(2)].filter((digit) => digit === '1').length;
    }
    expect(seen.size).toBe(67 * 8 + 1);
    // 536 * 64 fair bits: mean 32 a digest, standard error 4 / sqrt(536) = 0.17; 3.89 of them at alpha 1e-4.
    expect(Math.abs(changed / (67 * 8) - 32)).toBeLessThan(0.68);
  });

  it('tells runs of zeros of different length apart, and the order of words', () => {
    const zeros = new Set(Array.from({ length: 300 }, (_, length) => digest(new Uint8Array(length))));
    expect(zeros.size).toBe(300);
    expect(digest(Int32Array.of(1, 2))).not.toBe(digest(Int32Array.of(2, 1)));
    expect(digest(Float64Array.of(0))).not.toBe(digest(Float64Array.of(-0)));
  });

  it('has no collision in either half beyond chance', () => {
    // 20,000 small inputs: 20,000^2 / 2 / 2^32 = 0.047 collisions expected in each half; more than 2 has probability 2e-5.
    const digests = Array.from({ length: 20_000 }, (_, i) => digest(Int32Array.of(i % 100, Math.floor(i / 100))));
    expect(new Set(digests.map((text) => text.slice(0, 8))).size).toBeGreaterThanOrEqual(19_998);
    expect(new Set(digests.map((text) => text.slice(8))).size).toBeGreaterThanOrEqual(19_998);
  });
});

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  const state = Int32Array.of(1, 2, 3, 4);
  for (let i = 0; i < 12; i++) nextBits(state);
  return Uint8Array.from({ length }, () => nextBits(state));
}
