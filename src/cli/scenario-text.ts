import { parseScenario } from '../model/index.js';
import { strategyInTable } from '../report/index.js';
import { type CatalogueEntry, REGIMES, type Regime, type Shown, shownBy } from '../scenarios/index.js';
import { formatExact, labelOf, type Words } from '../words/index.js';
import { formatTextTable, wrap } from './text-table.js';

const WIDTH = 92;

/** One scenario of the catalogue as lines of text. In English its title, question and actors stand in Danish too. */
export function scenarioText(entry: CatalogueEntry, words: Words): string[] {
  const { id, version, title, question, about, sources, scenario } = entry;
  const { terminal, language } = words;
  const { ticks, problems } = parseScenario(scenario);
  const isBilingual = language === 'en';
  return [
    `${title[language]} (${id} ${version})`,
    ...(isBilingual ? [title.da] : []),
    '',
    ...wrap(question[language], WIDTH),
    ...(isBilingual ? wrap(question.da, WIDTH) : []),
    '',
    ...wrap(about[language], WIDTH),
    '',
    terminal.processesIn(problems.count, ticks),
    ...(sources.length === 0 ? [] : [terminal.sources(sources.join(', '))]),
    ...lessonText(entry, words),
    ...extremesText(entry, words),
    '',
    ...networkLines(entry, words),
  ];
}

function lessonText(entry: CatalogueEntry, words: Words): string[] {
  const { why, hints, lesson, scenario } = entry;
  const { terminal, results, dimensions, modes, language } = words;
  const { problems } = parseScenario(scenario);
  const shown = shownBy(entry);
  const names = Object.keys(why) as (keyof typeof why)[];
  const regimes: Readonly<Record<string, Regime>> = REGIMES;
  const exact = (level: number) => formatExact(language, level);
  return [
    '',
    terminal.theProblem,
    ...names.flatMap((name) =>
      wrap(terminal.dimension(dimensions[name].label, exact(problems[name]), why[name]), WIDTH, '  '),
    ),
    ...(problems.urgency > 0 ? [`  ${terminal.urgency(exact(problems.urgency))}`] : []),
    '',
    terminal.tryFirst(
      results.inTable(hints.regime, regimes[hints.regime].title[language]),
      results.inTable(hints.mode, labelOf(modes, hints.mode)),
      strategyInTable(hints.strategy, words),
    ),
    '',
    ...wrap(terminal.expected(lesson.expected[language]), WIDTH),
    ...(shown === undefined ? [terminal.notShown] : shownText(shown, words)),
  ];
}

/** What the model shows of what was expected, and how sure that is. */
function shownText({ text, measures, replicates, seed, level }: Shown, words: Words): string[] {
  const { terminal, language } = words;
  const verdicts = measures.map(
    ({ name, verdict }) => `${labelOf(words.measures, name)}: ${terminal.verdicts[verdict]}`,
  );
  return [
    ...wrap(terminal.shows(text, `${verdicts.join('; ')}.`), WIDTH),
    `  ${terminal.shownBy(replicates, String(seed), formatExact(language, 100 * level))}`,
  ];
}

/** The stages that nearly always fail or succeed here, and why that is what the scenario is about. */
function extremesText({ extremes = [] }: CatalogueEntry, words: Words): string[] {
  if (extremes.length === 0) return [];
  const { terminal, stages, language } = words;
  return [
    '',
    terminal.extremes,
    ...extremes.flatMap(({ stage, under, share, why }) => {
      const percent = String(Math.round(100 * share));
      const said = terminal.extreme(stages[stage].label, strategyInTable(under, words), percent, why[language]);
      return wrap(said, WIDTH, '  ');
    }),
  ];
}

function networkLines({ scenario, names = {} }: CatalogueEntry, words: Words): string[] {
  const { network } = parseScenario(scenario);
  const { terminal, results, sectors, language } = words;
  if (network.kind === 'generated') {
    return [terminal.drawnNetwork(network.actors, formatExact(language, network.meanDegree))];
  }
  return [
    terminal.givenNetwork(network.actors.length, network.ties.length),
    ...formatTextTable(
      network.actors.map(({ id, sector, name = '' }) => [
        '  ',
        id,
        sector === undefined ? terminal.anySector : results.inTable(sector, sectors[sector].label),
        ...(language === 'en' ? [name] : []),
        names[id]?.da ?? (language === 'en' ? '' : name),
      ]),
      language === 'en' ? 5 : 4,
    ),
  ];
}
