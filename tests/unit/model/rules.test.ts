import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/model/index.js';
import { carries } from '../../../src/model/vocabulary/rules.js';

describe('a proposal', () => {
  test.each([
    ['consensus', 8, 8, true],
    ['consensus', 7, 8, false],
    ['supermajority', 6, 8, true],
    ['supermajority', 5, 8, false],
    ['supermajority', 3, 4, true],
    ['supermajority', 5, 7, false],
    ['majority', 5, 8, true],
    ['majority', 4, 8, false],
    ['majority', 4, 7, true],
  ] as const)('under %s, with %i of %i in favour: carried %s', (rule, inFavour, members, carried) => {
    expect(carries(RULES.indexOf(rule), inFavour, members, false)).toBe(carried);
    expect(carries(RULES.indexOf(rule), inFavour, members, true)).toBe(carried);
  });

  test('under authority is carried by the focal actor alone', () => {
    const rule = RULES.indexOf('authority');
    expect(carries(rule, 1, 9, true)).toBe(true);
    expect(carries(rule, 8, 9, false)).toBe(false);
  });

  test('carried under one rule is carried under every weaker one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }), (members, some) => {
        const inFavour = Math.min(some, members);
        const [consensus, supermajority, majority] = [0, 1, 2].map((rule) => carries(rule, inFavour, members, false));
        if (consensus) expect(supermajority).toBe(true);
        if (supermajority) expect(majority).toBe(true);
        if (majority) expect(inFavour * 2).toBeGreaterThan(members);
      }),
    );
  });
});
