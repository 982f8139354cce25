import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOverPlaces } from '../../../src/analysis/index.js';

/** Three arms in four places of five replicates: the last is better than the first by 1 everywhere, the middle one is the first shuffled. */
const BASE = [
  [1, 2, 3, 4, 5],
  [11, 9, 10, 12, 8],
  [5, 5, 6, 5, 4],
  [0, 1, 0, 1, 0],
];
const VALUES = [BASE, BASE.map((place) => place.toReversed()), BASE.map((place) => place.map((value) => value + 1))];

describe('a ranking', () => {
  test('stands from the best mean to the worst, with the range of ranks that each may have', () => {
    const ranked = rankOverPlaces(VALUES);
    expect(ranked.map(({ arm, rank, best, worst }) => [arm, rank, best, worst])).toEqual([
      [2, 1, 1, 2],
      [0, 2, 2, 3],
      [1, 3, 1, 3],
    ]);
    expect(ranked[0].mean).toBeCloseTo(ranked[1].mean + 1, 12);
  });

  test('tells apart what differs by the same everywhere, however much places differ', () => {
    const [first, second] = rankOverPlaces([BASE, BASE.map((place) => place.map((value) => value + 1e-6))]);
    expect([first.arm, first.worst, second.best]).toEqual([1, 1, 2]);
  });

  test('tells no equals apart', () => {
    const ranked = rankOverPlaces([BASE, BASE, BASE]);
    for (const { best, worst } of ranked) expect([best, worst]).toEqual([1, 3]);
    expect(ranked.map(({ arm }) => arm)).toEqual([0, 1, 2]);
  });

  test('is surer about these places than about others like them', () => {
    // Better in three places and worse in one, by much more than replicates differ.
    const moved = BASE.map((place, at) => place.map((value) => value + (at === 3 ? -1 : 1)));
    const here = rankOverPlaces([BASE, moved], { otherPlaces: false });
    const elsewhere = rankOverPlaces([BASE, moved]);
    expect(here[0]).toMatchObject({ arm: 1, worst: 1 });
    expect(elsewhere[0]).toMatchObject({ arm: 1, worst: 2 });
  });

  test('does not depend on the order of the arms, nor on the unit', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 }), {
            minLength: 3,
            maxLength: 3,
          }),
          {
            minLength: 2,
            maxLength: 4,
          },
        ),
        (values) => {
          const options = { resamples: 100 };
          const ranked = rankOverPlaces(values, options);
          const reversed = rankOverPlaces(values.toReversed(), options);
          const scaled = rankOverPlaces(
            values.map((places) => places.map((place) => place.map((value) => 4 * value))),
            options,
          );
          const rangeOf = (list: typeof ranked, arm: number) => {
            const found = list.find((each) => each.arm === arm);
            return [found?.best, found?.worst];
          };
          for (const { arm, best, worst, rank } of ranked) {
            expect(best).toBeLessThanOrEqual(rank);
            expect(worst).toBeGreaterThanOrEqual(rank);
            expect(rangeOf(reversed, values.length - 1 - arm)).toEqual([best, worst]);
            expect(rangeOf(scaled, arm)).toEqual([best, worst]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    ['one arm', [BASE], /at least 2 arms|of at least 2 arms but found 1/],
    ['arms with other places', [BASE, BASE.slice(1)], /values\[1\] to hold the same places.*3 and 4/],
    ['one place that stands for others', [BASE.slice(0, 1), BASE.slice(0, 1)], /at least 2, but found 1/],
    [
      'one replicate',
      [
        [[1], [2]],
        [[1], [2]],
      ],
      /values\[0\]\[0\] to hold at least 2 values/,
    ],
    [
      'another number of replicates',
      [BASE, BASE.map((place) => place.slice(1))],
      /as many replicates .* found 4 and 5/,
    ],
    ['a value that is none', [BASE, BASE.map((place) => place.map(() => Number.NaN))], /values\[1\]\[0\]\[0\]/],
  ])('of %s is told', (_, values, said) => {
    expect(() => rankOverPlaces(values)).toThrow(said);
  });

  test('refuses an unknown option', () => {
    expect(() => rankOverPlaces(VALUES, { resample: 3 } as never)).toThrow(/resamples/);
  });
});
