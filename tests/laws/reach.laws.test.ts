import { describe, expect, test } from 'vitest';
import { prepareStrategy, STRATEGIES, type Strategy } from '../../src/metagovernance/index.js';
import { findScenario } from '../../src/scenarios/index.js';
import { openSession, simulate } from '../../src/simulation/index.js';
import { SMALL } from '../support/small-scenario.js';

/** Change all that can be changed: each value, the length of each list, each prototype. Returns how much could. */
function wreck(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  let changed = 0;
  for (const name of Reflect.ownKeys(value)) {
    if (name === 'length') continue;
    changed += wreck(Reflect.get(value, name), seen);
    if (Reflect.set(value, name, -7)) changed += 1;
  }
  if (Array.isArray(value)) changed += Reflect.set(value, 'length', 0) ? 1 : 0;
  return changed + (Reflect.setPrototypeOf(value, { inherited: true }) ? 1 : 0);
}

/** Does what the collaborative leader does, and tries to wreck whatever it was given before it returns. */
function vandal(): Strategy {
  return {
    name: 'vandal',
    about: 'Leads, and wrecks.',
    options: { list: [1, { deep: [2] }] },
    create: (options) => {
      const { decide } = prepareStrategy('collaborativeLeader');
      expect(options).toEqual({ list: [1, { deep: [2] }] });
      return (observation, context, memory) => {
        const { interventions: acts = [] } = decide?.(structuredClone(observation), context) ?? {};
        expect([observation, context, options, memory].map((given) => wreck(given))).toEqual([0, 0, 0, 0]);
        return { interventions: acts, memory: { seen: [observation.tick] } };
      };
    },
  };
}

const SCENARIOS = { small: SMALL, 'of the catalogue': findScenario('homelessness').scenario };

describe.each(Object.entries(SCENARIOS))('on the scenario %s', (_, scenario) => {
  const clean = Object.keys(STRATEGIES).map((strategy) => simulate(scenario, { strategy, seed: 'reach' }).digest);

  test('a strategy that tries to wreck all it is given can change nothing, and does what it would have done without', () => {
    const led = simulate(scenario, { strategy: 'collaborativeLeader', seed: 'reach' });
    const wrecked = simulate(scenario, { strategy: vandal(), seed: 'reach' });
    expect(wrecked.digest).toBe(led.digest);
    expect(wrecked.funnel).toEqual(led.funnel);
  });

  test('and every strategy that runs after it does what it does in a clean process', () => {
    simulate(scenario, { strategy: vandal(), seed: 'reach' });
    const after = Object.keys(STRATEGIES).map((strategy) => simulate(scenario, { strategy, seed: 'reach' }).digest);
    expect(after).toEqual(clean);
  });

  test('what somebody looks at in a session is a copy as well', () => {
    const session = openSession(scenario, { strategy: 'facilitator', seed: 'reach' });
    while (!session.isOver) {
      wreck(session.observe());
      session.step();
    }
    expect(session.digest).toBe(clean[Object.keys(STRATEGIES).indexOf('facilitator')]);
  });
});

test('what a strategy keeps of its intervention and changes later changes nothing', () => {
  const act = (tick: number) => ({ operation: 'fund' as const, process: tick % 3, intensity: 0.5 });
  const fresh: Strategy = {
    name: 'fresh',
    about: '',
    options: {},
    create:
      () =>
      ({ tick }) => [act(tick)],
  };
  const kept: { process: number }[] = [];
  const keeper: Strategy = {
    ...fresh,
    create:
      () =>
      ({ tick }) => {
        for (const one of kept) one.process = 99;
        const now = act(tick);
        kept.push(now);
        return [now];
      },
  };
  expect(simulate(SMALL, { strategy: keeper }).digest).toBe(simulate(SMALL, { strategy: fresh }).digest);
});

test('options are those of the moment at which a strategy is prepared', () => {
  const aspects = ['zeroError'];
  const prepared = prepareStrategy({ name: 'handsOffCulture', options: { aspects } });
  aspects.push('nonsense');
  expect(prepared.options.aspects).toEqual(['zeroError']);
  expect(() => prepared.begin()).not.toThrow();
});
