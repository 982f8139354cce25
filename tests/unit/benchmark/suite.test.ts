import { describe, expect, test } from 'vitest';
import { findSuite, partOfSuite, SUITES } from '../../../src/benchmark/index.js';
import { placesOf } from '../../../src/benchmark/places.js';
import { CAPACITIES } from '../../../src/metagovernance/index.js';
import { fingerprintScenario } from '../../../src/scenarios/index.js';

const suite = findSuite('governance-1');
const places = placesOf(suite);

describe('governance-1', () => {
  test('has ten scenarios or more, each at three budgets, and one of each kind of trouble', () => {
    expect(suite.scenarios.length).toBeGreaterThanOrEqual(10);
    expect(places.map(({ label }) => label)).toEqual([...new Set(places.map(({ label }) => label))]);
    expect(places).toHaveLength(suite.scenarios.length * 3);
    const { environment } = { environment: places.map(({ setting }) => setting.environment) };
    expect(environment.some(({ departures }) => departures.length > 0)).toBe(true);
    expect(environment.some(({ reforms }) => reforms.length > 0)).toBe(true);
    expect(environment.some(({ shockRate }) => shockRate > 0.05)).toBe(true);
  });

  test('gives a budget to all four capacities, and changes nothing else', () => {
    const [tight, usual, ample] = places.filter(({ scenario }) => scenario === 'homelessness');
    for (const capacity of CAPACITIES) {
      for (const part of ['start', 'cap', 'regeneration'] as const) {
        const points = usual.setting.metagovernor[capacity][part];
        expect(tight.setting.metagovernor[capacity][part]).toBeCloseTo(points / 3, 12);
        expect(ample.setting.metagovernor[capacity][part]).toBeCloseTo(3 * points, 12);
      }
    }
    expect({ ...tight.setting, metagovernor: 0 }).toEqual({ ...ample.setting, metagovernor: 0 });
  });

  // A suite never changes: whoever changes a scenario of the catalogue, or a default of the model, makes governance-2.
  test('is what it was', () => {
    expect(
      Object.fromEntries(
        places
          .filter(({ budget }) => budget === 'usual')
          .map(({ scenario, setting }) => [scenario, fingerprintScenario(setting)]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "austerity": "6cd98dc9c6eb80a9",
        "climate-adaptation": "92790588be6dcba5",
        "homelessness": "5c3c4c5eb60a9e9c",
        "inclusive-environments": "15367396a43fa785",
        "large-and-distrusting": "9eb25f11c8d7f136",
        "losing-its-broker": "fa6a7fa2c96785b6",
        "municipality": "588f3d064d9152fd",
        "reformed-midway": "fbf6eccc9ae43176",
        "river-basin": "0d818dd307ffa561",
        "small-and-trusting": "d2e51d625f6f5973",
        "standard-service": "a778608ca56ff717",
        "turbulence": "6c9d2b3a56b6f685",
      }
    `);
  });
});

test('a part of a suite has its scenarios in its order, and another name', () => {
  const part = partOfSuite(suite, ['river-basin', 'homelessness']);
  expect(part.scenarios.map(({ label }) => label)).toEqual(['homelessness', 'river-basin']);
  expect(part.name).toBe('governance-1 (homelessness, river-basin)');
  expect(() => partOfSuite(suite, ['homlessness'])).toThrow(/"homelessness"/);
  expect(() => partOfSuite(suite, [])).toThrow(/scenarios of governance-1/);
});

test('a suite that is not there is named with the nearest', () => {
  expect(() => findSuite('governance1')).toThrow(/governance-1/);
  expect(Object.keys(SUITES)).toEqual(['governance-1']);
});
