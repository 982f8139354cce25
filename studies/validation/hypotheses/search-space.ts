import { benjaminiHochberg, partialRankCorrelations, wilsonInterval } from 'metagovernor/analysis';
import { numbers, table } from 'metagovernor/numeric';
import { type Hypothesis, marginOf, type Point, type RunsByGroup, type Tested, testAt } from './claim.ts';

/** Where in the space something holds. */
export interface Space {
  /** Of the points at which it holds. */
  readonly share: number;
  /** 95 % interval over points. */
  readonly low: number;
  readonly high: number;
  readonly points: number;
  /** Points at which nothing can be told; they count as not holding. */
  readonly untold: number;
  /** Share of the variance between points that is no noise of few replicates. */
  readonly reliability: number | null;
  /** The two factors with the strongest partial rank correlations. */
  readonly deciding: readonly DecidingFactor[];
}

interface DecidingFactor {
  readonly factor: string;
  readonly prcc: number;
  readonly low: number;
  readonly high: number;
  /** Whether it survives the test of all factors at once. */
  readonly isClear: boolean;
}

/** Where each claim holds, and the claims that are part of the hypothesis together. */
export interface SearchedSpace {
  readonly claims: readonly Space[];
  readonly whole: Space;
}

/**
 * Look at a hypothesis at every point.
 *
 * @param runs - of its groups.
 */
export function searchSpace({ claims }: Pick<Hypothesis, 'claims'>, runs: RunsByGroup): SearchedSpace {
  const groups = Object.values(runs);
  const { points } = groups[0];
  const factors = Object.keys(points[0]).filter((path) =>
    groups.every((group) => Object.hasOwn(group.points[0], path)),
  );
  const found = claims.map((claim) => points.map((_, point) => testAt(claim, runs, point)));
  const margins = found.map((tests, at) => tests.map(({ value }) => marginOf(claims[at], value)));
  const parts = margins.filter((_, at) => !claims[at].isBeside);
  // Claims have units of their own: in units of the spread of each, the weakest is what the whole hangs on.
  const spreads = parts.map((margin) => spreadOf(margin.filter(Number.isFinite)));
  const weakest = points.map((_, point) => Math.min(...parts.map((margin, at) => margin[point] / (spreads[at] || 1))));
  const read = (values: readonly number[], margin: readonly number[], reliability: number | null) => ({
    ...shareOf(margin),
    reliability,
    deciding: decidingFactors(points, factors, values),
  });
  return {
    claims: found.map((tests, at) =>
      read(
        tests.map(({ value }) => value),
        margins[at],
        reliabilityOf(tests),
      ),
    ),
    whole: read(weakest, weakest, null),
  };
}

function shareOf(margins: readonly number[]) {
  const {
    proportion: share,
    low,
    high,
    trials: points,
  } = wilsonInterval(margins.filter((margin) => margin > 0).length, margins.length);
  return { share, low, high, points, untold: margins.filter((margin) => !Number.isFinite(margin)).length };
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1));
}

function reliabilityOf(tests: readonly Tested[]): number | null {
  const told = tests.filter(({ value, standardError }) => Number.isFinite(value) && Number.isFinite(standardError));
  if (told.length < 2) return null;
  const all = spreadOf(told.map(({ value }) => value)) ** 2;
  const noise = told.reduce((total, { standardError }) => total + standardError ** 2, 0) / told.length;
  return all > 0 ? Math.max(0, 1 - noise / all) : null;
}

/** The two factors with the strongest partial rank correlations; clear are those that survive Benjamini and Hochberg at .05. */
function decidingFactors(
  points: readonly Point[],
  factors: readonly string[],
  values: readonly number[],
): DecidingFactor[] {
  const told = values.flatMap((value, point) => (Number.isFinite(value) ? [point] : []));
  if (told.length < factors.length + 10 || new Set(told.map((point) => values[point])).size < 2) return [];
  const runs = table({
    point: Int32Array.from(told, (_, row) => row),
    replicate: new Int32Array(told.length),
    effect: Float64Array.from(told, (point) => values[point]),
    ...Object.fromEntries(factors.map((path) => [path, Float64Array.from(told, (point) => points[point][path])])),
  });
  const found = partialRankCorrelations(runs, { output: 'effect', factors });
  const [prcc, low, high] = ['prcc', 'low', 'high'].map((name) => numbers(found, name));
  const adjusted = benjaminiHochberg(numbers(found, 'pValue'));
  return factors
    .map((factor, at) => ({
      factor,
      prcc: prcc[at],
      low: low[at],
      high: high[at],
      isClear: adjusted[at] <= 0.05,
    }))
    .sort((a, b) => Math.abs(b.prcc) - Math.abs(a.prcc))
    .slice(0, 2);
}
