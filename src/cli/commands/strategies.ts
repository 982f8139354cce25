import { Command } from 'commander';
import { KNOWING_STRATEGIES, STRATEGIES } from '../../metagovernance/index.js';
import { printJson, printLines } from '../print.js';
import { addJsonOption } from '../shared-options.js';
import { formatTextTable } from '../text-table.js';
import type { Accept } from '../work.js';
import { checkCommand } from './strategies-check.js';

/** `metagovernor strategies`: what can be compared, with options and their defaults. */
export function strategiesCommand(accept: Accept): Command {
  return addJsonOption(
    new Command('strategies').description('list the strategies with their options; check: one of your own'),
  )
    .action(({ json }: { readonly json?: true }) =>
      accept(() => (json ? printJson(catalogue()) : printLines(catalogueText()))),
    )
    .addCommand(checkCommand(accept));
}

function catalogue() {
  return [...Object.values(STRATEGIES), ...Object.values(KNOWING_STRATEGIES)].map(({ name, about, options }) => ({
    name,
    about,
    options,
    knowsTheWorld: Object.hasOwn(KNOWING_STRATEGIES, name),
  }));
}

function catalogueText(): string[] {
  const rows = catalogue().map(({ name, about, options }) => {
    const settings = Object.entries(options).map(([option, value]) => `${option}=${JSON.stringify(value)}`);
    return [name, settings.join(' '), about];
  });
  return [
    ...formatTextTable([['strategy', 'options', 'what it does'], ...rows], 3),
    '',
    `${Object.keys(KNOWING_STRATEGIES).join(' and ')} know the world itself, the luck to come included: no rivals, but how far one could get.`,
    'Options are set behind the name: --strategies handsOff,convener:acts=1:intensity=0.5',
    'A plan is read from a file: --strategies fixedPlan:plan=@plan.json',
    'with [{"tick": 3, "operation": "invite", "process": 0, "actor": 5}, ...] in it, and rules likewise.',
  ];
}
