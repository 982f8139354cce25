import { barrierIntervals, byRun, type Estimate } from '../analysis/index.js';
import { STAGES } from '../model/index.js';
import { numbers, type Table, texts, uniqueTexts } from '../numeric/index.js';
import { type BarrierSharesArm, captionOf, drawBarrierShares, drawTradeOff, type Measured } from '../view/index.js';
import { labelOf, type Words } from '../words/index.js';
import { barrierLabel } from './barrier-label.js';
import { comparisonPictures, titleOf } from './comparison-pictures.js';
import { formatCost, orderErrors } from './explained.js';
import { compareUnits, type ScenarioFinding } from './findings.js';
import { fixed, formatEstimate, inPercent } from './format-estimate.js';
import { figure, type Html, list, paragraph, tableOf } from './html.js';
import { outcomeLabel, resultLabel, stepLabels, strategyInTable } from './in-table.js';
import { explainMeasure } from './name-measure.js';
import { ofScenario } from './of-scenario.js';
import { meanOverMeasured } from './over-measured.js';
import { FEW, type PooledRuns } from './pool-runs.js';
import { isComparable, type ReportData } from './report-data.js';
import { OUTCOMES, RESULTS, type StrategySummary, summarise } from './summary.js';
import { toldIn } from './told-in.js';
import { sameStrategiesIn } from './unchanged-of.js';

/** What came out in one scenario: tables, funnel, differences, barriers, the trade-off between outcomes. */
export function comparisonParts(data: ReportData, { label, pooled, strategies: found }: ScenarioFinding): Html[] {
  const { words } = data;
  const { page } = words;
  if (pooled.runCount === 0) return [paragraph(page.noRuns)];
  const left = leftOut(pooled, words);
  if (found.length === 0) return [paragraph(page.noLuck(pooled.most)), left];
  return [
    paragraph(page.pooled(pooled.runCount, aboutOf(pooled, words))),
    left,
    ...(isComparable(data.manifest.experiment.metrics) && pooled.replicates >= 2
      ? summaryParts(data, label, pooled)
      : []),
    comparisonTable(data, label, pooled),
  ];
}

/** What the rows are, for readers. */
function aboutOf({ points, replicates, fewest, most }: PooledRuns, { page }: Words): string {
  const rough = fewest < FEW ? page.rough : '';
  if (points === 1) return page.onePoint(replicates, rough);
  return fewest === most
    ? page.points(points, replicates, rough)
    : page.unevenPoints(points, fewest, most, replicates, rough);
}

function leftOut({ dropped, absent }: PooledRuns, words: Words): Html {
  const names = absent.map((each) => strategyInTable(each, words));
  return list([
    ...(names.length === 0 ? [] : [words.page.absent(names.join(', '))]),
    ...(dropped === 0 ? [] : [words.page.dropped(dropped)]),
  ]);
}

function summaryParts(data: ReportData, label: string, pooled: PooledRuns): Html[] {
  const { words } = data;
  const { experiment, version } = data.manifest;
  const entry = experiment.scenarios.find((each) => each.label === label);
  if (entry === undefined) return [];
  const { seed, replicates, attributed, strategies } = experiment;
  const barriers = ofScenario(data.barriers, label);
  const summary = {
    ...summarise(
      {
        version,
        scenario: entry.scenario,
        seed,
        replicates,
        attributed,
        strategies: strategies.filter((strategy) => !pooled.absent.includes(strategy.label)),
        runs: pooled.sums,
        barriers,
        removals: ofScenario(data.removals, label),
      },
      sameStrategiesIn(data, label),
    ),
    runCount: pooled.runCount,
  };
  const note = titleOf(toldIn(entry.scenario, words.language));
  const caption = captionOf({ runs: pooled.runCount, seed, version, note }, words);
  return [
    conversionTable(summary.strategies, words),
    outcomeTable(summary.strategies, words),
    resultTable(summary.strategies, words),
    ...comparisonPictures(summary, words).map(({ text }) => figure(text)),
    endToEndTable(summary.strategies, words),
    barrierPicture(barriers, caption, words),
    ...goodAndHarm(summary.strategies, caption, words),
    ...tradeOffs(pooled.means, caption, words),
  ];
}

