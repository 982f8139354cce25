import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boxOfRow, discoverBoxes, type Limit, validateBox } from '../../src/analysis/index.js';
import { numbers, table, texts } from '../../src/numeric/index.js';

interface Step {
  readonly phase: string;
  readonly points: number;
  readonly cases: number;
  readonly coverage: number;
  readonly limits: Readonly<Record<string, object>>;
  readonly pValues: Readonly<Record<string, number>>;
}

interface Reference {
  readonly points: { readonly x: number[]; readonly y: number[]; readonly w: string[]; readonly z: number[] } & {
    readonly isCase: number[];
  };
  readonly gainPerMass: readonly Step[];
  readonly density: readonly Step[];
}

// scripts/reference/boxes.py: the method written a second time in Python, with fractions; p-values by SciPy 1.10.1, binom.sf.
const reference = JSON.parse(readFileSync(new URL('./boxes.json', import.meta.url), 'utf8')) as Reference;
const { x, y, w, z, isCase } = reference.points;
const points = table({
  x: Float64Array.from(x),
  y: Int32Array.from(y),
  w,
  z: Float64Array.from(z),
  isCase: Int32Array.from(isCase),
});

test.each(['gainPerMass', 'density'] as const)('peeling and pasting by %s takes the steps of the reference', (by) => {
  const { trajectory } = discoverBoxes(points, {
    factors: ['x', 'y', 'w', 'z'],
    isCase: 'isCase',
    objective: by,
    peel: 0.2,
    paste: 0.05,
    leastMass: 0.1,
  });
  const steps = reference[by];
  expect(texts(trajectory, 'phase')).toEqual(steps.map(({ phase }) => phase));
  for (const [row, step] of steps.entries()) {
    const box = boxOfRow(trajectory, row);
    expect(byFactor(box)).toEqual(closeTo(step.limits));
    expect(numbers(trajectory, 'coverage')[row]).toBeCloseTo(step.coverage, 14);
    expect(numbers(trajectory, 'mass')[row]).toBeCloseTo(step.points / x.length, 14);
    const measured = validateBox(box, points, { isCase: 'isCase' });
    expect([measured.points, measured.cases]).toEqual([step.points, step.cases]);
    for (const { factor, pValue } of measured.limits) expect(pValue).toBeCloseTo(step.pValues[factor], 11);
  }
});

test('the reference has what it is to test: all kinds of limits, and slices given back', () => {
  const last = [reference.gainPerMass, reference.density].map((steps) => steps[steps.length - 1]);
  for (const { phase, limits } of last) {
    expect(phase).toBe('paste');
    expect(Object.keys(limits)).toEqual(expect.arrayContaining(['w', 'x', 'y']));
  }
});

function byFactor(box: readonly Limit[]): Record<string, object> {
  return Object.fromEntries(box.map(({ factor, ...limit }) => [factor, limit]));
}

function closeTo(limits: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(limits).map(([factor, limit]) => [
      factor,
      Object.fromEntries(
        Object.entries(limit).map(([name, value]) => [
          name,
          typeof value === 'number' ? expect.closeTo(value, 12) : value,
        ]),
      ),
    ]),
  );
}
