import { Command } from 'commander';
import { checkNumber, isDecimal } from '../../base/index.js';
import { checkModule } from '../../conformance/node/index.js';
import { conformanceText } from '../conformance-text.js';
import { readAssignments, readValue } from '../option-values.js';
import { printJson, printLines } from '../print.js';
import { readTextFile } from '../read-text-file.js';
import { addJsonOption, oneMore } from '../shared-options.js';
import type { Accept, Work } from '../work.js';

interface CheckOptions {
  readonly name?: string;
  readonly option: readonly string[];
  readonly milliseconds?: string;
  /** Of the command it stands under, which takes it as well. */
  readonly json?: true;
}

/** `metagovernor strategies check`: whether a strategy of a module holds to the contract. */
export function checkCommand(accept: Accept): Command {
  const command = new Command('check')
    .description(
      'check whether a strategy of your own holds to the contract, with the smallest example where it does not',
    )
    .argument('file', 'a module that exports it')
    .option('--name <name>', 'which one, where the module exports several')
    .option('--option <name=value>', 'an option of the strategy (repeatable)', oneMore, [])
    .option('--milliseconds <n>', 'what one decision may take (default: 100)');
  return addJsonOption(command).action((file: string, _: unknown, self: Command) =>
    accept(prepareCheck(file, self.optsWithGlobals<CheckOptions>())),
  );
}

function prepareCheck(file: string, { name, option, milliseconds, json }: CheckOptions): Work {
  readTextFile('the module', file);
  const assignments = readAssignments('--option', option, 'acts=2');
  const options = Object.fromEntries(assignments.map(([key, value]) => [key, readValue(`the option ${key}`, value)]));
  const most = readMilliseconds(milliseconds);
  return async () => {
    const conformance = await checkModule(file, { name, options }, most);
    if (json) printJson(conformance);
    else printLines(conformanceText(conformance));
    if (conformance.checks.some(({ fault }) => fault !== null)) process.exitCode = 1;
  };
}

function readMilliseconds(text: string | undefined): number {
  if (text === undefined) return 100;
  const most = Number(text);
  checkNumber('--milliseconds', isDecimal(text) ? most : text, 0.001, 1e6);
  return most;
}
