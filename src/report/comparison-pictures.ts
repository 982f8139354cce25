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
import { ENGLISH, labelOf, type Words } from '../words/index.js';
import { barrierLabel } from './barrier-label.js';
import { fixed } from './format-estimate.js';
import { resultLabel } from './in-table.js';
import type { Picture } from './picture-file.js';
import { type ComparisonSummary, RESULTS, type StageSummary, type StrategySummary } from './summary.js';
import { toldIn } from './told-in.js';

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
export function comparisonPictures(comparison: ComparisonSummary | PooledSummary, words: Words = ENGLISH): Picture[] {
  const summary =
    'runCount' in comparison
      ? comparison
      : { ...comparison, runCount: comparison.replicates * comparison.strategies.length };
  const files = [{ name: 'funnel.svg', text: funnelPicture(summary, words) }];
  const rows = differenceRows(summary, words);
  if (rows.length > 0) files.push({ name: 'differences.svg', text: differencesPicture(summary, rows, words) });
  const results = resultRows(summary, words);
  if (results.length > 0) files.push({ name: 'results.svg', text: resultsPicture(summary, results, words) });
  if (summary.attributed > 0) files.push({ name: 'end-to-end.svg', text: endToEndPicture(summary, words) });
  return files;
}

function caption({ scenario, runCount, seed, version }: PooledSummary, remark: string, words: Words): string {
  const note = `${titleOf(toldIn(scenario, words.language))} · ${remark}`;
  return captionOf({ runs: runCount, seed, version, note }, words);
}

/** What a picture calls the scenario. */
export function titleOf({ title, id, version }: Pick<Scenario, 'title' | 'id' | 'version'>): string {
  return `${title} (${id} ${version})`;
}

function funnelPicture(summary: PooledSummary, words: Words): string {
  const { attributed, replicates, strategies } = summary;
  const remark = attributed === 0 ? words.figures.notAttributed : words.figures.attributed(attributed, replicates);
  const arms = strategies.map((strategy) => ({
    name: labelOf(words.strategies, strategy.strategy),
    stages: strategy.stages.map((stage, index) => funnelStage(strategy, stage, strategy.barriers?.[index], words)),
    innovated: perHundred(strategy.innovated, strategy),
  }));
  return drawFunnel({ title: words.figures.ofHundred, caption: caption(summary, remark, words), arms }, { words });
}

function perHundred(count: number, { started }: StrategySummary): number {
  return started === 0 ? 0 : (100 * count) / started;
}

function funnelStage(
  strategy: StrategySummary,
  stage: StageSummary,
  attribution: Failures | undefined,
  words: Words,
): FunnelStage {
  const { failedUnattributed, stillUnderWay } = words.figures;
  const scale = (count: number) => perHundred(count, strategy);
  const stops =
    attribution === undefined
      ? [{ label: failedUnattributed, count: scale(stage.failed) }]
      : barrierStops(attribution, scale(stage.failed), words);
  const running = { label: stillUnderWay, count: scale(stage.running) };
  return {
    label: words.stages[stage.stage].label,
    entered: scale(stage.entered),
    passed: scale(stage.passed),
    ...(stage.conversion === null ? {} : { low: stage.conversion.low, high: stage.conversion.high }),
    stops: [...stops, running],
  };
}

/** The shares of the attributed failures, for all failures of a stage; a share below 0 is drawn as none. */
function barrierStops({ barriers }: Failures, failed: number, words: Words): FunnelStop[] {
  const positive = barriers.map(({ barrier, share }) => ({
    label: barrierLabel(barrier, words),
    share: Math.max(0, share),
  }));
  const all = positive.reduce((sum, { share }) => sum + share, 0);
  return positive.map(({ label, share }) => ({ label, count: (failed * share) / all }));
}

function differenceRows({ strategies }: ComparisonSummary, words: Words): DifferenceRow[] {
  const { steps, endToEnd: whole } = words.results;
  const others = strategies.flatMap(({ strategy, difference }) =>
    difference === null ? [] : [{ name: labelOf(words.strategies, strategy), difference }],
  );
  const stages = strategies[0].stages.map(({ stage }, index) =>
    others.flatMap(({ name, difference }) => row(`${steps[stage]}: ${name}`, difference.stages[index])),
  );
  const endToEnd = others.flatMap(({ name, difference }) => row(`${whole}: ${name}`, difference.endToEnd));
  const all = [...endToEnd, ...stages.flat()];
  return all.length <= MOST_ROWS ? all : endToEnd;
}

function row(label: string, estimate: Estimate | null): DifferenceRow[] {
  if (estimate === null) return [];
  const { value, low, high } = estimate;
  return [{ label, mean: 100 * value, low: Math.min(100 * low, 100 * value), high: Math.max(100 * high, 100 * value) }];
}

function differencesPicture(summary: PooledSummary, rows: readonly DifferenceRow[], words: Words): string {
  const { doesItHelp, goOnUnit, paired, as } = words.figures;
  const first = labelOf(words.strategies, summary.strategies[0].strategy);
  return drawDifferences(
    {
      title: doesItHelp(first),
      caption: caption(summary, paired, words),
      unit: goOnUnit(first),
      rows,
    },
    { zeroLabel: as(first), words },
  );
}

function resultRows({ strategies }: ComparisonSummary, words: Words): DifferenceRow[] {
  const { moreIsBetter, lessIsBetter } = words.figures;
  return RESULTS.flatMap((result) =>
    strategies.flatMap(({ strategy, difference }) => {
      const estimate = difference?.results[result] ?? null;
      if (estimate === null) return [];
      const { value, low, high } = estimate;
      const measured = (result === 'harmed' ? lessIsBetter : moreIsBetter)(resultLabel(result, words));
      const label = `${measured}: ${labelOf(words.strategies, strategy)}`;
      return [{ label, mean: value, low: Math.min(low, value), high: Math.max(high, value) }];
    }),
  );
}

function resultsPicture(summary: PooledSummary, rows: readonly DifferenceRow[], words: Words): string {
  const { doesItDoGood, goodUnit, paired, as } = words.figures;
  const first = labelOf(words.strategies, summary.strategies[0].strategy);
  return drawDifferences(
    {
      title: doesItDoGood(first),
      caption: caption(summary, paired, words),
      unit: goodUnit(first),
      rows,
    },
    { zeroLabel: as(first), words },
  );
}

function endToEndPicture(summary: PooledSummary, words: Words): string {
  const { all: allTogether, whatItCosts, inOrders, costUnit } = words.figures;
  const { attributed, replicates, strategies } = summary;
  const arms = strategies.flatMap(({ strategy, endToEndBarriers }) => {
    if (endToEndBarriers === null) return [];
    const { barriers, all } = endToEndBarriers;
    const rows = barriers.map(({ barrier, value, low, high }): BarrierSharesRow => {
      const interval = low === null || high === null ? {} : { low: Math.min(low, value), high: Math.max(high, value) };
      return { barrier: barrierLabel(barrier, words), share: value, ...interval };
    });
    const arm = allTogether(labelOf(words.strategies, strategy), barriers.length, fixed(100 * all.value, 0, words));
    return [{ arm, stages: [{ stage: words.results.endToEnd, barriers: rows }] }];
  });
  return drawBarrierShares(
    {
      title: whatItCosts,
      caption: caption(summary, inOrders(attributed, replicates), words),
      shareOf: costUnit,
      arms,
    },
    { words },
  );
}
