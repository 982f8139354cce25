import { checkInteger, checkNames, lookUp, ParameterError, show } from '../../base/index.js';
import { type Column, numbers, sum, type Table, table, texts, uniqueTexts } from '../../numeric/index.js';
import { checkLevel } from '../check-sample.js';
import { studentQuantile } from '../distributions/student-t.js';
import { poolRuns } from '../samples/clustered-proportion.js';
import { leaveOneOut, shiftProduct } from '../samples/leave-one-out.js';
import { wilsonBounds } from '../samples/wilson-interval.js';
import { tableOfRows } from '../table-of-rows.js';

/** How to group the removals of an experiment. */
export interface EndToEndOptions {
  /** The columns whose values make a group, such as `['scenario', 'strategy']`; rows of a group are pooled. Default `['strategy']`. */
  readonly by?: readonly string[];
  /** Confidence level, .5 to .9999; default .95. */
  readonly level?: number;
}

/** The row of endToEndShares for what taking all barriers away does: the sum of their shares. */
export const ALL_BARRIERS = 'all';

/**
 * How much each barrier costs end to end: the share of the processes started that would also innovate if it were not there.
 *
 * The share is the barrier's Shapley value in the whole run, estimated from sampled orders (castro2009): the innovations that taking
 * it away added, averaged over the orders of each replicate, per process started. So it holds what a barrier of one stage
 * does at another, which the shares of the failures by stage (barrierIntervals) do not; and it is a share of what started, not of what
 * failed. The shares sum to the row 'all': the share that innovates without any barrier less the share that innovates.
 *
 * The interval is over replicates, two by two (0 and 1, 2 and 3 ...), for the orders of two are each other's reverse: by leaving out
 * each two in turn, with Student's critical value. Each two have their own orders, so the interval covers the luck of the
 * replicates and that of the orders. `orderError` is the part of the second: the standard error that the sampling of orders alone
 * brings, from the replicates that took two orders, which lie apart for no other reason. It counts no gain from reversing orders. It
 * is rough where few took two: with 16 replicates 4 did.
 *
 * @param removals - columns `replicate`, `order`, `barrier`, `gained`, `processes` and those of `by`, such as `removals` of a
 *   comparison. Rows of several points that fall into one group are pooled replicate by replicate.
 * @returns for each group, in the order in which they first appear, a row for each barrier, by name, and then one for 'all': the
 *   columns of `by`, `barrier`, `replicates`, `pairs`, `processes` (started in all), `share` (-1 to 1), `low`, `high` (NaN with
 *   fewer than 2 pairs) and `orderError` (NaN with fewer than 2 replicates of two orders; 0 for 'all', to which orders are
 *   nothing). NaN is also the share of no processes at all. Where a barrier never changed anything, the bounds are as if one process had, and
 *   said nothing of which way. A table without rows gives one without columns.
 * @throws ParameterError where orders of a replicate do not hold the same barriers, or numbers are no whole numbers.
 * @throws UnknownNameError for a column that is not there.
 * @source shapley1953, castro2009, tukey1958
 */
export function endToEndShares(removals: Table, options: EndToEndOptions = {}): Table {
  checkNames('the options of endToEndShares', options, ['by', 'level']);
  const { by = ['strategy'], level = 0.95 } = options;
  checkLevel(level);
  checkBy(by);
  if (removals.rowCount === 0) return table({});
  const barriers = [...uniqueTexts(removals, 'barrier')].sort();
  return tableOfRows(
    readGroups(removals, by).flatMap(({ values, units }) => {
      const pairs = pairUp(units);
      const about = {
        replicates: units.length,
        pairs: pairs.length,
        processes: sum(pairs.map((pair) => pair.processes)),
      };
      const rowOf = (barrier: string, names: readonly string[]) => ({
        ...values,
        barrier,
        ...about,
        ...estimate(pairs, (unit) => gainOf(unit, names), level),
        orderError: names.length > 1 ? 0 : orderError(units, barrier, about.processes),
      });
      return [...barriers.map((barrier) => rowOf(barrier, [barrier])), rowOf(ALL_BARRIERS, barriers)];
    }),
  );
}

/** One replicate of a group, over all its points. */
interface Unit {
  readonly replicate: number;
  readonly processes: number;
  /** For each run of it, for each order: the gain of each barrier. */
  readonly runs: readonly (readonly ReadonlyMap<string, number>[])[];
}

interface Pair {
  readonly processes: number;
  readonly units: readonly Unit[];
}

const TAKEN = ['replicate', 'order', 'place', 'barrier', 'gained', 'processes'];

function checkBy(by: readonly string[]): void {
  const wrong = by.find((column, place) => TAKEN.includes(column) || by.indexOf(column) < place);
  if (by.length > 0 && wrong === undefined) return;
  throw new ParameterError(
    `Expected by to name columns that say what a run was of, each once, but found ${wrong === undefined ? 'none' : show(wrong)}`,
  );
}

