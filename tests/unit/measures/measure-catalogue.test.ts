import { expect, test } from 'vitest';
import { MEASURES, MOMENT_MEASURES, measureMoment, measureRun } from '../../../src/measures/index.js';
import { openSession } from '../../../src/simulation/index.js';
import { SMALL } from '../../support/small-scenario.js';

const { world } = openSession(SMALL).finish();

test('the catalogue names the measures of a run, in their order', () => {
  expect(Object.keys(MEASURES)).toEqual(Object.keys(measureRun(world)));
});

test('the catalogue names the measures of a moment, in their order', () => {
  expect(['tick', ...Object.keys(MOMENT_MEASURES)]).toEqual(Object.keys(measureMoment(world)));
});

test('a moment measured in part has the same numbers as one measured whole', () => {
  const { tick, trust, motive } = measureMoment(world);
  expect(measureMoment(world, ['motive', 'trust'])).toEqual({ tick, trust, motive });
  const { tick: at, density, modularity } = measureMoment(world);
  expect(measureMoment(world, ['density', 'modularity'])).toEqual({ tick: at, density, modularity });
});

test('every measure says what it is and in what unit', () => {
  for (const [name, { unit, about }] of Object.entries({ ...MEASURES, ...MOMENT_MEASURES })) {
    expect(unit, name).not.toBe('');
    expect(about, name).not.toBe('');
  }
});
