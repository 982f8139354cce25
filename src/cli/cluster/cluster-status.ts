import { join } from 'node:path';
import { readHolders } from '../../experiment/node/index.js';
import { pathWord, shellCommand } from '../shell-command.js';
import { type QueuedJob, queuedJobs, queuedText } from './slurm.js';
import { clusterFolder, readSubmissions, type Submission } from './submissions.js';

/** Who works on an experiment, as far as its folder and the scheduler say. */
export interface ClusterStatus {
  /** Shards that a worker has taken and not finished. */
  readonly inFlight: number;
  /** How many workers have taken them. */
  readonly workers: number;
  readonly submission?: Submission;
  /** Jobs of the last submission that are in the queue, or why nobody knows. */
  readonly queue?: readonly QueuedJob[] | { readonly fault: string };
}

/** Look at the leases of a folder, and where it was submitted ask the scheduler. */
export function readClusterStatus(folder: string): ClusterStatus {
  const holders = [...readHolders(folder).values()];
  const submission = readSubmissions(folder).at(-1);
  return {
    inFlight: holders.length,
    workers: new Set(holders.map((holder) => holder?.worker)).size,
    ...(submission === undefined ? {} : { submission, queue: queuedJobs(submission.jobName, jobsOf(submission)) }),
  };
}

/** The numbers of the jobs of a submission. */
export function jobsOf({ array, merge }: Submission): string[] {
  return merge === undefined ? [array] : [array, merge];
}

/** Who works on it, for programs. */
export function clusterJson({ inFlight, submission, queue }: ClusterStatus): object {
  if (submission === undefined || queue === undefined) return { inFlight };
  const states = (job: string) => {
    if ('fault' in queue) return null;
    return Object.fromEntries(queue.find((each) => each.job === job)?.states ?? []);
  };
  return {
    inFlight,
    slurm: {
      tasks: submission.tasks,
      jobs: jobsOf(submission).map((job) => ({ job, queued: states(job) })),
      ...('fault' in queue ? { unknown: queue.fault } : {}),
    },
  };
}

/** Who works on it, in words; nothing where nobody does and nobody was asked to. */
export function clusterText(folder: string, status: ClusterStatus, missing: number): string[] {
  const { inFlight, workers, submission, queue } = status;
  const taken =
    inFlight === 0
      ? []
      : [
          `${inFlight} ${inFlight === 1 ? 'shard is' : 'shards are'} with ${workers} ${workers === 1 ? 'worker' : 'workers'}; what a worker that died has left is taken again`,
        ];
  if (submission === undefined || queue === undefined) return taken;
  return [...taken, ...jobLines(submission, queue), ...nextLines(folder, queue, missing)];
}

function jobLines(submission: Submission, queue: NonNullable<ClusterStatus['queue']>): string[] {
  const names = [`the array of ${submission.tasks} tasks`, 'the merge'];
  return jobsOf(submission).map((job, which) => {
    const name = `Slurm job ${job}, ${names[which]}`;
    if ('fault' in queue) return `${name}: submitted; squeue cannot be asked here (${queue.fault})`;
    const found = queue.find((each) => each.job === job);
    return `${name}: ${found === undefined ? 'no longer in the queue' : queuedText(found)}`;
  });
}

function nextLines(folder: string, queue: NonNullable<ClusterStatus['queue']>, missing: number): string[] {
  const logs = `Logs are in ${join(clusterFolder(folder), 'logs')}`;
  if ('fault' in queue || queue.length > 0 || missing === 0) return [logs];
  return [logs, `Go on with: ${shellCommand('experiment', 'submit', pathWord(folder), '--to', 'slurm')}`];
}
