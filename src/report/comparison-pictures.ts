import type { Estimate, Failures } from '../analysis/index.js';
import type { Scenario } from '../model/index.js';
import {
  type BarrierSharesRow,
  captionOf,
  type DifferenceRow,
  drawBarrierShares,
  drawDifferences,
  drawFunnel,
  type FunnelStage,
  type FunnelStop,
} from '../view/index.js';
import { asWords } from '../words/index.js';
import { fixed } from './format-estimate.js';
import type { Picture } from './picture-file.js';
import { type ComparisonSummary, RESULTS, type Result, type StageSummary, type StrategySummary } from './summary.js';

// So many rows of differences still fit a page.
const MOST_ROWS = 24;

/** A comparison whose runs are of several points: more than replicates times strategies. */
export interface PooledSummary extends ComparisonSummary {
  readonly runCount: number;
}

/**
 * The pictures of a comparison: where processes stop, how strategies differ from the first in how many go on and in what came of it, and
 * what each barrier costs end to end.
 */
export function comparisonPictures(comparison: ComparisonSummary | PooledSummary): Picture[] {
  const summary =
    'runCount' in comparison
      ? comparison
      : { ...comparison, runCount: comparison.replicates * comparison.strategies.length };
  const files = [{ name: 'funnel.svg', text: funnelPicture(summary) }];
  const rows = differenceRows(summary);
  if (rows.length > 0) files.push({ name: 'differences.svg', text: differencesPicture(summary, rows) });
  const results = resultRows(summary);
  if (results.length > 0) files.push({ name: 'results.svg', text: resultsPicture(summary, results) });
  if (summary.attributed > 0) files.push({ name: 'end-to-end.svg', text: endToEndPicture(summary) });
  return files;
}

function caption({ scenario, runCount, seed, version }: PooledSummary, remark = ''): string {
  const note = remark === '' ? titleOf(scenario) : `${titleOf(scenario)} · ${remark}`;
  return captionOf({ runs: runCount, seed, version, note });
}

/** What a picture calls the scenario. */
export function titleOf({ title, id, version }: Pick<Scenario, 'title' | 'id' | 'version'>): string {
  return `${title} (${id} ${version})`;
}

function funnelPicture(summary: PooledSummary): string {
  const { attributed, replicates, strategies } = summary;
  const remark =
    attributed === 0
      ? 'failures not attributed to barriers'
      : `what stopped processes: Shapley shares of the failures in ${attributed} of ${replicates} replicates, scaled to all`;
  const arms = strategies.map((strategy) => ({
    name: asWords(strategy.strategy),
    stages: strategy.stages.map((stage, index) => funnelStage(strategy, stage, strategy.barriers?.[index])),
    innovated: perHundred(strategy.innovated, strategy),
  }));
  return drawFunnel({
    title: 'Of 100 processes started: how many go on, and what stops the others?',
    caption: caption(summary, remark),
    arms,
  });
}

function perHundred(count: number, { started }: StrategySummary): number {
  return started === 0 ? 0 : (100 * count) / started;
}

function funnelStage(strategy: StrategySummary, stage: StageSummary, attribution?: Failures): FunnelStage {
  const scale = (count: number) => perHundred(count, strategy);
  const stops =
    attribution === undefined
      ? [{ label: 'failed: not attributed', count: scale(stage.failed) }]
      : barrierStops(attribution, scale(stage.failed));
  const running = { label: 'still under way at the end', count: scale(stage.running) };
  return {
    label: stage.stage,
    entered: scale(stage.entered),
    passed: scale(stage.passed),
    ...(stage.conversion === null ? {} : { low: stage.conversion.low, high: stage.conversion.high }),
    stops: [...stops, running],
  };
}

/** The shares of the attributed failures, for all failures of a stage; a share below 0 is drawn as none. */
function barrierStops({ barriers }: Failures, failed: number): FunnelStop[] {
  const positive = barriers.map(({ barrier, share }) => ({ label: asWords(barrier), share: Math.max(0, share) }));
  const all = positive.reduce((sum, { share }) => sum + share, 0);
  return positive.map(({ label, share }) => ({ label, count: (failed * share) / all }));
}

