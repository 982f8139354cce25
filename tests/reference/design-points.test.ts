import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { haltonPoints, sobolPoints, type UnitPoints } from '../../src/design/index.js';

interface Case {
  readonly count: number;
  readonly dimensions: number;
  readonly skip: number;
  readonly sha256: string;
  readonly last: readonly (readonly [number, number])[];
}

// SciPy 1.10.1, qmc.Sobol and qmc.Halton without scrambling, written by scripts/reference/design_points.py.
const reference = JSON.parse(readFileSync(new URL('design-points.json', import.meta.url), 'utf8')) as {
  readonly sobol: readonly Case[];
  readonly halton: readonly Case[];
};

function digestOf(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, at) => {
    bytes.setFloat64(8 * at, value, true);
  });
  return createHash('sha256').update(bytes).digest('hex');
}

function expectSame(points: UnitPoints, { count, dimensions, sha256, last }: Case): void {
  expect(points).toMatchObject({ count, dimensions });
  for (const [j, value] of last) expect([j, points.values[(count - 1) * dimensions + j]]).toEqual([j, value]);
  expect(digestOf(points.values)).toBe(sha256);
}

describe("Sobol' points have the bits of SciPy's", () => {
  test.each(reference.sobol)('$count points of $dimensions dimensions after $skip', (each) => {
    expectSame(sobolPoints(each.count, each.dimensions, { skip: each.skip }), each);
  });
});

describe("Halton points have the bits of SciPy's", () => {
  test.each(reference.halton)('$count points of $dimensions dimensions after $skip', (each) => {
    expectSame(haltonPoints(each.count, each.dimensions, { skip: each.skip }), each);
  });
});

test('a digest sees a change in the last bit of one coordinate', () => {
  const { values } = sobolPoints(1024, 21);
  values[5000] += values[5000] * 2 ** -52;
  expect(digestOf(values)).not.toBe(reference.sobol[1].sha256);
});
