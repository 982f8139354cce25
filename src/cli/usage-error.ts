import type { Command, CommanderError } from 'commander';
import { nearestName, ParameterError, show } from '../base/index.js';

/** What commander found wrong, in the words of this library: what was expected, the nearest valid name, what was found. */
export function asUsageError(command: Command, error: CommanderError): ParameterError {
  const name = fullName(command);
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      if (command.commands.some((each) => optionNames(each).includes(found))) {
        return new ParameterError(`Expected a command first, such as demo, but found the option ${show(found)}`);
      }
      return unknownName(`an option of "${name}"`, found, optionNames(command));
    case 'commander.unknownCommand':
      return unknownName('a command', found, commandNames(command));
    case 'commander.help':
      return new ParameterError(
        `Expected "${name}" to be followed by one of ${commandNames(command).join(', ')} but found nothing`,
      );
    case 'commander.optionMissingArgument':
      return new ParameterError(`Expected a value after ${found.split(' ')[0]}, as in ${found}, but found none`);
    case 'commander.missingArgument':
      return new ParameterError(`Expected "${name}" to be followed by <${found}> but found nothing`);
    case 'commander.excessArguments': {
      const excess = command.args.slice(command.registeredArguments.length);
      return new ParameterError(`Expected nothing more after "${name}" but options, found ${show(excess.join(' '))}`);
    }
    default:
      return new ParameterError(error.message.replace(/^error: /, ''));
  }
}

function unknownName(kind: string, found: string, valid: readonly string[]): ParameterError {
  const nearest = nearestName(found, valid);
  const hint = nearest === undefined ? `one of ${valid.join(', ')}` : `such as ${nearest}`;
  return new ParameterError(`Expected ${kind}, ${hint}, but found ${show(found)}`, { nearest, valid, found });
}

function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

function optionNames(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short }) => long ?? short ?? '');
}

function commandNames(command: Command): string[] {
  return command.commands.map((each) => each.name());
}
