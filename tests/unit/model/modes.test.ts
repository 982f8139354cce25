import { describe, expect, test } from 'vitest';
import { measureRun } from '../../../src/measures/index.js';
import { ASSETS, parseScenario, type ScenarioInput, STAGES, type World } from '../../../src/model/index.js';
import { problemKinds } from '../../../src/model/problem/profile.js';
import { AUTHORITY } from '../../../src/model/vocabulary/names.js';
import { openSession } from '../../../src/simulation/index.js';

const mixOf = (mode: string) => ({
  network: 0,
  [mode]: 1,
});

function finished(input: ScenarioInput, seed = 'modes'): World {
  return openSession(input, { seed }).finish().world;
}

const decided = ({ state, sizes }: World) =>
  Array.from({ length: sizes.processes }, (_, process) => process).filter((process) => state.adopted[process] >= 0);

const carriedOut = (mode: string, modes: Record<string, number>) =>
  measureRun(finished({ modes: { mix: mixOf(mode), ...modes } })).implementation;

const withUrgency = (urgency: number): ScenarioInput => ({
  modes: { mix: mixOf('hierarchy'), authorityCapacity: 1000 },
  problems: { urgency },
});

function boughtGain(holdUp: number, unclearDefinition: number): number {
  const problems = { count: 60, unclearDefinition };
  const { state } = finished({ modes: { mix: mixOf('market'), holdUp }, problems });
  return state.agreedGain.reduce((sum, gain) => sum + gain, 0);
}

describe('a problem governed without a table', () => {
  test.each(['hierarchy', 'market', 'hero'])('is decided by one actor and needs no meeting of members: %s', (mode) => {
    const world = finished({ modes: { mix: mixOf(mode), hierarchyCost: 0, marketCost: 0, enforcementCost: 0 } });
    expect(decided(world).length).toBe(world.sizes.processes);
    expect(measureRun(world).meetings).toBe(0);
    // Only who took the problem up has a place in the process.
    expect(Array.from(world.state.memberCount)).toEqual(Array.from(world.state.memberCount, () => 1));
  });

  test.each([1, 3])('in a hierarchy each problem falls to one of the %i with the most authority', (authorities) => {
    const world = finished({ modes: { mix: mixOf('hierarchy'), authorities }, problems: { count: 60 } });
    const deciders = [...new Set(world.state.decider)];
    expect(deciders.length).toBe(authorities);
    const level = (actor: number) => world.setting.assets[actor * ASSETS.length + AUTHORITY];
    const least = Math.min(...deciders.map(level));
    const others = Array.from({ length: world.sizes.actors }, (_, actor) => actor).filter(
      (actor) => !deciders.includes(actor),
    );
    for (const actor of others) expect(level(actor)).toBeLessThanOrEqual(least);
  });

  test('an authority that has more than it can work on is slower, by as much as it has too much', () => {
    const ticksOf = (authorityCapacity: number) => {
      const modes = { mix: mixOf('hierarchy'), authorities: 1, authorityCapacity };
      const { state } = finished({ modes, problems: { count: 8, lastStart: 0 } });
      return Array.from({ length: 8 }, (_, process) => state.reached[process * STAGES.length]);
    };
    const { hierarchyDuration } = parseScenario({}).modes;
    expect(new Set(ticksOf(8))).toEqual(new Set([hierarchyDuration]));
    // Eight at once with room for two: a quarter of the work on each in a tick.
    expect(new Set(ticksOf(2))).toEqual(new Set([4 * (hierarchyDuration + 1) - 1]));
  });

  test('who was not asked and loses carries out less, the more conflict there is; without resistance nothing of it', () => {
    const shareDone = (resistance: number, conflictPotential: number) => {
      const problems = { count: 200, conflictingDemands: 0.6, conflictPotential };
      const scenario = {
        modes: { mix: mixOf('hierarchy'), authorityCapacity: 1000 },
        problems,
        implementing: { resistance },
      };
      return measureRun(finished(scenario)).implementation;
    };
    expect(shareDone(4, 0.9)).toBeLessThan(shareDone(4, 0.1) - 0.02);
    expect(shareDone(4, 0.1)).toBeLessThan(shareDone(0, 0.1) - 0.02);
    expect(shareDone(0, 0.9)).toBe(shareDone(0, 0.1));
  });

  test('a sanction works as far as one can see what is done, and costs where somebody resists', () => {
    const seen = (visibility: number) => carriedOut('hierarchy', { visibility });
    expect(seen(1)).toBeGreaterThan(seen(0) + 0.02);
    const meetingsAt = (enforcementCost: number) =>
      measureRun(finished({ modes: { mix: mixOf('hierarchy'), enforcementCost } })).meetings;
    expect(meetingsAt(2)).toBeGreaterThan(meetingsAt(0));
    expect(meetingsAt(4) - meetingsAt(0)).toBe(2 * (meetingsAt(2) - meetingsAt(0)));
  });

  test.each([
    ['politician', 0],
    ['manager', 1],
    ['provider', 3],
    ['employee', 2],
    ['user', 5],
  ] as const)('a hero is of the kind asked for: %s', (hero, sector) => {
    const world = finished({ modes: { mix: mixOf('hero'), hero } });
    for (const decider of world.state.decider) expect(world.setting.sector[decider]).toBe(sector);
  });

  test('a legal or an economic sanction gets more of a decision carried out', () => {
    expect(carriedOut('hierarchy', { hierarchySanction: 4 })).toBeGreaterThan(
      carriedOut('hierarchy', { hierarchySanction: 0 }) + 0.1,
    );
    expect(carriedOut('market', { marketSanction: 4 })).toBeGreaterThan(
      carriedOut('market', { marketSanction: 0 }) + 0.1,
    );
  });

  test('a winner that can hold the buyer up delivers less than it was bought for', () => {
    expect(boughtGain(1, 0.5)).toBeLessThan(boughtGain(0, 0.5));
  });

  test('the contract for a problem that is quite clear leaves nothing open', () => {
    expect(boughtGain(1, 0)).toBe(boughtGain(0, 0));
  });

  test('administration and tendering cost what the scenario says', () => {
    const world = finished({ modes: { mix: mixOf('hierarchy'), hierarchyCost: 7, enforcementCost: 0 } });
    expect(measureRun(world).meetings).toBe(7 * world.sizes.processes);
  });
});

