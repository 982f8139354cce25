import { Command } from 'commander';
import { ParameterError } from '../../base/index.js';
import { experimentStatus } from '../../experiment/index.js';
import { folderStore, openFolder } from '../../experiment/node/index.js';
import { type ArrayTask, readArrayTask } from '../cluster/array-task.js';
import { type WorkSettings, workOnExperiment } from '../cluster/work-on-experiment.js';
import { planModules } from '../experiment-source.js';
import { countsOf, statusText } from '../experiment-status-text.js';
import { wholeNumber } from '../option-values.js';
import { printJsonLine, printLines } from '../print.js';
import { INTERRUPTED } from '../run-experiment-work.js';
import { addJsonOption } from '../shared-options.js';
import { pathWord, shellCommand } from '../shell-command.js';
import { addThreadOptions, readThreadOptions, type ThreadWords } from '../thread-options.js';
import type { Accept, Work } from '../work.js';

interface WorkOptions extends ThreadWords {
  readonly of?: string;
  readonly task?: string;
  readonly lease?: string;
  readonly wait: boolean;
  readonly json?: true;
}

/** `metagovernor experiment work`: run whatever is missing and free, beside other workers. */
export function workCommand(accept: Accept): Command {
  const command = new Command('work')
    .description('run what is missing, beside other workers on the same folder, which may come and go')
    .argument('dir', 'the folder of an experiment that was planned')
    .option(
      '--of <n>',
      'how many tasks there are, of which this is one; which one is read from Slurm, PBS, Grid Engine, LSF, Kubernetes or AWS Batch',
    )
    .option('--task <k>', 'which of them this is, from 0')
    .option('--lease <s>', 'seconds without a sign of life after which a shard is taken again (default: 60)')
    .option('--no-wait', 'end where all that is missing is taken by others, also outside arrays');
  addThreadOptions(command);
  return addJsonOption(command, 'print each shard and the end as JSON, an event a line').action(
    (folder: string, options: WorkOptions) => accept(prepareWork(folder, options)),
  );
}

function prepareWork(folder: string, options: WorkOptions): Work {
  const { experiment } = openFolder(folder).manifest;
  const task = readTask(options);
  const settings: WorkSettings = {
    folder,
    threads: readThreadOptions(options),
    ...(task === undefined ? {} : { part: { index: task.index, ...(task.of === undefined ? {} : { of: task.of }) } }),
    ...(options.lease === undefined ? {} : { seconds: wholeNumber('--lease', options.lease, 1, 86_400) }),
    // A task of an array costs as long as it lives; but with `until` there is more to do once all of a round are done.
    waits: options.wait && (task === undefined || experiment.until !== null),
    json: options.json === true,
  };
  const resume = shellCommand('experiment', 'work', pathWord(folder));
  return async () => {
    if (task !== undefined && !settings.json) printLines([task.said]);
    const { run, shards, isInterrupted } = await workOnExperiment(
      await planModules({ experiment, own: new Map() }),
      settings,
    );
    const status = await experimentStatus({ ...run, store: folderStore(folder, { seals: 'whenRead' }) });
    if (isInterrupted) process.exitCode = INTERRUPTED;
    else if (run.lost.length > 0 || status.hopeless.length > 0) process.exitCode = 1;
    const end = isInterrupted ? 'interrupted' : status.missing.length === 0 ? 'complete' : 'partial';
    if (settings.json)
      return printJsonLine({ event: 'end', end, folder, shardsHere: shards, ...countsOf(status), resume });
    return printLines([
      `${shards} ${shards === 1 ? 'shard' : 'shards'} by this worker`,
      ...statusText(run, status),
      ...(isInterrupted ? ['Interrupted.'] : []),
      ...(status.missing.length > 0
        ? [`What is missing is with other workers, or free: ${shellCommand('experiment', 'status', pathWord(folder))}`]
        : [`Write tables with: ${shellCommand('experiment', 'merge', pathWord(folder))}`]),
    ]);
  };
}

function readTask({ of, task }: WorkOptions): ArrayTask | undefined {
  const count = of === undefined ? undefined : wholeNumber('--of', of, 1, 1_000_000_000);
  if (task === undefined) {
    const found = readArrayTask(process.env, count);
    if (found !== undefined || count === undefined) return found;
    throw new ParameterError(
      `Expected --task beside --of ${count}, or a scheduler that says which task this is, but found neither`,
    );
  }
  if (count === undefined) throw new ParameterError(`Expected --of beside --task ${task} but found none`);
  const index = wholeNumber('--task', task, 0, count - 1);
  return { index, of: count, said: `task ${index} of ${count}, counted from 0` };
}
