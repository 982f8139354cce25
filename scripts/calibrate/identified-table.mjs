import { discoverBoxes, quantile, validateBox } from '../../dist/analysis/index.js';
import { filterRows, table } from '../../dist/numeric/index.js';
import { identification } from './identification.mjs';
import { markdownTable, percent, short } from './page-tables.mjs';
import { valueAt } from './sample-points.mjs';
import { distanceFrom, missedBy } from './search-space.mjs';

const KEPT = 0.1;
const CLEAR = 0.05;
const BOX = { leastCoverage: 0.4, leastMass: 0.1 };

/**
 * Which parameters the data tell something about, and which not.
 *
 * @returns {{ text: string, identified: string[], open: string[], kept: number }} the table, the strongest first.
 */
export function identifiedTable({ parameters, first, candidates, allowed, sizes }) {
  const isKept = nearest(first);
  const found = identification(first.places, isKept, {
    permutations: sizes.permutations,
    seed: `${sizes.seed}, exchange`,
  });
  const left = candidates.places.filter(
    (_, at) => missedBy(candidates.afterSecond[at]) <= leastAllowed(candidates, allowed),
  );
  const order = parameters.map((_, at) => at).sort((a, b) => found[b].distance - found[a].distance);
  const text = markdownTable([
    ['parameter', 'default', 'range', 'distance', 'p', 'adjusted', 'median of the nearest', 'four fifths by stand-ins'],
    ...order.map((at) => {
      const parameter = parameters[at];
      const { distance, pValue, adjusted, median } = found[at];
      const places = left.map((place) => place[at]);
      return [
        `\`${parameter.path}\`${parameter.isSourced ? ' (has a source)' : ''}`,
        short(parameter.default),
        `${short(parameter.low)} to ${short(parameter.high)}`,
        distance.toFixed(2),
        pValue.toFixed(4),
        adjusted <= CLEAR ? `**${adjusted.toFixed(3)}**` : adjusted.toFixed(3),
        valueAtPlace(parameter, median),
        `${valueAtPlace(parameter, quantile(places, 0.1))} to ${valueAtPlace(parameter, quantile(places, 0.9))}`,
      ];
    }),
  ]);
  const isClear = (at) => found[at].adjusted <= CLEAR;
  return {
    text,
    identified: order.filter(isClear).map((at) => parameters[at].path),
    open: order.filter((at) => !isClear(at)).map((at) => parameters[at].path),
    kept: isKept.filter(Boolean).length,
  };
}

function valueAtPlace(parameter, place) {
  return short(valueAt(parameter, (place + 1) / 2), 2);
}

/** The least number of targets missed for which some candidates are left, but no fewer than were allowed for the second wave. */
export function leastAllowed({ afterSecond }, allowed) {
  return Math.max(allowed, Math.min(...afterSecond.map(missedBy)));
}

/** Plain limits round the nearest points: found on the even points, measured on the odd ones. */
export function boxOfNearest({ parameters, first }) {
  const isKept = nearest(first);
  const points = table({
    isKept: Float64Array.from(isKept, Number),
    ...Object.fromEntries(
      parameters.map(({ path }) => [path, Float64Array.from(first.points, (point) => point[path])]),
    ),
  });
  const half = (rest) => filterRows(points, (row) => row % 2 === rest);
  if ([0, 1].some((rest) => !isKept.some((is, at) => is && at % 2 === rest))) return undefined;
  const factors = parameters.map(({ path }) => path);
  const { boxes } = discoverBoxes(half(0), { factors, isCase: 'isKept', ...BOX });
  if (boxes.length === 0) return undefined;
  const { limits } = boxes[0];
  const { density, coverage, mass, baseRate } = validateBox(limits, half(1), { isCase: 'isKept' });
  return {
    limits: limits.map(({ factor, low, high }) => {
      const ends = [
        low === undefined ? [] : [`at least ${short(low)}`],
        high === undefined ? [] : [`at most ${short(high)}`],
      ];
      return `\`${factor}\` ${ends.flat().join(' and ')}`;
    }),
    worth:
      density === null
        ? 'It holds no other point.'
        : `Of other points it holds ${percent(mass)}; ${percent(density.value)} [${percent(density.low)}, ${percent(density.high)}] of these are among the nearest, against ${percent(baseRate)} of all, and they are ${percent(coverage)} of the nearest.`,
  };
}

/** The tenth of the points that is nearest to all targets. */
function nearest({ implausibilities }) {
  const distances = implausibilities.map(distanceFrom);
  const order = distances.map((_, at) => at).sort((a, b) => distances[a] - distances[b]);
  const chosen = new Set(order.slice(0, Math.max(1, Math.round(KEPT * order.length))));
  return distances.map((_, at) => chosen.has(at));
}
