import { discoverBoxes, type Limit, quantile, validateBox } from 'metagovernor/analysis';
import { filterRows, table } from 'metagovernor/numeric';
import { markdownTable } from '../markdown.ts';
import type { Calibration, Wave } from './history-matching.ts';
import { identification } from './identification.ts';
import { percent, short } from './page-tables.ts';
import { valueAt } from './sample-points.ts';
import { distanceFrom, missedBy } from './search-space.ts';
import type { VariedParameter } from './varied-parameters.ts';

const KEPT = 0.1;
const CLEAR = 0.05;
const BOX = { leastCoverage: 0.5, leastMass: 0.02 };
/** So many standard deviations a correlation must be from 0 to be no chance among a thousand. */
const BOUND_DEVIATIONS = 4.5;

/** Which parameters the data tell something about, and which not. */
export interface IdentifiedTable {
  /** The strongest first. */
  readonly text: string;
  readonly identified: readonly string[];
  readonly open: readonly string[];
  readonly kept: number;
}

/** Which parameters the data tell something about, and which not. */
export function identifiedTable({ parameters, first, candidates, allowed, sizes }: Calibration): IdentifiedTable {
  const isKept = nearest(first);
  const found = identification(first.places, isKept, {
    permutations: sizes.permutations,
    seed: `${sizes.seed}, exchange`,
  });
  const left = candidates.places.filter(
    (_, at) => missedBy(candidates.afterSecond[at]) <= leastAllowed(candidates, allowed),
  );
  const order = parameters.map((_, at) => at).sort((a, b) => found[b].distance - found[a].distance);
  const text = markdownTable(
    ['parameter', 'default', 'range', 'distance', 'p', 'adjusted', 'median of the nearest', 'four fifths by stand-ins'],
    order.map((at) => {
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
  );
  const isClear = (at: number) => found[at].adjusted <= CLEAR;
  return {
    text,
    identified: order.filter(isClear).map((at) => parameters[at].path),
    open: order.filter((at) => !isClear(at)).map((at) => parameters[at].path),
    kept: isKept.filter(Boolean).length,
  };
}

function valueAtPlace(parameter: VariedParameter, place: number): string {
  return short(valueAt(parameter, (place + 1) / 2), 2);
}

/** The least number of targets missed for which some candidates are left, but no fewer than were allowed for the second wave. */
export function leastAllowed({ afterSecond }: Calibration['candidates'], allowed: number): number {
  return Math.max(allowed, Math.min(...afterSecond.map(missedBy)));
}

/**
 * Plain limits round what the stand-ins leave: found on the even candidates, measured on the odd ones.
 *
 * @param paths - the parameters that may be limited: those identified.
 */
export function boxOfWhatIsLeft(
  { parameters, candidates, allowed }: Calibration,
  paths: readonly string[],
): { readonly limits: readonly string[]; readonly worth: string } | undefined {
  const least = leastAllowed(candidates, allowed);
  const isLeft = candidates.afterSecond.map((one) => missedBy(one) <= least);
  const factors = parameters.flatMap((parameter, at) => (paths.includes(parameter.path) ? [{ parameter, at }] : []));
  const points = table({
    isLeft: Float64Array.from(isLeft, Number),
    ...Object.fromEntries(
      factors.map(({ parameter, at }) => [
        parameter.path,
        Float64Array.from(candidates.places, (place) => valueAt(parameter, (place[at] + 1) / 2)),
      ]),
    ),
  });
  const half = (rest: number) => filterRows(points, (row) => row % 2 === rest);
  const hasBoth = [0, 1].every((rest) => new Set(isLeft.filter((_, at) => at % 2 === rest)).size === 2);
  if (factors.length === 0 || !hasBoth) return undefined;
  const { boxes } = discoverBoxes(half(0), {
    factors: factors.map(({ parameter }) => parameter.path),
    isCase: 'isLeft',
    ...BOX,
  });
  if (boxes.length === 0) return undefined;
  const { limits } = boxes[0];
  const { density, coverage, mass, baseRate } = validateBox(limits, half(1), { isCase: 'isLeft' });
  return {
    limits: limits.map((limit) => `\`${limit.factor}\` ${endsOf(limit)}`),
    worth:
      density === null
        ? 'It holds none of the other half.'
        : `Of the other half it holds ${percent(mass)}; ${percent(density.value)} [${percent(density.low)}, ${percent(density.high)}] of that is left, against ${percent(baseRate)} of the whole space, and it is ${percent(coverage)} of all that is left.`,
  };
}

/** All factors are numbers. */
function endsOf(limit: Limit): string {
  if ('texts' in limit) return `one of ${limit.texts.join(', ')}`;
  const { low, high } = limit;
  const ends = [
    low === undefined ? [] : [`at least ${short(low)}`],
    high === undefined ? [] : [`at most ${short(high)}`],
  ];
  return ends.flat().join(' and ');
}

/**
 * Parameters that the data tie to each other: the strongest correlations among what the stand-ins leave, of places that
 * are independent over the whole space.
 */
export function boundTable({ parameters, candidates, allowed }: Calibration): string | undefined {
  const least = leastAllowed(candidates, allowed);
  const left = candidates.places.filter((_, at) => missedBy(candidates.afterSecond[at]) <= least);
  const noise = BOUND_DEVIATIONS / Math.sqrt(left.length);
  const pairs = [...parameters.keys()].flatMap((one) =>
    [...parameters.keys()]
      .slice(one + 1)
      .map((other) => ({ one, other, r: correlation(left.map((place) => [place[one], place[other]])) })),
  );
  const strongest = pairs.filter(({ r }) => Math.abs(r) > noise).sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
  if (strongest.length === 0) return undefined;
  return markdownTable(
    ['one', 'other', 'correlation'],
    strongest
      .slice(0, 10)
      .map(({ one, other, r }) => [`\`${parameters[one].path}\``, `\`${parameters[other].path}\``, r.toFixed(2)]),
  );
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [a, b] = [0, 1].map((side) => pairs.reduce((total, pair) => total + pair[side], 0) / pairs.length);
  let [both, one, other] = [0, 0, 0];
  for (const [x, y] of pairs) {
    both += (x - a) * (y - b);
    one += (x - a) ** 2;
    other += (y - b) ** 2;
  }
  return both / Math.sqrt(one * other);
}

/** The tenth of the points that is nearest to all targets. */
function nearest({ implausibilities }: Wave): boolean[] {
  const distances = implausibilities.map(distanceFrom);
  const order = distances.map((_, at) => at).sort((a, b) => distances[a] - distances[b]);
  const chosen = new Set(order.slice(0, Math.max(1, Math.round(KEPT * order.length))));
  return distances.map((_, at) => chosen.has(at));
}
