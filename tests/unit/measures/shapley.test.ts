import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { shapleyShares } from '../../../src/measures/index.js';

/** The worth of all coalitions of `players`, by the bits of its members. */
const game = (players: number, worth: (members: number[]) => number) =>
  Array.from({ length: 1 << players }, (_, bits) =>
    worth(Array.from({ length: players }, (_unused, player) => player).filter((player) => (bits >>> player) & 1)),
  );

const anyGame = fc
  .integer({ min: 1, max: 6 })
  .chain((players) =>
    fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 << players, maxLength: 1 << players }),
  );

describe('Shapley shares of known games', () => {
  test('glove game: one left glove and two right ones share 4/6, 1/6, 1/6', () => {
    // The textbook example of the value: a pair is worth 1; of 6 orders the left glove completes the pair in 4.
    const pairs = game(3, (members) => (members.includes(0) && members.length > 1 ? 1 : 0));
    expect(shapleyShares(pairs)).toEqual([4 / 6, 1 / 6, 1 / 6].map((share) => expect.closeTo(share, 12)));
  });

  test('weighted majority [51; 40, 30, 20, 10] has the shares 5/12, 3/12, 3/12, 1/12', () => {
    // Shapley and Shubik's index, counted by hand: the pivots of the 24 orders are 10, 6, 6 and 2.
    const votes = [40, 30, 20, 10];
    const majority = game(4, (members) => (members.reduce((sum, one) => sum + votes[one], 0) >= 51 ? 1 : 0));
    expect(shapleyShares(majority)).toEqual([10, 6, 6, 2].map((pivots) => expect.closeTo(pivots / 24, 12)));
  });

  test('airport game: runways of cost 1, 2 and 4 are shared as 1/3, 5/6 and 17/6', () => {
    // Littlechild and Owen 1973: each section is shared equally by those who need it: 1/3; + 1/2; + 2.
    const costs = [1, 2, 4];
    const runway = game(3, (members) => Math.max(0, ...members.map((one) => costs[one])));
    expect(shapleyShares(runway)).toEqual([1 / 3, 5 / 6, 17 / 6].map((share) => expect.closeTo(share, 12)));
  });

  test('a single player has all, and no players have nothing', () => {
    expect(shapleyShares([2, 7])).toEqual([5]);
    expect(shapleyShares([3])).toEqual([]);
  });

  test.each([0, 3, 6])('of %i entries are an error', (length) => {
    expect(() => shapleyShares(new Float64Array(length))).toThrow(ParameterError);
    expect(() => shapleyShares(new Float64Array(length))).toThrow(`power of two of entries but found ${length}`);
  });
});

describe('Shapley shares of any game', () => {
  test('sum to the worth of all less the worth of nobody', () => {
    fc.assert(
      fc.property(anyGame, (worth) => {
        const total = shapleyShares(worth).reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(worth[worth.length - 1] - worth[0], 9);
      }),
    );
  });

  test('are equal for players who are alike, and nothing for one who adds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), (bySize) => {
        // Players 0..3 count by their number alone; player 4 adds nothing.
        const shares = shapleyShares(game(5, (members) => bySize[members.filter((one) => one < 4).length]));
        for (const share of shares.slice(0, 4)) expect(share).toBeCloseTo(shares[0], 12);
        expect(shares[4]).toBeCloseTo(0, 12);
      }),
    );
  });

  test('equal the mean of what each player adds over all orders', () => {
    const orders = (players: number[]): number[][] =>
      players.length === 0
        ? [[]]
        : players.flatMap((first) => orders(players.filter((one) => one !== first)).map((rest) => [first, ...rest]));
    fc.assert(
      fc.property(anyGame, (worth) => {
        const players = Math.log2(worth.length);
        const all = orders(Array.from({ length: players }, (_, player) => player));
        const added = new Float64Array(players);
        for (const order of all) {
          let bits = 0;
          for (const player of order) {
            added[player] += (worth[bits | (1 << player)] - worth[bits]) / all.length;
            bits |= 1 << player;
          }
        }
        const shares = shapleyShares(worth);
        for (let player = 0; player < players; player++) expect(shares[player]).toBeCloseTo(added[player], 8);
      }),
      { numRuns: 30 },
    );
  });
});
