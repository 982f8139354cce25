import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import {
  fullFactorial,
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
  [() => morrisTrajectories(0, 2, { seed: 'x' }), 'trajectories to be a whole number from 1'],
  [() => morrisTrajectories(4, 0, { seed: 'x' }), 'dimensions to be a whole number from 1'],
  [() => morrisTrajectories(4, 2, { seed: 'x', levels: 5 }), 'levels to be even'],
  [() => morrisTrajectories(4, 2, { seed: 'x', levels: 1 }), 'levels to be a whole number from 2 to 1000 but found 1'],
])('what cannot be designed is refused: %s', (design, message) => {
  expect(design).toThrow(ParameterError);
  expect(design).toThrow(message);
});
