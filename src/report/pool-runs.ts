import { MEASURES } from '../measures/index.js';
import { filterRows, mean, numbers, sum, type Table, table, texts, uniqueTexts } from '../numeric/index.js';

/** The runs of one scenario, as one row for each strategy and independent unit. */
export interface PooledRuns {
  /** `strategy`, `replicate` (the number of the unit), then the measures: counts summed, all others averaged. */
  readonly units: Table;
  /** What the units are, for readers. */
  readonly about: string;
  /** Runs that went in. */
  readonly runCount: number;
  /** Runs left out, for others that they would be compared with are not there. */
  readonly dropped: number;
}

// With fewer replicates at every point, an interval over them says little.
const ENOUGH = 10;

/**
 * Put the runs of several points together so that intervals stay honest.
 *
 * Replicate r of one point shares its draws with replicate r of another, so that the runs of many points are not as many
 * independent runs. Where there are 10 replicates or more at every point, each becomes one unit, pooled over the points; where
 * there are fewer, each point becomes one, and the intervals say how much the points differ.
 *
 * @param runs - of one scenario: `point`, `strategy`, `replicate` and measures.
 */
export function poolRuns(runs: Table): PooledRuns {
  const measures = Object.keys(runs.columns).filter((name) => Object.hasOwn(MEASURES, name));
  const strategies = uniqueTexts(runs, 'strategy');
  const [points, replicates] = [numbers(runs, 'point'), numbers(runs, 'replicate')];
  const pairs = completePairs(points, replicates, strategies.length);
  const places = new Set(pairs.map(({ point }) => point));
  const atEveryPoint = countBy(pairs.map(({ replicate }) => replicate));
  const common = new Set(
    [...atEveryPoint].filter(([, count]) => count === places.size).map(([replicate]) => replicate),
  );
  const isByReplicate = places.size === 1 || common.size >= ENOUGH;
  const wanted = new Set(
    pairs.filter(({ replicate }) => !isByReplicate || common.has(replicate)).map(({ key }) => key),
  );
  const kept = filterRows(runs, (row) => wanted.has(keyOf(points[row], replicates[row])));
  const unitOf = numbers(kept, isByReplicate ? 'replicate' : 'point');
  return {
    units: poolUnits(kept, strategies, unitOf, measures),
    about: describe(places.size, isByReplicate, new Set(unitOf).size),
    runCount: kept.rowCount,
    dropped: runs.rowCount - kept.rowCount,
  };
}

interface Pair {
  readonly key: string;
  readonly point: number;
  readonly replicate: number;
}

function keyOf(point: number, replicate: number): string {
  return `${point} ${replicate}`;
}

/** The points and replicates of which there are runs of all strategies. */
function completePairs(points: Float64Array, replicates: Float64Array, strategies: number): Pair[] {
  const seen = new Map<string, { pair: Pair; count: number }>();
  for (let row = 0; row < points.length; row++) {
    const key = keyOf(points[row], replicates[row]);
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { pair: { key, point: points[row], replicate: replicates[row] }, count: 1 });
    else known.count += 1;
  }
  return [...seen.values()].filter(({ count }) => count === strategies).map(({ pair }) => pair);
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function poolUnits(
  runs: Table,
  strategies: readonly string[],
  unitOf: Float64Array,
  measures: readonly string[],
): Table {
  const arms = texts(runs, 'strategy');
  const rows = new Map<string, number[]>();
  for (let row = 0; row < runs.rowCount; row++) {
    const key = `${strategies.indexOf(arms[row])} ${unitOf[row]}`;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  const groups = [...rows.values()];
  const pooled = measures.map((measure): [string, Float64Array] => {
    const values = numbers(runs, measure);
    const pool = isCount(measure) ? sum : mean;
    return [measure, Float64Array.from(groups, (group) => pool(group.map((row) => values[row])))];
  });
  return table({
    strategy: groups.map(([row]) => arms[row]),
    replicate: Float64Array.from(groups, ([row]) => unitOf[row]),
    ...Object.fromEntries(pooled),
  });
}

function isCount(measure: string): boolean {
  return ['processes', 'count', 'ticks'].includes(MEASURES[measure].unit);
}

function describe(points: number, isByReplicate: boolean, units: number): string {
  if (points === 1) return `${units} replicates, each an independent run of every strategy on the same draws`;
  return isByReplicate
    ? `${points} points pooled; intervals over ${units} replicates, each of which shares its draws at all points`
    : `${points} points; intervals over the points, as a sample of the space of the factors, not over luck alone`;
}
