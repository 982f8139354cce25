import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { latinHypercube } from '../../src/design/index.js';
import { nextNormal, nextUniform, runKey, seedSequence } from '../../src/numeric/index.js';
import { type Emulator, fitEmulator } from '../../studies/calibration/emulator.ts';
import { fewChanges } from '../../studies/calibration/few-changes.ts';
import { identification } from '../../studies/calibration/identification.ts';
import { implausibility, isMet } from '../../studies/calibration/implausibility.ts';
import { runPoints } from '../../studies/calibration/run-points.ts';
import { type Point, placeOf, valueAt } from '../../studies/calibration/sample-points.ts';
import { notRuledOut } from '../../studies/calibration/search-space.ts';
import { targetsOf } from '../../studies/calibration/targets.ts';
import { variedParameters } from '../../studies/calibration/varied-parameters.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
  folders.push(folder);
  return folder;
}

/** Rows of a Latin hypercube from -1 to 1. */
function rowsOf(count: number, dimensions: number, seed: string): number[][] {
  const { values } = latinHypercube(count, dimensions, seed);
  return Array.from({ length: count }, (_, row) =>
    Array.from(values.subarray(row * dimensions, (row + 1) * dimensions), (value) => 2 * value - 1),
  );
}

function sequenceOf(seed: string): Int32Array {
  const sequence = new Int32Array(4);
  seedSequence(sequence, runKey(seed), 0, 0, 0);
  return sequence;
}

describe('implausibility', () => {
  const range = { least: 1, most: 3, error: 0.5, discrepancy: 0.2 };

  test('is the distance from the middle in standard deviations of run, measurement and model', () => {
    // sqrt(.25 + .04 + .35) = .8
    expect(implausibility({ value: 3.6, variance: 0.35 }, range)).toBeCloseTo(1.6 / 0.8, 12);
    expect(implausibility({ value: 2, variance: 0.35 }, range)).toBe(0);
  });

  test('counts only what is beyond an open end', () => {
    const open = { least: 0.9, most: Infinity, error: 0, discrepancy: 0.3 };
    expect(implausibility({ value: 1, variance: 0.16 }, open)).toBe(0);
    expect(implausibility({ value: 0.4, variance: 0.16 }, open)).toBeCloseTo(1, 12);
    expect(implausibility({ value: 2, variance: 0.16 }, { ...open, least: -Infinity, most: 1 })).toBeCloseTo(2, 12);
  });

  test('rules out what is no number, which meets nothing either', () => {
    expect(implausibility({ value: null, variance: null }, range)).toBe(Infinity);
    expect(isMet({ value: null }, range)).toBe(false);
    expect([1, 3, 3.01].map((value) => isMet({ value }, range))).toEqual([true, true, false]);
  });
});

