import { Command } from 'commander';
import { ParameterError, show } from '../../base/index.js';
import { parseScenario } from '../../model/index.js';
import { type CatalogueEntry, findScenario, listScenarios, shownBy } from '../../scenarios/index.js';
import { asWords } from '../../words/index.js';
import { printJson, printLines } from '../print.js';
import { addJsonOption } from '../shared-options.js';
import { formatTextTable, wrap } from '../text-table.js';
import type { Accept } from '../work.js';

const WIDTH = 92;

/** `metagovernor scenarios`: the catalogue, and one entry of it. */
export function scenariosCommand(accept: Accept): Command {
  const command = new Command('scenarios')
    .description('list the scenarios, or show one')
    .argument('[show]', 'the word show')
    .argument('[id]', 'the scenario to show; with --json complete, as --scenario FILE reads it')
    .option('--told', 'with --json: what is told of the scenario as well, the lesson and what the model shows');
  return addJsonOption(command).action(
    (
      word: string | undefined,
      id: string | undefined,
      { json, told }: { readonly json?: true; readonly told?: true },
    ) => {
      if (word === undefined) return accept(() => (json ? printJson(catalogue()) : printLines(catalogueText())));
      if (word !== 'show') {
        throw new ParameterError(`Expected "show", as in "scenarios show ID", but found ${show(word)}`);
      }
      if (id === undefined) {
        const ids = listScenarios().map((entry) => entry.id);
        throw new ParameterError(`Expected the id of a scenario after show (${ids.join(', ')}) but found none`);
      }
      const entry = findScenario(id);
      return accept(() => (json ? printJson(entryRecord(entry, told === true)) : printLines(entryText(entry))));
    },
  );
}

function catalogue() {
  return listScenarios().map(({ id, version, title, question }) => ({
    id,
    version,
    title: title.en,
    question: question.en,
  }));
}

function catalogueText(): string[] {
  return listScenarios().flatMap(({ id, version, title, question }, index) => [
    ...(index === 0 ? [] : ['']),
    `${id} (version ${version}${index === 0 ? ', the default' : ''})`,
    `  ${title.en}`,
    ...wrap(question.en, WIDTH, '  '),
  ]);
}

/** The complete scenario as --scenario FILE reads it, or with `told` everything that is told of it as well. */
function entryRecord(entry: CatalogueEntry, told: boolean): unknown {
  const scenario = parseScenario(entry.scenario);
  return told ? { ...entry, scenario, shows: shownBy(entry) ?? null } : scenario;
}

function lessonText(entry: CatalogueEntry): string[] {
  const { why, hints, lesson, scenario } = entry;
  const { problems } = parseScenario(scenario);
  const shows = shownBy(entry);
  const dimensions = Object.entries(why) as [keyof typeof why, string][];
  return [
    '',
    'The problem (0 to 1):',
    ...dimensions.flatMap(([name, text]) => wrap(`${asWords(name)} ${problems[name]}: ${text}`, WIDTH, '  ')),
    ...(problems.urgency > 0 ? [`  urgency ${problems.urgency} of the possible gain is lost per tick`] : []),
    '',
    `Try first: regime ${hints.regime}, mode ${hints.mode}, strategy ${hints.strategy}.`,
    '',
    ...wrap(`Expected (a hypothesis): ${lesson.expected.en}`, WIDTH),
    ...(shows === undefined
      ? ['What the model shows: not measured for this version.']
      : [
          ...wrap(`What the model shows: ${shows.text}`, WIDTH),
          `  (${shows.replicates} replicates, seed ${shows.seed}, ${100 * shows.level} % intervals)`,
        ]),
  ];
}

/** The stages that nearly always fail or succeed here, and why that is what the scenario is about. */
function extremesText({ extremes = [] }: CatalogueEntry): string[] {
  if (extremes.length === 0) return [];
  return [
    '',
    'Stages that hardly any process passes, or nearly every one (of those that could):',
    ...extremes.flatMap(({ stage, under, share, why }) =>
      wrap(`${stage}, under ${under}: ${Math.round(100 * share)} %. ${why.en}`, WIDTH, '  '),
    ),
  ];
}

function entryText(entry: CatalogueEntry): string[] {
  const { id, version, title, question, about, sources, scenario, names } = entry;
  const { network, ticks, problems } = parseScenario(scenario);
  return [
    `${title.en} (${id} ${version})`,
    title.da,
    '',
    ...wrap(question.en, WIDTH),
    ...wrap(question.da, WIDTH),
    '',
    ...wrap(about.en, WIDTH),
    '',
    `${problems.count} processes in ${ticks} ticks (months).`,
    ...(sources.length === 0 ? [] : [`Sources (docs/sources.bib of the package): ${sources.join(', ')}`]),
    ...lessonText(entry),
    ...extremesText(entry),
    '',
    ...(network.kind === 'generated'
      ? [
          `A network of ${network.actors} actors with ${network.meanDegree} ties each on average, drawn anew by each replicate.`,
        ]
      : [
          `A network of ${network.actors.length} actors and ${network.ties.length} ties:`,
          ...formatTextTable(
            network.actors.map((actor) => [
              '  ',
              actor.id,
              actor.sector ?? 'any sector',
              actor.name ?? '',
              names?.[actor.id]?.da ?? '',
            ]),
            5,
          ),
        ]),
  ];
}
