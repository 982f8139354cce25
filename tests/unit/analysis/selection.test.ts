import { expect, test } from 'vitest';
import { allocateBudget, kimNelson } from '../../../src/analysis/index.js';
import { nextNormal, runKey, seedSequence, sum } from '../../../src/numeric/index.js';

function arms(count: number, replicates: number, gap: number): Map<string, Float64Array> {
  const state = new Int32Array(4);
  seedSequence(state, runKey('selection'), 1, 0, 0);
  return new Map(
    Array.from({ length: count }, (_, arm) => [
      `arm ${arm}`,
      Float64Array.from({ length: replicates }, () => gap * arm + nextNormal(state)),
    ]),
  );
}

test('an arm that is far ahead is selected after the first stage, by its largest mean or by its smallest', () => {
  const samples = arms(3, 40, 50);
  expect(kimNelson(samples, { delta: 1 })).toEqual({
    decided: true,
    best: 'arm 2',
    survivors: ['arm 2'],
    replicates: 20,
    eliminated: new Map([
      ['arm 0', 20],
      ['arm 1', 20],
    ]),
  });
  expect(kimNelson(samples, { delta: 1, larger: false, firstStage: 10 })).toMatchObject({
    decided: true,
    best: 'arm 0',
    replicates: 10,
  });
});

test('with few replicates it is not decided, and with those that were missing it goes on as if they had been there', () => {
  const samples = arms(4, 3000, 0.2);
  const first = (n: number) => new Map(Array.from(samples, ([name, values]) => [name, values.subarray(0, n)]));
  const all = kimNelson(samples, { delta: 0.2 });
  expect(all.decided).toBe(true);
  expect(all.best).toBe('arm 3');
  expect(all.replicates).toBeGreaterThan(50);
  expect(all.replicates).toBeLessThan(3000);
  expect(kimNelson(first(all.replicates), { delta: 0.2 })).toEqual(all);
  const before = kimNelson(first(all.replicates - 1), { delta: 0.2 });
  expect(before.decided).toBe(false);
  expect(before.replicates).toBe(all.replicates - 1);
  expect(before.survivors.length).toBeGreaterThan(1);
  expect(before.survivors).toContain(before.best);
  // Those that are out need no more replicates than they had when they left.
  const thrifty = new Map(
    Array.from(samples, ([name, values]) => [name, values.subarray(0, all.eliminated.get(name) ?? values.length)]),
  );
  expect(kimNelson(thrifty, { delta: 0.2 })).toEqual(all);
});

test('a constant added to all arms, or turning them round, changes nothing', () => {
  const samples = arms(4, 3000, 0.2);
  const all = kimNelson(samples, { delta: 0.2 });
  const lower = new Map(Array.from(samples, ([name, values]) => [name, values.map((value) => value - 10)]));
  expect(kimNelson(lower, { delta: 0.2 })).toEqual(all);
  const turned = new Map(Array.from(samples, ([name, values]) => [name, values.map((value) => -value)]));
  expect(kimNelson(turned, { delta: 0.2, larger: false })).toEqual(all);
});

test('the first elimination, by hand', () => {
  // Differences b - a: 0, 4, so a variance of 8; two arms and two replicates: eta = (.1^-2 - 1) / 2 = 49.5, h^2 = 99.
  // For delta 8 the sums may differ by (99 * 8 / 8 - 8 r) / 2 = 49.5 - 4 r.
  const [a, b] = [
    [0, 0, 0, 0, 0, 0, 0],
    [0, 4, 4, 4, 4, 4, 4],
  ];
  // After r replicates they differ by 4 (r - 1): 24 after 7, of 21.5; 20 after 6, of 25.5.
  const samples = new Map([
    ['a', a],
    ['b', b],
  ]);
  expect(kimNelson(samples, { delta: 8, firstStage: 2 })).toMatchObject({ decided: true, best: 'b', replicates: 7 });
  const shorter = new Map(Array.from(samples, ([name, values]) => [name, values.slice(0, 6)]));
  expect(kimNelson(shorter, { delta: 8, firstStage: 2 })).toMatchObject({ decided: false, replicates: 6 });
});

