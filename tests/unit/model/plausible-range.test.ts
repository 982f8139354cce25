import { describe, expect, test } from 'vitest';
import {
  listParameters,
  type Parameter,
  parseScenario,
  plausibleRange,
  withParameters,
} from '../../../src/model/index.js';
import { exp, log, runKey, uniformAt } from '../../../src/numeric/index.js';

const PARAMETERS = listParameters();
const byPath = new Map(PARAMETERS.map((parameter) => [parameter.path, parameter]));
const rangeOf = (path: string) => plausibleRange(byPath.get(path) as Parameter);
const odds = (share: number) => share / (1 - share);

const share: Parameter = {
  path: 'a.share',
  type: 'number',
  default: 0.2,
  min: 0,
  max: 1,
  unit: 'share',
  description: '',
};

describe('the plausible range', () => {
  test('halves and doubles the odds of a share', () => {
    const { low, high, scale } = plausibleRange(share) ?? { low: 0, high: 0, scale: '' };
    expect(odds(low)).toBeCloseTo(odds(0.2) / 2, 12);
    expect(odds(high)).toBeCloseTo(odds(0.2) * 2, 12);
    expect(scale).toBe('linear');
  });

  test('halves and doubles any other quantity that is not negative', () => {
    expect(rangeOf('ties.distance')).toEqual({ low: 1.25, high: 5, scale: 'log' });
    expect(rangeOf('learning.controlHalfLife')).toEqual({ low: 3, high: 12, scale: 'log' });
  });

  test('rounds whole numbers', () => {
    expect(rangeOf('actors.attention')).toEqual({ low: 2, high: 6, scale: 'log' });
    expect(rangeOf('collaborating.radius')).toEqual({ low: 1, high: 2, scale: 'log' });
  });

  test('halves and doubles the odds that a baseline in log-odds stands for', () => {
    const { low, high } = rangeOf('forming.baseline') ?? { low: 0, high: 0 };
    const baseline = byPath.get('forming.baseline')?.default as number;
    expect(exp(high) / exp(baseline)).toBeCloseTo(2, 12);
    expect(exp(low) / exp(baseline)).toBeCloseTo(0.5, 12);
  });

  test('gives any other signed quantity an eighth of its range to either side', () => {
    expect(rangeOf('actors.experience')).toEqual({ low: -0.25, high: 0.25, scale: 'linear' });
  });

  test('is cut at the range of the schema', () => {
    expect(plausibleRange({ ...share, path: 'a.quantity', max: 0.3 })).toEqual({ low: 0.1, high: 0.3, scale: 'log' });
    expect(rangeOf('problems.decisions')?.high).toBe(20);
  });

  test('is none for names, switches, the length of a run, and a mechanism that is off or full on', () => {
    const without = [
      'collaborating.rule',
      'barriers.mentalSilos',
      'ticks',
      'problems.urgency',
      'ties.rate',
      'modes.mix.network',
    ];
    for (const path of without) expect([path, rangeOf(path)]).toEqual([path, undefined]);
    expect(plausibleRange({ ...share, default: 0 })).toBeUndefined();
    expect(plausibleRange({ ...share, default: 1 })).toBeUndefined();
  });

  test.each(PARAMETERS.filter((parameter) => plausibleRange(parameter) !== undefined))(
    '$path: the default lies inside, the ends in the range of the schema',
    (parameter) => {
      const { low, high, scale } = plausibleRange(parameter) ?? { low: 1, high: 0, scale: 'log' };
      const middle = parameter.default as number;
      expect(low).toBeLessThan(high);
      expect(low).toBeLessThanOrEqual(middle);
      expect(high).toBeGreaterThanOrEqual(middle);
      expect(low).toBeGreaterThanOrEqual(parameter.min as number);
      expect(high).toBeLessThanOrEqual(parameter.max as number);
      if (scale === 'log') expect(Number.isFinite(log(high / low))).toBe(true);
    },
  );

  test('gives ends of which any choice, for all guesses at once, is a scenario', () => {
    const guesses = PARAMETERS.filter(({ source }) => source === undefined).flatMap((parameter) => {
      const range = plausibleRange(parameter);
      return range === undefined ? [] : [{ path: parameter.path, ends: [range.low, range.high] }];
    });
    expect(guesses.length).toBeGreaterThan(100);
    const key = runKey('corners');
    for (let corner = 0; corner < 60; corner++) {
      const changes = Object.fromEntries(
        guesses.map(({ path, ends }, at) => [path, ends[uniformAt(key, 0, 0, corner, at) < 0.5 ? 0 : 1]]),
      );
      expect(() => withParameters({}, changes)).not.toThrow();
    }
    const crowded = {
      'network.actors': 21,
      'network.meanDegree': 10,
      'problems.decisions': 9,
      'problems.interdependence': 8,
    };
    expect(parseScenario(withParameters({}, crowded)).problems.decisions).toBe(9);
  });
});
