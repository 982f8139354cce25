import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { canonicalJson, ParameterError } from '../base/index.js';
import { folderStore, replaceFiles, threadExecutor } from '../experiment/node/index.js';
import { type Optimum, optimise, type Search } from '../optimisation/index.js';
import type { Words } from '../words/index.js';
import { deliver, writtenText } from './deliver.js';
import { optimumFiles, optimumRecord } from './optimum-files.js';
import { optimumText } from './optimum-text.js';
import { wholeNumber } from './option-values.js';
import { checkFolder } from './out-folder.js';
import { formatJson, printLines, printResult, say } from './print.js';
import { createProgressLine, progressTarget } from './progress.js';
import { type ResultFolder, type ResultKind, resultFolder } from './result-folder.js';
import { INTERRUPTED } from './run-experiment-work.js';
import {
  isSearchFolder,
  planSearch,
  readSearchFile,
  readSearchOptions,
  SEARCH,
  type SearchOptions,
} from './search-source.js';
import { readWords } from './shared-options.js';
import { pathWord, shellCommand } from './shell-command.js';
import type { Work } from './work.js';

/** The options of a search, as they stand on the command line. */
export interface OptimiseCommandOptions extends SearchOptions {
  readonly threads?: string;
  readonly out?: string;
  readonly lang?: string;
  readonly json?: true;
}

/** The folder of the parts of a search, each an experiment. */
const PARTS = 'parts';

const OPTIMUM: ResultKind = {
  record: 'optimum.json',
  names: ['winner.json', 'front.json', 'history.csv', 'rivals.csv', 'progress.svg'],
};

/** What says all that is searched; beside a file they would say it twice. */
const IN_FILE = [
  'scenario',
  'strategy',
  'plan',
  'rules',
  'operations',
  'objectives',
  'robust',
  'budget',
  'fresh',
  'seed',
] as const;

/**
 * Check the options of a search. The work searches, estimates, writes the files, then prints.
 *
 * @throws ParameterError, ExperimentError and so on: what is wrong with an option or in the file.
 */
export function prepareOptimise(source: string | undefined, options: OptimiseCommandOptions): Work {
  const words = readWords(options.lang);
  const isBegun = source !== undefined && isSearchFolder(source);
  if (source !== undefined) checkAlone(source, options, isBegun);
  const search =
    source === undefined ? readSearchOptions(options) : readSearchFile(isBegun ? join(source, SEARCH) : source);
  const out = isBegun ? source : (options.out ?? (source === undefined ? undefined : usualFolder(source)));
  const threads = options.threads === undefined ? undefined : wholeNumber('--threads', options.threads, 1, 256);
  const record = formatJson(search.declaration);
  const folder = out === undefined ? undefined : openResults(out, record);
  return async () => {
    const planned = await planSearch(search);
    if (out !== undefined && !existsSync(join(out, SEARCH))) await replaceFiles(out, [{ name: SEARCH, text: record }]);
    const optimum = await searchInThreads(planned, out, threads, options.json === true);
    if (optimum === undefined) return;
    await present(optimum, folder, out, words, options.json === true);
  };
}

async function present(
  optimum: Optimum,
  folder: ResultFolder | undefined,
  out: string | undefined,
  words: Words,
  json: boolean,
): Promise<void> {
  const result = optimumRecord(optimum);
  await deliver({
    write: async () => folder?.write(result, optimumFiles(optimum, words)),
    print: (written) => {
      if (json) printResult(result, written);
      else printLines([...optimumText(optimum, out, words), ...writtenText(written, words)]);
    },
  });
}

function checkAlone(source: string, options: OptimiseCommandOptions, isBegun: boolean): void {
  const named = IN_FILE.find((name) => options[name] !== undefined) ?? (options.vary.length > 0 ? 'vary' : undefined);
  if (named !== undefined) {
    throw new ParameterError(`Expected no --${named} beside ${source}, which says all that is searched, but found one`);
  }
  if (isBegun && options.out !== undefined) {
    throw new ParameterError(`Expected no --out, for ${source} is the folder of a search, but found ${options.out}`);
  }
}

function usualFolder(file: string): string {
  return join('results', basename(file).replace(/\.(ya?ml|json)$/i, ''));
}

/** The folder of the results. Throws a ParameterError where it holds another search. */
function openResults(out: string, record: string): ResultFolder {
  const path = join(out, SEARCH);
  if (existsSync(path)) {
    const isSame = canonicalOf(readFileSync(path, 'utf8')) === canonicalOf(record);
    if (!isSame) {
      throw new ParameterError(
        `Expected --out ${JSON.stringify(out)} to be the folder of this search but found another one there: choose another folder, or go on with ${shellCommand('optimise', pathWord(out))}`,
      );
    }
  } else checkFolder('--out', out, [SEARCH]);
  return resultFolder('--out', out, OPTIMUM);
}

function canonicalOf(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Search in threads, with progress on stderr; undefined where Ctrl-C ended it. */
async function searchInThreads(
  search: Search,
  out: string | undefined,
  threads: number | undefined,
  isQuiet: boolean,
): Promise<Optimum | undefined> {
  const target = progressTarget();
  const progress =
    isQuiet && !target.isTerminal
      ? { show: () => {}, end: () => {} }
      : createProgressLine(target, { attributedRuns: 0, cost: 1 });
  const executor = threadExecutor(threads === undefined ? {} : { width: threads });
  const enough = new AbortController();
  const goOn = out === undefined ? 'nothing was kept' : `go on with: ${shellCommand('optimise', pathWord(out))}`;
  const interrupt = () => {
    progress.end();
    if (enough.signal.aborted || out === undefined) {
      say(`interrupted, ${goOn}`);
      process.exit(INTERRUPTED);
    }
    enough.abort();
    say('finishing the runs under way; Ctrl-C again to end at once');
  };
  process.on('SIGINT', interrupt);
  try {
    return await optimise(search, {
      executor,
      onProgress: progress.show,
      enough: enough.signal,
      ...(out === undefined ? {} : { storeOf: (part: string) => folderStore(join(out, PARTS, part)) }),
    });
  } catch (error) {
    if (!enough.signal.aborted) throw error;
    progress.end();
    say(`interrupted, ${goOn}`);
    process.exitCode = INTERRUPTED;
    return undefined;
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
    await executor.close();
  }
}
