import { Command, type CommanderError } from 'commander';
import { ParameterError, show, VERSION } from '../base/index.js';
import { benchmarkCommand } from './commands/benchmark.js';
import { compareCommand } from './commands/compare.js';
import { demoCommand } from './commands/demo.js';
import { environmentCommand } from './commands/environment.js';
import { experimentCommand } from './commands/experiment.js';
import { networkCommand } from './commands/network.js';
import { optimiseCommand } from './commands/optimise.js';
import { pageCommand } from './commands/page.js';
import { parametersCommand } from './commands/parameters.js';
import { regimesCommand } from './commands/regimes.js';
import { reportCommand } from './commands/report.js';
import { runCommand } from './commands/run.js';
import { scenariosCommand } from './commands/scenarios.js';
import { strategiesCommand } from './commands/strategies.js';
import { printText } from './print.js';
import { asUsageError } from './usage-error.js';
import type { Accept, Work } from './work.js';

const COMMANDS = [
  demoCommand,
  compareCommand,
  experimentCommand,
  optimiseCommand,
  reportCommand,
  runCommand,
  benchmarkCommand,
  environmentCommand,
  regimesCommand,
  pageCommand,
  networkCommand,
  scenariosCommand,
  strategiesCommand,
  parametersCommand,
];

const HELP_END = `
Exit codes: 0 done, 1 the work went wrong, 2 a mistake in what was asked for (nothing was done), 130 interrupted.

Start with: metagovernor demo`;

/**
 * Read a command line and check everything in it.
 *
 * @param words - what stands after the name of the program; nothing asks for help.
 * @returns the work to do; none where help or the version was asked for and printed.
 * @throws MetagovernorError for whatever is wrong with it.
 */
export function readCommandLine(words: readonly string[]): Work | undefined {
  let work: Work | undefined;
  const accept: Accept = (accepted) => {
    work = accepted;
  };
  const program = createProgram(accept);
  try {
    program.parse(words.length === 0 ? ['--help'] : words, { from: 'user' });
  } catch (error) {
    if (!isHelp(error)) throw error;
  }
  return work;
}

function createProgram(accept: Accept): Command {
  const program = new Command('metagovernor')
    .description('A laboratory for metagovernance: simulate governance networks, intervene, measure what helps.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print what can be asked')
    .helpCommand(false)
    // What stands after the name of a command is that command's, for commands of commands too.
    .enablePositionalOptions()
    .addHelpText('after', HELP_END);
  for (const create of COMMANDS) program.addCommand(create(accept));
  for (const command of withAll(program)) {
    if (command !== program) command.helpOption('--help', 'print the options').helpCommand(false);
    command
      .showSuggestionAfterError(false)
      .allowExcessArguments(false)
      .configureOutput({ writeOut: printText, writeErr: () => {} })
      .configureHelp({ helpWidth: 100 })
      .exitOverride((error: CommanderError) => {
        throw error.exitCode === 0 ? error : asUsageError(command, error);
      })
      .hook('preAction', (_, acting) => checkValues(acting));
  }
  return program;
}

/** A command, its commands, and theirs. */
function withAll(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withAll)];
}

/** The next option taken for the value of this one is a value forgotten. */
function checkValues(command: Command): void {
  for (const [name, value] of Object.entries(command.opts<Record<string, unknown>>())) {
    for (const each of [value].flat()) {
      if (typeof each !== 'string' || !each.startsWith('--')) continue;
      throw new ParameterError(`Expected a value after --${name} but found the option ${show(each)}`);
    }
  }
}

function isHelp(error: unknown): boolean {
  return error instanceof Error && 'exitCode' in error && error.exitCode === 0;
}
