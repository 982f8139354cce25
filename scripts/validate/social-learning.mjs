import { completeNetwork } from '../../dist/network/index.js';
import { runKey } from '../../dist/numeric/index.js';
import { collectiveSearch, createLandscape, landscapeMaximum } from '../../dist/search/index.js';
import { meanRow } from './row.mjs';

const FULL = completeNetwork(100);
const POINTS = [5, 20, 50, 200];

// Mean scores in a full network at these points in time, from Barkoczi & Galesic 2016.
/** @type {readonly { label: string, options: import('../../dist/search/index.js').CollectiveSearchOptions, targets: number[] }[]} */
const CONDITIONS = [
  {
    label: 'best member of 3',
    options: { learning: 'bestMember', sampleSize: 3 },
    targets: [0.375, 0.614, 0.614, 0.614],
  },
  {
    label: 'best member of 9',
    options: { learning: 'bestMember', sampleSize: 9 },
    targets: [0.438, 0.543, 0.543, 0.543],
  },
  {
    label: 'conformity to 3',
    options: { learning: 'conformity', sampleSize: 3 },
    targets: [0.111, 0.257, 0.604, 0.829],
  },
  {
    label: 'conformity to 9',
    options: { learning: 'conformity', sampleSize: 9 },
    targets: [0.111, 0.391, 0.502, 0.542],
  },
  { label: 'random copying', options: { learning: 'random', sampleSize: 1 }, targets: [0.18, 0.336, 0.336, 0.336] },
  { label: 'individual search', options: { learning: 'none' }, targets: [0.111, 0.254, 0.35, 0.383] },
];

/**
 * Learning rules in a full network of 100 actors (Barkoczi & Galesic 2016).
 *
 * @type {import('./row.mjs').Study}
 */
export const socialLearning = {
  id: 'V2',
  title: 'Social learning in a full network (Barkoczi & Galesic 2016)',
  note: 'The start counts as the first of the 200 points in time. This was inferred from the rows at t = 5: with the start as point 0 they come out one step later (individual search .125, best member of 3 .449), and three of them and conformity to 9 at t = 20 fail.',
  run({ quick, seed }) {
    const runs = quick ? 150 : 1000;
    const tolerance = quick ? 0.06 : 0.025;
    const scores = CONDITIONS.map(() => POINTS.map(() => new Float64Array(runs)));
    for (let run = 0; run < runs; run++) {
      const key = runKey(seed, run);
      const landscape = createLandscape({
        decisions: 15,
        interdependence: 7,
        interactionSampling: 'withoutReplacementFromAll',
        rounding: 1,
        key,
      });
      const maximum = landscapeMaximum(landscape);
      for (const [condition, { options }] of CONDITIONS.entries()) {
        const { meanScore } = collectiveSearch({ landscape, maximum, network: FULL, key, ticks: 199, ...options });
        for (const [at, point] of POINTS.entries()) scores[condition][at][run] = meanScore[point - 1];
      }
    }
    return CONDITIONS.flatMap(({ label, targets }, condition) =>
      POINTS.map((point, at) =>
        meanRow({
          study: 'V2',
          label: `${label}, t = ${point}`,
          values: scores[condition][at],
          target: targets[at],
          tolerance,
          seed,
        }),
      ),
    );
  },
};
