import { describe, expect, test } from 'vitest';
import { rankOverPlaces } from '../../src/analysis/index.js';
import { nextNormal, runKey, seedSequence } from '../../src/numeric/index.js';

const EXPERIMENTS = 300;

/** What is true of the arms, over all places: some are equal. */
const TRUTH = [0, 0, 0, 0.3, 0.3, 0.6];

/**
 * The share of experiments in which some arm is called better than one that is as good or better, and how often the best is told from
 * the worst.
 *
 * @param unlike - how much an arm's effect differs from place to place.
 */
function errors(places: number, replicates: number, unlike: number, otherPlaces: boolean) {
  const state = new Int32Array(4);
  let wrong = 0;
  let found = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    seedSequence(state, runKey('ranks'), places, replicates, experiment);
    const luck = Array.from({ length: places }, () => Array.from({ length: replicates }, () => nextNormal(state)));
    const effects = TRUTH.map((mean) => Array.from({ length: places }, () => mean + unlike * nextNormal(state)));
    const values = effects.map((effect) =>
      effect.map((mean, place) => luck[place].map((shared) => mean + 2 * shared + 0.7 * nextNormal(state))),
    );
    // Of these places alone, their own effects are the truth.
    const truth = otherPlaces ? TRUTH : effects.map((effect) => effect.reduce((sum, each) => sum + each, 0) / places);
    const ranked = rankOverPlaces(values, { resamples: 300, seed: experiment, otherPlaces });
    const isWrong = ranked.some(({ arm, best, worst }) => {
      const better = truth.filter((mean) => mean > truth[arm] + 1e-12).length;
      const worse = truth.filter((mean) => mean < truth[arm] - 1e-12).length;
      return best > 1 + better || worst < truth.length - worse;
    });
    if (isWrong) wrong++;
    if (ranked.some(({ arm, best, worst }) => arm === 5 && best === 1 && worst <= 3)) found++;
  }
  return { wrong: wrong / EXPERIMENTS, found: found / EXPERIMENTS };
}

// Three standard errors of a share of .05 in 300 experiments are .038.
describe('ranges of ranks are wrong about as seldom as they say', () => {
  test.each([
    ['ten places that are alike', 10, 20, 0, true],
    ['ten places in which arms do differently', 10, 20, 0.3, true],
    ['thirty such places', 30, 10, 0.3, true],
    ['these ten places alone', 10, 20, 0.3, false],
    ['eight places of ten replicates', 8, 10, 0.2, true],
  ])('%s', (_, places, replicates, unlike, otherPlaces) => {
    const { wrong, found } = errors(places, replicates, unlike, otherPlaces);
    console.log(`${places} places of ${replicates}: wrong ${wrong}, best told from the worst ${found}`);
    expect(wrong).toBeLessThan(0.09);
    expect(found).toBeGreaterThan(0.25);
  });
});
