import { completeNetwork } from 'metagovernor/network';
import { runKey } from 'metagovernor/numeric';
import { type CollectiveSearchOptions, collectiveSearch, createLandscape, landscapeMaximum } from 'metagovernor/search';

const FULL = completeNetwork(100);

/** The points in time of the figures: the start is the first of the 200. */
export const LEARNING_POINTS = [5, 20, 50, 200] as const;

/** A way to learn from others, and the mean scores that the paper has for it at the points in time. */
export interface LearningCondition {
  readonly label: string;
  readonly options: Pick<CollectiveSearchOptions, 'learning' | 'sampleSize'>;
  readonly figures: readonly [number, number, number, number];
}

/** Learning rules in a full network, from Barkoczi & Galesic 2016. */
export const LEARNING_CONDITIONS: readonly LearningCondition[] = [
  {
    label: 'best member of 3',
    options: { learning: 'bestMember', sampleSize: 3 },
    figures: [0.375, 0.614, 0.614, 0.614],
  },
  {
    label: 'best member of 9',
    options: { learning: 'bestMember', sampleSize: 9 },
    figures: [0.438, 0.543, 0.543, 0.543],
  },
  {
    label: 'conformity to 3',
    options: { learning: 'conformity', sampleSize: 3 },
    figures: [0.111, 0.257, 0.604, 0.829],
  },
  {
    label: 'conformity to 9',
    options: { learning: 'conformity', sampleSize: 9 },
    figures: [0.111, 0.391, 0.502, 0.542],
  },
  { label: 'random copying', options: { learning: 'random', sampleSize: 1 }, figures: [0.18, 0.336, 0.336, 0.336] },
  { label: 'individual search', options: { learning: 'none' }, figures: [0.111, 0.254, 0.35, 0.383] },
];

/**
 * Let every rule search the same landscapes.
 *
 * @returns of each condition, at each point in time, the mean score in each run.
 */
export function learnTogether(runs: number, seed: string): Float64Array[][] {
  const scores = LEARNING_CONDITIONS.map(() => LEARNING_POINTS.map(() => new Float64Array(runs)));
  for (let run = 0; run < runs; run++) {
    const key = runKey(seed, run);
    const landscape = createLandscape({
      decisions: 15,
      interdependence: 7,
      interactionSampling: 'withoutReplacementFromAll',
      rounding: 1,
      key,
    });
    const common = { landscape, maximum: landscapeMaximum(landscape), network: FULL, key, ticks: 199 };
    for (const [condition, { options }] of LEARNING_CONDITIONS.entries()) {
      const { meanScore } = collectiveSearch({ ...common, ...options });
      for (const [at, point] of LEARNING_POINTS.entries()) scores[condition][at][run] = meanScore[point - 1];
    }
  }
  return scores;
}
