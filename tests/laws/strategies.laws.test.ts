import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAPACITIES,
  checkIntervention,
  contextOf,
  type Intervention,
  OPERATION_NAMES,
  observe,
  prepareStrategy,
  STRATEGIES,
  type StrategyChoice,
} from '../../src/metagovernance/index.js';
import { openSession } from '../../src/simulation/index.js';
import { anyIntervention } from '../support/arbitrary-intervention.js';
import { anyScenario } from '../support/arbitrary-scenario.js';

/** Freeze a value and everything in it. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

const runs = fc.record({ scenario: anyScenario(), seed: fc.nat() });
const effort = fc.record({ acts: fc.nat({ max: 30 }), intensity: fc.nat({ max: 10 }).map((tenths) => tenths / 10) });

/** A rule that asks about anything, and does what needs nothing else said. */
const anyRule = fc.record({
  when: fc.array(
    fc.oneof(
      fc.tuple(
        fc.constantFrom('trust', 'conflict', 'facts', 'ticksInStage', 'stock.treasure'),
        fc.constantFrom('<', '>='),
        fc.double({ min: 0, max: 3, noNaN: true }),
      ),
      fc.tuple(
        fc.constant('stage'),
        fc.constantFrom('=', '!='),
        fc.constantFrom('forming', 'interacting', 'collaborating'),
      ),
    ),
    { maxLength: 3 },
  ),
  do: fc.oneof(
    fc.record({ operation: fc.constantFrom('mediate', 'fund', 'bringKnowledge', 'decoupleIssues') }),
    fc.record({
      operation: fc.constantFrom('invite', 'activate', 'vouch'),
      actor: fc.constantFrom('members', 'unasked', 'hesitating', 'gone'),
    }),
    fc.constant({ operation: 'brokerTie', actor: 'members', partner: 'hesitating' }),
  ),
  every: fc.integer({ min: 1, max: 5 }),
});

/** Each strategy of the catalogue with any options it takes. */
const choices: Readonly<Record<string, fc.Arbitrary<(plan: readonly Intervention[]) => StrategyChoice>>> =
  Object.fromEntries(
    Object.values(STRATEGIES).map(({ name, options }) => [
      name,
      'rules' in options
        ? fc.tuple(effort, fc.array(anyRule, { maxLength: 8 })).map(([given, rules]) => () => ({
            name,
            options: { ...given, rules },
          }))
        : 'acts' in options
          ? effort.map((given) => () => ({ name, options: given }))
          : 'plan' in options
            ? fc.constant((acts: readonly Intervention[]) => ({
                name,
                options: { plan: acts.map((act, at) => ({ ...act, tick: at % 12 })) },
              }))
            : fc.constant(() => name),
    ]),
  );

describe.each(Object.keys(STRATEGIES))('%s', (name) => {
  const cases = runs.chain(({ scenario, seed }) =>
    fc
      .tuple(choices[name], fc.array(anyIntervention(openSession(scenario, { seed }).world), { maxLength: 60 }))
      .map(([choose, plan]) => ({ scenario, seed, strategy: choose(plan) })),
  );

  test('spends no more than start and growth, and keeps each stock between 0 and its cap', () => {
    fc.assert(
      fc.property(cases, ({ scenario, seed, strategy }) => {
        const session = openSession(scenario, { seed, strategy });
        const { state } = session.world;
        const { metagovernor } = session.world.scenario;
        while (!session.isOver) {
          session.step();
          for (const [at, capacity] of CAPACITIES.entries()) {
            const { start, cap, regeneration } = metagovernor[capacity];
            expect(state.stock[at]).toBeGreaterThanOrEqual(0);
            expect(state.stock[at]).toBeLessThanOrEqual(cap);
            const ever = Math.min(start, cap) + session.tick * regeneration;
            expect(state.spent[at]).toBeLessThanOrEqual(ever * (1 + 1e-12));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is pure: the same observation gives the same well-formed interventions, and nothing is changed', () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 12 }), ({ scenario, seed, strategy }, tick) => {
        const { world } = openSession(scenario, { seed, strategy }).step(tick);
        const { decide } = prepareStrategy(strategy);
        const again = prepareStrategy(strategy).decide;
        if (decide === undefined) return;
        const seen = deepFreeze(observe(world));
        const before = JSON.stringify(seen);
        const bytes = world.stateBytes.slice();
        const acts = decide(seen, Object.freeze(contextOf(world)));
        expect(decide(seen, contextOf(world))).toEqual(acts);
        expect(again?.(structuredClone(seen), contextOf(world))).toEqual(acts);
        expect(JSON.stringify(seen)).toBe(before);
        expect(world.stateBytes).toEqual(bytes);
        for (const act of acts.interventions) expect(() => checkIntervention(world, act)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  test('does nothing once the metagovernor is gone', () => {
    fc.assert(
      fc.property(cases, ({ scenario, seed, strategy }) => {
        const session = openSession(scenario, { seed, strategy });
        const { state, derived } = session.world;
        session.step(derived.leavesAt);
        const done = state.interventions[0] + state.refusals[0];
        session.step(100);
        expect(state.interventions[0] + state.refusals[0]).toBe(done);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an arbitrary intervention', () => {
  test('is well formed, and all operations occur', () => {
    const { world } = openSession({});
    const drawn = fc.sample(anyIntervention(world), 2000);
    for (const intervention of drawn) expect(() => checkIntervention(world, intervention)).not.toThrow();
    expect(new Set(drawn.map(({ operation }) => operation))).toEqual(new Set(OPERATION_NAMES));
  });
});
