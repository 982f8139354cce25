import { Command } from 'commander';
import { ExperimentError, ParameterError, VERSION } from '../../base/index.js';
import { findSuite } from '../../benchmark/index.js';
import { type BenchmarkRecord, digestOfEntry, readRecord, writeRecord } from '../../benchmark/node/index.js';
import type { PlannedStrategy } from '../../experiment/index.js';
import { planModule } from '../../experiment/node/index.js';
import { checkBenchmarkFolder } from '../benchmark-results.js';
import { checkRecord, runRecord } from '../benchmark-work.js';
import { readEntry } from '../entry-source.js';
import { readSeed, wholeNumber } from '../option-values.js';
import { printJson, printLines, say } from '../print.js';
import { addJsonOption, addLanguageOption, readWords } from '../shared-options.js';
import { pathWord, shellCommand } from '../shell-command.js';
import { formatTextTable } from '../text-table.js';
import type { Accept, Work } from '../work.js';

interface JudgeOptions {
  readonly suite?: string;
  readonly out: string;
  readonly seed?: string;
  readonly replicates?: string;
  readonly threads?: string;
  readonly json?: true;
  readonly lang?: string;
}

/** `metagovernor benchmark judge`: first the entries, then the luck. */
export function judgeCommand(accept: Accept): Command {
  const command = new Command('judge')
    .description(
      'judge strategies on luck that nobody knew: first with the entries, which prints their digests; then, once a seed is drawn, with --seed',
    )
    .argument('[entry...]', 'modules or strategies with options, as in "benchmark run"; none once they are in')
    .requiredOption('--out <dir>', 'the folder of the judgement')
    .option('--seed <seed>', 'the seed that was drawn after the entries were in')
    .option('--suite <name>', 'which suite (default: governance-1)')
    .option(
      '--replicates <n>',
      'runs of each strategy in each scenario at each budget (default: as the suite says); with the entries, not with the seed. All scenarios are run: to try some or few runs, "benchmark run --only" or "--quick"',
    )
    .option('--threads <n>', 'worker threads; they change no number (default: as many as there are cores)');
  return addLanguageOption(addJsonOption(command)).action((entries: readonly string[], options: JudgeOptions) =>
    accept(options.seed === undefined ? prepareCommitment(entries, options) : prepareJudgement(entries, options)),
  );
}

/** The entries come in. */
function prepareCommitment(texts: readonly string[], options: JudgeOptions): Work {
  const suite = findSuite(options.suite ?? 'governance-1');
  const { out } = options;
  checkBenchmarkFolder('--out', out);
  if (readRecord(out) !== undefined) {
    throw new ParameterError(
      `Expected --out to be a new folder but found that ${out} holds entries already: draw a seed, and give it as --seed`,
    );
  }
  if (texts.length === 0) throw new ParameterError('Expected entries to judge but found none');
  const named = texts.map(readEntry);
  const replicates =
    options.replicates === undefined ? suite.replicates : wholeNumber('--replicates', options.replicates, 2, 100_000);
  return async () => {
    const entries: PlannedStrategy[] = [];
    for (const [at, entry] of named.entries()) {
      say(`looking at ${texts[at]}`);
      entries.push(await entry.admit());
    }
    const record: BenchmarkRecord = {
      suite: suite.name,
      version: VERSION,
      kind: 'judged',
      seed: null,
      replicates,
      entries,
    };
    checkRecord(out, record);
    await writeRecord(out, record);
    const digests = entries.map((entry) => ({
      entry: entry.name,
      options: entry.options,
      digest: digestOfEntry(entry),
    }));
    if (options.json) {
      printJson({ suite: suite.name, entries: digests });
      return;
    }
    printLines([
      'These are in; a change of any of them would change its digest:',
      '',
      ...formatTextTable(
        [
          ['entry', 'options', 'SHA-256 of code and options'],
          ...digests.map(({ entry, options: chosen, digest }) => [entry, JSON.stringify(chosen), digest]),
        ],
        3,
      ),
      '',
      'Publish them. Then draw a seed that nobody could know, such as by dice, and go on with',
      `  ${shellCommand('benchmark', 'judge', '--out', pathWord(out), '--seed', 'THE-SEED')}`,
    ]);
  };
}

/** The seed is drawn. */
function prepareJudgement(texts: readonly string[], options: JudgeOptions): Work {
  const words = readWords(options.lang);
  const { out } = options;
  const seed = readSeed(options.seed as string);
  const before = readRecord(out);
  if (before === undefined || before.kind !== 'judged') {
    throw new ParameterError(
      `Expected the entries to be in before the seed is drawn but found none in ${out}: first "benchmark judge ENTRY... --out ${pathWord(out)}"`,
    );
  }
  if (texts.length > 0)
    throw new ParameterError(`Expected no entry once the seed is drawn but found ${texts.join(', ')}`);
  for (const name of ['suite', 'replicates'] as const) {
    if (options[name] === undefined) continue;
    throw new ParameterError(`Expected no --${name} once the entries are in but found ${options[name]}`);
  }
  if (before.seed !== null && before.seed !== seed) {
    throw new ParameterError(`Expected --seed to be ${before.seed}, by which ${out} is judged, but found ${seed}`);
  }
  const width = options.threads === undefined ? undefined : wholeNumber('--threads', options.threads, 1, 256);
  return async () => {
    for (const entry of before.entries) await checkUnchanged(entry);
    const record = { ...before, seed };
    await writeRecord(out, record);
    await runRecord(out, record, { words, json: options.json === true, ...(width === undefined ? {} : { width }) });
  };
}

/** Throw an ExperimentError for an entry that is not what came in. */
async function checkUnchanged(entry: PlannedStrategy): Promise<void> {
  try {
    await planModule(entry);
  } catch (error) {
    throw new ExperimentError(
      `The entry ${entry.name} is not as it came in. ${error instanceof Error ? error.message : String(error)}`,
      { entry: entry.name },
    );
  }
}