function conversionTable(strategies: readonly StrategySummary[], words: Words): Html {
  const { results, page } = words;
  const header = [page.strategy, ...stepLabels(words)];
  const shares = strategies.map(({ strategy, stages, endToEnd }) => [
    strategyInTable(strategy, words),
    ...[...stages.map(({ conversion }) => conversion), endToEnd].map((each) => inPercent(each, words)),
  ]);
  const differences = strategies.flatMap(({ strategy, difference }) =>
    difference === null
      ? []
      : [
          [
            strategyInTable(strategy, words),
            ...[...difference.stages, difference.endToEnd].map((each) => inPercent(each, words, true)),
          ],
        ],
  );
  return [
    tableOf(page.goOn(page.interval), [header, ...shares]),
    tableOf(results.goOnLess(strategyInTable(strategies[0].strategy, words), page.pairedInterval), [
      header,
      ...differences,
    ]),
  ].join('\n');
}

function outcomeTable(strategies: readonly StrategySummary[], words: Words): Html {
  const { page } = words;
  return tableOf(page.outcomes(page.interval), [
    [page.strategy, ...OUTCOMES.map((outcome) => outcomeLabel(outcome, words))],
    ...strategies.map(({ strategy, outcomes }) => [
      strategyInTable(strategy, words),
      ...OUTCOMES.map((outcome) => formatEstimate(outcomes[outcome], 3, words)),
    ]),
  ]);
}

function resultTable(strategies: readonly StrategySummary[], words: Words): Html {
  const { results: said, page } = words;
  const header = [page.strategy, ...RESULTS.map((result) => resultLabel(result, words))];
  const others = strategies.flatMap(({ strategy, difference }) =>
    difference === null
      ? []
      : [
          [
            strategyInTable(strategy, words),
            ...RESULTS.map((result) => formatEstimate(difference.results[result], 3, words, true)),
          ],
        ],
  );
  return [
    tableOf(said.cameOfIt(page.interval), [
      header,
      ...strategies.map(({ strategy, results }) => [
        strategyInTable(strategy, words),
        ...RESULTS.map((result) => formatEstimate(results[result], 3, words)),
      ]),
    ]),
    tableOf(said.cameOfItLess(strategyInTable(strategies[0].strategy, words), page.pairedInterval), [
      header,
      ...others,
    ]),
    list([said.explained]),
  ].join('\n');
}

function endToEndTable(strategies: readonly StrategySummary[], words: Words): Html {
  const { results, page } = words;
  const columns = strategies.flatMap(({ strategy, endToEndBarriers }) =>
    endToEndBarriers === null ? [] : [{ strategy, ...endToEndBarriers }],
  );
  if (columns.length === 0) return '';
  return [
    tableOf(results.costs(page.interval), [
      [page.barrier, ...columns.map(({ strategy }) => strategyInTable(strategy, words))],
      ...columns[0].barriers.map(({ barrier }, place) => [
        results.inTable(barrier, barrierLabel(barrier, words)),
        ...columns.map(({ barriers }) => formatCost(barriers[place], words)),
      ]),
      [results.all(columns[0].barriers.length), ...columns.map(({ all }) => formatCost(all, words))],
    ]),
    list([results.endToEndExplained(columns[0]?.barriers.length ?? 10), orderErrors(strategies, words)]),
  ].join('\n');
}

function comparisonTable(data: ReportData, label: string, { means: all, fewest, most }: PooledRuns): Html {
  const { measure, words } = data;
  const compared = compareUnits(data, label, all, 'holm');
  if (compared === null) return '';
  const [first] = texts(all, 'strategy');
  const column = (name: string) => numbers(compared, name);
  const rows = texts(compared, 'arm').map((arm, row) => [
    strategyInTable(arm, words),
    `${column('n')[row]}`,
    formatEstimate({ value: column('mean')[row], low: column('low')[row], high: column('high')[row] }, 3, words, true),
    fixed(column('dz')[row], 2, words),
    // Of points with unlike replicates, a unit is no value that a run could have.
    fewest === most ? fixed(column('a12')[row], 2, words) : '-',
    Number.isNaN(column('correlation')[row]) ? '-' : fixed(column('correlation')[row], 2, words),
    formatP(column('pAdjusted')[row], words),
  ]);
  return tableOf(words.page.pairs(strategyInTable(first, words), explainMeasure(measure, words)), [
    words.page.pairColumns,
    ...rows,
  ]);
}

