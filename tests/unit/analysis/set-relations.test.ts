import { describe, expect, test } from 'vitest';
import {
  membershipOf,
  necessity,
  type SetExpression,
  sufficiency,
  writeExpression,
} from '../../../src/analysis/index.js';
import { table } from '../../../src/numeric/index.js';

// Twelve collaborations: none performs without incentives but one, and incentives work with a clear design or much process.
const cases = table({
  incentives: Int32Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0),
  design: Int32Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0),
  process: Int32Array.of(1, 0, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1),
  performance: Int32Array.of(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1),
});
const fuzzy = table({ a: Float64Array.of(0.2, 0.6, 0.9), b: Float64Array.of(0.4, 0.5, 1) });

describe('crisp sets, by counting', () => {
  test('a near-necessary condition is in nearly every performing case', () => {
    // 8 perform, 7 of them with incentives; 9 have incentives; 3 cases are without, 5 are not in both.
    expect(necessity(cases, 'incentives', 'performance')).toEqual({
      consistency: 7 / 8,
      coverage: 7 / 9,
      relevance: 3 / 5,
    });
  });

  test('one of two ways is enough', () => {
    const ways: SetExpression = [
      { incentives: 1, design: 1 },
      { incentives: 1, process: 1 },
    ];
    expect(sufficiency(cases, ways, 'performance')).toEqual({ consistency: 1, pri: 1, coverage: 7 / 8 });
    expect(sufficiency(cases, { incentives: 1, process: 0 }, 'performance')).toMatchObject({ consistency: 2 / 4 });
    expect(sufficiency(cases, 'incentives', { performance: 0 })).toMatchObject({ consistency: 2 / 9, coverage: 2 / 4 });
  });

  test('a condition of every case is necessary and irrelevant', () => {
    const always = table({ ...cases.columns, always: new Int32Array(12).fill(1) });
    expect(necessity(always, 'always', 'performance')).toEqual({ consistency: 1, coverage: 8 / 12, relevance: 0 });
    expect(necessity(always, 'always', 'always')).toEqual({ consistency: 1, coverage: 1, relevance: 0 });
  });
});

describe('fuzzy sets, by hand', () => {
  test('the least for and, the greatest for or, one less for not', () => {
    expect([...membershipOf(fuzzy, 'a')]).toEqual([0.2, 0.6, 0.9]);
    expect([...membershipOf(fuzzy, { a: 1, b: 0 })]).toEqual([0.2, 0.5, 0]);
    expect([...membershipOf(fuzzy, [{ a: 0 }, { a: 1, b: 1 }])]).toEqual([0.8, 0.5, 0.9]);
  });

  test('sums of what is in both', () => {
    // Both: .2 + .5 + .9 = 1.6; a 1.7, b 1.9; in a, b and not b: .2 + .5 + 0 = .7.
    const found = sufficiency(fuzzy, 'a', 'b');
    expect(found.consistency).toBeCloseTo(1.6 / 1.7, 14);
    expect(found.pri).toBeCloseTo(0.9 / 1, 14);
    expect(found.coverage).toBeCloseTo(1.6 / 1.9, 14);
    // Not in a: .8 + .4 + .1 = 1.3; not in both: .8 + .5 + .1 = 1.4.
    expect(necessity(fuzzy, 'a', 'b').relevance).toBeCloseTo(1.3 / 1.4, 14);
  });

  test('where the outcome is wholly ambiguous the reduction of inconsistency is 0', () => {
    const half = table({ a: Float64Array.of(0.5, 0.3), b: Float64Array.of(0.5, 0.5) });
    expect(sufficiency(half, 'a', 'b')).toMatchObject({ consistency: 1, pri: 0 });
  });
});

test('expressions as they are usually written', () => {
  expect(writeExpression([{ incentives: 1, design: 1 }, { process: 0 }])).toBe('incentives*design + ~process');
  expect(writeExpression('design')).toBe('design');
});

test.each<[SetExpression, RegExp]>([
  ['incentive', /column, such as "incentives"/],
  [{}, /combination to name at least one set/],
  [[], /list of at least one combination/],
  [{ design: 2 as 1 }, /"design" of a combination to be 0 or 1 but found 2/],
  [
    { incentives: 1, performance: 0, design: 1, process: 1 },
    /in the set incentives\*~performance\*design\*process but found none/,
  ],
])('refuses the set %o', (expression, message) => {
  expect(() => sufficiency(cases, expression, 'performance')).toThrow(message);
  expect(() => necessity(cases, expression, 'performance')).toThrow(message);
});

test.each([-0.1, 1.1, Number.NaN])('refuses the membership %d', (wrong) => {
  const odd = table({ a: Float64Array.of(0.5, wrong), b: Float64Array.of(1, 1) });
  expect(() => sufficiency(odd, 'a', 'b')).toThrow(/"a" of case 1 to be a number from 0 to 1/);
});
