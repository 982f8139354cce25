import type { Command } from 'commander';
import { ParameterError } from '../base/index.js';
import { NETWORK_FORMATS, type Negative, type NetworkReadOptions, type Repeated } from '../network/index.js';

/** The options that say how the files of a network are to be read. */
export interface ReadingOptions {
  readonly format?: string;
  readonly directed?: true;
  readonly undirected?: true;
  readonly relation?: string;
  readonly wave?: string;
  readonly repeated?: string;
  readonly missing?: string;
  readonly negative?: string;
}

/** Add the options that say how the files of a network are to be read. */
export function addReadingOptions(command: Command): Command {
  return command
    .option(
      '--format <name>',
      `the format of the network: ${Object.keys(NETWORK_FORMATS).join(', ')} (default: found from the file)`,
    )
    .option('--directed', 'each tie leads one way, whatever the file says')
    .option('--undirected', 'each tie leads both ways, whatever the file says')
    .option('--relation <name>', 'only the ties with this name in the column relation, type or layer')
    .option('--wave <name>', 'only the ties with this name in the column wave, time or year')
    .option(
      '--repeated <way>',
      'several ties from one node to another: first, last, or their sum, mean or max (default: first, and said)',
    )
    .option('--missing <codes>', 'codes that stand for missing values, such as 9,99,888')
    .option('--negative <way>', 'ties of a negative value: conflict, or drop (default: ties like others, and said)');
}

/**
 * The same as the options of `readNetwork`; only those that were given. Words are checked where the network is read.
 *
 * @throws ParameterError for options that do not go together.
 */
export function readReadingOptions(options: ReadingOptions): NetworkReadOptions {
  const { format, directed, undirected, relation, wave, repeated, missing, negative } = options;
  if (directed && undirected) throw new ParameterError('Expected either --directed or --undirected but found both');
  return {
    ...(format !== undefined && { format }),
    ...(directed && { directed: true }),
    ...(undirected && { directed: false }),
    ...(relation !== undefined && { relation }),
    ...(wave !== undefined && { wave }),
    ...(repeated !== undefined && { repeated: repeated as Repeated }),
    ...(missing !== undefined && { missing: readCodes(missing) }),
    ...(negative !== undefined && { negative: negative as Negative }),
  };
}

function readCodes(text: string): string[] {
  const codes = text.split(',').map((code) => code.trim());
  if (!codes.includes('')) return codes;
  throw new ParameterError(
    'Expected --missing to be codes with commas between them, such as 9,99, but found an empty one',
  );
}
