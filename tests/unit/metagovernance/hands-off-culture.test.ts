import { describe, expect, test } from 'vitest';
import { measureRun } from '../../../src/measures/index.js';
import { contextOf, enact, observe, prepareStrategy } from '../../../src/metagovernance/index.js';
import { ASPECTS, type Aspect } from '../../../src/model/index.js';
import { openSession } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';

const cultureAfter = (options: Record<string, unknown>, ticks = 19) => {
  const { world } = openSession(SMALL, { seed: 1, strategy: { name: 'handsOffCulture', options } }).step(ticks);
  return Object.fromEntries(ASPECTS.map((aspect, at) => [aspect, world.state.culture[at]])) as Record<Aspect, number>;
};

describe('handsOffCulture', () => {
  test('moves every aspect toward room for innovation, and touches no process', () => {
    const culture = cultureAfter({});
    for (const aspect of ['zeroError', 'ruleBurden', 'fixedValues'] as const)
      expect(culture[aspect]).toBeLessThan(0.48);
    for (const aspect of ASPECTS.slice(3)) expect(culture[aspect]).toBeGreaterThan(0.52);
    const { world } = openSession(SMALL, { seed: 1 }).step(8);
    const { decide } = prepareStrategy('handsOffCulture');
    const { interventions: acts = [] } = decide?.(observe(world), contextOf(world)) ?? {};
    expect(acts).toHaveLength(2);
    for (const act of acts) expect(act.process).toBe(undefined);
  });

  test('works on the chosen aspects alone, by as much as its intensity', () => {
    const much = cultureAfter({ aspects: ['talent'], acts: 1 });
    const little = cultureAfter({ aspects: ['talent'], acts: 1, intensity: 0.2 });
    expect(much.talent).toBeGreaterThan(little.talent);
    expect(little.talent).toBeGreaterThan(0.5);
    expect(much.zeroError).toBe(0.5);
  });

  test('pays for it', () => {
    const measures = measureRun(openSession(SMALL, { seed: 1, strategy: 'handsOffCulture' }).step(24).world);
    expect(measures['spentTreasure']).toBeGreaterThan(0);
    expect(measures['spentAuthority']).toBeGreaterThan(0);
    expect(measures['interventions']).toBeGreaterThan(20);
  });

  test.each([
    [{ aspects: [] }, /aspects to be a list/],
    [{ aspects: 'talent' }, /aspects to be a list/],
    [{ aspects: ['talnet'] }, /such as "talent"/],
    [{ acts: 1.5 }, /whole number/],
    [{ intensity: 2 }, /from 0 to 1/],
  ])('refuses %o', (options, message) => {
    expect(() => prepareStrategy({ name: 'handsOffCulture', options })).toThrow(message);
  });
});

const world = () => openSession(SMALL, { seed: 1 }).step(3).world;

describe('operations from a distance', () => {
  test('aim at the end that leaves most room, or at the level given', () => {
    const targets = world();
    enact(targets, [
      { operation: 'changeCulture', aspect: 'zeroError' },
      { operation: 'changeCulture', aspect: 'flatness' },
      { operation: 'changeCulture', aspect: 'ruleBurden', level: 1 },
      { operation: 'recruit', aspect: 'diversity' },
    ]);
    const { cultureTarget } = targets.state;
    expect(cultureTarget[0]).toBeLessThan(0.5);
    expect(cultureTarget[1]).toBeGreaterThan(0.5);
    expect(cultureTarget[3]).toBeGreaterThan(0.5);
    expect(cultureTarget[6]).toBeGreaterThan(0.5);
    // Nothing is there at once.
    expect([...targets.state.culture]).toEqual(ASPECTS.map(() => 0.5));
  });

  test('want an aspect of their own', () => {
    expect(() => enact(world(), [{ operation: 'changeCulture', aspect: 'talent' }])).toThrow(/aspect of culture/);
    expect(() => enact(world(), [{ operation: 'recruit', aspect: 'zeroError' }])).toThrow(/aspect of HR/);
    expect(() => enact(world(), [{ operation: 'changeCulture' }])).toThrow(/aspect of culture/);
    expect(() => enact(world(), [{ operation: 'changeCulture', aspect: 'zeroError', level: 2 }])).toThrow(/level/);
  });
});
