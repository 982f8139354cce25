import { MEASURES, type MeasureNotes } from '../measures/index.js';
import {
  filterRows,
  largest,
  mean,
  numbers,
  smallest,
  sum,
  type Table,
  table,
  texts,
  uniqueTexts,
} from '../numeric/index.js';
import { unitValues } from './unit-values.js';

/** With fewer replicates, Student's and the jackknife's intervals are wide, and their coverage is rough. */
export const FEW = 10;

/** The runs of one scenario, as one row for each strategy and replicate, pooled over the points. */
export interface PooledRuns {
  /**
   * `strategy`, `replicate`, then the measures: counts summed over the points, all others averaged; what shares are made of. Of the
   * replicates alone that are there at every point.
   */
  readonly sums: Table;
  /** The same with every measure averaged: what a run gives. Of all replicates; see unitValues where points have not the same ones. */
  readonly means: Table;
  readonly points: number;
  /** Replicates that are there at every point. */
  readonly replicates: number;
  /** The fewest and the most replicates of a point. */
  readonly fewest: number;
  readonly most: number;
  /** Runs that went into `means`. */
  readonly runCount: number;
  /** Runs left out, so that all strategies are compared on the same replicates of the same points. */
  readonly dropped: number;
  /** Strategies left out, for most of their runs failed. */
  readonly absent: readonly string[];
}

/** Runs that can be compared, and what had to be left out for that. */
export interface MatchedRuns extends Pick<PooledRuns, 'points' | 'fewest' | 'most' | 'dropped' | 'absent'> {
  readonly runs: Table;
  /** The replicates that are there at every point. */
  readonly whole: ReadonlySet<number>;
}

/**
 * Keep the replicates of a point that every strategy has there; a strategy with less than half as many runs as another is left out first.
 *
 * @param runs - of one scenario: `point`, `strategy`, `replicate`, and several rows of each where they are of several ticks.
 * @param strategies - all that were to be run.
 */
export function matchRuns(runs: Table, strategies: readonly string[]): MatchedRuns {
  const arms = texts(runs, 'strategy');
  const counts = countBy(arms);
  const most = Math.max(0, largest(counts.values()));
  const present = strategies.filter((strategy) => 2 * (counts.get(strategy) ?? 0) >= most && most > 0);
  const [points, replicates] = [numbers(runs, 'point'), numbers(runs, 'replicate')];
  const cells = new Map<number, Map<number, Set<string>>>();
  for (let row = 0; row < runs.rowCount; row++) {
    const cell = entryOf(cells, points[row], () => new Map<number, Set<string>>());
    if (present.includes(arms[row])) entryOf(cell, replicates[row], () => new Set<string>()).add(arms[row]);
  }
  const matched = new Map(
    [...cells].map(([point, cell]) => [
      point,
      new Set([...cell].filter(([, { size }]) => size === present.length).map(([replicate]) => replicate)),
    ]),
  );
  const kept = filterRows(
    runs,
    (row) => present.includes(arms[row]) && matched.get(points[row])?.has(replicates[row]) === true,
  );
  const sizes = [...matched.values()].map(({ size }) => size);
  const [first = new Set<number>(), ...others] = matched.values();
  return {
    runs: kept,
    whole: new Set([...first].filter((replicate) => others.every((each) => each.has(replicate)))),
    points: cells.size,
    fewest: smallest(sizes),
    most: Math.max(0, largest(sizes)),
    dropped: runs.rowCount - kept.rowCount,
    absent: strategies.filter((strategy) => !present.includes(strategy)),
  };
}

/** The runs of the replicates that are there at every point, for what rests on a whole design in each of them. */
export function wholeReplicates({ runs, whole }: Pick<MatchedRuns, 'runs' | 'whole'>): Table {
  const replicates = numbers(runs, 'replicate');
  return filterRows(runs, (row) => whole.has(replicates[row]));
}

function entryOf<Key, Value>(of: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = of.get(key);
  if (known !== undefined) return known;
  const made = create();
  of.set(key, made);
  return made;
}

/**
 * Put the runs of several points together so that intervals stay honest.
 *
 * Replicate r of one point shares its draws with replicate r of another, so that the runs of many points are not as many
 * independent runs: each replicate becomes one unit, pooled over the points.
 */
export function poolRuns(
  runs: Table,
  strategies: readonly string[],
  known: Readonly<Record<string, MeasureNotes>> = MEASURES,
): PooledRuns {
  const matched = matchRuns(runs, strategies);
  const measures = Object.keys(runs.columns).filter((name) => Object.hasOwn(known, name));
  const whole = wholeReplicates(matched);
  const isEven = whole.rowCount === matched.runs.rowCount;
  return {
    sums: poolUnits(whole, measures, (measure) => (isCount(known[measure]) ? sum : mean)),
    means: isEven ? poolUnits(whole, measures, () => mean) : unevenUnits(matched.runs, measures),
    points: matched.points,
    replicates: matched.whole.size,
    fewest: matched.fewest,
    most: matched.most,
    runCount: matched.runs.rowCount,
    dropped: matched.dropped,
    absent: matched.absent,
  };
}

/** The units of points that have not the same replicates, as unitValues makes them. */
function unevenUnits(runs: Table, measures: readonly string[]): Table {
  const arms = texts(runs, 'strategy');
  const units = uniqueTexts(runs, 'strategy').map((strategy) => {
    const own = filterRows(runs, (row) => arms[row] === strategy);
    return { strategy, ...unitValues(own, measures) };
  });
  return table({
    strategy: units.flatMap(({ strategy, replicates }) => replicates.map(() => strategy)),
    replicate: Float64Array.from(units.flatMap(({ replicates }) => replicates)),
    ...Object.fromEntries(
      measures.map((measure) => [measure, Float64Array.from(units.flatMap(({ values }) => [...values[measure]]))]),
    ),
  });
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

type Pool = (values: ArrayLike<number>) => number;

function poolUnits(runs: Table, measures: readonly string[], poolOf: (measure: string) => Pool): Table {
  const arms = texts(runs, 'strategy');
  const replicates = numbers(runs, 'replicate');
  const strategies = uniqueTexts(runs, 'strategy');
  const rows = new Map<string, number[]>();
  for (let row = 0; row < runs.rowCount; row++) {
    entryOf(rows, `${strategies.indexOf(arms[row])} ${replicates[row]}`, () => []).push(row);
  }
  const groups = [...rows.values()];
  const pooled = measures.map((measure): [string, Float64Array] => {
    const values = numbers(runs, measure);
    const pool = poolOf(measure);
    return [measure, Float64Array.from(groups, (group) => pool(group.map((row) => values[row])))];
  });
  return table({
    strategy: groups.map(([row]) => arms[row]),
    replicate: Float64Array.from(groups, ([row]) => replicates[row]),
    ...Object.fromEntries(pooled),
  });
}

function isCount({ unit }: MeasureNotes): boolean {
  return ['processes', 'count', 'ticks'].includes(unit);
}
