import { describe, expect, test } from 'vitest';
import {
  CAPACITIES,
  enact,
  type Intervention,
  type Observation,
  observe,
  prepareStrategy,
} from '../../../src/metagovernance/index.js';
import { INNOVATED, MODES, type ScenarioInput } from '../../../src/model/index.js';
import { openSession } from '../../../src/simulation/index.js';

type Mode = (typeof MODES)[number];
const only = (mode: Mode) => ({ network: 0, hierarchy: 0, market: 0, hero: 0, [mode]: 1 });
const ROLES = ['convener', 'facilitator', 'catalyst'];

/** Wicked problems, for which a led network does best here, and urgent standard ones, for which the market does. */
function twoKinds(wicked: Mode, standard: Mode): ScenarioInput {
  const hard = { unclearDefinition: 0.8, conflictingDemands: 0.2, knowledgeNeed: 0.9, stakeholders: 0.8 };
  const plain = { unclearDefinition: 0.1, conflictingDemands: 0.05, knowledgeNeed: 0.05, stakeholders: 0.1 };
  return {
    ticks: 240,
    problems: {
      count: 60,
      lastStart: 0.85,
      kinds: [
        { name: 'wicked', uniqueness: 0.8, ...hard, conflictPotential: 0.2, mix: only(wicked) },
        { name: 'standard', uniqueness: 0.6, ...plain, conflictPotential: 0.1, urgency: 0.03, mix: only(standard) },
      ],
    },
  };
}

describe('setMix', () => {
  const { world } = openSession(twoKinds('network', 'network'), { seed: 1 });
  const mixOf = (kind: number) => Array.from(world.state.mix.subarray(kind * MODES.length, (kind + 1) * MODES.length));

  test('moves the mix of a kind part of the way, as strength allows, and leaves the others alone', () => {
    enact(world, [{ operation: 'setMix', kind: 'standard', mix: { market: 1 } }]);
    // Competence .8 of the default metagovernor with full stocks.
    expect(mixOf(1)).toEqual([0.2, 0, 0.8, 0].map((share) => expect.closeTo(share, 12)));
    expect(mixOf(0)).toEqual([1, 0, 0, 0]);
    expect(world.state.stock[CAPACITIES.indexOf('authority')]).toBeCloseTo(9.5, 12);
    expect(world.state.stock[CAPACITIES.indexOf('organisation')]).toBeCloseTo(9.5, 12);
  });

  test('without a kind moves all, and counts proportions', () => {
    const fork = openSession(twoKinds('hierarchy', 'hierarchy'), { seed: 1 }).world;
    enact(fork, [{ operation: 'setMix', mix: { hierarchy: 0.2, market: 0.6 }, intensity: 0.5 }]);
    for (const kind of [0, 1]) {
      const [network, hierarchy, market, hero] = fork.state.mix.subarray(kind * 4, kind * 4 + 4);
      // .4 of the way from hierarchy alone to a quarter hierarchy, three quarters market.
      expect([network, hierarchy, market, hero]).toEqual([0, 0.7, 0.3, 0].map((share) => expect.closeTo(share, 12)));
    }
  });

  test('decides how problems that strike later are governed, and none before', () => {
    const session = openSession(twoKinds('network', 'network'), { seed: 3 }).step(60);
    const before = session.world.state.mode.slice();
    const { startTick } = session.world.setting;
    for (let tick = 0; tick < 4; tick++) session.apply([{ operation: 'setMix', mix: { hierarchy: 1 } }]).step();
    session.finish();
    const { mode } = session.world.state;
    const late = [...startTick.keys()].filter((process) => startTick[process] > 64);
    for (const process of startTick.keys()) if (startTick[process] < 60) expect(mode[process]).toBe(before[process]);
    expect(late.filter((process) => mode[process] === MODES.indexOf('hierarchy')).length).toBeGreaterThan(
      0.9 * late.length,
    );
  });

  test.each([
    [{ kind: 'wickd', mix: { network: 1 } }, /such as "wicked"/],
    [{ mix: { netwrk: 1 } }, /network.* found "netwrk"/],
    [{ mix: { network: 2 } }, /from 0 to 1 but found 2/],
    [{ mix: { network: 0 } }, /some mode weight/],
    [{}, /setMix\.mix to be a plain object but found undefined/],
  ])('that is not well formed is an error: %o', (more, message) => {
    expect(() => enact(world, [{ operation: 'setMix', ...more } as Intervention])).toThrow(message);
  });
});

