import { beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../../src/numeric/index.js';
import {
  SEARCH_CONDITIONS,
  SEARCH_FIGURES,
  SEARCH_TICKS,
  type SearchCondition,
  SLOWEST_FIRST,
  searchLandscapes,
} from '../../studies/laboratory/index.ts';

// Lazer & Friedman 2007, quick: 100 landscapes, so means within .06. `npm run validate -- --only V1` runs all 1000.
const LANDSCAPES = 100;
const WITHIN = 0.06;
const SPREAD = { runs: LANDSCAPES, seed: 'lazer2007' };

let scores: ReturnType<typeof searchLandscapes>;

beforeAll(() => {
  scores = searchLandscapes(SEARCH_CONDITIONS, { interdependence: 5, ...SPREAD });
}, 120_000);

/** Mean score over landscapes at a tick. */
function scoreOf(condition: SearchCondition, tick: number): number {
  return mean(scores[condition].map((series) => series[tick]));
}

describe('joint search on rugged landscapes (Lazer & Friedman 2007)', () => {
  it.each(SEARCH_FIGURES)('$condition at t = $tick scores near $score', ({ condition, tick, score }) => {
    const [least, most] = typeof score === 'number' ? [score, score] : score;
    // The spread of single solutions is small, so where nobody has searched yet no wide band is needed.
    const within = tick === 0 ? 0.01 : WITHIN;
    expect(Math.abs(scoreOf(condition, tick) - (least + most) / 2)).toBeLessThan(within);
  });

  it('rewards slow networks in the end', () => {
    for (let place = 1; place < SLOWEST_FIRST.length; place++) {
      const [slower, faster] = [SLOWEST_FIRST[place - 1], SLOWEST_FIRST[place]];
      expect(scoreOf(slower, SEARCH_TICKS)).toBeGreaterThan(scoreOf(faster, SEARCH_TICKS));
    }
  });

  it('rewards fast networks first: the line overtakes the full network at about t = 19', () => {
    const ticks = Array.from({ length: SEARCH_TICKS }, (_, tick) => tick + 1);
    const overtaking = ticks.find((tick) => scoreOf('line', tick) > scoreOf('full', tick));
    // 17 to 20 with 1000 landscapes; the bootstrap interval with 100 is four ticks wide.
    expect(overtaking).toBeGreaterThanOrEqual(16);
    expect(overtaking).toBeLessThanOrEqual(22);
  });

  it('brings every network to the top of a smooth landscape, the full one first', () => {
    const smooth = searchLandscapes(['full', 'line'], { interdependence: 0, runs: 10, seed: 'smooth' });
    expect(mean(smooth.full.map(arrival))).toBeLessThan(mean(smooth.line.map(arrival)));
  });
});

/** The tick at which all are at the top of a landscape. */
function arrival(series: Float64Array): number {
  expect(series[SEARCH_TICKS]).toBe(1);
  return series.indexOf(1);
}
