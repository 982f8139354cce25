import { barrierIntervals, byRun, type Estimate, pairedComparisons } from '../analysis/index.js';
import { BARRIERS, STAGES } from '../model/index.js';
import { filterRows, numbers, type Table, texts, uniqueTexts } from '../numeric/index.js';
import { type BarrierSharesArm, captionOf, drawBarrierShares, drawTradeOff, type Measured } from '../view/index.js';
import { asWords } from '../words/index.js';
import { comparisonPictures, titleOf } from './comparison-pictures.js';
import { END_TO_END_EXPLAINED, formatCost, orderErrors, RESULTS_EXPLAINED } from './explained.js';
import { fixed, formatEstimate, inPercent } from './format-estimate.js';
import { figure, type Html, list, paragraph, tableOf } from './html.js';
import { explainMeasure } from './name-measure.js';
import { ofScenario } from './of-scenario.js';
import { meanOverMeasured } from './over-measured.js';
import { type PooledRuns, poolRuns } from './pool-runs.js';
import { isComparable, type ReportData } from './report-data.js';
import { OUTCOMES, RESULTS, type StrategySummary, summarise } from './summary.js';
import { sameStrategiesIn } from './unchanged-of.js';

const STEPS = ['to interaction', 'to collaboration', 'to innovation', 'end to end'];

/** What came out in one scenario: tables, funnel, differences, barriers, the trade-off between outcomes. */
export function comparisonParts(data: ReportData, label: string): Html[] {
  const { strategies, metrics } = data.manifest.experiment;
  const runs = ofScenario(data.runs, label);
  if (runs.rowCount === 0) return [paragraph('No run came to its end.')];
  const pooled = poolRuns(
    runs,
    strategies.map((strategy) => strategy.label),
  );
  const left = leftOut(pooled);
  const units = new Set(numbers(pooled.means, 'replicate')).size;
  if (units < 2) {
    return [
      paragraph(
        `${units === 0 ? 'No' : 'One'} replicate for all to be compared on: nothing can be said of what is luck.`,
      ),
      left,
    ];
  }
  return [
    paragraph(`${pooled.runCount} runs: ${pooled.about}.`),
    left,
    ...(isComparable(metrics) ? summaryParts(data, label, pooled) : []),
    comparisonTable(data, label, pooled.means),
  ];
}

function leftOut({ dropped, absent }: PooledRuns): Html {
  const runs = dropped === 1 ? 'run is' : 'runs are';
  return list([
    ...(absent.length === 0 ? [] : [`Most runs failed of: ${absent.join(', ')}. What did not fail is left out here.`]),
    ...(dropped === 0
      ? []
      : [
          `${dropped} ${runs} left out, so that all strategies are compared on the same replicates of the same points.`,
        ]),
  ]);
}

function summaryParts(data: ReportData, label: string, pooled: PooledRuns): Html[] {
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
  const caption = captionOf({ runs: pooled.runCount, seed, version, note: titleOf(entry.scenario) });
  return [
    conversionTable(summary.strategies),
    outcomeTable(summary.strategies),
    resultTable(summary.strategies),
    ...comparisonPictures(summary).map(({ text }) => figure(text)),
    endToEndTable(summary.strategies),
    barrierPicture(barriers, caption),
    ...goodAndHarm(summary.strategies, caption),
    ...tradeOffs(pooled.means, caption),
  ];
}

function conversionTable(strategies: readonly StrategySummary[]): Html {
  const shares = strategies.map(({ strategy, stages, endToEnd }) => [
    strategy,
    ...[...stages.map(({ conversion }) => conversion), endToEnd].map((each) => inPercent(each)),
  ]);
  const differences = strategies.flatMap(({ strategy, difference }) =>
    difference === null
      ? []
      : [[strategy, ...[...difference.stages, difference.endToEnd].map((each) => inPercent(each, true))]],
  );
  return [
    tableOf('How many of the processes that enter a stage go on, in % [95 % interval]', [
      ['strategy', ...STEPS],
      ...shares,
    ]),
    tableOf(`Difference from ${strategies[0].strategy}, in percentage points [95 % interval, paired]`, [
      ['strategy', ...STEPS],
      ...differences,
    ]),
  ].join('\n');
}

function outcomeTable(strategies: readonly StrategySummary[]): Html {
  return tableOf('The three outcomes of a run, 0 to 1 [95 % interval]', [
    ['strategy', ...OUTCOMES],
    ...strategies.map(({ strategy, outcomes }) => [
      strategy,
      ...OUTCOMES.map((outcome) => formatEstimate(outcomes[outcome], 3)),
    ]),
  ]);
}

function resultTable(strategies: readonly StrategySummary[]): Html {
  const others = strategies.flatMap(({ strategy, difference }) =>
    difference === null
      ? []
      : [[strategy, ...RESULTS.map((result) => formatEstimate(difference.results[result], 3, true))]],
  );
  return [
    tableOf('What came of it, per process started [95 % interval]', [
      ['strategy', ...RESULTS],
      ...strategies.map(({ strategy, results }) => [
        strategy,
        ...RESULTS.map((result) => formatEstimate(results[result], 3)),
      ]),
    ]),
    tableOf(`Difference from ${strategies[0].strategy} in what came of it [95 % interval, paired]`, [
      ['strategy', ...RESULTS],
      ...others,
    ]),
    list([RESULTS_EXPLAINED]),
  ].join('\n');
}

