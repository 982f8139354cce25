import { findTie, measureNetwork, type Network, type NetworkMeasures } from 'metagovernor/network';
import { mean } from 'metagovernor/numeric';

/**
 * What eight measured governance networks span. Their closure ratio is published as transitivity (of contacts) over density (of
 * directed ties): closureOf, not `closureRatio` of measureNetwork, whose base is the contacts.
 */
export const BANDS = {
  density: [0.05, 0.39],
  reciprocity: [0.15, 0.61],
  closureRatio: [1.2, 2.7],
  inDegreeCentralisation: [0.22, 0.69],
} as const satisfies Partial<Record<keyof NetworkMeasures, readonly [number, number]>>;

/** A measure of which the measured networks have a band. */
export type Banded = keyof typeof BANDS;
export const BANDED = Object.keys(BANDS) as Banded[];

/** Whether a measure is within its band; NaN, where there is nothing to measure, is not. */
export function isInBand(name: Banded, structure: NetworkMeasures): boolean {
  const [least, most] = BANDS[name];
  const value = name === 'closureRatio' ? closureOf(structure) : structure[name];
  return value >= least && value <= most;
}

function closureOf({ transitivity, density }: NetworkMeasures): number {
  return transitivity / density;
}

/** Whether all measures are within their bands. */
export function isInAllBands(structure: NetworkMeasures): boolean {
  return BANDED.every((name) => isInBand(name, structure));
}

/** What became of a network: its structure, its ties and the trust along them. */
export interface NetworkChange {
  readonly structure: NetworkMeasures;
  readonly drift: number;
  readonly tieCorrelation: number;
  readonly actorCorrelation: number;
  readonly survival: number;
  readonly reciprocatedSurvival: number;
  readonly otherSurvival: number;
  readonly formation: number;
}

/**
 * What became of a network.
 *
 * @param before - with trust along its ties.
 * @param after - of the same nodes.
 */
export function changeOf(before: Network, after: Network): NetworkChange {
  const kept: boolean[] = [];
  const reciprocated: boolean[] = [];
  const trustOfKept: { before: number[]; after: number[] } = { before: [], after: [] };
  const [trustBefore, trustAfter] = [trustAlong(before), trustAlong(after)];
  for (let from = 0; from < before.nodeCount; from++) {
    for (let tie = before.offsets[from]; tie < before.offsets[from + 1]; tie++) {
      const to = before.targets[tie];
      const later = findTie(after, from, to);
      kept.push(later >= 0);
      reciprocated.push(findTie(before, to, from) >= 0);
      if (later < 0) continue;
      trustOfKept.before.push(trustBefore[tie]);
      trustOfKept.after.push(trustAfter[later]);
    }
  }
  const actors = Array.from({ length: before.nodeCount }, (_, actor) => actor).filter(
    (actor) => degreeOf(before, actor) > 0 && degreeOf(after, actor) > 0,
  );
  const absent = before.nodeCount * (before.nodeCount - 1) - before.tieCount;
  return {
    structure: measureNetwork(after, { modularityUpTo: 0 }),
    drift: mean(trustAfter) - mean(trustBefore),
    tieCorrelation: correlation(trustOfKept.before, trustOfKept.after),
    actorCorrelation: correlation(
      actors.map((actor) => trustOf(before, actor)),
      actors.map((actor) => trustOf(after, actor)),
    ),
    survival: shareOf(kept),
    reciprocatedSurvival: shareOf(kept.filter((_, tie) => reciprocated[tie])),
    otherSurvival: shareOf(kept.filter((_, tie) => !reciprocated[tie])),
    formation: (after.tieCount - kept.filter(Boolean).length) / absent,
  };
}

function degreeOf({ offsets }: Network, node: number): number {
  return offsets[node + 1] - offsets[node];
}

function trustAlong({ tieAttributes: { trust } }: Network): Float64Array {
  if (!(trust instanceof Float64Array)) throw new Error('Expected a network with trust along its ties');
  return trust;
}

/** The mean trust of one actor in those it has a tie to. */
function trustOf(network: Network, actor: number): number {
  return mean(trustAlong(network).subarray(network.offsets[actor], network.offsets[actor + 1]));
}

function shareOf(cases: readonly boolean[]): number {
  return cases.filter(Boolean).length / cases.length;
}

/** Pearson's correlation; NaN where one side does not vary. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one, other].map((values) => {
    const centre = mean(values);
    return values.map((value) => value - centre);
  });
  return meanProduct(a, b) / Math.sqrt(meanProduct(a, a) * meanProduct(b, b));
}

function meanProduct(one: readonly number[], other: readonly number[]): number {
  return mean(one.map((value, at) => value * other[at]));
}
