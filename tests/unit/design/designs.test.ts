import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import {
  fullFactorial,
  groupFactors,
  haltonPoints,
  latinHypercube,
  morrisStep,
  morrisTrajectories,
  oneAtATime,
  saltelliPoints,
  saltelliRows,
  sobolPoints,
} from '../../../src/design/index.js';

describe('small designs, by hand', () => {
  test("the first Sobol' points", () => {
    // Bratley & Fox 1988 and Joe & Kuo's notes: halves, then quarters in the order of the Gray code.
    expect([...sobolPoints(4, 2).values]).toEqual([0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]);
    expect([...sobolPoints(1, 3, { skip: 1 }).values]).toEqual([0.5, 0.5, 0.5]);
  });

  test('the first Halton points are numbers written backwards', () => {
    // 5 is 101 in base 2, so .101 = 5/8; 12 in base 3, so .21 = 7/9.
    const [x, y] = haltonPoints(1, 2, { skip: 5 }).values;
    expect(x).toBe(5 / 8);
    expect(y).toBeCloseTo(7 / 9, 15);
  });

  test('a full factorial, the last factor fastest', () => {
    const grid = fullFactorial([2, 1, 3]);
    expect(grid.count).toBe(6);
    expect([...grid.values]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 2, 1, 0, 0, 1, 0, 1, 1, 0, 2]);
  });

  test('one at a time: the baseline, then each other value', () => {
    const grid = oneAtATime([3, 1, 2]);
    expect(grid.count).toBe(4);
    expect([...grid.values]).toEqual([0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 1]);
  });

  test('the rows of a Saltelli design', () => {
    const rows = saltelliRows(3, { secondOrder: true });
    expect([rows.block, rows.a(2), rows.ab(2, 0), rows.ab(2, 2), rows.ba(2, 0), rows.ba(2, 2), rows.b(2)]).toEqual([
      8, 16, 17, 19, 20, 22, 23,
    ]);
    expect([saltelliRows(3).block, saltelliRows(3).b(2)]).toEqual([5, 14]);
    expect(() => saltelliRows(3).ba(0, 0)).toThrow('with secondOrder');
  });

  test('one point', () => {
    const { values } = latinHypercube(1, 2, 'x');
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
    expect(fullFactorial([1])).toMatchObject({ count: 1, dimensions: 1 });
    expect([...saltelliPoints(1, 1).values]).toEqual([0.5, 0.5, 0.5]);
  });

  test('the step of four levels is two thirds, that of two the whole range', () => {
    expect(morrisStep(4)).toBe(2 / 3);
    expect(morrisStep(2)).toBe(1);
  });
});

describe('designs in groups', () => {
  const groups = ['people', 'problem', 'people', 'law', 'problem'];

  test('groups are in the order in which they appear', () => {
    expect(groupFactors(5, groups)).toEqual({ names: ['people', 'problem', 'law'], members: [[0, 2], [1, 4], [3]] });
    expect(groupFactors(2)).toEqual({ names: ['0', '1'], members: [[0], [1]] });
  });

  test('a walk of Morris moves all factors of one group by one step, each group once, and needs as many steps as groups', () => {
    const { count, values } = morrisTrajectories(50, 5, { seed: 'groups', groups });
    expect(count).toBe(50 * 4);
    const directions = new Set<string>();
    for (let walk = 0; walk < 50; walk++) {
      const moved = [0, 1, 2].map((step) => {
        const at = (4 * walk + step) * 5;
        const steps = Array.from({ length: 5 }, (_, j) => values[at + 5 + j] - values[at + j]);
        for (const size of steps) expect([0, 2 / 3]).toContainEqual(expect.closeTo(Math.abs(size), 12));
        if (steps[0] !== 0) directions.add(`${Math.sign(steps[0])} ${Math.sign(steps[2])}`);
        return [...new Set(groups.filter((_, j) => steps[j] !== 0))].join() + steps.filter((each) => each !== 0).length;
      });
      expect(moved.toSorted()).toEqual(['law1', 'people2', 'problem2']);
    }
    // Within a group some move up while others move down.
    expect(directions.size).toBe(4);
  });

  test("the copies of Sobol' exchange a group as a whole, and nothing else", () => {
    const { count, values } = saltelliPoints(8, 5, { groups, secondOrder: true });
    const rows = saltelliRows(3, { secondOrder: true });
    expect(count).toBe(8 * 8);
    const point = (row: number) => [...values.subarray(row * 5, row * 5 + 5)];
    for (let base = 0; base < 8; base++) {
      const [a, b] = [point(rows.a(base)), point(rows.b(base))];
      for (const [at, name] of ['people', 'problem', 'law'].entries()) {
        expect(point(rows.ab(base, at))).toEqual(a.map((value, j) => (groups[j] === name ? b[j] : value)));
        expect(point(rows.ba(base, at))).toEqual(b.map((value, j) => (groups[j] === name ? a[j] : value)));
      }
    }
  });

  test('groups of one are the design without groups', () => {
    const single = ['a', 'b', 'c'];
    expect(morrisTrajectories(7, 3, { seed: 1, groups: single })).toEqual(morrisTrajectories(7, 3, { seed: 1 }));
    expect(saltelliPoints(4, 3, { groups: single })).toEqual(saltelliPoints(4, 3));
  });
});

