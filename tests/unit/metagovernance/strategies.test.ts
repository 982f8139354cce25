import { describe, expect, test } from 'vitest';
import { MetagovernorError, ParameterError, UnknownNameError } from '../../../src/base/index.js';
import {
  contextOf,
  type Observation,
  observe,
  prepareStrategy,
  STRATEGIES,
  type Strategy,
} from '../../../src/metagovernance/index.js';
import { simulate } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';
import { openTable } from '../../support/table-of-actors.js';

function errorOf(act: () => unknown): MetagovernorError {
  try {
    act();
  } catch (error) {
    if (error instanceof MetagovernorError) return error;
    throw error;
  }
  throw new Error('Expected an error but nothing was thrown');
}

describe('preparing a strategy', () => {
  test('by name takes its defaults, and by name and options those given', () => {
    const { options } = STRATEGIES.convener;
    expect(prepareStrategy('convener').options).toEqual(options);
    expect(prepareStrategy({ name: 'convener', options: { intensity: 0.25 } }).options).toEqual({
      ...options,
      intensity: 0.25,
    });
    expect(prepareStrategy('handsOff').decide).toBe(undefined);
  });

  test('with an unknown name is an error with the nearest one', () => {
    const error = errorOf(() => prepareStrategy('facilitatr'));
    expect(error).toBeInstanceOf(UnknownNameError);
    expect(error.message).toMatch(/^Expected the name of a strategy, such as "facilitator".* but found "facilitatr"$/);
    expect(error.details.nearest).toBe('facilitator');
  });

  test('with an unknown option is an error with the nearest one', () => {
    const error = errorOf(() => prepareStrategy({ name: 'catalyst', options: { intensty: 1 } }));
    expect(error).toBeInstanceOf(ParameterError);
    expect(error.message).toMatch(/^Expected options of catalyst to .*"?intensity.* but found "intensty"$/);
    expect(error.details.nearest).toBe('intensity');
    expect(errorOf(() => prepareStrategy({ name: 'handsOff', options: { acts: 1 } })).message).toMatch(
      /handsOff .*none.*"acts"/,
    );
  });

  test.each([
    ['convener', { intensity: 2 }, /convener\.intensity .* from 0 to 1 but found 2/],
    ['collaborativeLeader', { acts: 1.5 }, /collaborativeLeader\.acts .* whole number .* found 1\.5/],
    ['random', { acts: -1 }, /random\.acts .* found -1/],
    ['fixedPlan', { plan: 'all of it' }, /fixedPlan\.plan to be a list .* found "all of it"/],
    ['fixedPlan', { plan: [{ operation: 'fund', process: 0 }] }, /fixedPlan\.plan\[0\]\.tick .* found undefined/],
    ['fixedPlan', { plan: [null] }, /fixedPlan\.plan\[0\] to be a plain object but found null/],
  ])('%s with an option out of range is an error: %o', (name, options, message) => {
    expect(() => prepareStrategy({ name, options })).toThrow(message);
    expect(() => prepareStrategy({ name, options })).toThrow(ParameterError);
  });
});

describe('fixedPlan', () => {
  test('does what is written for a tick then, in the order written, and nothing at other ticks', () => {
    const plan = [
      { tick: 4, operation: 'fund', process: 1 },
      { tick: 2, operation: 'mediate', process: 0 },
      { tick: 4, operation: 'mediate', process: 1, intensity: 0.5 },
    ];
    const { decide } = prepareStrategy({ name: 'fixedPlan', options: { plan } });
    const { world } = openTable();
    const at = (tick: number) => decide?.({ ...observe(world), tick } as Observation, contextOf(world)).interventions;
    expect(at(4)).toEqual([
      { operation: 'fund', process: 1 },
      { operation: 'mediate', process: 1, intensity: 0.5 },
    ]);
    expect(at(2)).toEqual([{ operation: 'mediate', process: 0 }]);
    expect(at(3)).toEqual([]);
  });
});

test('a plan with an unknown operation is an error before anything runs', () => {
  const plan = [{ tick: 9, operation: 'invte', process: 0 }];
  expect(() => prepareStrategy({ name: 'fixedPlan', options: { plan } })).toThrow(UnknownNameError);
});

describe('a strategy of your own', () => {
  test('is used as it is, with its own options', () => {
    const own: Strategy = {
      name: 'funder',
      about: 'Funds whatever runs.',
      options: { intensity: 0.5 },
      create:
        ({ intensity }) =>
        ({ processes }) =>
          processes.map(({ process }) => ({ operation: 'fund', process, intensity: intensity as number })),
    };
    const run = simulate(SMALL, { strategy: own, seed: 1, log: true });
    expect(run.strategy).toBe('funder');
    expect(run.digest).not.toBe(simulate(SMALL, { seed: 1 }).digest);
  });
});

describe('a role', () => {
  test('of the convener works on forming, of the facilitator on interacting, and not the other way round', () => {
    const { world } = openTable();
    const [seen] = observe(world, true).processes;
    const stock = { nodality: 10, authority: 10, treasure: 10, organisation: 10 };
    const actsOf = (name: string, stage: 'forming' | 'interacting' | 'collaborating') => {
      const processes = Array.from({ length: 6 }, (_, ticksInStage) => ({ ...seen, stage, ticksInStage, facts: 0 }));
      const { decide } = prepareStrategy({ name, options: { acts: 20 } });
      return processes.flatMap(
        (one) =>
          decide?.({ tick: 3, until: 40, stock, processes: [one], kinds: [] }, contextOf(world)).interventions ?? [],
      );
    };
    expect(actsOf('convener', 'forming').length).toBeGreaterThan(0);
    expect(actsOf('convener', 'interacting')).toEqual([]);
    expect(actsOf('facilitator', 'interacting').length).toBeGreaterThan(0);
    expect(actsOf('facilitator', 'forming')).toEqual([]);
    expect(actsOf('catalyst', 'collaborating').length).toBeGreaterThan(0);
    expect(actsOf('catalyst', 'interacting')).toEqual([]);
  });

  test('asks for no more than the stock it sees', () => {
    const { world } = openTable();
    const { decide } = prepareStrategy({ name: 'collaborativeLeader', options: { acts: 100 } });
    const nothing = { nodality: 0, authority: 0, treasure: 0, organisation: 0 };
    expect(decide?.({ ...observe(world), stock: nothing }, contextOf(world)).interventions).toEqual([]);
  });
});

describe('what a metagovernor observes', () => {
  test('is exact with full nodality and noisier with less, within shares, and the same when looked at twice', () => {
    const { world } = openTable();
    const exact = observe(world, true);
    world.state.stock[0] = world.scenario.metagovernor.nodality.cap;
    expect(observe(world).processes).toEqual(exact.processes);
    const errorAt = (part: number) => {
      world.state.stock[0] = part * world.scenario.metagovernor.nodality.cap;
      const seen = observe(world);
      expect(observe(world)).toEqual(seen);
      expect(seen.processes[0].trust).toBeGreaterThanOrEqual(0);
      expect(seen.processes[0].trust).toBeLessThanOrEqual(1);
      return Math.abs(seen.processes[0].trust - exact.processes[0].trust);
    };
    const errors = [0.8, 0.5, 0.1].map(errorAt);
    expect(errors[0]).toBeGreaterThan(0);
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
  });

  test('is never the truth of a problem', () => {
    const { world } = openTable();
    const names = Object.keys(observe(world).processes[0]);
    expect(names.filter((name) => /gain|value|worth|contribution(s|Table)|statusQuo|solution/i.test(name))).toEqual([]);
  });
});
