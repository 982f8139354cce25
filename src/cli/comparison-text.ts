import { STRATEGIES } from '../metagovernance/index.js';
import { STAGES } from '../model/index.js';
import {
  type ComparisonSummary,
  formatEstimate,
  inPercent,
  OUTCOMES,
  RESULTS,
  RESULTS_EXPLAINED,
  type StrategySummary,
} from '../report/index.js';
import { barrierText } from './barrier-text.js';
import { endToEndText } from './end-to-end-text.js';
import { formatTextTable, wrap } from './text-table.js';

const STEPS = ['to interaction', 'to collaboration', 'to innovation', 'end to end'];

/** A comparison as a reader of the terminal gets it: 80 to 100 columns of plain text. */
export function comparisonText(summary: ComparisonSummary, settings: Readonly<Record<string, unknown>>): string[] {
  const { strategies, level } = summary;
  const percent = Math.round(level * 100);
  const others = strategies.filter(({ difference }) => difference !== null);
  const first = strategies[0].strategy;
  return [
    ...headText(summary, settings),
    '',
    `How many of the processes that enter a stage go on to the next, in % [${percent} % interval]`,
    ...formatTextTable([['', ...STEPS], ...strategies.map(conversionRow)]),
    'End to end: the share of all processes started that became an innovation.',
    ...runningNote(strategies),
    ...sameNote(strategies),
    ...(others.length === 0
      ? []
      : [
          '',
          `Difference from ${first}, in percentage points [${percent} % interval]`,
          ...formatTextTable([['', ...STEPS], ...others.map(conversionDifferenceRow)]),
        ]),
    '',
    `What came of it, per process started [${percent} % interval]`,
    ...formatTextTable([['', ...RESULTS], ...strategies.map(resultRow)]),
    ...wrap(RESULTS_EXPLAINED, 92),
    ...(others.length === 0
      ? []
      : [
          '',
          `Difference from ${first} in what came of it [${percent} % interval]`,
          ...formatTextTable([['', ...RESULTS], ...others.map(resultDifferenceRow)]),
        ]),
    '',
    `The three outcomes of a run, each from 0 to 1: mean [${percent} % interval]`,
    ...formatTextTable([['', ...OUTCOMES], ...strategies.map(outcomeRow)]),
    ...(others.length === 0
      ? []
      : [
          '',
          `Difference from ${first} in the three outcomes [${percent} % interval]`,
          ...formatTextTable([['', ...OUTCOMES], ...others.map(outcomeDifferenceRow)]),
          '',
          ...wrap(
            `Differences are paired: in each replicate all strategies meet the same problems and the same luck until what they do makes them differ. Each interval stands for itself; of twenty such intervals, one will miss by chance.`,
            92,
          ),
        ]),
    '',
    ...barrierText(summary),
    ...endToEndText(summary),
  ];
}

function headText(summary: ComparisonSummary, settings: Readonly<Record<string, unknown>>): string[] {
  const { scenario, replicates, seed, version, strategies } = summary;
  const changed = Object.entries(settings).map(([path, value]) => `${path} = ${JSON.stringify(value)}`);
  const abouts = strategies.map(({ strategy, name }) => [strategy, STRATEGIES[name]?.about ?? '']);
  return [
    `${scenario.title} (${scenario.id} ${scenario.version})`,
    ...(scenario.question === '' ? [] : wrap(scenario.question, 92)),
    '',
    `${replicates} replicates of ${scenario.problems.count} processes in ${scenario.ticks} ticks (months), ` +
      `seed ${seed}, metagovernor ${version}`,
    ...(changed.length === 0 ? [] : wrap(`With ${changed.join(', ')}`, 92)),
    '',
    ...formatTextTable(abouts, 2),
  ];
}

function runningNote(strategies: readonly StrategySummary[]): string[] {
  const running = strategies.flatMap(({ stages }) => stages.map((stage) => stage.running)).reduce((a, b) => a + b, 0);
  if (running === 0) return [];
  const started = strategies.reduce((sum, strategy) => sum + strategy.started, 0);
  return [`Still under way at the end, and counted as not having gone on: ${running} of ${started} processes.`];
}

function sameNote(strategies: readonly StrategySummary[]): string[] {
  return strategies.flatMap(({ strategy, sameAs }) =>
    sameAs === null
      ? []
      : wrap(
          `${strategy} changed nothing against ${sameAs}: every run is the same to the last bit, so no difference is given.`,
          92,
        ),
  );
}

function conversionRow({ strategy, stages, endToEnd }: StrategySummary): string[] {
  return [strategy, ...[...stages.map((stage) => stage.conversion), endToEnd].map((estimate) => inPercent(estimate))];
}

function conversionDifferenceRow({ strategy, difference }: StrategySummary): string[] {
  const estimates = difference === null ? STAGES.map(() => null) : [...difference.stages, difference.endToEnd];
  return [strategy, ...estimates.map((estimate) => inPercent(estimate, true))];
}

function resultRow({ strategy, results }: StrategySummary): string[] {
  return [strategy, ...RESULTS.map((result) => formatEstimate(results[result], 3))];
}

function resultDifferenceRow({ strategy, difference }: StrategySummary): string[] {
  return [strategy, ...RESULTS.map((result) => formatEstimate(difference?.results[result] ?? null, 3, true))];
}

function outcomeRow({ strategy, outcomes }: StrategySummary): string[] {
  return [strategy, ...OUTCOMES.map((outcome) => formatEstimate(outcomes[outcome], 3))];
}

function outcomeDifferenceRow({ strategy, difference }: StrategySummary): string[] {
  return [strategy, ...OUTCOMES.map((outcome) => formatEstimate(difference?.outcomes[outcome] ?? null, 3, true))];
}
