import { describe, expect, test } from 'vitest';
import { eventsOf, MODES, parseScenario } from '../../../src/model/index.js';
import { openSession, simulate } from '../../../src/simulation/index.js';

const BASE = { modes: { mix: { network: 0, market: 1 } }, problems: { count: 40, lastStart: 1 } };
const NETWORK = { network: 1, hierarchy: 0, market: 0, hero: 0 };
const reformed = (reforms: unknown) => parseScenario({ ...BASE, environment: { reforms } });

describe('a reform', () => {
  test('governs the problems that strike from its tick on, and no other', () => {
    const session = openSession(reformed([{ tick: 60, mix: NETWORK }]), { seed: 3 });
    while (!session.isOver) session.step();
    const { state, setting, sizes } = session.world;
    const modes = { before: new Set<string>(), after: new Set<string>() };
    for (let process = 0; process < sizes.processes; process++) {
      modes[setting.startTick[process] < 60 ? 'before' : 'after'].add(MODES[state.mode[process]]);
    }
    expect(modes).toEqual({ before: new Set(['market']), after: new Set(['network']) });
  });

  test('changes nothing before it comes', () => {
    const digestAt = (reforms: unknown, ticks: number) => {
      const session = openSession(reformed(reforms), { seed: 3 });
      session.step(ticks);
      return session.digest;
    };
    const later = [{ tick: 60, mix: NETWORK }];
    expect(digestAt(later, 60)).toBe(digestAt([], 60));
    expect(digestAt(later, 120)).not.toBe(digestAt([], 120));
  });

  test('takes the place of what was made of the mix, and is told', () => {
    const scenario = reformed([{ tick: 12, mix: { ...NETWORK, hierarchy: 0.5 } }]);
    const session = openSession(scenario, { seed: 1, strategy: 'mixGovernor', log: true });
    session.step(12);
    expect(Array.from(session.world.state.mix)).not.toEqual([1, 0.5, 0, 0]);
    const { log } = simulate(scenario, { strategy: 'mixGovernor', seed: 1, log: true });
    const reforms = log === null ? [] : eventsOf(log).filter(({ event }) => event === 'reform');
    expect(reforms).toMatchObject([{ tick: 12, process: -1 }]);
  });

  test('comes once a tick', () => {
    const reform = { tick: 4, mix: NETWORK };
    expect(() => reformed([reform, reform])).toThrow(
      'Expected scenario.environment.reforms.1.tick to be a tick of its own but found 4',
    );
  });
});
