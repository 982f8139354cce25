import { checkNames } from '../base/index.js';
import { findTie, isNumberColumn, type Network } from '../network/index.js';
import { correlationOf, momentsOf } from './correlation.js';
import { type PairedWaves, pairWaves, WAVE_OPTIONS, type WaveOptions } from './paired-waves.js';

/** What two ordered actors are to each other: no tie, one, or one each way. */
export const DYADS = Object.freeze(['null', 'asymmetric', 'mutual'] as const);
/** One of the three things that two ordered actors can be to each other. */
export type Dyad = (typeof DYADS)[number];

/** How to compare two waves. */
export interface CompareWavesOptions extends WaveOptions {
  /** The tie attribute that holds trust, 0 to 1; default `trust`. Where a wave has none, trust is not compared. */
  readonly trust?: string;
}

/** How ties fared: how many there were, how many of them were kept, and which share; NaN where there were none. */
export interface Survival {
  readonly ties: number;
  readonly kept: number;
  readonly share: number;
}

/** A number of each actor in both waves, such as its degree. */
export interface DegreeChange {
  readonly first: number;
  readonly second: number;
  /** Standard deviation of the change over the actors. */
  readonly spread: number;
  /** Pearson's correlation over the actors; NaN where one wave does not vary. */
  readonly r: number;
}

/** Trust along the ties that are in both waves. */
export interface TrustChange {
  readonly ties: number;
  /** Ties kept for which a wave does not say the trust. */
  readonly missing: number;
  readonly mean: readonly [first: number, second: number];
  readonly spread: readonly [first: number, second: number];
  readonly r: number;
}

/** What became of the ties between two waves. All counts and shares are over the pairs that both waves tell of. */
export interface WaveComparison {
  readonly actors: {
    readonly both: number;
    readonly joined: readonly string[];
    readonly left: readonly string[];
    /** How many of those in both answered in the first wave, the second, and both. */
    readonly answered: readonly [first: number, second: number, both: number];
  };
  readonly pairs: {
    /** Ordered pairs of two different actors that are in both waves. */
    readonly all: number;
    /** Of them, those between which there could be no tie. */
    readonly impossible: number;
    /** Of them, those of which both waves tell whether there is a tie. */
    readonly observed: number;
    /** Ties of each wave that are left out: of or to somebody in one wave alone, or from somebody who did not answer in both. */
    readonly tiesLeftOut: readonly [first: number, second: number];
  };
  readonly ties: {
    readonly first: number;
    readonly second: number;
    readonly kept: number;
    readonly formed: number;
    readonly givenUp: number;
    /** Kept ties as a share of all that are in either wave (Jaccard). */
    readonly stability: number;
  };
  readonly survival: Survival;
  /** Of ties that were returned in the first wave, as far as it is known whether they were. */
  readonly reciprocatedSurvival: Survival;
  readonly oneWaySurvival: Survival;
  /** Absent ties (`ties`) that have formed (`kept`). */
  readonly formation: Survival;
  /** Unordered pairs of which both directions are observed: what they were, and what they became. */
  readonly dyads: Readonly<Record<Dyad, Readonly<Record<Dyad, number>>>>;
  /** Ties from each actor who answered in both waves, and to each actor from those. */
  readonly outDegree: DegreeChange;
  readonly inDegree: DegreeChange;
  readonly trust: TrustChange | null;
}

/**
 * What became of the ties between two waves of the same network.
 *
 * Nodes are matched by id. A tie is compared where both waves tell of it: both actors are in both waves, the one it would come
 * from answered in both, and there could be one. What is left out is counted.
 *
 * @throws ParameterError for fewer than 2 actors in both, or a tie where there could be none; UnknownNameError for a respondent in neither.
 * @source snijders2010
 */
