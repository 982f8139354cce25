import { ExperimentError, StoreError } from '../base/index.js';
import {
  createPlan,
  experimentStatus,
  type FailedRun,
  findUnchanged,
  measuresIn,
  readTable,
  type StoredExperiment,
  type Unchanged,
} from '../experiment/index.js';
import type { MeasureNotes } from '../measures/index.js';
import { FAILURES, STAGES } from '../model/index.js';
import { numbers, type Table, table } from '../numeric/index.js';
import type { Words } from '../words/index.js';
import { OUTCOMES } from './summary.js';

/** What a report is made of: the tables in memory, as far as it needs them. */
export interface ReportData extends StoredExperiment {
  readonly measure: string;
  /** What the page is written with. */
  readonly words: Words;
  /** `scenario`, `point`, the factors, `strategy`, `replicate`, and the measures that the report shows. */
  readonly runs: Table;
  readonly barriers: Table;
  readonly removals: Table;
  readonly series: Table;
  readonly failed: readonly FailedRun[];
  /** What changed nothing, and so has no effect, correlation or interval. */
  readonly unchanged: Unchanged;
  readonly pointCount: number;
  readonly shards: number;
  readonly missing: number;
}

/** The measures that the funnel and the tables of a comparison are made of. */
const COMPARED: readonly string[] = [
  'started',
  ...STAGES,
  ...STAGES.map((stage) => `failed${stage.charAt(0).toUpperCase()}${stage.slice(1)}`),
  ...FAILURES.slice(1),
  ...OUTCOMES,
  'delivery',
  'harmed',
];

/** Whether an experiment kept all that a comparison in tables and pictures is made of. */
export function isComparable(metrics: readonly string[]): boolean {
  return COMPARED.every((metric) => metrics.includes(metric));
}

/**
 * Read what a report is made of.
 *
 * @param measure - which measure sensitivity and responses are about; default the one that the experiment asks about, that of its `until`, `rate`, or the first that was kept.
 * @param partial - whether to go on where shards are missing.
 * @throws ExperimentError for a measure that was not kept; StoreError where shards are missing.
 */
export async function readReportData(
  stored: StoredExperiment,
  measure: string | undefined,
  partial: boolean,
  words: Words,
): Promise<ReportData> {
  const { experiment } = stored.manifest;
  const kept = experiment.metrics.filter((metric) => Object.hasOwn(measuresIn(experiment), metric));
  const declared = experiment.measure ?? experiment.until?.measure;
  const chosen = measure ?? declared ?? (kept.includes('rate') ? 'rate' : kept[0]);
  if (!kept.includes(chosen)) {
    throw new ExperimentError(
      `Expected the measure of the report to be one that the experiment kept, such as ${kept[0]}, but found ${chosen}`,
    );
  }
  const compared = COMPARED.filter((metric) => kept.includes(metric));
  const columns = [
    'scenario',
    'point',
    ...experiment.factors.map(({ path }) => path),
    'strategy',
    'replicate',
    ...new Set([...compared, chosen]),
  ];
  const { shards, missing, failed } = await experimentStatus(stored);
  if (missing.length === shards) {
    throw new StoreError('Expected some shard of the experiment to be done but found none: run it first', { shards });
  }
  const runs = await readTable(stored, 'runs', { columns, partial });
  checkMeasured(runs, chosen, measuresIn(experiment)[chosen]);
  return {
    ...stored,
    words,
    measure: chosen,
    runs,
    barriers: experiment.attributed > 0 ? await readTable(stored, 'barriers', { partial }) : table({}),
    removals: experiment.attributed > 0 ? await readTable(stored, 'removals', { partial }) : table({}),
    series: experiment.series === null ? table({}) : await readTable(stored, 'series', { partial }),
    failed,
    unchanged: await findUnchanged(stored, { partial }),
    pointCount: createPlan(experiment).pointCount,
    shards,
    missing: missing.length,
  };
}

/** Effects and correlations of a measure that is missing in some runs would be those of the runs that got so far. */
function checkMeasured(runs: Table, measure: string, { of }: MeasureNotes): void {
  const values = numbers(runs, measure);
  const missing = values.filter((value) => Number.isNaN(value)).length;
  if (missing === 0) return;
  throw new ExperimentError(
    `Expected the measure of the report to be there in every run but found ${measure} missing in ${missing} of ${values.length}: ${of === undefined ? 'there was nothing to measure' : `it is a mean of ${of}, of which they had none`} (choose another)`,
    { measure, missing },
  );
}
