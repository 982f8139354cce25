import { checkInteger, checkNames, checkNumber, lookUp, ParameterError, show } from '../../base/index.js';
import { type Column, numbers, sum, type Table, table, texts, uniqueTexts } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import { differenceOfBounded } from '../comparing/newcombe-interval.js';
import { studentQuantile } from '../distributions/student-t.js';
import { poolRuns } from '../samples/clustered-proportion.js';
import { type LeaveOneOut, leaveOneOut, shiftProduct } from '../samples/leave-one-out.js';
import { wilsonBounds } from '../samples/wilson-interval.js';
import { tableOfRows } from '../table-of-rows.js';

/** How to group the attributed failures of an experiment. */
export interface BarrierIntervalOptions {
  /** The columns whose values make a group, such as `['scenario', 'strategy']`; rows of a group are pooled. Default `['strategy']`. */
  readonly by?: readonly string[];
  /** The column of `by` whose first value is what others are compared with, all other columns being equal; default the last. */
  readonly against?: string;
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
}

/**
 * How much each barrier had to do with the failures of each group and stage, with intervals over the replicates, and by how
 * much that differs from the first group.
 *
 * Use it for an experiment whose failures were attributed; barrierShares gives one comparison without intervals. The share
 * is the sum of Shapley shares over all failures, divided by the failures; its error comes from leaving out each replicate
 * in turn, with Student's critical value for one degree of freedom less than there are replicates with failures. Shapley
 * shares can be negative, so the bounds may be. A barrier that never (or always) was the whole cause gets the bounds of
 * clusteredProportion. Of a barrier that shows in some 5 replicates only, an interval of .95 covers
 * about .90 of the time.
 *
 * @param barriers - columns `replicate`, `stage`, `barrier`, `share`, `lastCheck` and those of `by`, such as `barriers` of a
 *   comparison. Where rows of several points fall into one group, they are pooled replicate by replicate.
 * @returns a row for each group, stage and barrier, in the order in which they first appear: the columns of `by`, `stage`,
 *   `barrier`, `failures`, `replicates` (those with failures), `share`, `low`, `high`, `lastCheck` (the naive answer: the
 *   share of failures whose last failed check it was), `difference`, `differenceLow` and `differenceHigh` (less the first
 *   group, replicate by replicate). NaN stands where there is nothing to say: shares without failures, intervals of fewer
 *   than 2 replicates with failures, differences of the first group. A table without rows gives one without columns.
 * @throws ParameterError where the shares of a stage do not add up to its failures in a replicate, groups that are
 *   compared have other replicates, or a share is not finite.
 * @throws UnknownNameError for a column that is not there.
 * @source tukey1958, zou2008
 */
export function barrierIntervals(barriers: Table, options: BarrierIntervalOptions = {}): Table {
  const { by, against, level } = checkOptions(options);
  if (barriers.rowCount === 0) return table({});
  const groups = readGroups(barriers, by);
  const first = new Map<string, Group>();
  const rows: Record<string, number | string>[] = [];
  for (const group of groups) {
    const others = JSON.stringify(by.filter((column) => column !== against).map((column) => group.values[column]));
    const reference = first.get(others);
    if (reference === undefined) first.set(others, group);
    else checkSameReplicates(reference, group);
    for (const [stage, { failures, barriers: cells }] of group.stages) {
      checkShares(group, stage);
      for (const [barrier, cell] of cells) {
        const pooled = poolShares(cell.shares, failures);
        const atReference = reference?.stages.get(stage);
        const compared =
          atReference && poolShares(atReference.barriers.get(barrier)?.shares ?? [], atReference.failures);
        rows.push({
          ...group.values,
          stage,
          barrier,
          failures: pooled.trials,
          replicates: pooled.runs,
          ...intervalOf(pooled, level),
          lastCheck: pooled.trials === 0 ? Number.NaN : sum(cell.lastChecks) / pooled.trials,
          ...differenceFrom(pooled, compared, level),
        });
      }
    }
  }
  return tableOfRows(rows);
}