function readGroups(removals: Table, by: readonly string[]) {
  const columns = by.map((name) => lookUp('column', removals.columns, name) as Column);
  const groups = gather(
    Array.from({ length: removals.rowCount }, (_, row) => row),
    (row) => JSON.stringify(columns.map((column) => column[row])),
  );
  const replicates = numbers(removals, 'replicate');
  return groups.map((rows) => ({
    values: Object.fromEntries(by.map((name, place) => [name, columns[place][rows[0]]])),
    units: gather(rows, (row) => `${replicates[row]}`)
      .map((ofOne) => readUnit(removals, ofOne, replicates[ofOne[0]]))
      .sort((a, b) => a.replicate - b.replicate),
  }));
}

// A run is told from the others of its replicate by whatever else stands in the row: scenario, point, strategy.
function readUnit(removals: Table, rows: readonly number[], replicate: number): Unit {
  checkInteger('replicate', replicate, 0, Number.MAX_SAFE_INTEGER);
  const others = Object.entries(removals.columns).flatMap(([name, column]) => (TAKEN.includes(name) ? [] : [column]));
  const [orders, gained, processes] = ['order', 'gained', 'processes'].map((name) => numbers(removals, name));
  const names = texts(removals, 'barrier');
  const runs = gather(rows, (row) => JSON.stringify(others.map((column) => column[row])));
  return {
    replicate,
    processes: sum(runs.map(([row]) => checked('processes', processes[row], 0))),
    runs: runs.map((ofRun) => {
      const read = gather(ofRun, (row) => `${orders[row]}`).map(
        (ofOrder) =>
          new Map(ofOrder.map((row) => [names[row], checked('gained', gained[row], -Number.MAX_SAFE_INTEGER)])),
      );
      checkOrders(read, ofRun.length, replicate);
      return read;
    }),
  };
}

function checked(name: string, value: number, least: number): number {
  checkInteger(name, value, least, Number.MAX_SAFE_INTEGER);
  return value;
}

function checkOrders(orders: readonly ReadonlyMap<string, number>[], rows: number, replicate: number): void {
  const [first] = orders;
  const total = sum([...first.values()]);
  const isAlike = orders.every(
    (order) => [...first.keys()].every((name) => order.has(name)) && sum([...order.values()]) === total,
  );
  if (isAlike && rows === orders.length * first.size) return;
  throw new ParameterError(
    `Expected each order of replicate ${replicate} to hold the same barriers once, with the same sum, but found others`,
    { replicate },
  );
}

function gather(rows: readonly number[], keyOf: (row: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()];
}

function pairUp(units: readonly Unit[]): Pair[] {
  const pairs = new Map<number, Unit[]>();
  for (const unit of units) {
    const which = Math.floor(unit.replicate / 2);
    pairs.set(which, [...(pairs.get(which) ?? []), unit]);
  }
  return Array.from(pairs.values(), (both) => ({
    units: both,
    processes: sum(both.map(({ processes }) => processes)),
  }));
}

/** The innovations that taking some barriers away added in a replicate: the mean over its orders. */
function gainOf({ runs }: Unit, barriers: readonly string[]): number {
  return sum(
    runs.map((orders) => sum(orders.map((order) => sum(barriers.map((name) => order.get(name) ?? 0)))) / orders.length),
  );
}

function estimate(pairs: readonly Pair[], gain: (unit: Unit) => number, level: number) {
  const gains = pairs.map(({ units }) => sum(units.map(gain)));
  const processes = pairs.map((pair) => pair.processes);
  const { proportion: share, shifts } = leaveOneOut(gains, processes);
  const count = processes.filter((each) => each > 0).length;
  if (count < 2) return { share, low: Number.NaN, high: Number.NaN };
  const critical = studentQuantile(0.5 + level / 2, count - 1);
  if (gains.every((each) => each === 0)) {
    const none = poolRuns(gains, processes);
    const { high } = wilsonBounds(0, none.effectiveTrials, critical);
    return { share, low: -high, high };
  }
  const half = critical * Math.sqrt((shiftProduct(shifts, shifts) * (count - 1)) / count);
  return { share, low: share - half, high: share + half };
}

/** The standard error of a share that is due to the sampling of orders. */
function orderError(units: readonly Unit[], barrier: string, processes: number): number {
  const twice = units.filter(({ runs }) => runs.some((orders) => orders.length > 1));
  if (twice.length < 2) return Number.NaN;
  // Of one order of one replicate, its points taken together: they share the order.
  const variance =
    sum(
      twice.map(({ runs }) => {
        const apart = sum(runs.map((orders) => (orders[0].get(barrier) ?? 0) - (orders.at(-1)?.get(barrier) ?? 0)));
        return (apart * apart) / 2;
      }),
    ) / twice.length;
  const total = sum(units.map(({ runs }) => variance / largestCount(runs)));
  return Math.sqrt(total) / processes;
}

function largestCount(runs: readonly (readonly unknown[])[]): number {
  return runs.reduce((most, { length }) => Math.max(most, length), 1);
}
