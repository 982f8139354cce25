import { describe, expect, test } from 'vitest';
import { pairedDifference } from '../../src/analysis/index.js';
import { listParameters, parseScenario, withParameters } from '../../src/model/index.js';
import { nextUniform, runKey, seedSequence } from '../../src/numeric/index.js';
import { findScenario } from '../../src/scenarios/index.js';
import { plausibleRanges } from '../../studies/laboratory/index.ts';
import { type Claim, marginOf, type Point, testAt } from '../../studies/validation/hypotheses/claim.ts';
import { sampleSpace } from '../../studies/validation/hypotheses/sample-space.ts';
import { searchSpace as search } from '../../studies/validation/hypotheses/search-space.ts';

/** Uniform draws from a seed. */
function drawsOf(seed: string): () => number {
  const sequence = new Int32Array(4);
  seedSequence(sequence, runKey(seed), 0, 0, 0);
  return () => nextUniform(sequence);
}

/** The runs of two arms, given value by value, at some points. */
function runsOf(arms: Readonly<Record<string, Float64Array>>, replicates: number, points: readonly Point[] = [{}]) {
  const values = (arm: string, measure: string) => arms[`${arm} ${measure}`] ?? new Float64Array(0);
  return { group: { replicates, points, values } };
}

const difference: Claim = {
  label: 'a over b',
  value: ({ mean }) => mean('group: a', 'y') - mean('group: b', 'y'),
};
const ratios: Claim = {
  label: 'conversion in a over that in b',
  value: ({ mean }) => mean('group: a', 'y') / mean('group: a', 'n') - mean('group: b', 'y') / mean('group: b', 'n'),
};

describe('a claim', () => {
  test('about a difference of means has the interval of the paired difference', () => {
    const draw = drawsOf('means');
    const [a, b] = [0, 1].map(() => Float64Array.from({ length: 23 }, draw)) as [Float64Array, Float64Array];
    const found = testAt(difference, runsOf({ 'a y': a, 'b y': b }, 23), 0);
    const { mean, low, high } = pairedDifference(a, b);
    for (const [is, expected] of [
      [found.value, mean],
      [found.low, low],
      [found.high, high],
    ] as const) {
      expect(is).toBeCloseTo(expected, 12);
    }
  });

  // Runs have 10 or 30 processes, two thirds or a third of which convert, and luck of their own that the arms share in part.
  test('about a difference of ratios has an interval that covers the truth about as often as it says', () => {
    const draw = drawsOf('coverage');
    const [simulations, replicates] = [1000, 40];
    let covered = 0;
    for (let simulation = 0; simulation < simulations; simulation++) {
      const arms = { 'a y': 0, 'a n': 0, 'b y': 0, 'b n': 0 };
      const columns = Object.fromEntries(Object.keys(arms).map((name) => [name, new Float64Array(replicates)]));
      for (let run = 0; run < replicates; run++) {
        const luck = 0.3 * (draw() - 0.5);
        for (const [arm, count, chance] of [
          ['a', 10, 2 / 3],
          ['b', 30, 1 / 3],
        ] as const) {
          const n = draw() < 0.5 ? count : 2 * count;
          let y = 0;
          for (let process = 0; process < n; process++) if (draw() < chance + luck) y++;
          (columns[`${arm} y`] as Float64Array)[run] = y;
          (columns[`${arm} n`] as Float64Array)[run] = n;
        }
      }
      const { low, high } = testAt(ratios, runsOf(columns, replicates), 0);
      if (low <= 1 / 3 && high >= 1 / 3) covered++;
    }
    // Four standard errors of a share of .95 in 1000 simulations are .028.
    expect(covered / simulations).toBeGreaterThan(0.922);
    expect(covered / simulations).toBeLessThan(0.978);
  });

  test('about a range has a margin that is below 0 outside of it on either side', () => {
    expect([20, 30, 40, 66, 70].map((value) => marginOf({ range: [30, 66] }, value))).toEqual([-10, 0, 10, 0, -4]);
    expect(marginOf({ least: 0.9 }, 0.75)).toBeCloseTo(-0.15, 12);
    expect(marginOf({}, 2)).toBe(2);
  });
});

