import { beforeAll, describe, expect, it } from 'vitest';
import { completeNetwork } from '../../src/network/index.js';
import { runKey } from '../../src/numeric/index.js';
import { collectiveSearch, createLandscape, landscapeMaximum } from '../../src/search/index.js';

// Barkoczi & Galesic 2016, quick: 150 runs, so means within .06. `npm run validate -- --only V2` runs all 1000.
const RUNS = 150;
const WITHIN = 0.06;
const POINTS = [5, 20, 50, 200];

const CONDITIONS = {
  'best member of 3': { learning: 'bestMember', sampleSize: 3 },
  'best member of 9': { learning: 'bestMember', sampleSize: 9 },
  'conformity to 3': { learning: 'conformity', sampleSize: 3 },
  'conformity to 9': { learning: 'conformity', sampleSize: 9 },
  'random copying': { learning: 'random', sampleSize: 1 },
  'individual search': { learning: 'none' },
} as const;

type Condition = keyof typeof CONDITIONS;
const NAMES = Object.keys(CONDITIONS) as Condition[];
const FULL = completeNetwork(100);

/** Mean score over runs at point in time 1, 2, ...: the start is the first of the 200. */
const scores = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(201)])) as Record<
  Condition,
  Float64Array
>;

beforeAll(() => {
  for (let run = 0; run < RUNS; run++) {
    const key = runKey('barkoczi2016', run);
    const landscape = createLandscape({
      decisions: 15,
      interdependence: 7,
      interactionSampling: 'withoutReplacementFromAll',
      rounding: 1,
      key,
    });
    const common = { landscape, maximum: landscapeMaximum(landscape), network: FULL, key, ticks: 199 };
    for (const name of NAMES) {
      const { meanScore } = collectiveSearch({ ...common, ...CONDITIONS[name] });
      for (let point = 1; point <= 200; point++) scores[name][point] += meanScore[point - 1] / RUNS;
    }
  }
}, 120_000);

describe('learning rules in a full network (Barkoczi & Galesic 2016)', () => {
  it.each<[Condition, number[]]>([
    ['best member of 3', [0.375, 0.614, 0.614, 0.614]],
    ['best member of 9', [0.438, 0.543, 0.543, 0.543]],
    ['conformity to 3', [0.111, 0.257, 0.604, 0.829]],
    ['conformity to 9', [0.111, 0.391, 0.502, 0.542]],
    ['random copying', [0.18, 0.336, 0.336, 0.336]],
    ['individual search', [0.111, 0.254, 0.35, 0.383]],
  ])('%s scores near the paper at t = 5, 20, 50 and 200', (name, expected) => {
    for (const [at, point] of POINTS.entries()) {
      expect(Math.abs(scores[name][point] - expected[at]), `t = ${point}`).toBeLessThan(WITHIN);
    }
  });

  it('rewards copying the best first and conformity with few in the end', () => {
    expect(scores['best member of 9'][5]).toBeGreaterThan(scores['best member of 3'][5]);
    expect(scores['best member of 3'][5]).toBeGreaterThan(scores['conformity to 3'][5]);
    expect(scores['conformity to 3'][200]).toBeGreaterThan(scores['best member of 3'][200]);
    expect(scores['best member of 3'][200]).toBeGreaterThan(scores['best member of 9'][200]);
    expect(scores['individual search'][200]).toBeGreaterThan(scores['random copying'][200]);
  });
});
