import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/experiment/index.js';
import { GAINS, measureGains, measureRun } from '../../../src/measures/index.js';
import type { ScenarioInput } from '../../../src/model/index.js';
import { numbers } from '../../../src/numeric/index.js';
import { openSession } from '../../../src/simulation/index.js';

const NAMES = Object.keys(GAINS) as (keyof typeof GAINS)[];

/** Mean of a measure over some runs left alone, those in which there was something to measure; NaN where there was nothing in any. */
async function meanOf(name: string, scenario: ScenarioInput): Promise<number> {
  const { runs } = await compare({ scenario, strategies: ['handsOff'], replicates: 40 });
  const measured = numbers(runs, name).filter((value) => !Number.isNaN(value));
  return measured.reduce((sum, value) => sum + value, 0) / measured.length;
}

describe('the six gains', () => {
  test('lie in their ranges, and are among the measures of a run', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { world } = openSession({}, { seed, strategy: 'collaborativeLeader' }).finish();
      const gains = measureGains(world);
      expect(Object.keys(gains).sort()).toEqual(['changed', ...NAMES].sort());
      for (const name of NAMES) {
        const [least, most] = GAINS[name].range;
        if (Number.isNaN(gains[name])) continue;
        expect(gains[name]).toBeGreaterThanOrEqual(least);
        expect(gains[name]).toBeLessThanOrEqual(most);
        expect(measureRun(world)[name]).toBe(gains[name]);
      }
    }
  });

  test('do not disturb the run', () => {
    const session = openSession({}, { seed: 1, strategy: 'collaborativeLeader' }).step(30);
    const before = session.digest;
    measureGains(session.world);
    expect(session.digest).toBe(before);
  });

  test('are missing, and not 0, before anything has happened', () => {
    const { world } = openSession({}, { seed: 1 });
    const { changed, ...gains } = measureGains(world);
    expect(changed).toBe(0);
    for (const value of Object.values(gains)) expect(value).toBeNaN();
  });

  // Each is moved by what it is meant to measure.
  test('competence: none where one decides alone', async () => {
    expect(await meanOf('gainCompetence', { modes: { mix: { network: 0, hierarchy: 1 } } })).toBe(0);
    expect(await meanOf('gainCompetence', {})).toBeGreaterThan(0);
  });

  test('responsibility: a hierarchy has no holders at the table', async () => {
    expect(await meanOf('gainResponsibility', { modes: { mix: { network: 0, hierarchy: 1 } } })).toBeLessThan(0.2);
    expect(await meanOf('gainResponsibility', {})).toBeGreaterThan(0.3);
  });

  test('resources: more where members put in more', async () => {
    const free = { actors: { conditional: 0, freeRider: 1, hump: 0 } };
    expect(await meanOf('gainResources', {})).toBeGreaterThan(await meanOf('gainResources', free));
  });

  test('adaptation: nothing to measure where nothing changes', async () => {
    expect(await meanOf('gainAdaptation', { environment: { drift: 0, shockRate: 0 } })).toBeNaN();
    expect(await meanOf('gainAdaptation', { environment: { drift: 0.1 } })).toBeGreaterThan(0);
  });

  test('finding: a group at a table sees nearer to the truth than the focal actor alone', async () => {
    expect(await meanOf('gainFinding', {})).toBeGreaterThan(0);
  });

  test('reach: nobody is reached where nothing is carried out', async () => {
    expect(await meanOf('gainReach', { implementing: { baseline: -10 } })).toBeLessThan(await meanOf('gainReach', {}));
  });
});

describe('growing ambition', () => {
  test('makes fewer results count as innovation, and touches nothing before a result is in', async () => {
    const growing = { environment: { ambitionGrowth: 0.02 } };
    expect(await meanOf('innovation', growing)).toBeLessThan(await meanOf('innovation', {}));
    const asNow = openSession({}, { seed: 3 });
    const asGrowing = openSession(growing, { seed: 3 });
    expect(asGrowing.step(2).digest).toBe(asNow.step(2).digest);
  });
});
