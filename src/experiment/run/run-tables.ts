import { deepFreeze } from '../../base/index.js';
import type { Moment, RunMeasures } from '../../measures/index.js';
import { type NamedBarrier, STAGES } from '../../model/index.js';
import { concatenateTables, type Table, table } from '../../numeric/index.js';
import type { Attribution, Removal } from '../../simulation/index.js';
import { DIGEST, type Experiment } from '../declare/experiment.js';
import type { Value } from '../declare/factor.js';
import { barriersIn } from '../declare/planned-extension.js';
import type { Plan } from './plan.js';
import { collectRows } from './row-collector.js';

/** The tables of an experiment, or of a part of it. */
export interface RunTables {
  /**
   * One row per run: `scenario` (label), `point`, the value of each factor by its path, `strategy` (label), `replicate`, then
   * the metrics; with a stop condition `stoppedAt`, the tick of the end.
   */
  readonly runs: Table;
  /** One row per run and recorded tick: `scenario`, `point`, `strategy`, `replicate`, `tick`, then what is recorded. */
  readonly series: Table;
  /**
   * One row per attributed run and barrier: `scenario`, `point`, `strategy`, `replicate`, `stage`, `barrier`, `share`
   * (Shapley shares summed over the failed processes) and `lastCheck` (how many failures the naive answer gives it). The
   * barrier 'unexplained' takes what neutralising all barriers of the stage does not explain.
   */
  readonly barriers: Table;
  /**
   * One row per attributed run, order and barrier, in the order in which the barriers were taken away from the whole run:
   * `scenario`, `point`, `strategy`, `replicate`, `order` (from 0), `place` (1 to 10), `barrier`, `gained` (innovations that taking
   * it away at that place added, below 0: lost) and `processes` (that started in the run).
   */
  readonly removals: Table;
}

/** The names of the tables. */
export const TABLES = deepFreeze(['runs', 'series', 'barriers', 'removals'] as const);

/** The tables that every shard of an experiment has, with or without rows. */
export function tablesOf({ series, attributed }: Pick<Experiment, 'series' | 'attributed'>): (typeof TABLES)[number][] {
  return [
    'runs',
    ...(series === null ? [] : (['series'] as const)),
    ...(attributed === 0 ? [] : (['barriers', 'removals'] as const)),
  ];
}

/** What is known of a run at its end. */
export interface FinishedRun {
  readonly measures: RunMeasures;
  /** The tick at which it ended. */
  readonly ticks: number;
  readonly digest: string;
  readonly moments: readonly Moment[];
  /** Null where the failures of the replicate are not attributed. */
  readonly attributions: readonly Attribution[] | null;
  /** None where the replicate is not attributed. */
  readonly removals: readonly Removal[];
}

const WHOLE = new Set(['point', 'replicate', 'tick', 'stoppedAt', 'order', 'place', 'gained', 'processes']);

/** Gathers runs into tables. */
export function createRunTables(plan: Plan) {
  const { scenarios, factors, metrics, series, stop, attributed } = plan.experiment;
  const named = barriersIn(plan.experiment);
  const paths = factors.map(({ path }) => path);
  const factorTexts = paths.filter((_, at) => plan.points[at].some((value) => typeof value !== 'number'));
  const runColumns = ['scenario', 'point', ...paths, 'strategy', 'replicate', ...metrics];
  const runs = collectRows(
    stop === null ? runColumns : [...runColumns, 'stoppedAt'],
    new Set(['scenario', 'strategy', DIGEST, ...factorTexts]),
    WHOLE,
  );
  const recorded = series === null ? [] : ['scenario', 'point', 'strategy', 'replicate', 'tick', ...series.measures];
  const moments = collectRows(recorded, new Set(['scenario', 'strategy']), WHOLE);
  const barrierTexts = ['scenario', 'strategy', 'stage', 'barrier'];
  const barriers = collectRows(
    ['scenario', 'point', 'strategy', 'replicate', 'stage', 'barrier', 'share', 'lastCheck'],
    new Set(barrierTexts),
    WHOLE,
  );
  const removals = collectRows(
    ['scenario', 'point', 'strategy', 'replicate', 'order', 'place', 'barrier', 'gained', 'processes'],
    new Set(['scenario', 'strategy', 'barrier']),
    WHOLE,
  );

  return {
    add: (cell: number, strategy: string, replicate: number, run: FinishedRun): void => {
      const point = cell % plan.pointCount;
      const { label } = scenarios[Math.floor(cell / plan.pointCount)];
      const values = paths.map((path, at) => inColumn(plan.points[at][point], factorTexts.includes(path)));
      const measured = metrics.map((metric) => (metric === DIGEST ? run.digest : run.measures[metric]));
      const end = stop === null ? [] : [run.ticks];
      runs.add([label, point, ...values, strategy, replicate, ...measured, ...end]);
      for (const moment of run.moments) {
        const { measures } = series as NonNullable<typeof series>;
        moments.add([label, point, strategy, replicate, moment.tick, ...measures.map((name) => moment[name])]);
      }
      for (const row of removalRows(run.removals, named)) removals.add([label, point, strategy, replicate, ...row]);
      if (run.attributions === null) return;
      for (const row of barrierRows(run.attributions, named)) barriers.add([label, point, strategy, replicate, ...row]);
    },
    finish: (): RunTables => ({
      runs: runs.finish(),
      series: moments.finish(),
      barriers: attributed === 0 ? table({}) : barriers.finish(),
      removals: attributed === 0 ? table({}) : removals.finish(),
    }),
  };
}

function inColumn(value: Value, isText: boolean): number | string {
  if (!isText) return value as number;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function barrierRows(attributions: readonly Attribution[], named: readonly NamedBarrier[]): (number | string)[][] {
  const explained = named.map(({ name, stage }, index) => [
    stage,
    name,
    attributions.reduce((total, { shares }) => total + shares[index], 0),
    attributions.filter(({ lastCheck }) => lastCheck === index).length,
  ]);
  const rest = STAGES.map((stage, index) => {
    const here = attributions.filter((attribution) => attribution.stage === index);
    const unexplained = here.reduce((total, one) => total + one.unexplained, 0);
    return [stage, 'unexplained', unexplained, here.filter(({ lastCheck }) => lastCheck < 0).length];
  });
  return [...explained, ...rest];
}

function removalRows(removals: readonly Removal[], named: readonly NamedBarrier[]): (number | string)[][] {
  return removals.flatMap(({ order, gained, started }, which) =>
    order.map((barrier, place) => [which, place + 1, named[barrier].name, gained[place], started]),
  );
}

/** Put the tables of consecutive parts together. */
export function joinTables(parts: readonly RunTables[]): RunTables {
  return {
    runs: joinRows(parts.map(({ runs }) => runs)),
    series: joinRows(parts.map(({ series }) => series)),
    barriers: joinRows(parts.map(({ barriers }) => barriers)),
    removals: joinRows(parts.map(({ removals }) => removals)),
  };
}

function joinRows(tables: readonly Table[]): Table {
  const filled = tables.filter(({ rowCount }) => rowCount > 0);
  return filled.length > 0 ? concatenateTables(filled) : (tables[0] ?? table({}));
}
