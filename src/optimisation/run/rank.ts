import { nonDominated } from '../../analysis/index.js';
import { mean, table } from '../../numeric/index.js';
import type { Objective, Search } from '../declare/parse-search.js';

/** What was measured of one candidate: by scenario, by objective, by replicate. */
export type Samples = readonly (readonly Float64Array[])[];

/**
 * What each of some candidates is worth by each objective, more being better: over several scenarios the mean, the worst, or less the largest distance to
 * the best of these candidates in a scenario.
 *
 * @param samples - by candidate; all of the same replicates.
 * @returns by candidate, by objective.
 */
export function scoresOf(
  samples: readonly Samples[],
  objectives: readonly Objective[],
  robust: Search['robust'],
): number[][] {
  const means = samples.map((of) =>
    of.map((scenario) =>
      scenario.map((values, at) => (objectives[at].goal === 'most' ? mean(values) : 0 - mean(values))),
    ),
  );
  return means.map((mine) =>
    objectives.map((_, objective) => {
      const each = mine.map((scenario) => scenario[objective]);
      if (robust === 'mean') return mean(Float64Array.from(each));
      if (robust === 'worst') return Math.min(...each);
      const regrets = each.map((value, scenario) => Math.max(...means.map((of) => of[scenario][objective])) - value);
      return 0 - Math.max(...regrets);
    }),
  );
}

/**
 * Rank candidates by their scores, the best first; of equals the first stands first.
 *
 * With several objectives those come first that are not beaten on all of them, then those that are not once these are gone, and so on; among these who
 * has the best places by the objectives in the mean.
 *
 * @returns their places.
 */
export function rankCandidates(scores: readonly (readonly number[])[]): number[] {
  const all = [...scores.keys()];
  if (scores.length === 0) return [];
  if (scores[0].length === 1) return all.sort((one, other) => scores[other][0] - scores[one][0] || one - other);
  const layers = layersOf(scores);
  const places = scores.map((mine) =>
    mine.reduce((sum, value, at) => sum + scores.filter((other) => other[at] > value).length, 0),
  );
  return all.sort((one, other) => layers[one] - layers[other] || places[one] - places[other] || one - other);
}

/** The places of those that no other beats on every objective. */
export function frontOf(scores: readonly (readonly number[])[]): number[] {
  const layers = layersOf(scores);
  return [...scores.keys()].filter((at) => layers[at] === 0);
}

function layersOf(scores: readonly (readonly number[])[]): number[] {
  const layers = scores.map(() => -1);
  for (let layer = 0; layers.includes(-1); layer++) {
    const left = [...scores.keys()].filter((at) => layers[at] < 0);
    const columns = Object.fromEntries(
      scores[0].map((_, objective) => [
        `objective${objective}`,
        Float64Array.from(left, (at) => scores[at][objective]),
      ]),
    );
    const front = nonDominated(table({ strategy: left.map(String), ...columns }), Object.keys(columns));
    for (const name of front) layers[Number(name)] = layer;
  }
  return layers;
}
