import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { lookUp, ParameterError, StoreError, UNSEEN } from '../../base/index.js';
import { createPlan, experimentStatus } from '../../experiment/index.js';
import { folderStore } from '../../experiment/node/index.js';
import { jobsOf } from '../cluster/cluster-status.js';
import { askSlurm, maxArraySize, queuedJobs, queuedText, submitScript } from '../cluster/slurm.js';
import { readSlurmResources, type SlurmWords } from '../cluster/slurm-options.js';
import { arrayScript, mergeScript, type SlurmScripts } from '../cluster/slurm-script.js';
import {
  clusterFolder,
  keepSubmission,
  nextNumber,
  readSubmissions,
  removeScripts,
  type Submission,
  scriptNames,
  writeScripts,
} from '../cluster/submissions.js';
import { type ExperimentPlace, readExperimentPlace } from '../experiment-place.js';
import { planModules } from '../experiment-source.js';
import { readShardRuns } from '../experiment-values.js';
import { wholeNumber } from '../option-values.js';
import { printJson, printLines, printText } from '../print.js';
import { addJsonOption, oneMore } from '../shared-options.js';
import { pathWord, shellCommand, shellWord } from '../shell-command.js';
import type { Accept, Work } from '../work.js';

interface SubmitOptions extends SlurmWords {
  readonly to?: string;
  readonly out?: string;
  readonly shardRuns?: string;
  readonly arraySize?: string;
  readonly maxParallel?: string;
  readonly merge: boolean;
  readonly dryRun?: true;
  readonly json?: true;
}

const SCHEDULERS = { slurm: true };
// More tasks than this gain little and cost the scheduler; a user who wants them says so.
const USUAL_TASKS = 1000;

/** `metagovernor experiment submit`: run an experiment on a cluster. */
export function submitCommand(accept: Accept): Command {
  const command = new Command('submit')
    .description('run an experiment, or what is missing of it, as an array job of a cluster')
    .argument('file|dir', 'the experiment, in YAML or JSON, or the folder of one that was planned or begun')
    .option('--to <slurm>', 'the scheduler')
    .option(
      '--out <dir>',
      'the folder of the results, which all nodes share (default: results/ and the name of the file)',
    )
    .option('--shard-runs <n>', 'runs of a shard at most (default: 100, or so that there are about 200 shards)')
    .option('--partition <name>', 'the partition (default: that of the cluster)')
    .option(
      '--time <limit>',
      'the most a task may take, such as 90 (minutes) or 2-12:00:00 (default: that of the partition)',
    )
    .option('--memory <size>', 'memory of a task, such as 4G (default: that of the partition)')
    .option('--threads <n>', 'worker threads of a task, each on a core of its own (default: 1)')
    .option('--array-size <n>', `tasks of the array (default: one for each missing shard, ${USUAL_TASKS} at most)`)
    .option('--max-parallel <n>', 'tasks that run at once at most (default: as many as there is room for)')
    .option('--option <name=value>', 'another option of sbatch, such as account=abc (repeatable)', oneMore, [])
    .option('--no-merge', 'submit no job that merges the tables once the array has ended')
    .option('--dry-run', 'write and print the scripts, and submit nothing');
  return addJsonOption(command).action((source: string, options: SubmitOptions) =>
    accept(prepareSubmit(source, options)),
  );
}

function prepareSubmit(source: string, options: SubmitOptions): Work {
  if (options.to === undefined)
    throw new ParameterError('Expected --to and a scheduler, as in --to slurm, but found none');
  lookUp('scheduler', SCHEDULERS, options.to);
  const resources = readSlurmResources(options);
  const most = options.dryRun ? Number.MAX_SAFE_INTEGER : checkSlurm();
  const wanted = options.arraySize === undefined ? undefined : wholeNumber('--array-size', options.arraySize, 1, most);
  const maxParallel =
    options.maxParallel === undefined ? undefined : wholeNumber('--max-parallel', options.maxParallel, 1, 1_000_000);
  const shardRuns = readShardRuns(options.shardRuns);
  const place = readExperimentPlace(source, options.out);
  const folder = resolve(place.out);
  if (folder.search(UNSEEN) >= 0)
    throw new ParameterError(
      'Expected a folder that can be named in a script but found one with characters that cannot be seen',
    );
  checkQueue(place.out);
  return async () => {
    const { missing, jobName } = await plan(place, shardRuns);
    if (missing === 0) return sayComplete(place.out, options.json);
    const tasks = Math.min(missing, wanted ?? Math.min(USUAL_TASKS, most));
    const scripts: SlurmScripts = {
      ...resources,
      number: nextNumber(folder),
      jobName,
      tasks,
      shards: missing,
      ...(maxParallel === undefined ? {} : { maxParallel }),
      folder,
      node: process.execPath,
      program: fileURLToPath(new URL('../main.js', import.meta.url)),
    };
    return submit(place.out, scripts, options);
  };
}