function differenceRows({ strategies }: ComparisonSummary): DifferenceRow[] {
  const others = strategies.flatMap(({ strategy, difference }) =>
    difference === null ? [] : [{ name: asWords(strategy), difference }],
  );
  const stages = strategies[0].stages.map(({ stage }, index) =>
    others.flatMap(({ name, difference }) => row(`to ${stage}: ${name}`, difference.stages[index])),
  );
  const endToEnd = others.flatMap(({ name, difference }) => row(`end to end: ${name}`, difference.endToEnd));
  const all = [...endToEnd, ...stages.flat()];
  return all.length <= MOST_ROWS ? all : endToEnd;
}

function row(label: string, estimate: Estimate | null): DifferenceRow[] {
  if (estimate === null) return [];
  const { value, low, high } = estimate;
  return [{ label, mean: 100 * value, low: Math.min(100 * low, 100 * value), high: Math.max(100 * high, 100 * value) }];
}

function differencesPicture(summary: PooledSummary, rows: readonly DifferenceRow[]): string {
  const first = asWords(summary.strategies[0].strategy);
  return drawDifferences(
    {
      title: `Does it help? Each strategy compared with ${first}`,
      caption: caption(summary, '95 % intervals, paired: same problems, same luck'),
      unit: `difference from ${first} in the share of processes that go on, in percentage points`,
      rows,
    },
    { zeroLabel: `as ${first}` },
  );
}

/** What is compared, and which end of it is better. */
const RESULT_LABELS: Readonly<Record<Result, string>> = {
  innovated: 'innovated (more is better)',
  delivery: 'delivery (more is better)',
  harmed: 'harmed (less is better)',
};

function resultRows({ strategies }: ComparisonSummary): DifferenceRow[] {
  return RESULTS.flatMap((result) =>
    strategies.flatMap(({ strategy, difference }) => {
      const estimate = difference?.results[result] ?? null;
      if (estimate === null) return [];
      const { value, low, high } = estimate;
      const label = `${RESULT_LABELS[result]}: ${asWords(strategy)}`;
      return [{ label, mean: value, low: Math.min(low, value), high: Math.max(high, value) }];
    }),
  );
}

function resultsPicture(summary: PooledSummary, rows: readonly DifferenceRow[]): string {
  const first = asWords(summary.strategies[0].strategy);
  return drawDifferences(
    {
      title: `Does it do good, and does it do harm? Each strategy compared with ${first}`,
      caption: caption(summary, '95 % intervals, paired: same problems, same luck'),
      unit: `difference from ${first}: share that innovated, net true gain (losses counted), share that left matters worse`,
      rows,
    },
    { zeroLabel: `as ${first}` },
  );
}

function endToEndPicture(summary: PooledSummary): string {
  const { attributed, replicates, strategies } = summary;
  const arms = strategies.flatMap(({ strategy, endToEndBarriers }) => {
    if (endToEndBarriers === null) return [];
    const { barriers, all } = endToEndBarriers;
    const rows = barriers.map(({ barrier, value, low, high }): BarrierSharesRow => {
      const interval = low === null || high === null ? {} : { low: Math.min(low, value), high: Math.max(high, value) };
      return { barrier: asWords(barrier), share: value, ...interval };
    });
    const arm = `${asWords(strategy)}: all ten ${fixed(100 * all.value, 0)} %`;
    return [{ arm, stages: [{ stage: 'end to end', barriers: rows }] }];
  });
  return drawBarrierShares({
    title: 'What does each barrier cost, from start to innovation?',
    caption: caption(summary, `${attributed} of ${replicates} replicates, in sampled orders`),
    shareOf: 'share of the processes started that would also innovate without the barrier (Shapley)',
    arms,
  });
}
