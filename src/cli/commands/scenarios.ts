import { Command } from 'commander';
import { ParameterError, show } from '../../base/index.js';
import { parseScenario } from '../../model/index.js';
import { type CatalogueEntry, findScenario, listScenarios, shownBy } from '../../scenarios/index.js';
import type { Words } from '../../words/index.js';
import { printJson, printLines } from '../print.js';
import { scenarioText } from '../scenario-text.js';
import { addJsonOption, addLanguageOption, readWords } from '../shared-options.js';
import { wrap } from '../text-table.js';
import type { Accept } from '../work.js';

const WIDTH = 92;

/** `metagovernor scenarios`: the catalogue, and one entry of it. */
export function scenariosCommand(accept: Accept): Command {
  const command = new Command('scenarios')
    .description('list the scenarios, or show one')
    .argument('[show]', 'the word show')
    .argument('[id]', 'the scenario to show; with --json complete, as --scenario FILE reads it')
    .option('--told', 'with --json: what is told of the scenario as well, the lesson and what the model shows');
  return addJsonOption(addLanguageOption(command)).action(
    (
      word: string | undefined,
      id: string | undefined,
      { json, told, lang }: { readonly json?: true; readonly told?: true; readonly lang?: string },
    ) => {
      const words = readWords(lang);
      if (word === undefined) return accept(() => (json ? printJson(catalogue()) : printLines(catalogueText(words))));
      if (word !== 'show') {
        throw new ParameterError(`Expected "show", as in "scenarios show ID", but found ${show(word)}`);
      }
      if (id === undefined) {
        const ids = listScenarios().map((entry) => entry.id);
        throw new ParameterError(`Expected the id of a scenario after show (${ids.join(', ')}) but found none`);
      }
      const entry = findScenario(id);
      return accept(() =>
        json ? printJson(entryRecord(entry, told === true)) : printLines(scenarioText(entry, words)),
      );
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

function catalogueText({ terminal, language }: Words): string[] {
  return listScenarios().flatMap(({ id, version, title, question }, index) => [
    ...(index === 0 ? [] : ['']),
    terminal.listed(id, version, index === 0),
    `  ${title[language]}`,
    ...wrap(question[language], WIDTH, '  '),
  ]);
}

/** The complete scenario as --scenario FILE reads it, or with `told` everything that is told of it as well. */
function entryRecord(entry: CatalogueEntry, told: boolean): unknown {
  const scenario = parseScenario(entry.scenario);
  return told ? { ...entry, scenario, shows: shownBy(entry) ?? null } : scenario;
}
