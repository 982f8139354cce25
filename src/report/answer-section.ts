import type { Estimate } from '../analysis/index.js';
import { largest } from '../numeric/index.js';
import { captionOf, type DifferenceRow, drawDifferences } from '../view/index.js';
import { capitalise, formatExact, joinNames, labelOf, type Words } from '../words/index.js';
import { type Change, findChanges } from './factor-section.js';
import type { ScenarioFinding, StrategyFinding } from './findings.js';
import { formatEstimate } from './format-estimate.js';
import { figure, type Html, lead, list, paragraph, tableOf } from './html.js';
import { strategyInTable } from './in-table.js';
import { nameMeasure } from './name-measure.js';
import { factorName, namedFactor, namedMeasure, namedScenario, namedStrategy, titleIn } from './named.js';
import { FEW } from './pool-runs.js';
import type { ReportData } from './report-data.js';
import type { Sensitivities } from './sensitivity-section.js';

// More scenarios than these are told together, strategy by strategy.
const MOST_TOLD = 3;
const MOST_ROWS = 60;
const MOST_FACTORS = 4;
const MOST_STRONGEST = 3;

/** What one scenario says to the question: what was found there, and which factors matter. */
export interface ScenarioAnswer {
  readonly finding: ScenarioFinding;
  readonly sensitivities: readonly Sensitivities[];
}

/** The answer in plain words: what was asked, how many runs, what differs, how sure that is; then the picture of it. */
export function answerParts(data: ReportData, answers: readonly ScenarioAnswer[]): Html[] {
  const { words } = data;
  return [
    lead(`${askedText(data)} ${ranText(data, answers)}`),
    foundText(data, answers),
    paragraph(surenessText(answers, words)),
    differencesPicture(data, answers),
    scenarioTable(data, answers),
  ];
}

/** One scenario in a sentence or two, a few of them one by one, many of them together. */
function foundText(data: ReportData, answers: readonly ScenarioAnswer[]): Html {
  const { answer } = data.words.page;
  const [first, ...others] = answers;
  if (others.length === 0) return paragraph(answer.found(scenarioText(data, first)));
  if (answers.length > MOST_TOLD) return list(strategyTexts(data, answers));
  return list(
    answers.map((each) => answer.inScenario(namedScenario(data, each.finding.label), scenarioText(data, each))),
  );
}

function askedText({ manifest, measure, words }: ReportData): string {
  const joined = (names: readonly string[]) => joinNames(words.language, names);
  const { scenarios, strategies, factors } = manifest.experiment;
  const { answer } = words.page;
  const [first, ...others] = strategies.map(({ label }) => namedStrategy(label, words));
  const asked = namedMeasure(measure, words);
  const where = answer.where(scenarios.length, namedScenario({ manifest, words }, scenarios[0].label));
  const names = factors.slice(0, MOST_FACTORS).map(({ path }) => namedFactor(path, words));
  const on = factors.length > MOST_FACTORS ? answer.onMany(factors.length) : answer.on(joined(names));
  return others.length === 0
    ? answer.asksLevel(asked, first, where, names.length === 0 ? '' : on)
    : answer.asksDifference(asked, joined(others), first, where, names.length === 0 ? '' : on);
}

function ranText({ manifest, runs, pointCount, words }: ReportData, answers: readonly ScenarioAnswer[]): string {
  const { strategies, scenarios } = manifest.experiment;
  const sizes = answers.map(({ finding: { pooled } }) => pooled);
  const [fewest, most] = [Math.min(...sizes.map((each) => each.fewest)), largest(sizes.map((each) => each.most))];
  return words.page.answer.ran(runs.rowCount, strategies.length, scenarios.length, pointCount, fewest, most);
}

function scenarioText(data: ReportData, { finding, sensitivities }: ScenarioAnswer): string {
  const { words } = data;
  const { answer, noLuck, noRuns } = words.page;
  const { label, pooled, strategies } = finding;
  const factorNames = (paths: readonly string[]) =>
    joinNames(
      words.language,
      paths.slice(0, MOST_STRONGEST).map((path) => factorName(path, words)),
    );
  if (pooled.runCount === 0) return noRuns;
  if (strategies.length === 0) return noLuck(pooled.most);
  const [first, ...others] = strategies;
  const decimals = decimalsOf(strategies.flatMap(({ level, difference }) => [level, difference]));
  const called = ({ strategy }: Pick<StrategyFinding, 'strategy'>) => labelOf(words.strategies, strategy);
  const found = others.map((each) => answer.under(called(each), differenceText(each, decimals, words)));
  const changes = findChanges(data, label);
  const sentences = [
    ...(pooled.points > 1 ? [answer.onAverage(pooled.points)] : []),
    answer.comesTo(called(first), formatEstimate(first.level, decimals, words)),
    ...(found.length === 0 ? [] : [answer.comparedWith(found.join('; '))]),
    ...(changes.length === 0 ? [] : [changesText(changes, words)]),
    ...(changes.length > 0 ? [] : sensitivities).flatMap(({ outcome, strongest }) =>
      strongest === null ? [] : [answer.strongest(capitalise(outcome), factorNames(strongest))],
    ),
  ];
  return sentences.join(' ');
}

/** How a strategy differs from the first. */
function differenceText({ difference, sameAs }: StrategyFinding, decimals: number, words: Words): string {
  const { answer } = words.page;
  if (sameAs !== null) return answer.sameAs(labelOf(words.strategies, sameAs));
  if (difference === null) return '-';
  const amount = formatEstimate(difference, decimals, words, true);
  if (!difference.isTold) return answer.notTold(amount);
  return difference.value > 0 ? answer.more(amount) : answer.less(amount);
}

