import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  confidenceSequence,
  meanInterval,
  pairedPower,
  precisionReached,
  replicatesForPower,
  replicatesForWidth,
} from '../../../src/analysis/index.js';
import { numbers } from '../../../src/numeric/index.js';

test('power grows with the effect, the replicates and alpha, and is alpha where there is next to no effect', () => {
  const effects = [1e-9, 0.1, 0.5, 1, 3, 50, 1000].map((effect) => pairedPower({ effect, sd: 1 }, 5));
  expect(effects[0]).toBeCloseTo(0.05, 12);
  expect([...effects].sort((a, b) => a - b)).toEqual(effects);
  expect(effects[6]).toBe(1);
  const more = [2, 3, 5, 20, 100, 1_000_000].map((n) => pairedPower({ effect: 0.3, sd: 1 }, n));
  expect([...more].sort((a, b) => a - b)).toEqual(more);
  expect(pairedPower({ effect: 0.3, sd: 1, alpha: 0.1 }, 20)).toBeGreaterThan(more[3]);
});

test('the replicates for a power are the fewest that have it', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 4, noNaN: true }),
      fc.double({ min: 0.0001, max: 0.3, noNaN: true }),
      fc.double({ min: 0.31, max: 0.9999, noNaN: true }),
      (effect, alpha, power) => {
        const sought = { effect: -effect, sd: 1, alpha };
        const n = replicatesForPower({ ...sought, power });
        expect(pairedPower(sought, n)).toBeGreaterThanOrEqual(power);
        if (n > 2) expect(pairedPower(sought, n - 1)).toBeLessThan(power);
      },
    ),
    { numRuns: 40 },
  );
});

test('the least number of replicates is two, and what none can show is an error', () => {
  expect(replicatesForPower({ effect: 1000, sd: 1 })).toBe(2);
  expect(replicatesForWidth({ sd: 1, halfWidth: 100 })).toBe(2);
  expect(() => replicatesForPower({ effect: 1e-5, sd: 1 })).toThrow(
    'Expected an effect that a hundred million replicates show but found 0.00001 at a standard deviation of 1',
  );
  expect(() => replicatesForWidth({ sd: 1, halfWidth: 1e-5 })).toThrow('Expected a halfWidth that a hundred million');
  expect(() => replicatesForPower({ effect: 0, sd: 1 })).toThrow('Expected effect to differ from 0');
  expect(() => replicatesForPower({ effect: 1, sd: 0 })).toThrow('Expected sd');
  expect(() => replicatesForPower({ effect: 1, sd: 1, power: 0.01 })).toThrow('Expected power');
  expect(() => replicatesForPower({ effect: 1, sd: 1, alpha: 5 })).toThrow('Expected alpha');
  expect(() => pairedPower({ effect: 1, sd: 1 }, 1)).toThrow('Expected replicates');
  expect(() => pairedPower({ effect: Number.NaN, sd: 1 }, 9)).toThrow('Expected effect');
  expect(() => replicatesForWidth({ sd: 1, halfWidth: 0 })).toThrow('Expected halfWidth');
  expect(() => replicatesForWidth({ sd: Number.NaN, halfWidth: 1 })).toThrow('Expected sd');
});

const values = Array.from({ length: 400 }, (_, i) => ((7919 * (i + 1)) % 1009) / 100);

test('the interval where precision is reached is Student’s, it is narrow enough, and stays so for the values ahead', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.integer({ min: 2, max: 150 }),
      fc.integer({ min: 0, max: 12 }),
      (halfWidth, atLeast, lookAhead) => {
        const found = precisionReached(values, { halfWidth, atLeast, lookAhead });
        const half = (n: number) => {
          const { low, high } = meanInterval(values.slice(0, n));
          return (high - low) / 2;
        };
        const ahead = (n: number) => (n <= 100 ? lookAhead : Math.floor((lookAhead * n) / 100));
        const holds = (n: number) =>
          n + ahead(n) <= values.length &&
          Array.from({ length: ahead(n) + 1 }, (_, i) => half(n + i)).every((one) => one <= halfWidth);
        const last = found.reached ?? values.length + 1;
        if (found.reached !== null) expect(holds(found.reached)).toBe(true);
        if (last - 1 >= atLeast) expect(holds(last - 1)).toBe(false);
        expect(found.halfWidth).toBeCloseTo(half(found.reached ?? values.length), 10);
      },
    ),
    { numRuns: 40 },
  );
});

