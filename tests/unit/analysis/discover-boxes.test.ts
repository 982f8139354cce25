import { describe, expect, test } from 'vitest';
import { boxOfRow, type DiscoveryOptions, discoverBoxes, validateBox } from '../../../src/analysis/index.js';
import { nextUniform, numbers, runKey, seedSequence, type Table, table, texts } from '../../../src/numeric/index.js';

// Ten points on a line, cases from 4 to 7.
const line = table({
  x: Float64Array.from({ length: 10 }, (_, i) => i),
  isCase: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 0, 0),
});

function draw(seed: string, count: number, isCase: (x: number, y: number, word: string) => boolean): Table {
  const state = new Int32Array(4);
  seedSequence(state, runKey(seed), 1, 0, 0);
  const [x, y, luck] = [0, 1, 2].map(() => Float64Array.from({ length: count }, () => nextUniform(state)));
  const word = Array.from(luck, (value) => ['red', 'green', 'blue'][Math.floor(3 * value)]);
  const cases = Int32Array.from(x, (value, i) => (isCase(value, y[i], word[i]) ? 1 : 0));
  return table({ x, y, word, isCase: cases });
}

describe('a box on a line, by hand', () => {
  test('the ends are peeled off one point at a time until all that is left are cases', () => {
    const { trajectory, boxes } = discoverBoxes(line, { factors: ['x'], isCase: 'isCase', leastMass: 0.1 });
    // Both ends cost nothing, so the first is taken: from below up to 4, then from above.
    expect(numbers(trajectory, 'mass')).toEqual(Float64Array.of(1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4));
    expect([...numbers(trajectory, 'x.low')]).toEqual([Number.NaN, 0.5, 1.5, 2.5, 3.5, 3.5, 3.5]);
    expect([...numbers(trajectory, 'x.high')].slice(4)).toEqual([Number.NaN, 8.5, 7.5]);
    expect(numbers(trajectory, 'restricted')).toEqual(Float64Array.of(0, 1, 1, 1, 1, 1, 1));
    expect(boxes).toHaveLength(1);
    expect(boxes[0]).toMatchObject({ row: 6, limits: [{ factor: 'x', low: 3.5, high: 7.5 }] });
    expect(boxes[0].found).toMatchObject({ points: 4, cases: 4, coverage: 1, mass: 0.4, baseRate: 0.4 });
    // Without the limit 4 of 10 are cases: .4^4.
    expect(boxes[0].found.limits[0].pValue).toBeCloseTo(0.0256, 12);
  });

  test('a slice too big for the last points is given back', () => {
    // Slices of 4 points: 0 to 3 go, then no other fits the least mass of .5; of the cases at 3 one was lost with them.
    const points = table({
      x: Float64Array.from({ length: 10 }, (_, i) => i),
      isCase: Int32Array.of(0, 0, 0, 1, 1, 1, 1, 0, 1, 1),
    });
    const options = { factors: ['x'], isCase: 'isCase', peel: 0.4, paste: 0.1, leastMass: 0.5 };
    const { trajectory, boxes } = discoverBoxes(points, options);
    expect(texts(trajectory, 'phase')).toEqual(['whole', 'peel', 'paste']);
    expect(boxes[0].limits).toEqual([{ factor: 'x', low: 2.5 }]);
    expect(boxes[0].found).toMatchObject({ points: 7, cases: 6 });
  });

  test('equal values are peeled off together, and texts one by one', () => {
    const points = table({
      level: Int32Array.of(1, 1, 1, 1, 2, 2, 2, 2, 2, 2),
      word: ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c', 'a'],
      isCase: Int32Array.of(0, 0, 0, 0, 1, 0, 1, 1, 0, 1),
    });
    const { boxes } = discoverBoxes(points, { factors: ['level', 'word'], isCase: 'isCase' });
    expect(boxes[0].limits).toEqual([
      { factor: 'level', low: 1.5 },
      { factor: 'word', texts: ['a', 'b'] },
    ]);
    expect(boxes[0].found).toMatchObject({ points: 4, cases: 4 });
  });
});