describe('an emulator', () => {
  const truth = ([a, b, c]: readonly number[]) => 2 + a - 0.5 * b + 0.8 * a * a + 0.6 * a * b + 0 * c;
  const places = rowsOf(120, 10, 'emulator');

  test('finds a surface with squares and products', () => {
    const { predict, explained } = fitEmulator(places, places.map(truth));
    expect(explained).toBeGreaterThan(0.999);
    for (const place of rowsOf(20, 10, 'elsewhere')) expect(predict(place).value).toBeCloseTo(truth(place), 1);
  });

  test('says how far off it is: three of its standard deviations hold 99 in 100 new points, and not all for free', () => {
    const sequence = sequenceOf('noise');
    const noisy = (place: readonly number[]) => truth(place) + 0.3 * nextNormal(sequence);
    const { predict, explained } = fitEmulator(places, places.map(noisy));
    expect(explained).toBeGreaterThan(0.7);
    const fresh = rowsOf(500, 10, 'new');
    const errors = fresh.map((place) => {
      const { value, variance } = predict(place);
      return Math.abs(value - noisy(place)) / Math.sqrt(variance);
    });
    const within = (deviations: number) => errors.filter((error) => error <= deviations).length / errors.length;
    expect(within(3)).toBeGreaterThan(0.985);
    expect(within(1)).toBeGreaterThan(0.58);
    expect(within(1)).toBeLessThan(0.8);
  });

  test('keeps a share between 0 and 1, leaves out points without a number, and explains no noise', () => {
    const steep = places.map(([a]) => 1 / (1 + Math.exp(-6 * a)));
    const { predict } = fitEmulator(places, steep, { isShare: true });
    for (const edge of [-1, 1]) {
      const { value } = predict([edge, ...Array.from({ length: 9 }, () => 0)]);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
    const holes = places.map((place, at) => (at % 3 === 0 ? null : truth(place)));
    expect(fitEmulator(places, holes).explained).toBeGreaterThan(0.99);
    const sequence = sequenceOf('nothing');
    expect(
      fitEmulator(
        places,
        places.map(() => nextUniform(sequence)),
      ).explained,
    ).toBeLessThan(0.1);
    expect(() => fitEmulator(places.slice(0, 3), [1, 2, 3])).toThrow('at least 8 points');
  });
});

describe('identification', () => {
  test('finds the largest distance between two distribution functions', () => {
    // Kept: 1, 2, 5; others: 3, 4, 6. After 2 the functions are 2/3 and 0.
    const places = [1, 2, 3, 4, 5, 6].map((value) => [value]);
    const kept = [true, true, false, false, true, false];
    const [{ distance, median }] = identification(places, kept, { permutations: 100, seed: 'small' });
    expect(distance).toBeCloseTo(2 / 3, 12);
    expect(median).toBe(2);
  });

  test('takes chance for something as often as it says, and something for chance seldom', () => {
    const pValues: number[] = [];
    for (let round = 0; round < 40; round++) {
      const places = rowsOf(60, 10, `chance ${round}`);
      const kept = places.map((_, at) => at < 10);
      pValues.push(...identification(places, kept, { permutations: 99, seed: `${round}` }).map(({ pValue }) => pValue));
    }
    const below = (level: number) => pValues.filter((p) => p <= level).length / pValues.length;
    expect(below(0.05)).toBeLessThan(0.08);
    expect(below(0.5)).toBeGreaterThan(0.42);
    expect(below(0.5)).toBeLessThan(0.58);
    const places = rowsOf(200, 3, 'something');
    const found = identification(
      places,
      places.map(([a]) => a > 0.7),
      { permutations: 199, seed: 'something' },
    );
    expect(found[0].distance).toBeCloseTo(1, 12);
    expect(found[0].pValue).toBe(1 / 200);
    expect(found[1].pValue).toBeGreaterThan(0.01);
  });
});

describe('the space that is left', () => {
  test('is what no target rules out, or as few as it takes to have enough', () => {
    const lists = [
      [0, 1, 2],
      [4, 1, 0],
      [4, 5, 0],
      [3, 3, 3],
    ];
    expect(notRuledOut(lists, 2)).toEqual({ missed: 0, chosen: [0, 3] });
    expect(notRuledOut(lists, 3)).toEqual({ missed: 1, chosen: [0, 1, 3] });
    expect(notRuledOut(lists, 9)).toEqual({ missed: 2, chosen: [0, 1, 2, 3] });
  });

  test('is reached from the defaults by the change that helps most, and by no more than it takes', () => {
    const linear = (weights: readonly number[]): Emulator => ({
      explained: 1,
      cover: 1,
      predict: (place) => ({ value: place.reduce((sum, x, at) => sum + x * weights[at], 0), variance: 0 }),
    });
    const target = { least: 0.9, most: 1.1, error: 0.05, discrepancy: 0 };
    const steps = fewChanges([linear([0.2, 2, 0.5])], [target], [0, 0, 0], 3);
    expect(steps).toEqual([[0, 0.5, 0]]);
  });
});

describe('the parameters and the targets', () => {
  test('each default lies within its range, and places are values and back', () => {
    const parameters = variedParameters();
    expect(parameters.length).toBeGreaterThan(30);
    for (const parameter of parameters) {
      const place = placeOf(parameter, parameter.default);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(1);
      expect(valueAt(parameter, place)).toBeCloseTo(parameter.default, 10);
      expect(valueAt(parameter, 0)).toBeCloseTo(parameter.low, 10);
      expect(valueAt(parameter, 1)).toBeCloseTo(parameter.high, 10);
    }
  });

  test('targets are of V4 and V5, each known by some error or granted some discrepancy', () => {
    const targets = targetsOf();
    for (const { least, most, error, discrepancy } of targets) {
      expect(least).toBeLessThan(most);
      expect(error + discrepancy).toBeGreaterThan(0);
    }
    expect(targets.find(({ summary }) => summary === 'survival')).toMatchObject({ least: 0.35, most: 0.6 });
    expect(targets.find(({ summary }) => summary === 'afterReward')).toMatchObject({ least: -0.4, most: -0.28 });
  });
});

describe('points', () => {
  const size = { networks: 2, futures: 2, groups: 3, seed: 'test' };
  const points = [{ 'ties.loss': 0.2 }, { 'learning.crowding': 0.2 }, {}];

  test('are never computed twice, unless half written or of another task, and then give the same', async () => {
    const folder = pathToFileURL(`${freshFolder()}/`);
    const computed: number[] = [];
    const run = async (of: readonly Point[]) =>
      await runPoints({ points: of, size, folder, threads: 1, onPoint: (done) => computed.push(done) });
    const first = await run(points);
    expect(computed).toEqual([1, 2, 3]);
    expect(readdirSync(folder).sort()).toEqual(['0000.json', '0001.json', '0002.json']);
    expect(first[0].survival.value).not.toBe(first[2].survival.value);
    expect(first[0].afterReward.value).toBe(first[2].afterReward.value);
    expect(first[1].afterReward.value).not.toBe(first[2].afterReward.value);
    expect(await run(points)).toEqual(first);
    expect(computed).toHaveLength(3);
    const whole = readFileSync(new URL('0001.json', folder), 'utf8');
    writeFileSync(new URL('0001.json', folder), whole.slice(0, 100));
    expect(await run(points)).toEqual(first);
    expect(computed.slice(3)).toEqual([3]);
    const other = await run([points[1], points[1], points[2]]);
    expect(other[0]).toEqual(first[1]);
    expect(computed).toHaveLength(5);
  });

  test('make the page in a quick run', { timeout: 180_000 }, () => {
    const script = fileURLToPath(new URL('../../studies/calibrate.ts', import.meta.url));
    const text = execFileSync(process.execPath, [script, '--quick'], { encoding: 'utf8', stdio: 'pipe' });
    for (const heading of ['## The targets one by one', '## What the data tell of the parameters', '## Limits']) {
      expect(text).toContain(heading);
    }
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    for (const { path } of variedParameters()) expect(text).toContain(`\`${path}\``);
  });
});
