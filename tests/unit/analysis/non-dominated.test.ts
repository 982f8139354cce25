import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nonDominated } from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';

const OUTCOMES = ['effective', 'democratic'];
const meansOf = (rows: readonly (readonly [number, number])[]) =>
  table({
    strategy: rows.map((_, row) => `s${row}`),
    effective: Float64Array.from(rows, ([value]) => value),
    democratic: Float64Array.from(rows, ([, value]) => value),
  });

describe('nonDominated', () => {
  test('keeps what nobody beats on every outcome', () => {
    // By hand: s3 is beaten by s1 on both; s2 equals s1 on one outcome and is beaten on the other.
    const means = meansOf([
      [0.9, 0.1],
      [0.5, 0.5],
      [0.5, 0.4],
      [0.4, 0.4],
      [0.1, 0.9],
    ]);
    expect(nonDominated(means, OUTCOMES)).toEqual(['s0', 's1', 's4']);
  });

  test('keeps equals', () => {
    expect(
      nonDominated(
        meansOf([
          [0.5, 0.5],
          [0.5, 0.5],
        ]),
        OUTCOMES,
      ),
    ).toEqual(['s0', 's1']);
  });

  test('leaves at least one, and everything left out is beaten by something kept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 12 }), (rows) => {
        const kept = nonDominated(meansOf(rows), OUTCOMES).map((name) => rows[Number(name.slice(1))]);
        expect(kept.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(kept.some((other) => other[0] >= row[0] && other[1] >= row[1])).toBe(true);
        }
      }),
    );
  });

  test('refuses no outcomes, and means that are no numbers', () => {
    expect(() => nonDominated(meansOf([[1, 2]]), [])).toThrow(/at least one/);
    expect(() => nonDominated(meansOf([[Number.NaN, 2]]), OUTCOMES)).toThrow(/effective of "s0"/);
  });
});