describe('a hidden box', () => {
  const hidden = draw('hidden', 3000, (x, y, word) => x > 0.3 && x < 0.7 && y < 0.4 && word !== 'green');

  test('is found again, and what has nothing to do with it is left alone', () => {
    const { boxes } = discoverBoxes(hidden, { factors: ['x', 'y', 'word'], isCase: 'isCase', leastCoverage: 0.9 });
    const [x, y, word] = boxes[0].limits;
    expect(x).toEqual({ factor: 'x', low: expect.closeTo(0.3, 1), high: expect.closeTo(0.7, 1) });
    expect(y).toEqual({ factor: 'y', high: expect.closeTo(0.4, 1) });
    expect(word).toMatchObject({ factor: 'word' });
    expect(new Set('texts' in word ? word.texts : [])).toEqual(new Set(['red', 'blue']));
    expect(boxes[0].found.density?.value).toBeGreaterThan(0.9);
    for (const { pValue } of boxes[0].found.limits) expect(pValue).toBeLessThan(1e-6);
  });

  test('two of them are found one after the other', () => {
    const both = draw('both', 4000, (x, y) => (x < 0.3 && y < 0.4) || (x > 0.8 && y > 0.5));
    const { boxes, trajectory } = discoverBoxes(both, {
      factors: ['x', 'y'],
      isCase: 'isCase',
      boxes: 3,
      leastCoverage: 0.5,
    });
    expect(boxes.length).toBeGreaterThanOrEqual(2);
    const corners = boxes.slice(0, 2).map(({ limits }) => limits.map((limit) => Object.keys(limit).sort()));
    expect(new Set(corners.map((corner) => JSON.stringify(corner)))).toEqual(
      new Set(['[["factor","high"],["factor","high"]]', '[["factor","low"],["factor","low"]]']),
    );
    for (const { found } of boxes.slice(0, 2)) expect(found.density?.value).toBeGreaterThan(0.95);
    // The coverage of the trajectory is of all cases, that of a later box of those that were left.
    const shares = boxes.map(({ row }) => numbers(trajectory, 'coverage')[row]);
    expect(shares[0] + shares[1]).toBeLessThanOrEqual(1);
    expect(boxes[1].found.coverage).toBeCloseTo(shares[1] / (1 - shares[0]), 12);
  });

  test('is the same box when a share of replicates or a rule about an output says what a case is', () => {
    const isCase = numbers(hidden, 'isCase');
    const others = table({
      ...hidden.columns,
      share: isCase.map((value) => 0.1 + 0.8 * value),
      cost: isCase.map((v) => -v),
    });
    const find = (given: DiscoveryOptions['isCase']) =>
      discoverBoxes(others, { factors: ['x', 'y', 'word'], isCase: given, leastCoverage: 0 }).boxes[0].limits;
    expect(find({ output: 'cost', atMost: -0.5 })).toEqual(find('isCase'));
    const { found } = discoverBoxes(others, { factors: ['x', 'y', 'word'], isCase: 'share', leastCoverage: 0.3 })
      .boxes[0];
    expect(found.density?.value).toBeCloseTo(0.9, 2);
  });

  test('any row of the trajectory can be taken instead', () => {
    const { trajectory, boxes } = discoverBoxes(hidden, { factors: ['x', 'y', 'word'], isCase: 'isCase' });
    expect(boxOfRow(trajectory, boxes[0].row)).toEqual(boxes[0].limits);
    expect(boxOfRow(trajectory, 0)).toEqual([]);
    for (let row = 0; row < trajectory.rowCount; row += 7) {
      const { coverage, mass, density } = validateBox(boxOfRow(trajectory, row), hidden, { isCase: 'isCase' });
      expect([coverage, mass, density?.value]).toEqual(
        ['coverage', 'mass', 'density'].map((name) => expect.closeTo(numbers(trajectory, name)[row], 14)),
      );
    }
    expect(() => boxOfRow(trajectory, trajectory.rowCount)).toThrow(/row to be a whole number from 0/);
  });
});

test('the trajectory only ever holds the mass that is asked for, and more coverage costs density', () => {
  const noisy = draw('noisy', 500, (x, y) => (x * 7919) % 1 < (y > 0.6 ? 0.7 : 0.2));
  const { trajectory } = discoverBoxes(noisy, { factors: ['x', 'y'], isCase: 'isCase', leastMass: 0.2 });
  expect(Math.min(...numbers(trajectory, 'mass'))).toBeGreaterThanOrEqual(0.2);
  const found = [0.2, 0.5, 0.8, 1].map(
    (leastCoverage) => discoverBoxes(noisy, { factors: ['x', 'y'], isCase: 'isCase', leastCoverage }).boxes[0]?.found,
  );
  const densities = found.map((box) => box?.density?.value ?? 0);
  expect(densities).toEqual([...densities].sort((a, b) => b - a));
  expect(densities[0]).toBeGreaterThan(densities[2]);
});

test('where nothing can be peeled off no box is chosen', () => {
  const alike = table({ x: Float64Array.of(1, 1, 1, 1), isCase: Int32Array.of(0, 1, 0, 1) });
  expect(discoverBoxes(alike, { factors: ['x'], isCase: 'isCase' })).toMatchObject({ boxes: [] });
});

test.each<[Partial<DiscoveryOptions>, RegExp]>([
  [{ factors: [] }, /factors to name at least one column/],
  [{ factors: ['x', 'x'] }, /each column once but found "x" twice/],
  [{ factors: ['y'] }, /column, such as "x"/],
  [{ isCase: 'x' }, /"x" of point 2 to be a number from 0 to 1 but found 2/],
  [{ isCase: { output: 'x', atLeast: 100 } }, /some points to be cases and some not but found 0 of 10/],
  [{ isCase: { output: 'x' } }, /atLeast or atMost/],
  [{ isCase: { output: 'x', atLeast: 5, atMost: 4 } }, /atMost to be a number from 5/],
  [{ peel: 0 }, /peel/],
  [{ peel: 1 }, /peel/],
  [{ paste: 0 }, /paste/],
  [{ leastMass: 1 }, /leastMass/],
  [{ leastCoverage: 1.1 }, /leastCoverage/],
  [{ boxes: 0 }, /boxes to be a whole number from 1/],
  [{ objective: 'mass' as 'density' }, /objective/],
  [{ peels: 0.1 } as Partial<DiscoveryOptions>, /such as "peel"/],
])('refuses %o', (options, message) => {
  expect(() => discoverBoxes(line, { factors: ['x'], isCase: 'isCase', ...options })).toThrow(message);
});

test('a factor without a number is refused', () => {
  const points = table({ x: Float64Array.of(1, Number.NaN, 3), isCase: Int32Array.of(0, 1, 0) });
  expect(() => discoverBoxes(points, { factors: ['x'], isCase: 'isCase' })).toThrow(/"x" of point 1/);
});