test('arms that are equal to the last replicate are both left, and the first is named', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  const equal = new Map([
    ['x', values],
    ['y', values],
    ['worse', values.map((value) => value - 20 - (value % 2))],
  ]);
  expect(kimNelson(equal, { delta: 0.5, firstStage: 4 })).toMatchObject({
    decided: true,
    best: 'x',
    survivors: ['x', 'y'],
    replicates: 4,
  });
});

test('what cannot be selected from is refused', () => {
  const samples = arms(2, 20, 1);
  const withNaN = new Map(samples).set('bad', new Float64Array(20).fill(Number.NaN, 19));
  expect(() => kimNelson(new Map([['alone', [1, 2, 3]]]), { delta: 1 })).toThrow('at least 2 arms but found 1');
  expect(() => kimNelson(samples, { delta: 1, firstStage: 21 })).toThrow('the sample of arm 0 to hold at least 21');
  expect(() => kimNelson(samples, { delta: 0 })).toThrow('delta');
  expect(() => kimNelson(samples, { delta: 1, alpha: 0.5 })).toThrow('alpha');
  expect(() => kimNelson(samples, { delta: 1, firstStage: 1 })).toThrow('firstStage');
  expect(() => kimNelson(withNaN, { delta: 1 })).toThrow('the sample of bad[19]');
});

test('an allocation spends the budget, satisfies its equations, and does not depend on units', () => {
  const [means, sds] = [
    [1, 1.5, 3, 2.2],
    [1, 2, 0.5, 0.7],
  ];
  const found = allocateBudget({ means, sds, budget: 800 });
  expect(sum(found)).toBeCloseTo(800, 9);
  // The best is arm 2.
  const perEvidence = [0, 1, 3].map((arm) => found[arm] * ((3 - means[arm]) / sds[arm]) ** 2);
  expect(perEvidence[1]).toBeCloseTo(perEvidence[0], 9);
  expect(perEvidence[2]).toBeCloseTo(perEvidence[0], 9);
  const ofBest = 0.5 * Math.sqrt(sum([0, 1, 3].map((arm) => (found[arm] / sds[arm]) ** 2)));
  expect(found[2]).toBeCloseTo(ofBest, 9);
  const tiny = allocateBudget({ means: means.map((m) => 1e-200 * m), sds: sds.map((s) => 1e-200 * s), budget: 800 });
  tiny.forEach((one, arm) => expect(one).toBeCloseTo(found[arm], 8));
  const lowest = allocateBudget({ means: means.map((m) => -m), sds, budget: 800, larger: false });
  expect(lowest).toEqual(found);
});

test('arms as good as the best take all, and arms without spread nothing', () => {
  expect(allocateBudget({ means: [2, 2, 1], sds: [1, 1, 5], budget: 10 })).toEqual([5, 5, 0]);
  const certain = allocateBudget({ means: [3, 2, 1], sds: [1, 0, 2], budget: 10 });
  expect(certain[1]).toBe(0);
  expect(sum(certain)).toBeCloseTo(10, 12);
  expect(allocateBudget({ means: [3, 2], sds: [1, 0], budget: 10 })).toEqual([10, 0]);
  expect(allocateBudget({ means: [3, 2], sds: [0, 1], budget: 10 })).toEqual([0, 10]);
  expect(() => allocateBudget({ means: [3, 2], sds: [0, 0], budget: 10 })).toThrow('at least one above 0');
  expect(() => allocateBudget({ means: [3], sds: [1], budget: 10 })).toThrow('at least 2 values');
  expect(() => allocateBudget({ means: [3, 2], sds: [1], budget: 10 })).toThrow('one value for each of the 2 in means');
  expect(() => allocateBudget({ means: [3, 2], sds: [1, -1], budget: 10 })).toThrow('sds[1]');
  expect(() => allocateBudget({ means: [3, 2], sds: [1, 1], budget: 0 })).toThrow('budget');
});
