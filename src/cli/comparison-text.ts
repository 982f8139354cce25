import type { Estimate } from '../analysis/index.js';
import {
  aboutStrategy,
  type ComparisonSummary,
  drawnLines,
  formatEstimate,
  inPercent,
  OUTCOMES,
  outcomeLabel,
  RESULTS,
  resultLabel,
  type StrategySummary,
  stepLabels,
  strategyInTable,
  toldIn,
} from '../report/index.js';
import type { Words } from '../words/index.js';
import { barrierText } from './barrier-text.js';
import { endToEndText } from './end-to-end-text.js';
import { settingsText } from './settings-text.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;

/** A comparison as a reader of the terminal gets it: 80 to 100 columns of plain text. */
export function comparisonText(
  summary: ComparisonSummary,
  settings: Readonly<Record<string, unknown>>,
  words: Words,
): string[] {
  const { strategies, level } = summary;
  const { results: said, terminal } = words;
  const interval = said.ofInterval(Math.round(level * 100));
  const others = strategies.flatMap(({ strategy, difference }) =>
    difference === null ? [] : [{ strategy, difference }],
  );
  const first = strategyInTable(strategies[0].strategy, words);
  const ofOthers = (...lines: string[]) => (others.length === 0 ? [] : ['', ...lines]);
  const rowOf = (strategy: string, cells: readonly string[]) => [strategyInTable(strategy, words), ...cells];
  const percents = (estimates: readonly (Estimate | null)[], isDifference = false) =>
    estimates.map((estimate) => inPercent(estimate, words, isDifference));
  const numbers = (estimates: readonly (Estimate | null)[], isDifference = false) =>
    estimates.map((estimate) => formatEstimate(estimate, 3, words, isDifference));
  const steps = ['', ...stepLabels(words)];
  const results = ['', ...RESULTS.map((result) => resultLabel(result, words))];
  const outcomes = ['', ...OUTCOMES.map((outcome) => outcomeLabel(outcome, words))];
  return [
    ...headText(summary, settings, words),
    '',
    said.goOn(interval),
    ...formatTextTable([
      steps,
      ...strategies.map(({ strategy, stages, endToEnd }) =>
        rowOf(strategy, percents([...stages.map(({ conversion }) => conversion), endToEnd])),
      ),
    ]),
    terminal.endToEndIs,
    ...runningNote(strategies, words),
    ...sameNote(strategies, words),
    ...ofOthers(
      said.goOnLess(first, interval),
      ...formatTextTable([
        steps,
        ...others.map(({ strategy, difference }) =>
          rowOf(strategy, percents([...difference.stages, difference.endToEnd], true)),
        ),
      ]),
    ),
    '',
    said.cameOfIt(interval),
    ...formatTextTable([
      results,
      ...strategies.map((each) => rowOf(each.strategy, numbers(RESULTS.map((result) => each.results[result])))),
    ]),
    ...wrap(said.explained, WIDTH),
    ...ofOthers(
      said.cameOfItLess(first, interval),
      ...formatTextTable([
        results,
        ...others.map(({ strategy, difference }) =>
          rowOf(
            strategy,
            numbers(
              RESULTS.map((result) => difference.results[result]),
              true,
            ),
          ),
        ),
      ]),
    ),
    '',
    terminal.outcomes(interval),
    ...formatTextTable([
      outcomes,
      ...strategies.map((each) => rowOf(each.strategy, numbers(OUTCOMES.map((outcome) => each.outcomes[outcome])))),
    ]),
    ...ofOthers(
      terminal.outcomesLess(first, interval),
      ...formatTextTable([
        outcomes,
        ...others.map(({ strategy, difference }) =>
          rowOf(
            strategy,
            numbers(
              OUTCOMES.map((outcome) => difference.outcomes[outcome]),
              true,
            ),
          ),
        ),
      ]),
      '',
      ...wrap(terminal.paired, WIDTH),
    ),
    '',
    ...barrierText(summary, words),
    ...endToEndText(summary, words),
  ];
}

function headText(summary: ComparisonSummary, settings: Readonly<Record<string, unknown>>, words: Words): string[] {
  const { replicates, seed, version, strategies } = summary;
  const scenario = toldIn(summary.scenario, words.language);
  const changed = settingsText(settings);
  const abouts = strategies.map(({ strategy, name }) => [
    strategyInTable(strategy, words),
    aboutStrategy(name, words) ?? '',
  ]);
  return [
    `${scenario.title} (${scenario.id} ${scenario.version})`,
    ...(scenario.question === '' ? [] : wrap(scenario.question, WIDTH)),
    '',
    words.terminal.compared(replicates, scenario.problems.count, scenario.ticks, String(seed), version),
    ...(changed.length === 0 ? [] : wrap(words.terminal.with(changed.join(', ')), WIDTH)),
    ...drawnLines(summary.scenario, words).flatMap((line) => wrap(line, WIDTH)),
    '',
    ...formatTextTable(abouts, 2),
  ];
}

function runningNote(strategies: readonly StrategySummary[], { terminal }: Words): string[] {
  const running = strategies.flatMap(({ stages }) => stages.map((stage) => stage.running)).reduce((a, b) => a + b, 0);
  if (running === 0) return [];
  const started = strategies.reduce((sum, strategy) => sum + strategy.started, 0);
  return [terminal.running(running, started)];
}

function sameNote(strategies: readonly StrategySummary[], words: Words): string[] {
  return strategies.flatMap(({ strategy, sameAs }) =>
    sameAs === null
      ? []
      : wrap(words.terminal.same(strategyInTable(strategy, words), strategyInTable(sameAs, words)), WIDTH),
  );
}
