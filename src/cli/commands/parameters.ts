import { Command } from 'commander';
import { lookUp } from '../../base/index.js';
import { listParameters, type Parameter } from '../../model/index.js';
import { nameParameter } from '../../words/index.js';
import { printJson, printLines } from '../print.js';
import { addJsonOption, readWords } from '../shared-options.js';
import { formatTextTable } from '../text-table.js';
import type { Accept } from '../work.js';

/** `metagovernor parameters`: everything that --set can change. */
export function parametersCommand(accept: Accept): Command {
  const command = new Command('parameters')
    .description('list what --set can change: default, range, unit, source')
    .argument('[group]', 'only the parameters of this group, such as forming')
    .option('--lang <en|da>', 'the language of what they are called (default: en); all else is English');
  return addJsonOption(command).action((group: string | undefined, { json, lang }: Options) => {
    const { language } = readWords(lang);
    const parameters = (group === undefined ? listParameters() : parametersOf(group)).map((parameter) => ({
      ...parameter,
      label: nameParameter(parameter.path, language) ?? parameter.path,
    }));
    accept(() => (json ? printJson(parameters) : printLines(parameterText(parameters))));
  });
}

interface Options {
  readonly json?: true;
  readonly lang?: string;
}

/** A parameter and what people call it. */
type Labelled = Parameter & { readonly label: string };

function parametersOf(group: string): readonly Parameter[] {
  const groups: Record<string, Parameter[]> = {};
  for (const parameter of listParameters()) {
    const name = parameter.path.split('.')[0];
    groups[name] = [...(groups[name] ?? []), parameter];
  }
  return lookUp('group of parameters', groups, group);
}

function parameterText(parameters: readonly Labelled[]): string[] {
  const rows = parameters.map((parameter) => [
    parameter.path,
    String(parameter.default),
    parameter.unit,
    aboutOf(parameter),
  ]);
  const ranges = parameters.map(rangeOf);
  const table = [
    ['parameter', 'default', 'range', 'unit', 'what it is'],
    ...rows.map(([path, usual, unit, text], index) => [path, usual, ranges[index], unit, text]),
  ];
  return [
    ...formatTextTable(table, 5),
    '',
    'In brackets the source of a default (docs/sources.bib of the package); one without brackets is our guess.',
  ];
}

function aboutOf({ label, names, description, source }: Labelled): string {
  const choices = names === undefined ? '' : ` (${names.join(' / ')})`;
  const about = description === label ? '' : `: ${description}`;
  return `${label}${choices}${about}${source === undefined ? '' : ` [${source}]`}`;
}

function rangeOf({ min, max, names, type }: Parameter): string {
  if (names !== undefined) return `one of ${names.length}`;
  if (type === 'switch') return 'true, false';
  return `${min} to ${max}`;
}
