import { describe, expect, test } from 'vitest';
import { mainEffects } from '../../../src/analysis/index.js';

// Expected by hand: values are luck + 2 (a) - 1 (b) + 4 (a and b), luck shared by the arms of a replicate.
// Main effect of a: 2 + 4/2 = 4; of b: -1 + 4/2 = 1.
const luck = [10, 20, 30];
const arm = (...on: string[]) => {
  const a = on.includes('a');
  const b = on.includes('b');
  return { on, values: luck.map((each) => each + (a ? 2 : 0) - (b ? 1 : 0) + (a && b ? 4 : 0)) };
};
const ALL = [arm(), arm('a'), arm('b'), arm('b', 'a')];

describe('main effects', () => {
  test('are means over the combinations of the other factors, free of what arms share', () => {
    const [a, b] = mainEffects(['a', 'b'], ALL);
    expect(a).toMatchObject({ factor: 'a', n: 3 });
    expect([a.mean, a.low, a.high]).toEqual([4, 4, 4].map((value) => expect.closeTo(value, 12)));
    expect(b.mean).toBeCloseTo(1, 12);
  });

  test('have an interval over the replicates', () => {
    // Effects of a: 1, 2, 3. Mean 2, sd 1; Student's t(.975, 2) = 4.302653, so the half-width is 4.302653 / sqrt(3) = 2.484138.
    const [a] = mainEffects(
      ['a'],
      [
        { on: [], values: [0, 0, 0] },
        { on: ['a'], values: [1, 2, 3] },
      ],
    );
    expect(a.mean).toBeCloseTo(2, 12);
    expect(a.low).toBeCloseTo(2 - 2.484138, 5);
    expect(a.high).toBeCloseTo(2 + 2.484138, 5);
  });

  test.each([
    [ALL.slice(1), /each of the 4 combinations of 2 factors once but found 3 in 3 arms/],
    [[...ALL, arm('a')], /found 4 in 5 arms/],
    [[...ALL.slice(1), { on: ['c'], values: luck }], /only a, b but found "c"/],
    [[...ALL.slice(1), { on: [], values: [1, 2] }], /Expected/],
  ])('refuse what is no full factorial', (arms, message) => {
    expect(() => mainEffects(['a', 'b'], arms)).toThrow(message);
  });

  test('want a factor', () => {
    expect(() => mainEffects([], [{ on: [], values: luck }])).toThrow(/factors to name at least one/);
  });
});
