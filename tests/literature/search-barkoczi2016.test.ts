import { beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../../src/numeric/index.js';
import { LEARNING_CONDITIONS, LEARNING_POINTS, learnTogether } from '../../studies/laboratory/index.ts';

// Barkoczi & Galesic 2016, quick: 150 runs, so means within .06. `npm run validate -- --only V2` runs all 1000.
const RUNS = 150;
const WITHIN = 0.06;

let scores: number[][] = [];

beforeAll(() => {
  scores = learnTogether(RUNS, 'barkoczi2016').map((points) => points.map(mean));
}, 120_000);

/** The mean score of a rule at a point in time. */
function scoreOf(label: string, point: (typeof LEARNING_POINTS)[number]): number {
  return scores[LEARNING_CONDITIONS.findIndex((condition) => condition.label === label)][
    LEARNING_POINTS.indexOf(point)
  ];
}

describe('learning rules in a full network (Barkoczi & Galesic 2016)', () => {
  it.each(LEARNING_CONDITIONS)('$label scores near the paper at t = 5, 20, 50 and 200', ({ label, figures }) => {
    for (const [at, point] of LEARNING_POINTS.entries()) {
      expect(Math.abs(scoreOf(label, point) - figures[at]), `t = ${point}`).toBeLessThan(WITHIN);
    }
  });

  it('rewards copying the best first and conformity with few in the end', () => {
    expect(scoreOf('best member of 9', 5)).toBeGreaterThan(scoreOf('best member of 3', 5));
    expect(scoreOf('best member of 3', 5)).toBeGreaterThan(scoreOf('conformity to 3', 5));
    expect(scoreOf('conformity to 3', 200)).toBeGreaterThan(scoreOf('best member of 3', 200));
    expect(scoreOf('best member of 3', 200)).toBeGreaterThan(scoreOf('best member of 9', 200));
    expect(scoreOf('individual search', 200)).toBeGreaterThan(scoreOf('random copying', 200));
  });
});
