import { Command } from 'commander';
import { ParameterError, show } from '../../base/index.js';
import { parseScenario } from '../../model/index.js';
import { type CatalogueEntry, findScenario, listScenarios } from '../../scenarios/index.js';
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
    .argument('[id]', 'the scenario to show; with --json complete, as --scenario FILE reads it');
  return addJsonOption(command).action(
    (word: string | undefined, id: string | undefined, { json }: { readonly json?: true }) => {
      if (word === undefined) return accept(() => (json ? printJson(catalogue()) : printLines(catalogueText())));
      if (word !== 'show') {
        throw new ParameterError(`Expected "show", as in "scenarios show ID", but found ${show(word)}`);
      }
      if (id === undefined) {
        const ids = listScenarios().map((entry) => entry.id);
        throw new ParameterError(`Expected the id of a scenario after show (${ids.join(', ')}) but found none`);
      }
      const entry = findScenario(id);
      return accept(() => (json ? printJson(parseScenario(entry.scenario)) : printLines(entryText(entry))));
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

function entryText({ id, version, title, question, about, sources, scenario }: CatalogueEntry): string[] {
  const { network, ticks, problems } = parseScenario(scenario);
  return [
    `${title.en} (${id} ${version})`,
    '',
    ...wrap(question.en, WIDTH),
    '',
    ...wrap(about.en, WIDTH),
    '',
    `${problems.count} processes in ${ticks} ticks (months).`,
    ...(sources.length === 0 ? [] : [`Sources (docs/sources.bib): ${sources.join(', ')}`]),
    '',
    ...(network.kind === 'generated'
      ? [
          `A network of ${network.actors} actors with ${network.meanDegree} ties each on average, drawn anew by each replicate.`,
        ]
      : [
          `A network of ${network.actors.length} actors and ${network.ties.length} ties:`,
          ...formatTextTable(
            network.actors.map((actor) => ['  ', actor.id, actor.sector ?? 'any sector', actor.name ?? '']),
            4,
          ),
        ]),
  ];
}