describe('kinds of problems', () => {
  const problems = {
    kinds: [
      { name: 'wicked', share: 1, uniqueness: 0.9 },
      { name: 'standard', share: 3, uniqueness: 0.1, mix: mixOf('market') },
    ],
  };

  test('take what they do not say from all problems, and share the problems out', () => {
    const [wicked, standard] = problemKinds(parseScenario({ problems }));
    expect([wicked.share, standard.share]).toEqual([0.25, 0.75]);
    expect([wicked.profile[0], standard.profile[0]]).toEqual([0.9, 0.1]);
    expect(wicked.profile.slice(1)).toEqual(standard.profile.slice(1));
  });

  test('are governed by their own mix', () => {
    const { state, setting, sizes } = finished({ problems: { ...problems, count: 80 } });
    for (let process = 0; process < sizes.processes; process++) {
      expect(state.mode[process]).toBe(setting.kind[process] === 1 ? 2 : 0);
    }
    const standard = setting.kind.reduce((count, kind) => count + kind, 0);
    // 80 draws at .75: 60 expected, standard deviation 3.9.
    expect(standard).toBeGreaterThan(44);
    expect(standard).toBeLessThan(76);
  });
});

test('an urgent problem loses gain by every tick until it is carried out', () => {
  const calmWorld = finished(withUrgency(0));
  const calm = calmWorld.state;
  const urgent = finished(withUrgency(0.05)).state;
  const { hierarchyDuration } = parseScenario({}).modes;
  const { duration } = parseScenario({}).implementing;
  for (const process of decided(calmWorld)) {
    if (calm.delivered[process] < 0) continue;
    // What comes late is worth less, and never less than nothing for being late.
    const [before, after] = [calm.gain[process], urgent.gain[process]];
    const lateness = 0.05 * (hierarchyDuration + duration);
    expect(after).toBeCloseTo(before > 0 ? Math.max(0, before - lateness) : before, 10);
  }
});
