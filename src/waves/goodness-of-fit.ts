import { apply, dot, sampleMoments } from './linear-algebra.js';
import { inverseOf } from './solve-moments.js';
import { TRIADS, triadCensus } from './triad-census.js';

/** How well futures of the fit look like the second wave in something that was not fitted. */
export interface GoodnessOfFit {
  readonly feature: 'out-degrees' | 'in-degrees' | 'triads';
  /** Share of the futures that lie at least as far from the mean of the others as the second wave does (Mahalanobis); low is bad. */
  readonly p: number;
  /** Each part of the feature: in the second wave, and in the futures. */
  readonly parts: readonly {
    readonly name: string;
    readonly observed: number;
    readonly mean: number;
    readonly spread: number;
  }[];
}

/** Something to count on a table of ties. */
interface Feature {
  readonly feature: GoodnessOfFit['feature'];
  readonly names: readonly string[];
  readonly count: (ties: Uint8Array) => Float64Array;
}

/** What of a table of ties is looked at: pairs that are observed, and actors of whom all is. */
export interface Looked {
  readonly actors: number;
  readonly observed: Uint8Array;
  readonly answered: readonly number[];
}

const DEGREE_STEPS = 8;

/** The features for a second wave: cumulative degree distributions at up to nine degrees that span it, and the triad census. */
export function featuresOf(looked: Looked, after: Uint8Array): Feature[] {
  const { actors, answered } = looked;
  const everybody = Array.from({ length: actors }, (_, actor) => actor);
  const degrees = (feature: Feature['feature'], whose: readonly number[], isOut: boolean): Feature => {
    const own = (ties: Uint8Array) => degreesOf(looked, ties, isOut, whose);
    const seen = own(after);
    const [least, most] = [Math.min(...seen), Math.max(...seen)];
    const steps = Array.from({ length: DEGREE_STEPS }, (_, step) =>
      Math.round(least + ((most - least) * step) / DEGREE_STEPS),
    );
    const bounds = Array.from(new Set(steps));
    return {
      feature,
      names: bounds.map((bound) => `at most ${bound}`),
      count: (ties) => {
        const found = own(ties);
        return Float64Array.from(bounds, (bound) => found.filter((degree) => degree <= bound).length);
      },
    };
  };
  return [
    degrees('out-degrees', answered, true),
    degrees('in-degrees', everybody, false),
    { feature: 'triads', names: TRIADS, count: (ties) => triadCensus(ties, actors, answered) },
  ];
}

/**
 * How far the second wave is from the futures of a fit, by a Monte Carlo test on the distance of Mahalanobis.
 * @source hunter2008, lospinoso2019
 */
export function judgeFeature(
  { feature, names }: Feature,
  observed: Float64Array,
  futures: readonly Float64Array[],
): GoodnessOfFit {
  const { mean, covariance } = sampleMoments(futures);
  // What never varies in the futures cannot be held against their spread; if the second wave differs in it, no future is like it.
  const varying = Array.from(mean.keys()).filter((at) => covariance[at][at] > 1e-9);
  const differs = Array.from(mean.keys()).some((at) => covariance[at][at] <= 1e-9 && observed[at] !== mean[at]);
  const pick = (values: Float64Array) => Float64Array.from(varying, (at) => values[at]);
  const block = varying.map((at) => pick(covariance[at]));
  const distance = distanceTo(pick(mean), block);
  const own = distance(pick(observed));
  const further = futures.filter((future) => leftOut(distance(pick(future)), futures.length) >= own).length;
  return {
    feature,
    p: differs ? 0 : (further + 1) / (futures.length + 1),
    parts: names.map((name, at) => ({
      name,
      observed: observed[at],
      mean: mean[at],
      spread: Math.sqrt(covariance[at][at]),
    })),
  };
}

/**
 * The squared distance of one of a sample from the mean of the others by their covariance, from that by the whole sample: what
 * is part of a sample lies nearer to it than what is not.
 */
export function leftOut(distance: number, sample: number): number {
  const share = distance / (sample - 1);
  const rest = 1 - (sample * share) / (sample - 1);
  return rest <= 0 ? Number.POSITIVE_INFINITY : ((sample / (sample - 1)) ** 2 * (sample - 2) * share) / rest;
}

function distanceTo(mean: Float64Array, covariance: Float64Array[]) {
  const inverse = inverseOf(covariance);
  return (values: Float64Array) => {
    const gap = values.map((value, at) => value - mean[at]);
    return Math.max(0, dot(gap, apply(inverse, gap)));
  };
}

function degreesOf({ actors, observed }: Looked, ties: Uint8Array, isOut: boolean, whose: readonly number[]): number[] {
  const degree = new Float64Array(actors);
  for (let pair = 0; pair < ties.length; pair++) {
    if (observed[pair] === 1 && ties[pair] === 1) degree[isOut ? Math.floor(pair / actors) : pair % actors]++;
  }
  return whose.map((actor) => degree[actor]);
}
