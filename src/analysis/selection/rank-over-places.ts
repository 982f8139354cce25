import { checkInteger, checkNames, ParameterError } from '../../base/index.js';
import { mean, nextInteger, runKey, type Seed, seedSequence } from '../../numeric/index.js';
import { checkLevel, checkSample, type Sample } from '../check-sample.js';
import { PURPOSE } from '../purposes.js';
import { moments } from '../samples/moments.js';
import { quantileOfSorted } from '../samples/quantile.js';

/** How to rank. */
export interface RankOptions {
  /** Confidence level of all ranks together, .5 to .9999; default .95. */
  readonly level?: number;
  /** How many resamples: 100 to 1 000 000, default 2000. */
  readonly resamples?: number;
  /**
   * Whether the places stand for others of their kind (default), and are drawn again as well; else the ranks are about these places
   * alone, and only what happened in them is luck.
   */
  readonly otherPlaces?: boolean;
  /** A whole number from 0 to 2^53 - 1 or a text; 0 by default. */
  readonly seed?: Seed;
}

/** Where one of several stands. */
export interface Ranked {
  /** Its place in the list that was given. */
  readonly arm: number;
  /** Mean over places of the means over replicates. */
  readonly mean: number;
  /** Standard error of the mean. */
  readonly standardError: number;
  /** 1 for the best mean. */
  readonly rank: number;
  /** The ranks that it may have in truth: 1 + those that are better beyond doubt, to all but those that are worse beyond doubt. */
  readonly best: number;
  readonly worst: number;
}

/**
 * Rank several arms by their means over several places, each with replicates whose luck all arms share; more is better.
 *
 * Never a single winner by luck: two arms are told apart only where their paired difference is further from 0 than the largest of all
 * differences strays by chance, at the level chosen for all pairs together. So with that confidence every true rank lies in the range
 * that is given, and those with `best` 1 are the ones that may be the best.
 *
 * Places and replicates within them are drawn with replacement. A place is drawn with all its replicates first and these again within
 * it, so each replicate is drawn for all arms at once. It needs some 8 places where they are to stand for others, and about 10 replicates of each.
 *
 * @param values - by arm (at least 2), by place (at least 1; 2 where they stand for others), by replicate (at least 2, as many of each arm).
 * @returns the arms from the best to the worst mean; of equals the first stands first.
 * @throws ParameterError for values that do not fit together.
 * @source mogstad2024
 */
export function rankOverPlaces(values: readonly (readonly Sample[])[], options: RankOptions = {}): Ranked[] {
  checkNames('the options of a ranking', options, ['level', 'resamples', 'otherPlaces', 'seed']);
  const { level = 0.95, resamples = 2000, otherPlaces = true, seed = 0 } = options;
  checkLevel(level);
  checkInteger('resamples', resamples, 100, 1_000_000);
  checkValues(values, otherPlaces);
  const arms = values.length;
  const means = values.map((places) => mean(Float64Array.from(places, (place) => mean(place))));
  const drawn = drawMeans(values, resamples, otherPlaces, seed);
  // Means of few places drawn with replacement vary less than means of other places would.
  const places = values[0].length;
  const stretch = otherPlaces ? Math.sqrt(places / (places - 1)) : 1;
  const errors = Array.from({ length: arms }, (_, one) =>
    Array.from({ length: arms }, (_unused, other) => stretch * moments(differences(drawn[one], drawn[other])).sd),
  );
  const limit = largestByChance(drawn, means, errors, stretch, level);
  const isBetter = (one: number, other: number) =>
    one !== other && means[one] - means[other] > limit * errors[one][other];
  const order = Array.from(means.keys()).sort((one, other) => means[other] - means[one] || one - other);
  return order.map((arm, at) => ({
    arm,
    mean: means[arm],
    standardError: stretch * moments(drawn[arm]).sd,
    rank: at + 1,
    best: 1 + order.filter((other) => isBetter(other, arm)).length,
    worst: arms - order.filter((other) => isBetter(arm, other)).length,
  }));
}

function checkValues(values: readonly (readonly Sample[])[], otherPlaces: boolean): void {
  if (values.length < 2) throw new ParameterError(`Expected values of at least 2 arms but found ${values.length}`);
  const least = otherPlaces ? 2 : 1;
  for (const [arm, places] of values.entries()) {
    if (places.length < least || places.length !== values[0].length) {
      throw new ParameterError(
        `Expected values[${arm}] to hold the same places as values[0], at least ${least}, but found ${places.length} and ${values[0].length}`,
      );
    }
    for (const [place, sample] of places.entries()) {
      checkSample(`values[${arm}][${place}]`, sample, 2);
      if (sample.length !== values[0][place].length) {
        throw new ParameterError(
          `Expected values[${arm}][${place}] to have as many replicates as values[0][${place}] but found ${sample.length} and ${values[0][place].length}`,
        );
      }
    }
  }
}

/** The means of each arm in each resample; all arms share what is drawn. */
function drawMeans(
  values: readonly (readonly Sample[])[],
  resamples: number,
  otherPlaces: boolean,
  seed: Seed,
): Float64Array[] {
  const key = runKey(seed);
  const state = new Int32Array(4);
  const places = values[0].length;
  const found = values.map(() => new Float64Array(resamples));
  for (let resample = 0; resample < resamples; resample++) {
    seedSequence(state, key, PURPOSE.resamplePlaces, 0, resample);
    for (let at = 0; at < places; at++) {
      const place = otherPlaces ? nextInteger(state, places) : at;
      const { length } = values[0][place];
      const sums = new Float64Array(values.length);
      for (let draw = 0; draw < length; draw++) {
        const replicate = nextInteger(state, length);
        for (let arm = 0; arm < values.length; arm++) sums[arm] += values[arm][place][replicate];
      }
      for (let arm = 0; arm < values.length; arm++) found[arm][resample] += sums[arm] / length / places;
    }
  }
  return found;
}

function differences(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => value - other[at]);
}

/** How many standard errors the largest of all differences between two arms strays from its mean, at a level. */
function largestByChance(
  drawn: readonly Float64Array[],
  means: readonly number[],
  errors: readonly (readonly number[])[],
  stretch: number,
  level: number,
): number {
  const largest = new Float64Array(drawn[0].length);
  for (let one = 0; one < drawn.length; one++) {
    for (let other = one + 1; other < drawn.length; other++) {
      const error = errors[one][other];
      // Arms that never differ are not told apart by anything.
      if (error === 0) continue;
      const difference = means[one] - means[other];
      for (let resample = 0; resample < largest.length; resample++) {
        const strayed = drawn[one][resample] - drawn[other][resample] - difference;
        largest[resample] = Math.max(largest[resample], (stretch * Math.abs(strayed)) / error);
      }
    }
  }
  return quantileOfSorted(largest.sort(), level);
}