function endToEndTable(strategies: readonly StrategySummary[]): Html {
  const columns = strategies.flatMap(({ strategy, endToEndBarriers }) =>
    endToEndBarriers === null ? [] : [{ strategy, ...endToEndBarriers }],
  );
  if (columns.length === 0) return '';
  return [
    tableOf('What each barrier costs end to end, in % of the processes started [95 % interval]', [
      ['barrier', ...columns.map(({ strategy }) => strategy)],
      ...BARRIERS.map(({ name }, place) => [name, ...columns.map(({ barriers }) => formatCost(barriers[place]))]),
      ['all ten together', ...columns.map(({ all }) => formatCost(all))],
    ]),
    list([END_TO_END_EXPLAINED, orderErrors(strategies)]),
  ].join('\n');
}

function comparisonTable(data: ReportData, label: string, all: Table): Html {
  const { measure } = data;
  const same = sameStrategiesIn(data, label);
  const arms = texts(all, 'strategy');
  // Who changed nothing against the first differs from it in nothing.
  const units = filterRows(all, (row) => same.get(arms[row]) !== arms[0]);
  if (uniqueTexts(units, 'strategy').length < 2) return '';
  const compared = pairedComparisons(units, measure);
  const [first] = uniqueTexts(units, 'strategy');
  const column = (name: string) => numbers(compared, name);
  const rows = texts(compared, 'arm').map((arm, row) => [
    arm,
    `${column('n')[row]}`,
    formatEstimate({ value: column('mean')[row], low: column('low')[row], high: column('high')[row] }, 3, true),
    fixed(column('dz')[row], 2),
    fixed(column('a12')[row], 2),
    Number.isNaN(column('correlation')[row]) ? '-' : fixed(column('correlation')[row], 2),
    formatP(column('pAdjusted')[row]),
  ]);
  return tableOf(`Each strategy less ${first}, pair by pair, in ${explainMeasure(measure)}`, [
    ['strategy', 'pairs', 'difference [95 % interval]', 'd of pairs', 'A12', 'correlation', 'p (Holm)'],
    ...rows,
  ]);
}

function formatP(p: number): string {
  return p < 0.001 ? '< 0.001' : fixed(p, 3);
}

// From fewer replicates with failures an interval of a share says nothing.
const LEAST_REPLICATES = 5;

function barrierPicture(barriers: Table, caption: string): Html {
  if (barriers.rowCount === 0) return '';
  const intervals = barrierIntervals(barriers);
  const column = (name: string) => numbers(intervals, name);
  const [arms, stages, names] = [texts(intervals, 'strategy'), texts(intervals, 'stage'), texts(intervals, 'barrier')];
  const rowsOf = (arm: string, stage: string) =>
    names.flatMap((_, row) => (arms[row] === arm && stages[row] === stage && column('failures')[row] > 0 ? [row] : []));
  const drawn = uniqueTexts(intervals, 'strategy').map(
    (arm): BarrierSharesArm => ({
      arm: asWords(arm),
      stages: STAGES.map((stage) => {
        const rows = rowsOf(arm, stage);
        return {
          stage,
          failures: rows.length === 0 ? 0 : column('failures')[rows[0]],
          barriers: rows.map((row) => ({
            barrier: asWords(names[row]),
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
    figure(
      drawBarrierShares({ title: 'What stopped processes, by replay and by the naive answer?', caption, arms: drawn }),
    ),
    list([
      'Found by replaying each failure on the same draws without each set of barriers of its stage (Shapley shares); unexplained is what fails without them too.',
      'No study gives empirical base rates for barriers: read the shares as what this model does.',
    ]),
  ].join('\n');
}

/** An interval that holds its value; none where there is none. */
export function intervalOf(value: number, low: number, high: number): Omit<Measured, 'value'> {
  return Number.isFinite(low) && Number.isFinite(high)
    ? { low: Math.min(low, value), high: Math.max(high, value) }
    : {};
}

function goodAndHarm(strategies: readonly StrategySummary[], caption: string): Html[] {
  const arms = strategies.flatMap(({ strategy, results: { delivery, harmed } }) =>
    delivery === null || harmed === null ? [] : [{ label: asWords(strategy), x: delivery, y: harmed }],
  );
  if (arms.length < 2) return [];
  return [
    figure(
      drawTradeOff({
        title: 'Who does good without doing harm?',
        caption,
        x: { label: 'delivery, net true gain per process started, -1 to 1', better: 'more' },
        y: { label: 'harmed, share of processes that left matters worse', better: 'less' },
        arms,
      }),
    ),
  ];
}

function tradeOffs(units: Table, caption: string): Html[] {
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
      drawTradeOff({
        title: `Who is both ${outcome} and democratic?`,
        caption,
        x: { label: `${outcome}, 0 to 1`, better: 'more' },
        y: { label: 'democratic, 0 to 1', better: 'more' },
        arms: strategies.map((strategy) => ({ label: asWords(strategy), x: other(strategy), y: democratic(strategy) })),
      }),
    );
  });
}