describe('what is seen of the mix', () => {
  const { world } = openSession(twoKinds('hierarchy', 'market'), { seed: 2 }).step(160);
  const { state, setting } = world;

  test('is what has come of finished processes by kind and mode', () => {
    const [wicked, standard] = observe(world, true).kinds;
    const ofKind = [...state.status.keys()].filter((process) => setting.kind[process] === 0);
    const finished = ofKind.filter((process) => state.status[process] >= INNOVATED);
    const innovated = finished.filter((process) => state.status[process] === INNOVATED);
    expect(wicked.kind).toBe('wicked');
    expect(wicked.modes.hierarchy).toEqual({
      share: 1,
      started: ofKind.filter((process) => state.status[process] > 0).length,
      finished: finished.length,
      innovated: innovated.length / finished.length,
    });
    expect(innovated.length).toBeGreaterThan(0);
    expect(wicked.modes.market).toEqual({ share: 0, started: 0, finished: 0, innovated: 0 });
    expect(standard.modes.market.started).toBeGreaterThan(0);
  });

  test('is the vaguer, the less nodality is left, and the same when looked at twice', () => {
    const exact = observe(world, true).kinds[0].modes.hierarchy.innovated;
    const errorAt = (part: number) => {
      state.stock[0] = part * world.scenario.metagovernor.nodality.cap;
      expect(observe(world)).toEqual(observe(world));
      return Math.abs(observe(world).kinds[0].modes.hierarchy.innovated - exact);
    };
    const errors = [1, 0.8, 0.5].map(errorAt);
    expect(errors[0]).toBe(0);
    expect(errors[1]).toBeGreaterThan(0);
    expect(errors[2]).toBeGreaterThan(errors[1]);
  });
});

describe('the governor of the mix', () => {
  /** Innovations and true gain per process, and the mix when the last problems strike, over 16 seeds. */
  function outcome(scenario: ScenarioInput, strategy: { name: string; options: Record<string, unknown> }) {
    const mix = Array.from({ length: 2 * MODES.length }, () => 0);
    let [innovated, gain, count] = [0, 0, 0];
    for (let seed = 0; seed < 16; seed++) {
      const session = openSession(scenario, { seed, strategy }).step(190);
      const { state, sizes } = session.world;
      for (const at of mix.keys()) mix[at] += state.mix[at] / 16;
      session.finish();
      count += sizes.processes;
      for (let process = 0; process < sizes.processes; process++) {
        if (state.status[process] !== INNOVATED) continue;
        innovated++;
        gain += state.gain[process];
      }
    }
    const share = (kind: number, mode: Mode) => mix[kind * MODES.length + MODES.indexOf(mode)];
    return { innovated: innovated / count, gain: gain / count, share };
  }

  const governor = { name: 'mixGovernor', options: { roles: ROLES } };
  const sameRoles = { name: 'team', options: { roles: ROLES } };
  const governed = outcome(twoKinds('market', 'network'), governor);

  test('shifts the kinds in different directions: networks for the wicked, the market for the standard', () => {
    expect(governed.share(0, 'network')).toBeGreaterThan(0.5);
    expect(governed.share(0, 'network')).toBeGreaterThan(2 * governed.share(1, 'network'));
    expect(governed.share(1, 'market')).toBeGreaterThan(1.5 * governed.share(0, 'market'));
    expect(governed.share(1, 'market')).toBeGreaterThan(governed.share(1, 'hierarchy'));
  });

  test('does better than the bad mix it began with, and not as well as who knew the best from the start', () => {
    const bad = outcome(twoKinds('market', 'network'), sameRoles);
    const best = outcome(twoKinds('network', 'market'), sameRoles);
    const brief = ({ innovated, gain }: { innovated: number; gain: number }) => ({ innovated, gain });
    console.log('governed', brief(governed), 'bad fixed mix', brief(bad), 'best fixed mix', brief(best));
    expect(governed.innovated).toBeGreaterThan(1.4 * bad.innovated);
    expect(governed.gain).toBeGreaterThan(1.4 * bad.gain);
    expect(governed.gain).toBeLessThan(best.gain);
  });

  test('decides by what it sees alone, and asks for a mix only when it is time', () => {
    const { decide } = prepareStrategy(governor);
    const seen = observe(openSession(twoKinds('network', 'network'), { seed: 1 }).world);
    const context = { actors: 30, decisions: 12, draw: () => 0.5 };
    const at = (observation: Observation) => decide?.(observation, context).interventions;
    expect(at(seen)).toEqual(at(seen));
    expect(at(seen)?.filter(({ operation }) => operation === 'setMix')).toHaveLength(2);
    // Nothing is finished: all modes alike, for both kinds.
    for (const { mix } of at(seen) ?? []) {
      expect(Object.values(mix ?? {})).toEqual([1 / 3, 1 / 3, 1 / 3].map((share) => expect.closeTo(share, 12)));
    }
    expect(at({ ...seen, tick: 1 })).toEqual([]);
  });

  test.each([
    [{ modes: ['netwrk'] }, /such as "network"/],
    [{ modes: [] }, /list of modes/],
    [{ every: 0 }, /mixGovernor\.every/],
    [{ explore: 2 }, /mixGovernor\.explore/],
    [{ roles: ['convner'] }, /such as "convener"/],
  ])('with options it cannot use is an error: %o', (options, message) => {
    expect(() => prepareStrategy({ name: 'mixGovernor', options })).toThrow(message);
  });

  test('leaves modes alone that it is not to try', () => {
    const session = openSession(twoKinds('network', 'network'), {
      seed: 1,
      strategy: { name: 'mixGovernor', options: { modes: 'network+hero' } },
    }).step(60);
    const [network, hierarchy, market, hero] = session.world.state.mix;
    expect([hierarchy, market]).toEqual([0, 0]);
    expect(Math.min(network, hero)).toBeGreaterThan(0);
  });
});
