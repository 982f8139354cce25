import { ExperimentError } from '../base/index.js';
import { asMistake, asUnexpected, type Failure } from './failure.js';
import { say } from './print.js';
import { readCommandLine } from './program.js';
import type { Work } from './work.js';

/** Do what a command line asks for; what goes wrong is said on one line, and is in the exit code of the process. */
export async function runWords(words: readonly string[]): Promise<void> {
  const work = prepare(words);
  try {
    await work?.();
  } catch (error) {
    // A module of the user is imported while the work goes on; what is wrong with it is the user's mistake all the same.
    end(error instanceof ExperimentError ? asMistake(error) : asUnexpected(error));
  }
}

function prepare(words: readonly string[]): Work | undefined {
  try {
    return readCommandLine(words);
  } catch (error) {
    end(asMistake(error));
    return undefined;
  }
}

function end({ exitCode, message }: Failure): void {
  say(message);
  process.exitCode = exitCode;
}