/** Throw a ParameterError where there is no Slurm; else say how many tasks an array may have. */
function checkSlurm(): number {
  const heard = askSlurm('sbatch', ['--version']);
  if ('text' in heard) return maxArraySize();
  throw new ParameterError(
    `Expected sbatch for --to slurm but found ${heard.fault}: there is no Slurm here. Run this where jobs are submitted, look at the scripts with --dry-run, or do without a scheduler: "metagovernor experiment work DIR", on as many machines as share the folder`,
  );
}

/** Throw a ParameterError where jobs of the folder are still in the queue: others would do the same beside them. */
function checkQueue(out: string): void {
  const last = readSubmissions(out).at(-1);
  if (last === undefined) return;
  const queued = queuedJobs(last.jobName, jobsOf(last));
  if ('fault' in queued || queued.length === 0) return;
  throw new ParameterError(
    `Expected no job of ${out} in the queue but found ${queued.map((each) => `${each.job}: ${queuedText(each)}`).join('; ')}. Wait for them, or stop them with: scancel ${queued.map(({ job }) => job).join(' ')}`,
  );
}

async function plan(
  { parsed, out }: ExperimentPlace,
  shardRuns: number | undefined,
): Promise<{ missing: number; jobName: string }> {
  const { experiment } = await planModules(parsed);
  const store = folderStore(out);
  const manifest = await store.open(createPlan(experiment), shardRuns);
  const { missing } = await experimentStatus({ manifest, store });
  return { missing: missing.length, jobName: `metagovernor-${manifest.id}` };
}

function sayComplete(out: string, json: true | undefined): void {
  if (json) return printJson({ folder: out, missing: 0, jobs: [] });
  return printLines([
    'All shards are done: nothing is submitted.',
    `Write tables with: ${shellCommand('experiment', 'merge', pathWord(out))}`,
  ]);
}

async function submit(out: string, scripts: SlurmScripts, { merge, dryRun, json }: SubmitOptions): Promise<void> {
  const { number, jobName, tasks, shards } = scripts;
  const names = scriptNames(number);
  const texts = {
    [names.array]: arrayScript(scripts),
    ...(merge ? { [names.merge]: mergeScript(scripts) } : {}),
  };
  await writeScripts(out, texts);
  const place = clusterFolder(out);
  if (dryRun) {
    if (json) return printJson({ folder: out, missing: shards, tasks, jobs: [], scripts: texts });
    for (const [name, text] of Object.entries(texts)) printText(`${join(place, name)}:\n\n${text}\n`);
    return printLines([`Nothing is submitted. Do it with: sbatch ${shellWord(pathWord(join(place, names.array)))}`]);
  }
  const array = submitScript([join(place, names.array)]);
  if ('fault' in array) {
    removeScripts(out, Object.keys(texts));
    throw new StoreError(`Expected sbatch to take an array job of ${tasks} tasks but found: ${array.fault}`);
  }
  const submission: Submission = { number, scheduler: 'slurm', jobName, array: array.job, tasks, shards };
  await keepSubmission(out, submission);
  const merging = merge ? submitScript([`--dependency=afterany:${array.job}`, join(place, names.merge)]) : undefined;
  if (merging !== undefined && 'job' in merging) await keepSubmission(out, { ...submission, merge: merging.job });
  const jobs = [array.job, ...(merging !== undefined && 'job' in merging ? [merging.job] : [])];
  if (merging !== undefined && 'fault' in merging) process.exitCode = 1;
  if (json)
    return printJson({
      folder: out,
      missing: shards,
      tasks,
      jobs,
      scripts: Object.keys(texts).map((name) => join(place, name)),
    });
  const parallel = scripts.maxParallel === undefined ? '' : `, ${scripts.maxParallel} at a time at most`;
  return printLines([
    `Job ${array.job}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'} for ${shards} ${shards === 1 ? 'shard' : 'shards'}${parallel}`,
    ...mergeLines(merging, out),
    `Scripts and logs are in ${place}`,
    '',
    `See how far it is with: ${shellCommand('experiment', 'status', pathWord(out))}`,
    `Stop it with: scancel ${jobs.join(' ')}`,
    `Go on, with what is missing then: ${shellCommand('experiment', 'submit', pathWord(out), '--to', 'slurm')}`,
  ]);
}

function mergeLines(merging: ReturnType<typeof submitScript> | undefined, out: string): string[] {
  if (merging === undefined) return [];
  if ('job' in merging)
    return [`Job ${merging.job}: writes the tables into ${join(out, 'tables')} once they have ended`];
  return [
    `No job writes the tables, for sbatch says: ${merging.fault}. Write them with: ${shellCommand('experiment', 'merge', pathWord(out))}`,
  ];
}
