import { Command } from 'commander';
import { ParameterError, VERSION } from '../../base/index.js';
import { findSuite, partOfSuite } from '../../benchmark/index.js';
import { type BenchmarkRecord, readRecord, writeRecord } from '../../benchmark/node/index.js';
import type { PlannedStrategy } from '../../experiment/index.js';
import { checkBenchmarkFolder } from '../benchmark-results.js';
import { checkRecord, runRecord, usualBenchmarkFolder } from '../benchmark-work.js';
import { readEntry } from '../entry-source.js';
import { wholeNumber } from '../option-values.js';
import { say } from '../print.js';
import { addJsonOption, addLanguageOption, readWords } from '../shared-options.js';
import type { Accept, Work } from '../work.js';

interface RunOptions {
  readonly suite?: string;
  readonly out?: string;
  readonly only?: string;
  readonly quick?: true;
  readonly replicates?: string;
  readonly threads?: string;
  readonly json?: true;
  readonly lang?: string;
}

/** `metagovernor benchmark run`: practise. */
export function benchmarkRunCommand(accept: Accept): Command {
  const command = new Command('run')
    .description(
      'run strategies on a suite beside those of the library, on luck to practise on; goes on where it was interrupted, and a folder ' +
        'that was run before is only run for what is new',
    )
    .argument(
      '[entry...]',
      'modules (mine.mjs, mine.mjs#name where it exports several, mine.mjs:every=2) or strategies with options (convener:acts=3)',
    )
    .option('--suite <name>', 'which suite (default: governance-1, or that of the folder)')
    .option('--out <dir>', 'the folder of the results (default: results/ and the name of the suite)')
    .option('--only <scenarios>', 'only these scenarios of the suite, with commas between them')
    .option('--quick', 'few runs, for a first impression')
    .option('--replicates <n>', 'runs of each strategy in each scenario at each budget (default: as the suite says)')
    .option('--threads <n>', 'worker threads; they change no number (default: as many as there are cores)');
  return addLanguageOption(addJsonOption(command)).action((entries: readonly string[], options: RunOptions) =>
    accept(prepareRun(entries, options)),
  );
}

function prepareRun(texts: readonly string[], options: RunOptions): Work {
  const words = readWords(options.lang);
  const suite = findSuite(options.suite ?? 'governance-1');
  const folder = options.out ?? usualBenchmarkFolder(suite.name);
  checkBenchmarkFolder('--out', folder);
  const before = readRecord(folder);
  checkSame(folder, before, options.suite);
  if (options.quick && options.replicates !== undefined) {
    throw new ParameterError('Expected --quick or --replicates but found both');
  }
  const named = texts.map(readEntry);
  const only = options.only === undefined ? before?.only : options.only.split(',').map((label) => label.trim());
  if (only !== undefined) partOfSuite(suite, only);
  const usual = options.quick ? suite.quickReplicates : suite.replicates;
  const asked =
    options.replicates === undefined ? undefined : wholeNumber('--replicates', options.replicates, 2, 100_000);
  const width = options.threads === undefined ? undefined : wholeNumber('--threads', options.threads, 1, 256);
  return async () => {
    const entries: PlannedStrategy[] = [];
    for (const [at, entry] of named.entries()) {
      say(`looking at ${texts[at]}`);
      entries.push(await entry.admit());
    }
    const isJudged = before?.kind === 'judged';
    if (isJudged && entries.length > 0) {
      throw new ParameterError(`Expected no entry, for those of ${folder} are in and judged: choose another folder`);
    }
    const record: BenchmarkRecord = isJudged
      ? before
      : {
          suite: suite.name,
          ...(only === undefined ? {} : { only }),
          version: VERSION,
          kind: 'practice',
          seed: suite.practiceSeed,
          replicates: asked ?? (options.quick ? usual : (before?.replicates ?? usual)),
          entries: joined(before?.entries ?? [], entries),
        };
    checkRecord(folder, record);
    await writeRecord(folder, record);
    await runRecord(folder, record, { words, json: options.json === true, ...(width === undefined ? {} : { width }) });
  };
}

function checkSame(folder: string, before: BenchmarkRecord | undefined, suite: string | undefined): void {
  if (before === undefined || suite === undefined || suite === before.suite) return;
  throw new ParameterError(
    `Expected --out to be a folder of ${suite} but found that ${folder} is one of ${before.suite}`,
  );
}

/** What makes two entries the same one. */
function keyOf({ name, options }: PlannedStrategy): string {
  return JSON.stringify([name, options]);
}

/** Entries that were there, and new ones: of one name with the same options the new one. */
function joined(before: readonly PlannedStrategy[], entries: readonly PlannedStrategy[]): PlannedStrategy[] {
  const fresh = new Set(entries.map(keyOf));
  return [...before.filter((entry) => !fresh.has(keyOf(entry))), ...entries];
}
