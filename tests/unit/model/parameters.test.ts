import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../../src/base/index.js';
import { listParameters, parseScenario, withParameter, withParameters } from '../../../src/model/index.js';

const PARAMETERS = listParameters();
const defaults = parseScenario({});

function at(scenario: unknown, path: string): unknown {
  return path.split('.').reduce((place, step) => (place as Record<string, unknown>)[step], scenario);
}

describe('the list of parameters', () => {
  test('holds each parameter once, with a unit and what it means', () => {
    expect(PARAMETERS.length).toBeGreaterThan(100);
    expect(new Set(PARAMETERS.map(({ path }) => path)).size).toBe(PARAMETERS.length);
    for (const { path, unit, description } of PARAMETERS) {
      expect(unit.trim(), path).not.toBe('');
      expect(description.trim(), path).not.toBe('');
    }
  });

  test('names every number, name and switch of the scenario but those that only label it', () => {
    const found: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [name, child] of Object.entries(value)) visit(child, path === '' ? name : `${path}.${name}`);
      } else found.push(path);
    };
    visit(defaults, '');
    const labels = ['id', 'version', 'title', 'question', 'network.kind', 'strategy.name'];
    expect(PARAMETERS.map(({ path }) => path).sort()).toEqual(found.filter((path) => !labels.includes(path)).sort());
  });

  test.each(PARAMETERS)('$path has the default of the scenario, within its range', (parameter) => {
    const { path, type, min, max, names } = parameter;
    expect(at(defaults, path)).toBe(parameter.default);
    if (type === 'number' || type === 'whole number') {
      expect(min).toBeLessThanOrEqual(parameter.default as number);
      expect(max).toBeGreaterThanOrEqual(parameter.default as number);
    } else if (type === 'name') expect(names).toContain(parameter.default);
    else expect(parameter.default).toBe(true);
  });

  test('cites only what the bibliography holds', () => {
    const bibliography = readFileSync(new URL('../../../docs/sources.bib', import.meta.url), 'utf8');
    const keys = new Set([...bibliography.matchAll(/^@\w+\{([^,\s]+),/gm)].map(([, key]) => key));
    const cited = PARAMETERS.flatMap(({ source }) => (source === undefined ? [] : [source]));
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('changing a parameter', () => {
  test('sets it to any value of its range, and nothing else', () => {
    // Those that must fit each other are tested where that is checked.
    const numeric = PARAMETERS.filter(
      ({ path }) =>
        !/^(actors\.(conditional|freeRider|hump)|problems\.(decisions|interdependence)|network\..*)$/.test(path),
    );
    fc.assert(
      fc.property(fc.constantFrom(...numeric), fc.double({ min: 0, max: 1, noNaN: true }), (parameter, part) => {
        const { path, type, min = 0, max = 0, names = [] } = parameter;
        const number = min + (max - min) * part;
        const value =
          type === 'switch'
            ? part < 0.5
            : type === 'name'
              ? names[Math.min(names.length - 1, Math.floor(part * names.length))]
              : type === 'whole number'
                ? Math.round(number)
                : number;
        const before = structuredClone(defaults);
        const changed = withParameter(defaults, path, value);
        expect(at(changed, path)).toBe(value);
        expect(withParameter(changed, path, parameter.default)).toEqual(defaults);
        expect(defaults).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test.each(PARAMETERS.filter(({ max }) => max !== undefined))(
    '$path refuses what is beyond its range',
    ({ path, min, max }) => {
      for (const value of [(max as number) + 1, (min as number) - 1, Number.NaN, 'much', null]) {
        expect(() => withParameter(defaults, path, value)).toThrow(ScenarioError);
        expect(() => withParameter(defaults, path, value)).toThrow(`Expected scenario.${path} to be`);
      }
    },
  );

  test('checks several once all are in place', () => {
    const shares = { 'actors.conditional': 0, 'actors.freeRider': 1, 'actors.hump': 0 };
    expect(withParameters(defaults, shares).actors).toMatchObject({ conditional: 0, freeRider: 1, hump: 0 });
    expect(() => withParameter(defaults, 'actors.freeRider', 1)).toThrow(ScenarioError);
  });

  test.each([
    ['forming.patince', 'forming.patience'],
    ['problem.count', 'problems.count'],
    ['forming.patience.now', 'forming.patience'],
  ])('answers the unknown path %s with the nearest', (path, nearest) => {
    expect(() => withParameter(defaults, path, 3)).toThrow(`such as "${nearest}", but found "${path}"`);
  });

  test.each(['', 'forming.', '__proto__.polluted', 'constructor.name', 'network.actors.0', 'strategy.options.acts'])(
    'refuses the path "%s"',
    (path) => {
      expect(() => withParameter(defaults, path, 3)).toThrow(ScenarioError);
      expect(({} as Record<string, unknown>).polluted).toBe(undefined);
    },
  );
});
