import { describe, expect, test } from 'vitest';
import { flatten, layoutOf, openEnvironment, PROCESS_FIELDS } from '../../../src/environment/index.js';
import { prepareStrategy } from '../../../src/metagovernance/index.js';
import { findScenario, listScenarios } from '../../../src/scenarios/index.js';

const { scenario } = findScenario('inclusive-environments');

describe('the flat observation', () => {
  test.each(listScenarios().map(({ id }) => id))('of %s stays within its space, whatever comes', (id) => {
    const environment = openEnvironment(findScenario(id).scenario, { slots: 4, actors: 3, seed: id });
    const { fields, shape } = environment.observationSpace;
    const leader = prepareStrategy('collaborativeLeader').decide!;
    let { observation } = environment.reset();
    const highest = new Float32Array(shape[0]);
    while (environment.isRunning) {
      expect(observation).toHaveLength(shape[0]);
      const outside = fields.filter((_, at) => !(observation[at] >= 0 && observation[at] <= 1));
      expect(outside).toEqual([]);
      for (const [at, value] of observation.entries()) highest[at] = Math.max(highest[at], value);
      const { seen } = environment;
      const interventions =
        seen.tick < seen.until ? leader(seen, { actors: 0, decisions: 0, draw: () => 0 }).interventions : [];
      ({ observation } = environment.step({ interventions }));
    }
    // Something is seen.
    expect(highest.filter((value) => value > 0).length).toBeGreaterThan(15);
  });

  test('names each entry once', () => {
    const { fields } = layoutOf(scenario, { actors: 2 });
    const names = fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(fields.every(({ low, high, about }) => low === 0 && high === 1 && about.length > 5)).toBe(true);
    expect(names.filter((name) => name.startsWith('slot0.'))).toEqual([
      ...PROCESS_FIELDS.map((name) => `slot0.${name}`),
      'slot0.actor0',
      'slot0.actor1',
    ]);
  });

  test('says what the observation says, at the place of its name', () => {
    const environment = openEnvironment(scenario, { slots: 2, actors: 32, seed: 3 });
    const nothing = [0, 0, 0];
    environment.reset();
    let { observation, info } = environment.step(nothing);
    while (info.unseen === 0) ({ observation, info } = environment.step(nothing));
    const at = (name: string) =>
      observation[environment.observationSpace.fields.findIndex((field) => field.name === name)];
    const { seen } = environment;
    expect(at('time')).toBeCloseTo(seen.tick / 120, 6);
    expect(at('timeLeft')).toBeCloseTo((96 - seen.tick) / 120, 6);
    expect(at('stock.treasure')).toBeCloseTo(seen.stock.treasure / 10, 6);
    expect(at('running')).toBeCloseTo(seen.processes.length / 20, 6);
    expect(at('unseen')).toBeCloseTo((seen.processes.length - 2) / 20, 6);
    expect(at('kind.all.network.started')).toBeCloseTo(seen.kinds[0].modes.network.started / 20, 6);
    for (const [slot, process] of seen.processes.slice(0, 2).entries()) {
      expect(at(`slot${slot}.taken`)).toBe(1);
      expect(at(`slot${slot}.${process.stage}`)).toBe(1);
      expect(at(`slot${slot}.${process.mode}`)).toBe(1);
      expect(at(`slot${slot}.trust`)).toBeCloseTo(process.trust, 6);
      expect(at(`slot${slot}.members`)).toBeCloseTo(process.members.length / 15, 6);
      expect(at(`slot${slot}.ticksInStage`)).toBeCloseTo(process.ticksInStage / (process.ticksInStage + 12), 6);
      for (const actor of process.members) expect(at(`slot${slot}.actor${actor}`)).toBe(1);
      for (const actor of process.unasked) expect(at(`slot${slot}.actor${actor}`)).toBe(0.5);
    }
    expect(info.processes).toEqual(seen.processes.slice(0, 2).map(({ process }) => process));
  });

  test('is empty where there is no process, and each is its own', () => {
    const environment = openEnvironment(scenario, { seed: 3 });
    const { observation } = environment.reset();
    const { layout } = environment;
    const slots = layout.fields.findIndex(({ name }) => name === 'slot0.taken');
    expect(observation.subarray(slots).every((value) => value === 0)).toBe(true);
    expect(flatten(environment.seen, layout)).toEqual(observation);
    observation.fill(7);
    expect(flatten(environment.seen, layout)).not.toEqual(observation);
  });

  test('of other kinds of problems than were laid out is refused', () => {
    const kinds = [{ name: 'roads' }, { name: 'schools' }];
    const another = openEnvironment({ problems: { kinds } });
    const { observation } = another.reset();
    expect(observation).toHaveLength(another.observationSpace.shape[0]);
    expect(another.actionSpace.distantChoices).toContain('setMix market for schools');
    expect(() => flatten(another.seen, layoutOf(scenario))).toThrow(
      'Expected an observation of the kinds of problems all but found roads, schools',
    );
  });

  test('is laid out the same by the scenario alone', () => {
    const { layout } = openEnvironment(scenario, { seed: 'any', replicate: 3, slots: 5 });
    expect(JSON.stringify(layoutOf(scenario, { slots: 5 }))).toBe(JSON.stringify(layout));
  });
});