interface Cell {
  readonly shares: Float64Array;
  readonly lastChecks: Float64Array;
}

interface Stage {
  /** How many processes failed on the way to the stage, one number a replicate. */
  readonly failures: Float64Array;
  readonly barriers: Map<string, Cell>;
}

interface Group {
  readonly values: Readonly<Record<string, number | string>>;
  readonly replicates: readonly number[];
  readonly stages: Map<string, Stage>;
}

const TAKEN = ['replicate', 'stage', 'barrier', 'share', 'lastCheck'];

function checkOptions(options: BarrierIntervalOptions) {
  checkNames('the options of barrierIntervals', options, ['by', 'against', 'level']);
  const { by = ['strategy'], level = 0.95 } = options;
  checkLevel(level);
  if (by.length === 0) throw new ParameterError('Expected by to name at least one column but found none');
  const wrong = by.find((column, place) => TAKEN.includes(column) || by.indexOf(column) < place);
  if (wrong !== undefined) {
    throw new ParameterError(
      `Expected by to name columns that say what a run was of, each once, but found ${show(wrong)}`,
    );
  }
  const against = options.against ?? by[by.length - 1];
  lookUp('column of by', Object.fromEntries(by.map((column) => [column, true])), against);
  return { by, against, level };
}

function readGroups(barriers: Table, by: readonly string[]): Group[] {
  const columns = by.map((name) => lookUp('column', barriers.columns, name) as Column);
  const keys = Array.from({ length: barriers.rowCount }, (_, row) =>
    JSON.stringify(columns.map((column) => column[row])),
  );
  const rowsOf = new Map<string, number[]>();
  for (const [row, key] of keys.entries()) {
    const rows = rowsOf.get(key);
    if (rows === undefined) rowsOf.set(key, [row]);
    else rows.push(row);
  }
  return Array.from(rowsOf.values(), (rows) => ({
    values: Object.fromEntries(by.map((name, place) => [name, columns[place][rows[0]]])),
    ...readGroup(barriers, rows),
  }));
}

// Each group has all stages and barriers of the table, in one order; what a group lacks is 0.
function readGroup(barriers: Table, rows: readonly number[]): Omit<Group, 'values'> {
  const [stageOf, barrierOf] = [texts(barriers, 'stage'), texts(barriers, 'barrier')];
  const [replicateOf, shareOf, lastCheckOf] = ['replicate', 'share', 'lastCheck'].map((name) =>
    numbers(barriers, name),
  );
  const replicates = [...new Set(rows.map((row) => replicateOf[row]))].sort((a, b) => a - b);
  const places = new Map(replicates.map((replicate, place) => [replicate, place]));
  const zeros = () => new Float64Array(replicates.length);
  const stages = new Map<string, Stage>();
  for (const stage of uniqueTexts(barriers, 'stage')) stages.set(stage, { failures: zeros(), barriers: new Map() });
  for (const [row, stage] of stageOf.entries()) {
    const cells = (stages.get(stage) as Stage).barriers;
    if (!cells.has(barrierOf[row])) cells.set(barrierOf[row], { shares: zeros(), lastChecks: zeros() });
  }
  for (const row of rows) {
    checkNumber(`share of row ${row}`, shareOf[row], -Number.MAX_VALUE, Number.MAX_VALUE);
    checkInteger(`lastCheck of row ${row}`, lastCheckOf[row], 0, Number.MAX_SAFE_INTEGER);
    const stage = stages.get(stageOf[row]) as Stage;
    const cell = stage.barriers.get(barrierOf[row]) as Cell;
    const place = places.get(replicateOf[row]) as number;
    cell.shares[place] += shareOf[row];
    cell.lastChecks[place] += lastCheckOf[row];
    stage.failures[place] += lastCheckOf[row];
  }
  return { replicates, stages };
}

