import { MEASURES, type MeasureNotes } from '../measures/index.js';
import { filterRows, largest, mean, numbers, sum, type Table, table, texts, uniqueTexts } from '../numeric/index.js';

/** The runs of one scenario, as one row for each strategy and replicate, pooled over the points. */
export interface PooledRuns {
  /** `strategy`, `replicate`, then the measures: counts summed over the points, all others averaged; what shares are made of. */
  readonly sums: Table;
  /** The same with every measure averaged: what a run gives. */
  readonly means: Table;
  readonly points: number;
  readonly replicates: number;
  /** Runs that went in. */
  readonly runCount: number;
  /** Runs left out, so that all strategies are compared on the same replicates of the same points. */
  readonly dropped: number;
  /** Strategies left out, for most of their runs failed. */
  readonly absent: readonly string[];
}

/** Runs that can be compared, and what had to be left out for that. */
export interface BalancedRuns extends Pick<PooledRuns, 'points' | 'replicates' | 'dropped' | 'absent'> {
  readonly runs: Table;
}

/**
 * Keep the replicates that every strategy has at every point; a strategy with less than half as many runs as another is left out first.
 *
 * @param runs - of one scenario: `point`, `strategy`, `replicate`, and several rows of each where they are of several ticks.
 * @param strategies - all that were to be run.
 */
export function balanceRuns(runs: Table, strategies: readonly string[]): BalancedRuns {
  const arms = texts(runs, 'strategy');
  const counts = countBy(arms);
  const most = Math.max(0, largest(counts.values()));
  const present = strategies.filter((strategy) => 2 * (counts.get(strategy) ?? 0) >= most && most > 0);
  const [points, replicates] = [numbers(runs, 'point'), numbers(runs, 'replicate')];
  const places = new Set(points);
  const cells = new Map<number, Set<string>>();
  for (let row = 0; row < runs.rowCount; row++) {
    if (!present.includes(arms[row])) continue;
    const known = cells.get(replicates[row]) ?? new Set<string>();
    cells.set(replicates[row], known.add(`${points[row]} ${arms[row]}`));
  }
  const whole = new Set(
    [...cells].filter(([, { size }]) => size === places.size * present.length).map(([each]) => each),
  );
  const kept = filterRows(runs, (row) => present.includes(arms[row]) && whole.has(replicates[row]));
  return {
    runs: kept,
    points: places.size,
    replicates: whole.size,
    dropped: runs.rowCount - kept.rowCount,
    absent: strategies.filter((strategy) => !present.includes(strategy)),
  };
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
  const balanced = balanceRuns(runs, strategies);
  const measures = Object.keys(runs.columns).filter((name) => Object.hasOwn(known, name));
  return {
    sums: poolUnits(balanced.runs, measures, (measure) => (isCount(known[measure]) ? sum : mean)),
    means: poolUnits(balanced.runs, measures, () => mean),
    points: balanced.points,
    replicates: balanced.replicates,
    runCount: balanced.runs.rowCount,
    dropped: balanced.dropped,
    absent: balanced.absent,
  };
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
    const key = `${strategies.indexOf(arms[row])} ${replicates[row]}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
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
