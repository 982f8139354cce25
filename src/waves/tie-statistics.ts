import { mirrored } from './compare-waves.js';
import { momentsOf } from './correlation.js';
import type { EffectName } from './tie-effects.js';

/** What the statistics of change are counted on: the first wave, which pairs count, and what is known of actors and ties. */
export interface StatisticsBase {
  readonly actors: number;
  readonly before: Uint8Array;
  readonly observed: Uint8Array;
  /** Frame distance of each pair, 0 to 1; undefined where the data do not say the frames. */
  readonly distance?: Float64Array;
  /** Dependence and conflict along each tie of the first wave. */
  readonly dependence?: Float64Array;
  readonly conflict?: Float64Array;
}

/** Counts the statistics of some effects on a second wave: [effects], in their order. */
export type CountStatistics = (after: Uint8Array) => Float64Array;

/** A share of what a further shared partner adds: each adds half of what the one before did. */
const FADING = 0.5;

/**
 * Prepare to count statistics of change, as the literature on actor-oriented models counts them, over the pairs that are observed.
 * @source snijders2010
 */
export function prepareStatistics(base: StatisticsBase, effects: readonly EffectName[]): CountStatistics {
  const { actors, before, observed } = base;
  const popularity = rootOfIndegree(base);
  const outdegree = degreesOf(base, before);
  const meanOut = outdegree.reduce((total, degree) => total + degree, 0) / actors;
  const partnersKnew = effects.includes('closureKept') ? shareOfPartners(base) : undefined;
  const absent = Array.from(before.keys()).filter((pair) => observed[pair] === 1 && before[pair] === 0);
  const sharedBefore = twoPaths(before, actors);
  const closeness = standardised(absent.map((pair) => sharedShare(sharedBefore[pair])));
  const soughtness = standardised(absent.map((pair) => popularity[pair % actors]));
  const kept = (weigh: (pair: number) => number) => (after: Uint8Array) => {
    let total = 0;
    for (let pair = 0; pair < before.length; pair++)
      if (observed[pair] === 1 && before[pair] === 1 && after[pair] === 1) total += weigh(pair);
    return total;
  };
  const formed = (weigh: (pair: number, after: Uint8Array) => number) => (after: Uint8Array) => {
    let total = 0;
    for (let pair = 0; pair < before.length; pair++)
      if (observed[pair] === 1 && before[pair] === 0 && after[pair] === 1) total += weigh(pair, after);
    return total;
  };
  const nearness = (pair: number) => 1 - (base.distance?.[pair] ?? 0);
  const counts: Readonly<Record<EffectName, (after: Uint8Array) => number>> = {
    rate: (after) => {
      let total = 0;
      for (let pair = 0; pair < before.length; pair++)
        if (observed[pair] === 1 && before[pair] === 1 && after[pair] === 0) total++;
      return total;
    },
    density: formed(() => 1),
    reciprocity: formed((pair, after) => after[mirrored(pair, actors)]),
    reciprocityKept: kept((pair) => before[mirrored(pair, actors)]),
    closure: (after) => {
      const shared = twoPaths(after, actors);
      return formed((pair) => closeness(sharedShare(shared[pair])) - soughtness(popularity[pair % actors]))(after);
    },
    closureKept: kept((pair) => partnersKnew?.[pair] ?? 0),
    popularity: formed((pair) => popularity[pair % actors]),
    activity: (after) => {
      let total = 0;
      for (let pair = 0; pair < after.length; pair++)
        if (observed[pair] === 1 && after[pair] === 1) total += outdegree[Math.floor(pair / actors)] - meanOut;
      return total;
    },
    similarity: formed(nearness),
    similarityKept: kept(nearness),
    dependence: kept((pair) => base.dependence?.[pair] ?? 0),
    allies: kept((pair) => base.conflict?.[pair] ?? 0),
  };
  return (after) => {
    // What the silent name in the second wave is not known: it must not count in the futures either, as a return or as a path.
    const seen = after.map((tie, pair) => tie & observed[pair]);
    return Float64Array.from(effects, (effect) => counts[effect](seen));
  };
}

/** How many actors lead from one to another in two steps, for each pair. */
export function twoPaths(ties: Uint8Array, actors: number): Uint16Array {
  const partners = Array.from({ length: actors }, (_, actor) => {
    const found: number[] = [];
    for (let other = 0; other < actors; other++) if (ties[actor * actors + other] === 1) found.push(other);
    return found;
  });
  const paths = new Uint16Array(actors * actors);
  for (let from = 0; from < actors; from++)
    for (const partner of partners[from]) for (const to of partners[partner]) paths[from * actors + to]++;
  return paths;
}

/** Shared partners as gwesp counts them: the first fully, each further one less. */
function sharedShare(partners: number): number {
  return (1 - FADING ** partners) / FADING;
}

/** A value in standard deviations from the mean of some; 0 where they do not vary. */
function standardised(values: readonly number[]): (value: number) => number {
  const { mean, spread } = momentsOf(Float64Array.from(values));
  return (value) => (spread > 0 ? (value - mean) / spread : 0);
}

function rootOfIndegree({ actors, before }: StatisticsBase): Float64Array {
  const degree = new Float64Array(actors);
  for (let pair = 0; pair < before.length; pair++) degree[pair % actors] += before[pair];
  return degree.map(Math.sqrt);
}

function degreesOf({ actors, observed }: StatisticsBase, ties: Uint8Array): Float64Array {
  const degree = new Float64Array(actors);
  for (let pair = 0; pair < ties.length; pair++)
    if (observed[pair] === 1) degree[Math.floor(pair / actors)] += ties[pair];
  return degree;
}

/** Of the partners of an actor in the first wave, the share that had a tie to another; as the model asks one of them. */
function shareOfPartners({ actors, before }: StatisticsBase): Float64Array {
  const shared = twoPaths(before, actors);
  const degree = new Float64Array(actors);
  for (let pair = 0; pair < before.length; pair++) degree[Math.floor(pair / actors)] += before[pair];
  return Float64Array.from(shared, (paths, pair) => paths / Math.max(1, degree[Math.floor(pair / actors)]));
}
