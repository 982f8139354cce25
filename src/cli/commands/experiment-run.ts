import { Command } from 'commander';
import { experimentStatus, findUnchanged, type StoredExperiment, unchangedLines } from '../../experiment/index.js';
import { folderStore } from '../../experiment/node/index.js';
import { readExperimentPlace } from '../experiment-place.js';
import { planModules } from '../experiment-source.js';
import { countsOf, statusText } from '../experiment-status-text.js';
import { experimentText } from '../experiment-text.js';
import { readShardRuns } from '../experiment-values.js';
import { printJsonLine, printLines } from '../print.js';
import { INTERRUPTED, type RunSettings, runInThreads } from '../run-experiment-work.js';
import { readShardRanges } from '../shard-ranges.js';
import { addJsonOption } from '../shared-options.js';
import { pathWord, shellCommand } from '../shell-command.js';
import { wrap } from '../text-table.js';
import { addThreadOptions, readThreadOptions, type ThreadWords } from '../thread-options.js';
import type { Accept, Work } from '../work.js';

interface RunOptions extends ThreadWords {
  readonly out?: string;
  readonly shardRuns?: string;
  readonly json?: true;
  readonly shards?: string;
}

/** `metagovernor experiment run`: run an experiment, or what is missing of it. */
export function runCommand(accept: Accept): Command {
  const command = new Command('run')
    .description('run an experiment, or what is missing of it')
    .argument('file|dir', 'the experiment, in YAML or JSON, or the folder of one that was planned or begun')
    .option('--out <dir>', 'the folder of the results (default: results/ and the name of the file)')
    .option('--shard-runs <n>', 'runs of a shard at most (default: 100, or so that there are about 200 shards)')
    .option('--shards <list>', 'only these shards, such as 0-9,12, so that other machines can run the rest');
  addThreadOptions(command);
  return addJsonOption(command, 'print progress and the end as JSON, an event a line').action(
    (source: string, options: RunOptions) => accept(prepareRun(source, options)),
  );
}

function prepareRun(source: string, options: RunOptions): Work {
  const { parsed, out } = readExperimentPlace(source, options.out);
  const shards = options.shards === undefined ? undefined : readShardRanges(options.shards);
  const shardRuns = readShardRuns(options.shardRuns);
  const resume = shellCommand('experiment', 'run', pathWord(out));
  const settings: RunSettings = {
    store: folderStore(out),
    threads: readThreadOptions(options),
    ...(shards === undefined ? {} : { shards }),
    ...(shardRuns === undefined ? {} : { shardRuns }),
    json: options.json === true,
    resume,
  };
  return async () => {
    const { run, isInterrupted } = await runInThreads(await planModules(parsed), settings);
    const status = await experimentStatus(run);
    if (isInterrupted) process.exitCode = INTERRUPTED;
    else if (run.lost.length > 0 || status.hopeless.length > 0) process.exitCode = 1;
    const unchanged = status.missing.length === 0 ? await unchangedText(run) : [];
    const end = isInterrupted ? 'interrupted' : status.missing.length === 0 ? 'complete' : 'partial';
    if (options.json) {
      printJsonLine({ event: 'end', end, folder: out, ...countsOf(status), unchanged, resume });
      return;
    }
    printLines([
      ...experimentText(run.manifest),
      '',
      ...statusText(run, status),
      ...unchanged.flatMap((line) => wrap(line, 92)),
      '',
      ...(isInterrupted ? ['Interrupted.'] : []),
      ...(status.missing.length > 0
        ? [`Go on with: ${resume}`]
        : [
            `See it with: ${shellCommand('report', pathWord(out))}`,
            `Write tables with: ${shellCommand('experiment', 'merge', pathWord(out))}`,
          ]),
    ]);
  };
}

/** What the runs that are there say of factors and strategies that changed nothing. */
async function unchangedText(stored: StoredExperiment): Promise<string[]> {
  return unchangedLines(stored.manifest.experiment, await findUnchanged(stored));
}