test('more values never change the answer that some have given', () => {
  const rule = { halfWidth: 0.8 };
  const { reached } = precisionReached(values, rule);
  expect(reached).toBeGreaterThan(20);
  const at = reached as number;
  expect(precisionReached(values.slice(0, at + 5), rule)).toEqual(precisionReached(values, rule));
  // One value short of all that are looked ahead.
  expect(precisionReached(values.slice(0, at + 4), rule).reached).toBe(null);
});

test('equal values are precise as soon as they may be, and a single value never is', () => {
  const equal = Array.from({ length: 25 }, () => 0.1);
  expect(precisionReached(equal, { halfWidth: 1e-9 })).toEqual({ reached: 20, halfWidth: 0 });
  expect(precisionReached(equal.slice(0, 24), { halfWidth: 1e-9 }).reached).toBe(null);
  expect(precisionReached([3], { halfWidth: 1, atLeast: 2 })).toEqual({ reached: null, halfWidth: Number.NaN });
  expect(precisionReached([3, 3], { halfWidth: 1, atLeast: 2, lookAhead: 0 })).toEqual({ reached: 2, halfWidth: 0 });
});

test('far from 0, no digits are lost', () => {
  const far = values.map((value) => value + 1e9);
  const [there, here] = [far, values].map((all) => precisionReached(all, { halfWidth: 0.5 }));
  expect(there.reached).toBe(here.reached);
  expect(there.halfWidth).toBeCloseTo(here.halfWidth, 6);
});

test('a rule that cannot be is refused', () => {
  expect(() => precisionReached([], { halfWidth: 1 })).toThrow('at least 1 values');
  expect(() => precisionReached([1, Number.NaN], { halfWidth: 1 })).toThrow('values[1]');
  expect(() => precisionReached(values, { halfWidth: 0 })).toThrow('halfWidth');
  expect(() => precisionReached(values, { halfWidth: 1, atLeast: 1 })).toThrow('atLeast');
  expect(() => precisionReached(values, { halfWidth: 1, lookAhead: -1 })).toThrow('lookAhead');
  expect(() => precisionReached(values, { halfWidth: 1, level: 95 })).toThrow('level');
});

test('a confidence sequence is wider than Student’s interval at every look, and narrowest near where it is tuned', () => {
  const tuned = [20, 100, 400].map((tunedAt) =>
    numbers(confidenceSequence(values, { tunedAt, from: 20 }), 'halfWidth'),
  );
  tuned[1].forEach((half, row) => {
    const { low, high } = meanInterval(values.slice(0, row + 20));
    expect(half).toBeGreaterThan((high - low) / 2);
  });
  [20, 100, 400].forEach((n, at) => {
    const halves = tuned.map((one) => one[n - 20]);
    expect(Math.min(...halves)).toBe(halves[at]);
  });
});

test('a confidence sequence starts where it is told to, and a higher level widens it', () => {
  const [usual, wide] = [0.95, 0.99].map((level) => confidenceSequence(values, { level, from: 5 }));
  expect(usual.rowCount).toBe(396);
  expect(numbers(usual, 'n')[0]).toBe(5);
  numbers(wide, 'halfWidth').forEach((half, row) => expect(half).toBeGreaterThan(numbers(usual, 'halfWidth')[row]));
  expect(confidenceSequence(values.slice(0, 50)).rowCount).toBe(1);
  expect(() => confidenceSequence(values.slice(0, 49))).toThrow(
    'Expected values to hold at least 50 values but found 49',
  );
  expect(() => confidenceSequence(values, { from: 1 })).toThrow('from');
  expect(() => confidenceSequence(values, { tunedAt: 0 })).toThrow('tunedAt');
  expect(() => confidenceSequence(values, { level: 1 })).toThrow('level');
});
