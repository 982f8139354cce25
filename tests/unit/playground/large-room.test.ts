import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../src/model/index.js';
import { LEAST, pickBonds, strengthOf } from '../../../src/playground/look/pick-bonds.js';
import { seatActors } from '../../../src/playground/look/room.js';
import type { Bond } from '../../../src/playground/story/bonds-of.js';

describe('seats', () => {
  test.each([10, 48, 60, 120, 200])('of %i actors lie apart, inside the room, and keep clear of the table', (count) => {
    const { seats, mark, width, height, table, named } = seatActors(
      Array.from({ length: count }, (_, actor) => SECTORS[actor % SECTORS.length]),
    );
    expect(named).toBe(count <= 48);
    expect(mark).toBeGreaterThanOrEqual(7);
    seats.forEach((seat, actor) => {
      expect(seat.x).toBeGreaterThan(mark);
      expect(seat.x).toBeLessThan(width - mark);
      expect(seat.y).toBeGreaterThan(mark);
      expect(seat.y).toBeLessThan(height - mark);
      expect(Math.hypot(seat.x - table.x, seat.y - table.y)).toBeGreaterThan(100);
      for (const other of seats.slice(0, actor))
        expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(1.9 * mark);
    });
  });
});

const bond: fc.Arbitrary<Bond> = fc.record({
  one: fc.integer({ min: 0, max: 9 }),
  other: fc.integer({ min: 10, max: 19 }),
  trust: fc.double({ min: 0, max: 1, noNaN: true }),
  dependence: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  conflict: fc.double({ min: 0, max: 1, noNaN: true }),
});
const bondsOf = (minLength: number, maxLength: number) =>
  fc.uniqueArray(bond, { minLength, maxLength, selector: ({ one, other }) => 20 * one + other });

describe('the bonds that are drawn', () => {
  test('are all that can be seen where they are few', () => {
    fc.assert(
      fc.property(bondsOf(0, 60), fc.constantFrom('trust' as const, 'dependence' as const), (bonds, lens) => {
        const seen = bonds.filter((each) => strengthOf(each, lens) > LEAST[lens]);
        expect(pickBonds(bonds, 20, lens, () => false)).toEqual({ bonds: seen, all: seen.length, each: 0 });
      }),
    );
  });

  test('else the strongest two of each actor and all that are asked for, and how many there are is told', () => {
    fc.assert(
      fc.property(bondsOf(90, 100), fc.integer({ min: 0, max: 19 }), (bonds, chosen) => {
        const isOf = (actor: number) => (each: Bond) => each.one === actor || each.other === actor;
        const { bonds: drawn, all, each: most } = pickBonds(bonds, 20, 'trust', isOf(chosen));
        const seen = bonds.filter(({ trust }) => trust > 0);
        if (seen.length <= 80) return;
        expect([all, most]).toEqual([seen.length, 2]);
        expect(drawn.filter(isOf(chosen))).toEqual(seen.filter(isOf(chosen)));
        for (let actor = 0; actor < 20; actor++) {
          const strongest = Math.max(...seen.filter(isOf(actor)).map(({ trust }) => trust));
          expect(drawn.filter(isOf(actor)).map(({ trust }) => trust)).toContain(strongest);
        }
        expect(drawn.length).toBeLessThan(seen.length);
      }),
    );
  });
});
