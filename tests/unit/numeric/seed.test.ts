import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval, pairBootstrapInterval } from '../../../src/analysis/index.js';
import { ParameterError } from '../../../src/base/index.js';
import { latinHypercube, morrisTrajectories } from '../../../src/design/index.js';
import { compare, compareScenarios, parseExperiment } from '../../../src/experiment/index.js';
import { readSeed, runKey, type Seed } from '../../../src/numeric/index.js';
import { openSession, simulate } from '../../../src/simulation/index.js';
import { TINY } from '../../support/small-experiment.js';

const keyOf = (seed: Seed) => Object.values(runKey(seed)).join(' ');

describe('a seed', () => {
  test.each([
    [0, 0],
    [-0, 0],
    [41, 41],
    [2 ** 53 - 1, 2 ** 53 - 1],
    ['41', 41],
    ['4.1e1', 41],
    ['41.0', 41],
    ['41 and more', '41 and more'],
    ['2024-02-29', '2024-02-29'],
    ['true', 'true'],
    ['null', 'null'],
    ['0x', '0x'],
    ['forår', 'forår'],
    ['9007199254740995', '9007199254740995'],
    ['314159265358979323846', '314159265358979323846'],
  ])('%j is read as %j, and so again', (given, seed) => {
    expect(readSeed('seed', given)).toBe(seed);
    expect(readSeed('seed', seed)).toBe(seed);
  });

  test('of one number is one run, whoever wrote it', () => {
    expect(new Set([41, '41', '41.0', '410e-1'].map(keyOf)).size).toBe(1);
  });

  test('of another text is another run', () => {
    const seeds = ['8', '88', '8888', 'ha', 'haha', 'hahaha', 'B', '\u0142', '\u0242', '湖', 'é', 'e\u0301', ' a', 'a'];
    expect(new Set(seeds.map(keyOf)).size).toBe(seeds.length);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ minLength: 1, unit: 'binary' }), (a, b) => {
        const both = [a, b].flatMap((text) => {
          try {
            return [readSeed('seed', text)];
          } catch {
            return [];
          }
        });
        expect(new Set(both.map(keyOf)).size).toBe(new Set(both).size);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,4}[a-z]$/), fc.integer({ min: 2, max: 9 }), (part, times) => {
        expect(keyOf(`seed ${part}`.repeat(times))).not.toBe(keyOf(`seed ${part}`));
      }),
    );
  });

  test('keeps the key that it always had, where that was its own', () => {
    // Printed by version 0.1.0.
    expect(runKey('odd')).toEqual({ key0: 1529743174, key1: 1703570372 });
    expect(runKey(2025, 3)).toEqual({ key0: -1485835033, key1: 1572352007 });
    expect(runKey('blåbær')).toEqual({ key0: 1679436428, key1: -1102384932 });
  });
});

const NO_SEEDS: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  0.5,
  2 ** 53,
  1e300,
  null,
  true,
  [],
  [1],
  { seed: 1 },
  new Date(0),
  7n,
  Symbol('seed'),
  () => 1,
  '',
  '  ',
  '-1',
  '0.5',
  '1e16',
  '1e999',
  '0x1F',
  '0b10',
  '0o17',
  '+3',
  '003',
  ' 3',
  '3\n',
  '3_000',
  '.5',
  '5.',
  'NaN',
  '.NaN',
  'Infinity',
  '-.inf',
  'a\0b',
];

// Every door through which a seed comes in.
const DOORS: Readonly<Record<string, (seed: Seed) => unknown>> = {
  runKey,
  simulate: (seed) => simulate(TINY, { seed }),
  openSession: (seed) => openSession(TINY, { seed }),
  compare: (seed) => compare({ scenario: TINY, strategies: ['handsOff'], replicates: 1, seed }),
  compareScenarios: (seed) => compareScenarios({ scenarios: { tiny: TINY }, replicates: 1, seed }),
  parseExperiment: (seed) => parseExperiment({ seed }),
  latinHypercube: (seed) => latinHypercube(4, 2, seed),
  morrisTrajectories: (seed) => morrisTrajectories(2, 2, { seed }),
  bootstrapInterval: (seed) =>
    bootstrapInterval([1, 2, 4], ([first]) => first, { seed, resamples: 200, kind: 'percentile' }),
  pairBootstrapInterval: (seed) =>
    pairBootstrapInterval([0, 1, 2], [1, 2, 0], ([first]) => first, { seed, resamples: 100 }),
};

describe.each(Object.entries(DOORS))('%s', (_, open) => {
  test('takes the seed 5', async () => {
    await (async () => open(5))();
  });

  test.each(NO_SEEDS.map((seed) => [seed]))('refuses the seed %o', async (seed) => {
    await expect((async () => open(seed as Seed))()).rejects.toThrow(ParameterError);
  });
});
