import { meanInterval } from '../analysis/index.js';
import { numbers, texts, uniqueTexts } from '../numeric/index.js';
import { captionOf, drawSeries, type SeriesPoint } from '../view/index.js';
import { labelOf } from '../words/index.js';
import { figure, type Html } from './html.js';
import { explainMeasure, nameMeasure } from './name-measure.js';
import { ofScenario } from './of-scenario.js';
import { matchRuns, wholeReplicates } from './pool-runs.js';
import type { ReportData } from './report-data.js';
import { intervalOf } from './scenario-section.js';

/** What was recorded over time: a picture for each measure, a line for each strategy, averaged over points and replicates. */
export function seriesParts({ series, manifest, words }: ReportData, label: string): Html[] {
  const { series: recording, seed, scenarios, strategies } = manifest.experiment;
  if (recording === null || series.rowCount === 0) return [];
  const matched = matchRuns(
    ofScenario(series, label),
    strategies.map((strategy) => strategy.label),
  );
  const here = wholeReplicates(matched);
  if (here.rowCount === 0) return [];
  const scenario = scenarios.find((each) => each.label === label)?.scenario;
  const leavesAt = scenario === undefined ? undefined : Math.round(scenario.ticks * scenario.metagovernor.leavesAt);
  const ticks = numbers(here, 'tick');
  const arms = texts(here, 'strategy');
  const replicates = numbers(here, 'replicate');
  const runs = new Set(
    Array.from(replicates, (replicate, row) => `${numbers(here, 'point')[row]} ${replicate} ${arms[row]}`),
  );
  const caption = captionOf({ runs: runs.size, seed, version: manifest.version, note: label }, words);
  return recording.measures.map((measure) => {
    const values = numbers(here, measure);
    const lines = uniqueTexts(here, 'strategy').map((strategy) => {
      const byTick = new Map<number, Map<number, number[]>>();
      for (let row = 0; row < here.rowCount; row++) {
        if (arms[row] !== strategy || !Number.isFinite(values[row])) continue;
        const byReplicate = byTick.get(ticks[row]) ?? new Map<number, number[]>();
        byTick.set(ticks[row], byReplicate);
        const known = byReplicate.get(replicates[row]);
        if (known === undefined) byReplicate.set(replicates[row], [values[row]]);
        else known.push(values[row]);
      }
      return { label: labelOf(words.strategies, strategy), points: [...byTick].sort(([a], [b]) => a - b).map(pointOf) };
    });
    return figure(
      drawSeries(
        {
          title: words.page.develops(nameMeasure(measure, words)),
          caption,
          measure: words.page.overReplicates(explainMeasure(measure, words)),
          lines: lines.filter(({ points }) => points.length > 0),
          ...(leavesAt === undefined ? {} : { leavesAt }),
        },
        { words },
      ),
    );
  });
}

/** The mean at a tick: first over the points of each replicate, then over the replicates, which are the independent units. */
function pointOf([tick, byReplicate]: readonly [number, ReadonlyMap<number, readonly number[]>]): SeriesPoint {
  // A mean over nothing is missing.
  const measured = [...byReplicate.values()].map((values) => values.filter((value) => !Number.isNaN(value)));
  const means = measured
    .filter(({ length }) => length > 0)
    .map((values) => values.reduce((a, b) => a + b, 0) / values.length);
  if (means.length === 0) return { tick, value: Number.NaN };
  if (means.length === 1) return { tick, value: means[0] };
  const { mean, low, high } = meanInterval(means);
  return { tick, value: mean, ...intervalOf(mean, low, high) };
}
