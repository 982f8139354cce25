import { studentQuantile } from 'metagovernor/analysis';
import { parseScenario } from 'metagovernor/model';
import type { ArmGroupName } from './arms.ts';

const { count: PROBLEMS } = parseScenario({}).problems;

/** The values of the factors at a point of the space, by path; none at the default. */
export type Point = Readonly<Record<string, number>>;

/** What a claim can look at: the arms of its groups at one point, or at the default. */
export interface Seen {
  /** Over the replicates of the arm "group: scenario/strategy". */
  readonly mean: (arm: string, measure: string) => number;
  /** By replicate. */
  readonly values: (arm: string, measure: string) => Float64Array;
  readonly point: Point;
}

/** A number with its 95 % interval, and from how many runs. */
export interface Found {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** One claim of a hypothesis: a number that is to be above `least`, or within `range`. */
export interface Claim {
  readonly label: string;
  /** NaN where nothing can be told, such as a conversion of no processes. */
  readonly value: (seen: Seen) => number;
  /** 0 by default. */
  readonly least?: number;
  readonly range?: readonly [number, number];
  /** Where the jackknife is not right. */
  readonly interval?: (seen: Seen) => Found;
  /** Looked at, and no part of the hypothesis. */
  readonly isBeside?: boolean;
}

/** What the theory says, as claims that may fail. */
export interface Hypothesis {
  readonly title: string;
  /** The slides. */
  readonly from: string;
  /** Groups of arms that it looks at. */
  readonly groups: readonly ArmGroupName[];
  /** Scenarios, arms and measure. */
  readonly about: string;
  /** Why it fails, where it does. */
  readonly failing?: string;
  readonly claims: readonly Claim[];
}

/** What came out of the arms of a group. */
export interface ArmRuns {
  readonly replicates: number;
  /** The values of the factors of each point. */
  readonly points: readonly Point[];
  /** Of the arm "scenario/strategy", point by point and in each point by replicate. */
  readonly values: (arm: string, measure: string) => Float64Array;
}

/** The runs of groups, by their names. */
export type RunsByGroup = Readonly<Record<string, ArmRuns>>;

/** What a claim asks for. */
type Bounds = Pick<Claim, 'least' | 'range'>;

/** How far a value is on the right side: below 0 where the claim does not hold. */
export function marginOf({ least = 0, range }: Bounds, value: number): number {
  if (range === undefined) return value - least;
  return Math.min(value - range[0], range[1] - value);
}

export function targetOf({ least = 0, range }: Bounds): string {
  return range === undefined ? `> ${least}` : `${range[0]} to ${range[1]}`;
}

/** How many problems a run has at a point: what is counted per run is divided by it, for it varies over the space. */
export function problemsAt({ point }: Seen): number {
  return point['problems.count'] ?? PROBLEMS;
}

/**
 * What is seen at one point.
 *
 * @param without - a replicate to leave out.
 */
function seenAt(runs: RunsByGroup, point: number, without = -1): Seen {
  const find = (arm: string, measure: string) => {
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

/** A number with its interval and its standard error; NaN where there is none. */
export interface Tested extends Found {
  readonly standardError: number;
}

/**
 * A claim at one point, with the standard error of its value and a 95 % interval, by leaving out one replicate of all arms after the
 * other (the jackknife).
 *
 * @param runs - of the groups it looks at, all with as many replicates.
 */
export function testAt(claim: Claim, runs: RunsByGroup, point: number): Tested {
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