function changesText(changes: readonly Change[], words: Words): string {
  const { page, language, strategies } = words;
  const [{ factor, low, high }] = changes;
  const decimals = decimalsOf(changes.map(({ change }) => change));
  return page.answer.changes(
    factorName(factor, words),
    formatExact(language, low),
    formatExact(language, high),
    changes
      .map(({ strategy, change }) =>
        page.answer.under(labelOf(strategies, strategy), formatEstimate(change, decimals, words, true)),
      )
      .join('; '),
  );
}

/** Over many scenarios, of each strategy, in how many it comes to more than the first and in how many to less. */
function strategyTexts(data: ReportData, answers: readonly ScenarioAnswer[]): string[] {
  const { words } = data;
  const { answer } = words.page;
  const [first, ...others] = data.manifest.experiment.strategies.map(({ label }) => label);
  return others.map((strategy) => {
    const found = answers.flatMap(({ finding }) => {
      const difference = finding.strategies.find((each) => each.strategy === strategy)?.difference ?? null;
      return difference === null ? [] : [{ label: finding.label, ...difference }];
    });
    const ascending = found.toSorted((a, b) => a.value - b.value);
    const told = found.filter(({ isTold }) => isTold);
    const decimals = decimalsOf(found);
    const bound = (each: (typeof found)[number]) =>
      answer.inPlace(formatEstimate(each, decimals, words, true), namedScenario(data, each.label));
    const text = answer.overScenarios(
      labelOf(words.strategies, strategy),
      labelOf(words.strategies, first),
      told.filter(({ value }) => value > 0).length,
      told.filter(({ value }) => value < 0).length,
      answers.length,
      ascending.length === 0 ? '' : answer.from(bound(ascending[0]), bound(ascending[ascending.length - 1])),
    );
    return capitalise(text);
  });
}

function surenessText(answers: readonly ScenarioAnswer[], words: Words): string {
  const { answer } = words.page;
  const differences = answers.flatMap(({ finding }) =>
    finding.strategies.flatMap(({ difference }) => difference ?? []),
  );
  const told = differences.filter(({ isTold }) => isTold).length;
  const few = Math.min(...answers.map(({ finding }) => finding.pooled.fewest)) < FEW;
  return [
    answer.intervals,
    ...(differences.length > 1 ? [answer.together(told, differences.length)] : []),
    ...(few ? [answer.few] : []),
    answer.ofModel,
  ].join(' ');
}

function differencesPicture(data: ReportData, answers: readonly ScenarioAnswer[]): Html {
  const { manifest, measure, words } = data;
  const { answer } = words.page;
  const [first] = manifest.experiment.strategies.map(({ label }) => label);
  const name = labelOf(words.strategies, first);
  const rows = answers.flatMap(({ finding }) =>
    finding.strategies.flatMap(({ strategy, difference }): DifferenceRow[] => {
      if (difference === null || !Number.isFinite(difference.low + difference.high)) return [];
      const called = labelOf(words.strategies, strategy);
      const { value, low, high } = difference;
      return [
        {
          label: answers.length === 1 ? called : `${titleIn(data, finding.label)}: ${called}`,
          mean: value,
          low: Math.min(low, value),
          high: Math.max(high, value),
        },
      ];
    }),
  );
  if (rows.length === 0 || rows.length > MOST_ROWS) return '';
  const { seed } = manifest.experiment;
  const runs = answers.reduce((all, { finding }) => all + finding.pooled.runCount, 0);
  const caption = captionOf({ runs, seed, version: manifest.version, note: words.figures.paired }, words);
  const unit = words.page.differenceIn(name, nameMeasure(measure, words));
  return figure(
    drawDifferences(
      { title: answer.differs(nameMeasure(measure, words), name), caption, unit, rows },
      { zeroLabel: words.figures.as(name), words },
    ),
  );
}

/** Scenarios beside each other: the measure under the first strategy, and how the others differ from it. */
function scenarioTable(data: ReportData, answers: readonly ScenarioAnswer[]): Html {
  const { manifest, measure, words } = data;
  if (answers.length < 2) return '';
  const [first, ...others] = manifest.experiment.strategies.map(({ label }) => label);
  const all = answers.flatMap(({ finding }) =>
    finding.strategies.flatMap(({ level, difference }) => [level, difference]),
  );
  const decimals = decimalsOf(all);
  return tableOf(words.page.answer.besideEachOther(nameMeasure(measure, words), labelOf(words.strategies, first)), [
    [words.page.scenarioColumns[0], ...[first, ...others].map((strategy) => strategyInTable(strategy, words))],
    ...answers.map(({ finding }) => [
      namedScenario(data, finding.label),
      ...[first, ...others].map((strategy) => {
        const found = finding.strategies.find((each) => each.strategy === strategy);
        if (found?.sameAs != null) return words.page.answer.sameShort;
        return formatEstimate(
          (strategy === first ? found?.level : found?.difference) ?? null,
          decimals,
          words,
          strategy !== first,
        );
      }),
    ]),
  ]);
}

/** So many decimals that the numbers of a sentence or table can be told apart. */
function decimalsOf(estimates: readonly (Estimate | null)[]): number {
  const size = largest(
    estimates.flatMap((each) => (each === null || !Number.isFinite(each.value) ? [] : [Math.abs(each.value)])),
  );
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 1 ? 2 : 3;
}
