import { benjaminiHochberg, partialRankCorrelations, wilsonInterval } from '../../../dist/analysis/index.js';
import { table } from '../../../dist/numeric/index.js';
import { marginOf, testAt } from './claim.mjs';

/**
 * Where in the space something holds.
 *
 * @typedef {object} Space
 * @property {number} share - of the points at which it holds.
 * @property {number} low - 95 % interval over points.
 * @property {number} high
 * @property {number} points
 * @property {number} untold - points at which nothing can be told; they count as not holding.
 * @property {number | null} reliability - share of the variance between points that is no noise of few replicates.
 * @property {{ factor: string, prcc: number, low: number, high: number, isClear: boolean }[]} deciding - the two factors with the
 *   strongest partial rank correlations, and whether each survives the test of all factors at once.
 */

/**
 * Look at a hypothesis at every point.
 *
 * @param {import('./claim.mjs').Hypothesis} hypothesis
 * @param {Record<string, import('./run-arms.mjs').ArmRuns>} runs - of its groups.
 * @returns {{ claims: Space[], whole: Space }} of each claim, and of the claims that are part of the hypothesis together.
 */
export function searchSpace({ claims }, runs) {
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
  const read = (values, margin, reliability) => ({
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

function shareOf(margins) {
  const {
    proportion: share,
    low,
    high,
    trials: points,
  } = wilsonInterval(margins.filter((margin) => margin > 0).length, margins.length);
  return { share, low, high, points, untold: margins.filter((margin) => !Number.isFinite(margin)).length };
}

function spreadOf(values) {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1));
}

function reliabilityOf(tests) {
  const told = tests.filter(({ value, standardError }) => Number.isFinite(value) && Number.isFinite(standardError));
  if (told.length < 2) return null;
  const all = spreadOf(told.map(({ value }) => value)) ** 2;
  const noise = told.reduce((total, { standardError }) => total + standardError ** 2, 0) / told.length;
  return all > 0 ? Math.max(0, 1 - noise / all) : null;
}

/** The two factors with the strongest partial rank correlations; clear are those that survive Benjamini and Hochberg at .05. */
function decidingFactors(points, factors, values) {
  const told = values.flatMap((value, point) => (Number.isFinite(value) ? [point] : []));
  if (told.length < factors.length + 10 || new Set(told.map((point) => values[point])).size < 2) return [];
  const runs = table({
    point: Int32Array.from(told, (_, row) => row),
    replicate: new Int32Array(told.length),
    effect: Float64Array.from(told, (point) => values[point]),
    ...Object.fromEntries(factors.map((path) => [path, Float64Array.from(told, (point) => points[point][path])])),
  });
  const { columns } = partialRankCorrelations(runs, { output: 'effect', factors });
  const adjusted = benjaminiHochberg(columns.pValue);
  return factors
    .map((factor, at) => ({
      factor,
      prcc: columns.prcc[at],
      low: columns.low[at],
      high: columns.high[at],
      isClear: adjusted[at] <= 0.05,
    }))
    .sort((a, b) => Math.abs(b.prcc) - Math.abs(a.prcc))
    .slice(0, 2);
}
