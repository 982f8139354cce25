import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRun } from '../../src/analysis/index.js';
import { compare } from '../../src/experiment/index.js';
import { mean } from '../../src/numeric/index.js';
import { type Optimum, optimise, type Rung, race, type Samples, winnerChoice } from '../../src/optimisation/index.js';
import { seedOf } from '../../src/optimisation/run/optimise.js';
import { keptStores, SMALL_SEARCH } from '../support/small-search.js';

const AIMS = { objectives: [{ measure: 'delivery', goal: 'most' }], robust: 'mean' } as const;

/** All numbers of a search, every digit. */
function textOf({ winner, front, rivals, history, spent, candidates }: Optimum): string {
  return JSON.stringify({ winner, front, rivals, history, spent, candidates }, (_, value) =>
    value instanceof Float64Array ? [...value] : value,
  );
}

const rungs: fc.Arbitrary<Rung[]> = fc
  .array(fc.record({ candidates: fc.integer({ min: 1, max: 12 }), replicates: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.toSorted((one, other) => other.candidates - one.candidates));

/** What candidates of some true worth measure, with noise that all of them share or that each has alone. */
const measured =
  (worths: readonly number[], shared: (replicate: number) => number) =>
  async (places: readonly number[], rung: number, replicates: number): Promise<Samples[]> =>
    places.map((place) => [
      [Float64Array.from({ length: replicates }, (_, at) => worths[place] + shared(100 * rung + at))],
    ]);

describe('a race', () => {
  test('never drops the best where there is no noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 12 }), rungs, async (worths, plan) => {
        const { order, survivors } = await race(
          AIMS,
          worths.length,
          plan,
          measured(worths, () => 0),
        );
        const best = worths.indexOf(Math.max(...worths));
        expect(survivors[0]).toBe(best);
        expect(order[0]).toBe(best);
        expect(order.toSorted((a, b) => a - b)).toEqual([...worths.keys()]);
      }),
    );
  });

  test('nor where all share their luck, however strong it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 }),
        rungs,
        fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 50 }),
        async (worths, plan, luck) => {
          const { survivors } = await race(
            AIMS,
            worths.length,
            plan,
            measured(worths, (replicate) => luck[replicate % luck.length]),
          );
          expect(survivors[0]).toBe(worths.indexOf(Math.max(...worths)));
        },
      ),
    );
  });

  test('measures nobody that is out, and the others on all replicates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { minLength: 2, maxLength: 12 }), rungs, async (worths, plan) => {
        let left = worths.length;
        const { standings, samples } = await race(AIMS, worths.length, plan, async (places, rung, replicates) => {
          expect(places.length).toBe(left);
          left = Math.min(left, plan[rung + 1]?.candidates ?? left);
          return measured(worths, () => 0)(places, rung, replicates);
        });
        for (const { candidate, replicates } of standings) {
          expect(samples[candidate][0][0].length).toBeGreaterThanOrEqual(replicates);
        }
      }),
    );
  });
});

describe('a search', () => {
  test('is the same again, and another with another seed', async () => {
    const first = textOf(await optimise(SMALL_SEARCH));
    expect(textOf(await optimise(SMALL_SEARCH))).toBe(first);
    expect(textOf(await optimise({ ...SMALL_SEARCH, seed: 'other' }))).not.toBe(first);
  });

  test.each([30, 80, 115])(
    'that is interrupted after %i runs and gone on with is the same to the last bit',
    async (after) => {
      const { storeOf, parts } = keptStores();
      const enough = new AbortController();
      const begun = optimise(SMALL_SEARCH, {
        storeOf,
        enough: enough.signal,
        onProgress: ({ done }) => {
          if (done >= after) enough.abort(new Error('enough'));
        },
      });
      await expect(begun).rejects.toThrow('enough');
      const before = parts().length;
      expect(before).toBeGreaterThan(0);
      const whole = await optimise(SMALL_SEARCH, { storeOf });
      expect(parts().length).toBeGreaterThanOrEqual(before);
      expect(textOf(whole)).toBe(textOf(await optimise(SMALL_SEARCH)));
    },
  );

  test('gives the winner on fresh seeds what it has in a comparison on these seeds, and its rivals too', async () => {
    const optimum = await optimise(SMALL_SEARCH);
    const winner = winnerChoice(optimum, optimum.winner.options);
    const { runs } = await compare({
      scenario: SMALL_SEARCH.scenarios[0].scenario,
      strategies: [winner, 'handsOff', 'random'],
      replicates: 20,
      seed: 'fresh string small',
    });
    const means = Array.from(byRun(runs, 'delivery').values(), mean);
    const { rivals, winner: judged } = optimum;
    expect([rivals[0].winner, rivals[0].found, rivals[1].found]).toEqual(means);
    expect(new Set(means).size).toBe(3);
    expect(judged.worth[0].fresh.mean).toBeCloseTo(means[0], 12);
  });

  test('shares its luck within a race, and with no other race nor the fresh runs', () => {
    const search = { seed: 'a' };
    const parts = ['generation-00-rung-0', 'generation-00-rung-1', 'generation-01-rung-0', 'last-rung-0'];
    const seeds = [...parts.map((part) => seedOf(search, part)), 'fresh string a'];
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seedOf({ seed: 7 }, parts[0])).not.toBe(seedOf({ seed: '7x' }, parts[0]));
  });

  test('with several objectives has a front on which nobody beats another on all of them in the last race', async () => {
    const optimum = await optimise({
      ...SMALL_SEARCH,
      objectives: ['delivery', { measure: 'interventions', goal: 'least' }],
    });
    const last = optimum.history.filter(({ generation }) => generation === optimum.schedule.generations);
    const scores = optimum.front.map(
      ({ candidate }) => last.filter((row) => row.candidate === candidate).at(-1)?.scores ?? [],
    );
    for (const one of scores) {
      for (const other of scores) {
        expect(one.every((value, at) => value > other[at])).toBe(false);
      }
    }
  });
});
