import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cos, exp, expm1, log, log1p, logistic, pow, sin, tanh } from '../../src/numeric/index.js';

// Expected values: mpmath 1.3.0 with 250 bits, rounded to the nearest double by scripts/reference/numeric.py, which also stores what the
// rounding cut off ("rest", in 250ths of an ulp). So the error below is the distance to the exact value, not to its rounding.
// The limits are the largest errors over 100,000 points a function (the same script with `100000 FOLDER`), rounded up.
const functions: readonly [string, (x: number, y: number) => number, number][] = [
  ['exp', exp, 0.76],
  ['expm1', expm1, 0.82],
  ['log', log, 0.51],
  ['log1p', log1p, 0.52],
  ['tanh', tanh, 0.7],
  ['logistic', logistic, 0.74],
  ['sin', sin, 0.75],
  ['cos', cos, 0.75],
  ['pow', pow, 0.76],
];

describe('elementary functions against exact values', () => {
  it.each(functions)('%s is within its limit, which is below 1 ulp', (name, compute, limit) => {
    const { x, y, expected, rest } = readPoints(name);
    expect(x.length).toBe(1200);
    let worst = { error: 0, x: 0, y: 0, got: 0 };
    for (let i = 0; i < x.length; i++) {
      const got = compute(x[i], y[i]);
      const error = Math.abs((got - expected[i]) / ulp(expected[i]) - rest[i] / 250);
      if (!(error <= worst.error)) worst = { error, x: x[i], y: y[i], got };
    }
    expect(worst.error, JSON.stringify(worst)).toBeLessThanOrEqual(limit);
    // Rounding alone costs nearly half an ulp somewhere: a smaller worst case would mean that nothing was measured.
    expect(worst.error).toBeGreaterThan(0.45);
  });

  it('would see an error of one unit in the last place', () => {
    const { x, expected, rest } = readPoints('exp');
    const spoiled = exp(x[0]) + 2 * ulp(expected[0]);
    expect(Math.abs((spoiled - expected[0]) / ulp(expected[0]) - rest[0] / 250)).toBeGreaterThan(1);
  });
});

function readPoints(name: string) {
  const text = readFileSync(new URL(`numeric-${name}.json`, import.meta.url), 'utf8');
  const record = JSON.parse(text) as Readonly<Record<'x' | 'y' | 'expected' | 'rest', string>>;
  const x = decode(record.x);
  return {
    x,
    y: name === 'pow' ? decode(record.y) : new Float64Array(x.length),
    expected: decode(record.expected),
    rest: new Int8Array(Buffer.from(record.rest, 'base64')),
  };
}

function decode(base64: string): Float64Array {
  return new Float64Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
}

/** The distance from |value| to the next larger double. */
function ulp(value: number): number {
  const float = new Float64Array([Math.abs(value)]);
  const bits = new BigInt64Array(float.buffer);
  bits[0] += 1n;
  return float[0] - Math.abs(value);
}