function formatP(p: number, words: Words): string {
  return p < 0.001 ? `< ${fixed(0.001, 3, words)}` : fixed(p, 3, words);
}

// From fewer replicates with failures an interval of a share says nothing.
const LEAST_REPLICATES = 5;

function barrierPicture(barriers: Table, caption: string, words: Words): Html {
  const { whatStopped, replayed, honesty } = words.page;
  if (barriers.rowCount === 0) return '';
  const intervals = barrierIntervals(barriers);
  const column = (name: string) => numbers(intervals, name);
  const [arms, stages, names] = [texts(intervals, 'strategy'), texts(intervals, 'stage'), texts(intervals, 'barrier')];
  const rowsOf = (arm: string, stage: string) =>
    names.flatMap((_, row) => (arms[row] === arm && stages[row] === stage && column('failures')[row] > 0 ? [row] : []));
  const drawn = uniqueTexts(intervals, 'strategy').map(
    (arm): BarrierSharesArm => ({
      arm: labelOf(words.strategies, arm),
      stages: STAGES.map((stage) => {
        const rows = rowsOf(arm, stage);
        return {
          stage: words.stages[stage].label,
          failures: rows.length === 0 ? 0 : column('failures')[rows[0]],
          barriers: rows.map((row) => ({
            barrier: labelOf(words.barriers, names[row]),
            share: column('share')[row],
            ...(column('replicates')[row] < LEAST_REPLICATES
              ? {}
              : intervalOf(column('share')[row], column('low')[row], column('high')[row])),
            lastCheck: column('lastCheck')[row],
          })),
        };
      }),
    }),
  );
  if (drawn.every((arm) => arm.stages.every((stage) => stage.barriers.length === 0))) return '';
  return [
    figure(drawBarrierShares({ title: whatStopped, caption, arms: drawn }, { words })),
    list([replayed, honesty]),
  ].join('\n');
}

/** An interval that holds its value; none where there is none. */
export function intervalOf(value: number, low: number, high: number): Omit<Measured, 'value'> {
  return Number.isFinite(low) && Number.isFinite(high)
    ? { low: Math.min(low, value), high: Math.max(high, value) }
    : {};
}

function goodAndHarm(strategies: readonly StrategySummary[], caption: string, words: Words): Html[] {
  const { goodWithoutHarm, deliveryAxis, harmedAxis } = words.page;
  const arms = strategies.flatMap(({ strategy, results: { delivery, harmed } }) =>
    delivery === null || harmed === null
      ? []
      : [{ label: labelOf(words.strategies, strategy), x: delivery, y: harmed }],
  );
  if (arms.length < 2) return [];
  return [
    figure(
      drawTradeOff(
        {
          title: goodWithoutHarm,
          caption,
          x: { label: deliveryAxis, better: 'more' },
          y: { label: harmedAxis, better: 'less' },
          arms,
        },
        { words },
      ),
    ),
  ];
}

function tradeOffs(units: Table, caption: string, words: Words): Html[] {
  const { both, zeroToOne } = words.page;
  const strategies = uniqueTexts(units, 'strategy');
  if (strategies.length < 2) return [];
  const measured = (outcome: string) => {
    const samples = byRun(units, outcome);
    return (strategy: string): Estimate => meanOverMeasured(samples.get(strategy) ?? []);
  };
  const democratic = measured('democratic');
  return (['effective', 'innovative'] as const).map((outcome) => {
    const other = measured(outcome);
    return figure(
      drawTradeOff(
        {
          title: both(outcomeLabel(outcome, words), outcomeLabel('democratic', words)),
          caption,
          x: { label: zeroToOne(outcomeLabel(outcome, words)), better: 'more' },
          y: { label: zeroToOne(outcomeLabel('democratic', words)), better: 'more' },
          arms: strategies.map((strategy) => ({
            label: labelOf(words.strategies, strategy),
            x: other(strategy),
            y: democratic(strategy),
          })),
        },
        { words },
      ),
    );
  });
}
