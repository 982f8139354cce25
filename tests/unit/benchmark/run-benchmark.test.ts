import { beforeAll, describe, expect, test } from 'vitest';
import { BASELINES, runBenchmark, type Standings } from '../../../src/benchmark/index.js';
import { SMALL_SUITE } from '../../support/small-suite.js';

const those = (...names: string[]) => BASELINES.filter(({ strategy }) => names.includes(strategy as string));
const SOME = those('handsOff', 'facilitator', 'collaborativeLeader');
const LEADER = { name: 'collaborativeLeader', options: { acts: 2 } };
/** Never acts: the same as nobody, by another name. */
const idle = { name: 'idle', about: 'Does nothing.', options: {}, create: () => () => [] };
const sit = (entries: Parameters<typeof runBenchmark>[0] = {}) =>
  runBenchmark({ suite: SMALL_SUITE, baselines: SOME, ...entries });

describe('where strategies stand', () => {
  let standings: Standings;
  beforeAll(async () => {
    standings = await sit({ baselines: [...SOME, ...those('oracle')], entries: [idle] });
  }, 120_000);
  const armOf = (label: string) => standings.arms.find((arm) => arm.label === label);

  test('from the most net delivery to the least, the reference at 0 from itself', () => {
    const means = standings.arms.map(({ scores }) => scores.delivery.mean);
    expect(means).toEqual(means.toSorted((one, other) => other - one));
    expect(armOf('handsOff')?.scores.delivery).toMatchObject({ difference: { value: 0, low: 0, high: 0 }, share: 0 });
    expect(standings.failed).toEqual([]);
  });

  test('who does nothing stands where nobody stands, by every score', () => {
    const [nobody, entry] = [armOf('handsOff'), armOf('idle')];
    expect(entry?.scores).toMatchObject(
      Object.fromEntries(
        Object.entries(nobody?.scores ?? {}).map(([score, { mean, difference }]) => [score, { mean, difference }]),
      ),
    );
    expect(entry?.kind).toBe('entry');
  });

  test('differences over scenarios are means of those in each, and so over budgets', () => {
    const leader = armOf('collaborativeLeader');
    const mean = (parts: readonly { readonly value: number }[] = []) =>
      parts.reduce((sum, { value }) => sum + value, 0) / parts.length;
    expect(mean(leader?.byScenario)).toBeCloseTo(leader?.scores.delivery.difference.value ?? Number.NaN, 12);
    expect(mean(leader?.byBudget)).toBeCloseTo(leader?.scores.delivery.difference.value ?? Number.NaN, 12);
    expect(leader?.byBudget.map(({ label }) => label)).toEqual(['tight', 'usual']);
  });

  test('who knows the truth is ranked with nobody, and is what the way leads to', () => {
    const oracle = armOf('oracle');
    expect(Object.values(oracle?.scores ?? {}).map(({ ranks }) => ranks)).toEqual(Array(6).fill(null));
    expect(oracle?.isOnFront).toBe(false);
    const shares = standings.arms.map(({ scores }) => scores.delivery.share ?? Number.NaN);
    expect(Math.max(...shares)).toBe(oracle?.scores.delivery.share);
    let ranked = 0;
    for (const { scores } of standings.arms) {
      expect([scores.cost.share, scores.harmed.share]).toEqual([null, null]);
      const { ranks } = scores.delivery;
      if (ranks === null) continue;
      ranked += 1;
      expect(ranks.best).toBeLessThanOrEqual(ranks.rank);
      expect(ranks.worst).toBeGreaterThanOrEqual(ranks.rank);
    }
    expect(ranked).toBe(4);
  });

  test('an entry that comes later changes nothing of the others but their ranks', async () => {
    const before = await sit({ baselines: SOME });
    for (const { label, scores } of before.arms) {
      expect(armOf(label)?.scores.delivery.mean).toBe(scores.delivery.mean);
      expect(armOf(label)?.scores.democratic.difference).toEqual(scores.democratic.difference);
    }
  });
});

test('few scenarios stand for themselves alone, and few runs of them rank nobody', async () => {
  const { arms, standFor } = await sit({ replicates: 4 });
  expect(standFor).toBe('theseScenarios');
  for (const { scores } of arms) expect(scores.delivery.ranks).toBeNull();
});

test('an entry whose runs fail is named, and compared with nobody', async () => {
  const fails = {
    name: 'fails',
    about: 'Fails late.',
    options: {},
    create:
      () =>
      ({ tick }: { readonly tick: number }) => {
        if (tick > 24) throw new Error('late');
        return [];
      },
  };
  const { arms, failed } = await sit({ entries: [fails] });
  expect(failed).toEqual([{ label: 'fails', runs: 40 }]);
  expect(arms.map(({ label }) => label)).not.toContain('fails');
});

test('on another seed everything is other luck', async () => {
  const deliveries = async (seed: string) =>
    (await sit({ seed, replicates: 2 })).arms.find(({ label }) => label === 'collaborativeLeader')?.scores.delivery
      .mean;
  expect(await deliveries('one')).not.toBe(await deliveries('other'));
});

test.each([
  [
    'an entry that the library has already',
    { entries: ['facilitator'] },
    /each strategy of a benchmark once but found facilitator twice/,
  ],
  ['an entry twice', { entries: [idle, idle] }, /idle twice/],
  ['too few runs', { replicates: 1 }, /replicates/],
  ['no reference', { baselines: SOME.slice(1) }, /one arm that all others are compared with but found 0/],
  ['a strategy that is not there', { entries: ['convner'] }, /convener/],
  ['a suite that is not there', { suite: 'governance' }, /governance-1/],
  ['an option that is not there', { entres: [] }, /entres/],
])('%s is told', async (_, options, said) => {
  await expect(sit(options as object)).rejects.toThrow(said);
});

test('options that are as usual make no other strategy', async () => {
  await expect(sit({ entries: [LEADER] })).rejects.toThrow(/collaborativeLeader twice/);
});