describe('the plausible ranges', () => {
  const ranges = plausibleRanges();
  const parameters = new Map(listParameters().map((parameter) => [parameter.path, parameter]));

  test('are those of numeric guesses, hold the default, and stay within the schema', () => {
    expect(ranges.length).toBeGreaterThan(140);
    for (const { path, low, high } of ranges) {
      const parameter = parameters.get(path);
      expect(parameter?.source, path).toBe(undefined);
      expect(low, path).toBeGreaterThanOrEqual(parameter?.min ?? Number.NEGATIVE_INFINITY);
      expect(high, path).toBeLessThanOrEqual(parameter?.max ?? Number.POSITIVE_INFINITY);
      expect(low, path).toBeLessThanOrEqual(Number(parameter?.default));
      expect(high, path).toBeGreaterThanOrEqual(Number(parameter?.default));
      expect(low, path).toBeLessThan(high);
    }
  });

  test('leave out no numeric guess but the length of a run and what is switched off or full on', () => {
    const left = [...parameters.values()].filter(
      ({ type, source, path }) =>
        (type === 'number' || type === 'whole number') &&
        source === undefined &&
        !ranges.some((range) => range.path === path),
    );
    for (const { path, default: value } of left)
      expect(path === 'ticks' || value === 0 || value === 1, path).toBe(true);
  });

  test('have odds from half to double for a share, and half to double for other quantities', () => {
    const of = (path: string) => ranges.find((range) => range.path === path);
    // The odds of .6 are 1.5: .75 to 3.
    expect(of('actors.trust')?.low).toBeCloseTo(3 / 7, 12);
    expect(of('actors.trust')?.high).toBeCloseTo(3 / 4, 12);
    expect(of('forming.trust')).toMatchObject({ low: 1, high: 4 });
    expect(of('forming.baseline')?.high).toBeCloseTo(4 + Math.LN2, 12);
    expect(of('actors.experience')).toMatchObject({ low: -0.25, high: 0.25 });
  });

  test('make scenarios at every point, with each factor spread over its range', () => {
    const points = sampleSpace(60, 'points');
    const { scenario } = findScenario('generated-network');
    for (const point of points) expect(withParameters(scenario, point).ticks).toBe(parseScenario({}).ticks);
    const trust = points.map((point) => Number(point['actors.trust'])).sort((a, b) => a - b);
    for (const [at, value] of trust.entries()) {
      const stratum = (60 * (value - 3 / 7)) / (3 / 4 - 3 / 7);
      expect(Math.floor(stratum + 1e-9)).toBe(at);
    }
    expect(sampleSpace(60, 'points')).toEqual(points);
    expect(sampleSpace(60, 'other')).not.toEqual(points);
  });
});

describe('the search of the space', () => {
  const draw = drawsOf('space');
  const [replicates, count] = [4, 200];
  const points = Array.from({ length: count }, () => ({ first: draw(), second: draw(), idle: draw(), still: draw() }));
  // The effect is 2 first + second - 2 (and noise of the replicates), so above 0 in a quarter of the square: where 2 x + y > 2.
  const effect = Float64Array.from({ length: count * replicates }, (_, at) => {
    const { first, second } = points[Math.floor(at / replicates)] ?? { first: 0, second: 0 };
    return 2 * first + second - 2 + 0.2 * (draw() - 0.5);
  });
  const zero = new Float64Array(count * replicates);
  const runs = runsOf({ 'a y': effect, 'b y': zero, 'a n': zero, 'b n': zero }, replicates, points);

  test('finds the share of the space and the factors that decide, in order', () => {
    const {
      claims: [space],
      whole,
    } = search({ claims: [difference] }, runs);
    const truth = points.filter(({ first, second }) => 2 * first + second > 2).length / count;
    expect(truth).toBeGreaterThan(0.15);
    expect(Math.abs((space?.share ?? 1) - truth)).toBeLessThan(0.03);
    expect(space?.deciding.map(({ factor, isClear }) => [factor, isClear])).toEqual([
      ['first', true],
      ['second', true],
    ]);
    expect(space?.deciding[0]?.prcc).toBeGreaterThan(0.8);
    expect(space?.reliability).toBeGreaterThan(0.95);
    expect(whole.share).toBe(space?.share);
  });

  test('counts a point at which nothing can be told as not holding', () => {
    const {
      claims: [space],
    } = search({ claims: [ratios] }, runs);
    expect(space).toMatchObject({ share: 0, untold: count, points: count, deciding: [] });
  });

  test('lets a hypothesis hold where all its claims do, and leaves what is beside it out', () => {
    const never: Claim = { ...difference, label: 'never', least: 10 };
    expect(search({ claims: [difference, never] }, runs).whole.share).toBe(0);
    const beside = search({ claims: [difference, { ...never, isBeside: true }] }, runs);
    expect(beside.whole.share).toBe(beside.claims[0]?.share);
  });
});