export function compareWaves(first: Network, second: Network, options: CompareWavesOptions = {}): WaveComparison {
  checkNames('the options of compareWaves', options, [...WAVE_OPTIONS, 'trust']);
  const waves = pairWaves(first, second, options);
  const { ids, actors, before, after, observed, answered } = waves;
  const all = pairsWhere(waves, () => true);
  const isReturned = (pair: number) => before[mirrored(pair, actors)] === 1;
  const isTold = (pair: number) => observed[mirrored(pair, actors)] === 1;
  const present = all.filter((pair) => before[pair] === 1);
  const survival = survivalOf(present, after);
  const formation = survivalOf(
    all.filter((pair) => before[pair] === 0),
    after,
  );
  const ties = { first: present.length, second: survival.kept + formation.kept };
  return {
    actors: {
      both: ids.length,
      joined: waves.joined,
      left: waves.left,
      answered: [
        countOnes(answered[0]),
        countOnes(answered[1]),
        countOnes(answered[0].map((one, actor) => one * answered[1][actor])),
      ],
    },
    pairs: {
      all: actors * (actors - 1),
      impossible: waves.impossible,
      observed: all.length,
      tiesLeftOut: [first.tieCount - ties.first, second.tieCount - ties.second],
    },
    ties: {
      ...ties,
      kept: survival.kept,
      formed: formation.kept,
      givenUp: ties.first - survival.kept,
      stability: survival.kept / (ties.first + formation.kept),
    },
    survival,
    reciprocatedSurvival: survivalOf(
      present.filter((pair) => isTold(pair) && isReturned(pair)),
      after,
    ),
    oneWaySurvival: survivalOf(
      present.filter((pair) => isTold(pair) && !isReturned(pair)),
      after,
    ),
    formation,
    dyads: dyadsOf(waves),
    outDegree: degreeChange(waves, (from) => from, answeredInBoth(waves)),
    inDegree: degreeChange(waves, (_, to) => to, Array.from(ids.keys())),
    trust: trustChange(first, second, waves, options.trust ?? 'trust'),
  };
}

/** The place of the pair the other way round. */
export function mirrored(pair: number, actors: number): number {
  return (pair % actors) * actors + Math.floor(pair / actors);
}

function pairsWhere({ observed }: PairedWaves, holds: (pair: number) => boolean): number[] {
  const pairs: number[] = [];
  for (let pair = 0; pair < observed.length; pair++) if (observed[pair] === 1 && holds(pair)) pairs.push(pair);
  return pairs;
}

function survivalOf(pairs: readonly number[], after: Uint8Array): Survival {
  const kept = pairs.reduce((count, pair) => count + after[pair], 0);
  return { ties: pairs.length, kept, share: kept / pairs.length };
}

function dyadsOf({ actors, before, after, observed }: PairedWaves): WaveComparison['dyads'] {
  const counts = DYADS.map(() => [0, 0, 0]);
  for (let one = 0; one < actors; one++) {
    for (let other = one + 1; other < actors; other++) {
      const [there, back] = [one * actors + other, other * actors + one];
      if (observed[there] === 1 && observed[back] === 1) {
        counts[before[there] + before[back]][after[there] + after[back]]++;
      }
    }
  }
  const named = <Value>(values: readonly Value[]) =>
    Object.fromEntries(DYADS.map((name, at) => [name, values[at]])) as Record<Dyad, Value>;
  return named(counts.map(named));
}

function answeredInBoth({ ids, answered }: PairedWaves): number[] {
  return Array.from(ids.keys()).filter((actor) => answered[0][actor] === 1 && answered[1][actor] === 1);
}

function degreeChange(
  waves: PairedWaves,
  whose: (from: number, to: number) => number,
  counted: readonly number[],
): DegreeChange {
  const { actors, before, after, observed } = waves;
  const [first, second] = [before, after].map((ties) => {
    const degree = new Float64Array(actors);
    for (let pair = 0; pair < ties.length; pair++) {
      if (observed[pair] === 1 && ties[pair] === 1) degree[whose(Math.floor(pair / actors), pair % actors)]++;
    }
    return Float64Array.from(counted, (actor) => degree[actor]);
  });
  return {
    first: momentsOf(first).mean,
    second: momentsOf(second).mean,
    spread: momentsOf(second.map((degree, at) => degree - first[at])).spread,
    r: correlationOf(first, second),
  };
}

function trustChange(first: Network, second: Network, waves: PairedWaves, name: string): TrustChange | null {
  const [one, other] = [first.tieAttributes[name], second.tieAttributes[name]];
  if (one === undefined || other === undefined || !isNumberColumn(one) || !isNumberColumn(other)) return null;
  const { actors, nodes, after, before } = waves;
  const kept = pairsWhere(waves, (pair) => before[pair] === 1 && after[pair] === 1);
  const trustOf = (network: Network, column: Float64Array, node: Int32Array, pair: number) =>
    column[findTie(network, node[Math.floor(pair / actors)], node[pair % actors])];
  const both = kept
    .map((pair) => [trustOf(first, one, nodes[0], pair), trustOf(second, other, nodes[1], pair)] as const)
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));
  const [a, b] = [Float64Array.from(both, ([value]) => value), Float64Array.from(both, ([, value]) => value)];
  return {
    ties: both.length,
    missing: kept.length - both.length,
    mean: [momentsOf(a).mean, momentsOf(b).mean],
    spread: [momentsOf(a).spread, momentsOf(b).spread],
    r: correlationOf(a, b),
  };
}

function countOnes(flags: Uint8Array): number {
  return flags.reduce((count, flag) => count + flag, 0);
}