test.each<readonly [() => unknown, string]>([
  [() => sobolPoints(0, 2), 'count to be a whole number from 1 to 1073741824 but found 0'],
  [() => sobolPoints(4, 1025), 'dimensions to be a whole number from 1 to 1024 but found 1025'],
  [() => sobolPoints(4, 2, { skip: -1 }), 'skip to be a whole number from 0'],
  [() => sobolPoints(2, 2, { skip: 1_073_741_823 }), 'skip to be a whole number from 0 to 1073741822'],
  [() => sobolPoints(1_000_000, 1000), 'at most 268435456 numbers but found 1000000 points of 1000 dimensions'],
  [() => sobolPoints(4, 2, { skp: 1 } as object), 'such as "skip", but found "skp"'],
  [() => haltonPoints(1.5, 2), 'count to be a whole number'],
  [() => haltonPoints(1, 0), 'dimensions to be a whole number from 1 to 1024 but found 0'],
  [() => latinHypercube(0, 2, 'x'), 'count to be a whole number from 1 to 1048576 but found 0'],
  [() => latinHypercube(2, Number.NaN, 'x'), 'dimensions to be a whole number'],
  [() => latinHypercube(1_000_000, 1000, 'x'), 'at most 268435456 numbers'],
  [() => fullFactorial([]), 'number of values of at least one factor but found []'],
  [() => fullFactorial([2, 0]), 'levels[1] to be a whole number from 1 to 1048576 but found 0'],
  [() => fullFactorial([1000, 1000, 1000]), 'but found 1000000000 points of 3 dimensions'],
  [() => oneAtATime([]), 'at least one factor'],
  [() => oneAtATime([2.5]), 'levels[0] to be a whole number'],
  [() => saltelliPoints(6, 2), 'power of two, such as 4 or 8, but found 6'],
  [() => saltelliPoints(8, 513), 'dimensions to be a whole number from 1 to 512 but found 513'],
  [() => saltelliPoints(8, 2, { second: true } as object), 'but found "second"'],
  [() => morrisTrajectories(4, 2, { seed: 'x', groups: ['a'] }), 'group of each of the 2 factors but found ["a"]'],
  [() => saltelliPoints(4, 2, { groups: [1, 2] as unknown as string[] }), 'group of each of the 2 factors but found'],
  [() => morrisTrajectories(0, 2, { seed: 'x' }), 'trajectories to be a whole number from 1'],
  [() => morrisTrajectories(4, 0, { seed: 'x' }), 'dimensions to be a whole number from 1'],
  [() => morrisTrajectories(4, 2, { seed: 'x', levels: 5 }), 'levels to be even'],
  [() => morrisTrajectories(4, 2, { seed: 'x', levels: 1 }), 'levels to be a whole number from 2 to 1000 but found 1'],
])('what cannot be designed is refused: %s', (design, message) => {
  expect(design).toThrow(ParameterError);
  expect(design).toThrow(message);
});
