import type { Command } from 'commander';
import type { ThreadOptions } from '../experiment/node/index.js';
import { wholeNumber } from './option-values.js';

/** The options of threads as they stand on the command line. */
export interface ThreadWords {
  readonly threads?: string;
  readonly memory?: string;
  readonly timeLimit?: string;
}

/** Add the options that say in which threads an experiment is run. */
export function addThreadOptions(command: Command): Command {
  return command
    .option('--threads <n>', 'worker threads; they change no number (default: as many as there are cores)')
    .option('--memory <mb>', 'memory that a thread may use for its objects (default: what Node.js allows)')
    .option('--time-limit <s>', 'seconds after which a thread is taken for hung and replaced (default: none)');
}

/** In which threads to run. Throws a ParameterError for a number out of its range. */
export function readThreadOptions({ threads, memory, timeLimit }: ThreadWords): ThreadOptions {
  return {
    ...(threads === undefined ? {} : { width: wholeNumber('--threads', threads, 1, 256) }),
    ...(memory === undefined ? {} : { memory: wholeNumber('--memory', memory, 16, 1_000_000) }),
    ...(timeLimit === undefined ? {} : { seconds: wholeNumber('--time-limit', timeLimit, 1, 1_000_000) }),
  };
}
