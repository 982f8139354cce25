import type { Command } from 'commander';
import { type Language, type Words, wordsOf } from '../words/index.js';
import { addReadingOptions } from './reading-options.js';

/** Gathers what an option that may be repeated is given. */
export function oneMore(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}

/** Add the options that say what is simulated. */
export function addScenarioOptions(command: Command): Command {
  return addNetworkOptions(
    command.option(
      '--scenario <id|file>',
      'a scenario of the catalogue, or a JSON file (default: inclusive-environments)',
    ),
  )
    .option(
      '--regime <name>',
      'govern by bureaucracy, newPublicManagement or newPublicGovernance (see "metagovernor regimes")',
    )
    .option('--ticks <n>', 'length of a run; a tick is a month')
    .option(
      '--set <path=value>',
      'change a parameter, such as forming.patience=12; the value is JSON (12, true, [1, 2]), else a text (repeatable; see "metagovernor parameters")',
      oneMore,
      [],
    );
}

/** Add --extension. */
export function addExtensionOption(command: Command): Command {
  return command.option(
    '--extension <module>',
    'add to the model what a JavaScript module exports (repeatable; docs/extending.md); set its parameters with --set extensions.NAME.PARAMETER=VALUE',
    oneMore,
    [],
  );
}

/** Add the options that name the files of a network. */
export function addNetworkOptions(command: Command): Command {
  return addReadingOptions(
    command
      .option(
        '--network <file>',
        'a network in GraphML, GEXF, JSON, GML, Pajek, DL, CSV (a list of ties or a matrix) or Excel',
      )
      .option('--nodes <file>', 'a network: its node table (CSV), beside --edges or a matrix')
      .option('--edges <file>', 'a network: its edge list (CSV)')
      .option('--sheet <name>', 'the sheet of an Excel workbook that has the ties (default: the only one, or Edges)')
      .option(
        '--mapping <file>',
        'a network: a file that says which column of which file is what (see "metagovernor network --draft-mapping")',
      )
      .option(
        '--project <actors|events>',
        'of a two-mode network: tie those who share events, or the events that share actors',
      ),
  );
}

/** Add --lang. */
export function addLanguageOption(command: Command): Command {
  return command.option(
    '--lang <en|da>',
    'the language of the texts and pictures of a result (default: en); names in commands, JSON, CSV, messages and help are English',
  );
}

/** The words of --lang. Throws an UnknownNameError for a language that there is not. */
export function readWords(language: string | undefined): Words {
  return wordsOf((language ?? 'en') as Language);
}

/** Add --json. */
export function addJsonOption(command: Command, about = 'print the result as JSON, and nothing else'): Command {
  return command.option('--json', about);
}
