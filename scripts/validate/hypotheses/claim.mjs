import { studentQuantile } from '../../../dist/analysis/index.js';
import { parseScenario } from '../../../dist/model/index.js';

const { count: PROBLEMS } = parseScenario({}).problems;

/**
 * What a claim can look at: the arms of its groups at one point, or at the default.
 *
 * @typedef {object} Seen
 * @property {(arm: string, measure: string) => number} mean - over the replicates of the arm "group: scenario/strategy".
 * @property {(arm: string, measure: string) => Float64Array} values - by replicate.
 * @property {Readonly<Record<string, number>>} point - the values of the factors; empty at the default.
 */

/**
 * One claim of a hypothesis: a number that is to be above `least`, or within `range`.
 *
 * @typedef {object} Claim
 * @property {string} label
 * @property {(seen: Seen) => number} value - NaN where nothing can be told, such as a conversion of no processes.
 * @property {number} [least] - 0 by default.
 * @property {readonly [number, number]} [range]
 * @property {(seen: Seen) => { value: number, low: number, high: number, n: number }} [interval] - where the jackknife is not right.
 * @property {boolean} [isBeside] - looked at, and no part of the hypothesis.
 */

/**
 * @typedef {object} Hypothesis
 * @property {string} id
 * @property {string} title
 * @property {string} from - the slides.
 * @property {string[]} groups - of arms that it looks at.
 * @property {string} about - scenarios, arms and measure.
 * @property {string} [failing] - why it fails, where it does.
 * @property {Claim[]} claims
 */

/**
 * How far a value is on the right side: below 0 where the claim does not hold.
 *
 * @param {Claim} claim
 * @param {number} value
 */
export function marginOf({ least = 0, range }, value) {
  if (range === undefined) return value - least;
  return Math.min(value - range[0], range[1] - value);
}

/** @param {Claim} claim */
export function targetOf({ least = 0, range }) {
  return range === undefined ? `> ${least}` : `${range[0]} to ${range[1]}`;
}

/**
 * How many problems a run has at a point: what is counted per run is divided by it, for it varies over the space.
 *
 * @param {Seen} seen
 */
export function problemsAt({ point }) {
  return point['problems.count'] ?? PROBLEMS;
}

/**
 * What is seen at one point.
 *
 * @param {Record<string, import('./run-arms.mjs').ArmRuns>} runs
 * @param {number} point
 * @param {number} [without] - a replicate to leave out.
 * @returns {Seen}
 */
export function seenAt(runs, point, without = -1) {
  const find = (arm, measure) => {
    const [group, name] = arm.split(': ');
    const { values, replicates } = runs[group];
    return values(name, measure).subarray(point * replicates, (point + 1) * replicates);
  };
  return {
    mean: (arm, measure) => {
      const all = find(arm, measure);
      let total = 0;
      for (const value of all) total += value;
      return without < 0 ? total / all.length : (total - all[without]) / (all.length - 1);
    },
    values: find,
    // Of a point all groups see the same, but for what defines them.
    point: Object.assign({}, ...Object.values(runs).map(({ points }) => points[point])),
  };
}

/**
 * A claim at one point, with the standard error of its value and a 95 % interval, by leaving out one replicate of all arms after the
 * other (the jackknife).
 *
 * @param {Claim} claim
 * @param {Record<string, import('./run-arms.mjs').ArmRuns>} runs - of the groups it looks at, all with as many replicates.
 * @param {number} point
 */
export function testAt(claim, runs, point) {
  const value = claim.value(seenAt(runs, point));
  if (claim.interval !== undefined) return { standardError: Number.NaN, ...claim.interval(seenAt(runs, point)) };
  const n = Math.min(...Object.values(runs).map(({ replicates }) => replicates));
  const without = Array.from({ length: n }, (_, replicate) => claim.value(seenAt(runs, point, replicate)));
  const centre = without.reduce((total, each) => total + each, 0) / n;
  const squares = without.reduce((total, each) => total + (each - centre) ** 2, 0);
  const standardError = Math.sqrt(((n - 1) / n) * squares);
  const half = studentQuantile(0.975, n - 1) * standardError;
  return { value, standardError, low: value - half, high: value + half, n };
}
