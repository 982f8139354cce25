import { describe, expect, it } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { cos, exp, expm1, log, log1p, logistic, pow, sin, tanh } from '../../../src/numeric/index.js';

const INFINITY = Number.POSITIVE_INFINITY;
const TINIEST = Number.MIN_VALUE;
const LARGEST = Number.MAX_VALUE;

// Each row: x, expected. The finite ones are exact or correctly rounded by mpmath 1.3.0; the others follow IEEE 754 and ECMAScript.
const edges: Readonly<Record<string, readonly [(x: number) => number, readonly (readonly [number, number])[]]>> = {
  exp: [
    exp,
    [
      [0, 1],
      [-0, 1],
      [TINIEST, 1],
      [INFINITY, INFINITY],
      [-INFINITY, 0],
      [Number.NaN, Number.NaN],
      [709.782712893384, 1.7976931348622732e308],
      [709.7827128933841, INFINITY],
      [-745.1332191019411, TINIEST],
      [-745.1332191019412, 0],
      [LARGEST, INFINITY],
      [-LARGEST, 0],
    ],
  ],
  expm1: [
    expm1,
    [
      [0, 0],
      [-0, -0],
      [TINIEST, TINIEST],
      [-TINIEST, -TINIEST],
      [INFINITY, INFINITY],
      [-INFINITY, -1],
      [-50, -1],
      [709.782712893384, 1.7976931348622732e308],
      [710, INFINITY],
      [Number.NaN, Number.NaN],
    ],
  ],
  log: [
    log,
    [
      [1, 0],
      [0, -INFINITY],
      [-0, -INFINITY],
      [-TINIEST, Number.NaN],
      [INFINITY, INFINITY],
      [-INFINITY, Number.NaN],
      [Number.NaN, Number.NaN],
      [TINIEST, -744.4400719213812],
      [LARGEST, 709.782712893384],
    ],
  ],
  log1p: [
    log1p,
    [
      [0, 0],
      [-0, -0],
      [-1, -INFINITY],
      [-1.5, Number.NaN],
      [TINIEST, TINIEST],
      [-TINIEST, -TINIEST],
      [INFINITY, INFINITY],
      [Number.NaN, Number.NaN],
      [LARGEST, 709.782712893384],
    ],
  ],
  tanh: [
    tanh,
    [
      [0, 0],
      [-0, -0],
      [TINIEST, TINIEST],
      [INFINITY, 1],
      [-INFINITY, -1],
      [LARGEST, 1],
      [-30, -1],
      [Number.NaN, Number.NaN],
    ],
  ],
  logistic: [
    logistic,
    [
      [0, 0.5],
      [-0, 0.5],
      [INFINITY, 1],
      [-INFINITY, 0],
      [LARGEST, 1],
      [-LARGEST, 0],
      [-745.1332191019411, TINIEST],
      [Number.NaN, Number.NaN],
    ],
  ],
  sin: [
    sin,
    [
      [0, 0],
      [-0, -0],
      [TINIEST, TINIEST],
      [Math.PI, 1.2246467991473532e-16],
      [INFINITY, Number.NaN],
      [-INFINITY, Number.NaN],
      [Number.NaN, Number.NaN],
    ],
  ],
  cos: [
    cos,
    [
      [0, 1],
      [-0, 1],
      [TINIEST, 1],
      [Math.PI / 2, 6.123233995736766e-17],
      [Math.PI, -1],
      [INFINITY, Number.NaN],
      [Number.NaN, Number.NaN],
    ],
  ],
};

describe('elementary functions at the edges', () => {
  for (const [name, [compute, rows]] of Object.entries(edges)) {
    it.each(rows)(`${name}(%d) is %d`, (x, expected) => {
      expect(compute(x)).toBe(expected);
    });
  }

  it('sin and cos refuse angles that their reduction does not reach', () => {
    expect(() => sin(1_000_001)).toThrow(ParameterError);
    expect(() => cos(-1e300)).toThrow('Expected an angle of at most 1000000 radians in size but found -1e+300');
    expect(sin(1e6)).toBe(-0.34999350217129294); // mpmath 1.3.0
  });
});

describe('pow', () => {
  it('follows the language for zeros, infinities, NaN and negative bases', () => {
    const values = [
      0,
      -0,
      1,
      -1,
      0.5,
      -0.5,
      2,
      -2,
      3,
      -3,
      1e300,
      -1e300,
      2 ** 53,
      TINIEST,
      INFINITY,
      -INFINITY,
      Number.NaN,
    ];
    let special = 0;
    for (const x of values) {
      for (const y of values) {
        const expected = x ** y;
        if (Number.isFinite(expected) && expected !== 0) continue;
        special++;
        expect(Object.is(pow(x, y), expected), `pow(${x}, ${y}) is ${pow(x, y)}, not ${expected}`).toBe(true);
      }
    }
    expect(special).toBeGreaterThan(100);
  });

  it('is exact where the result is a double', () => {
    expect(pow(3, 33)).toBe(5559060566555523);
    expect(pow(-5, 3)).toBe(-125);
    expect(pow(2, -1074)).toBe(TINIEST);
    expect(pow(2, 1023)).toBe(8.98846567431158e307);
    expect(pow(1.5, 2)).toBe(2.25);
    expect(pow(1e15, 1)).toBe(1e15);
    expect(pow(144, 0.5)).toBe(12);
  });

  it('stays finite for the largest powers next to 1', () => {
    expect(pow(1 + Number.EPSILON, 1e20)).toBe(INFINITY);
    expect(pow(1 - Number.EPSILON / 2, 1e20)).toBe(0);
    expect(pow(LARGEST, 1e-21)).toBe(1);
    expect(pow(-2, 1e300)).toBe(INFINITY);
    expect(pow(-1, 2 ** 53)).toBe(1);
    expect(pow(-1, 2 ** 53 - 1)).toBe(-1);
  });
});