// Shapley shares of a failure add up to 1, what is unexplained included: else the table is not what it should be.
function checkShares({ values, replicates, stages }: Group, stage: string): void {
  const { failures, barriers } = stages.get(stage) as Stage;
  for (const [place, replicate] of replicates.entries()) {
    const found = sum(Array.from(barriers.values(), ({ shares }) => shares[place]));
    if (Math.abs(found - failures[place]) <= 1e-6 * Math.max(1, failures[place])) continue;
    const where = `${Object.values(values).join(', ')}, stage ${stage}, replicate ${replicate}`;
    throw new ParameterError(
      `Expected the shares of ${where} to add up to its ${failures[place]} failures but found ${found}`,
      { ...values, stage, replicate, expected: failures[place], found },
    );
  }
}

function checkSameReplicates(reference: Group, group: Group): void {
  const known = new Set(reference.replicates);
  if (known.size === group.replicates.length && group.replicates.every((replicate) => known.has(replicate))) return;
  throw new ParameterError(
    `Expected ${Object.values(group.values).join(', ')} to have the replicates of ${Object.values(reference.values).join(', ')} but found others`,
    { group: group.values, reference: reference.values },
  );
}

/** Shares pooled over replicates, and their bounds at a critical value. */
interface PooledShares extends LeaveOneOut {
  readonly runs: number;
  readonly standardError: number;
  readonly boundsAt: (critical: number) => { readonly low: number; readonly high: number };
}

function poolShares(shares: ArrayLike<number>, failures: Float64Array): PooledShares {
  const pooled = leaveOneOut(shares, failures);
  const runs = failures.filter((count) => count > 0).length;
  const standardError =
    runs < 2 ? Number.NaN : Math.sqrt((shiftProduct(pooled.shifts, pooled.shifts) * (runs - 1)) / runs);
  const { proportion } = pooled;
  const boundsAt = (critical: number) => {
    const whole = asWhole(shares, failures);
    return whole === undefined
      ? { low: proportion - critical * standardError, high: proportion + critical * standardError }
      : wilsonBounds(
          whole,
          poolRuns(
            failures.map((count) => whole * count),
            failures,
          ).effectiveTrials,
          critical,
        );
  };
  return { ...pooled, runs, standardError, boundsAt };
}

/** 0 for a barrier that had no share in any failure, 1 for one that had all of each, else undefined. */
function asWhole(shares: ArrayLike<number>, failures: Float64Array): 0 | 1 | undefined {
  if (failures.every((count, run) => Math.abs(shares[run]) <= 1e-9 * count)) return 0;
  return failures.every((count, run) => Math.abs(shares[run] - count) <= 1e-9 * count) ? 1 : undefined;
}

function intervalOf({ proportion, runs, boundsAt }: PooledShares, level: number) {
  if (runs < 2) return { share: proportion, low: Number.NaN, high: Number.NaN };
  return { share: proportion, ...boundsAt(studentQuantile(0.5 + level / 2, runs - 1)) };
}

function differenceFrom(pooled: PooledShares, reference: PooledShares | undefined, level: number) {
  const difference = pooled.proportion - (reference?.proportion ?? Number.NaN);
  const runs = Math.min(pooled.runs, reference?.runs ?? 0);
  if (reference === undefined || runs < 2) {
    return { difference, differenceLow: Number.NaN, differenceHigh: Number.NaN };
  }
  const critical = studentQuantile(0.5 + level / 2, runs - 1);
  const scale = shiftProduct(pooled.shifts, pooled.shifts) * shiftProduct(reference.shifts, reference.shifts);
  const correlation = scale > 0 ? shiftProduct(pooled.shifts, reference.shifts) / Math.sqrt(scale) : 0;
  const { low, high } = differenceOfBounded(
    { proportion: pooled.proportion, ...pooled.boundsAt(critical) },
    { proportion: reference.proportion, ...reference.boundsAt(critical) },
    correlation,
  );
  return { difference, differenceLow: low, differenceHigh: high };
}
