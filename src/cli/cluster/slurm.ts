import { spawnSync } from 'node:child_process';

/** What a command of Slurm said, or why nothing was heard of it. */
export type Heard = { readonly text: string } | { readonly fault: string };

const PATIENCE_MILLISECONDS = 20_000;
const USUAL_MAX_ARRAY_SIZE = 1001;

/** Ask a command of Slurm. */
export function askSlurm(command: string, words: readonly string[]): Heard {
  const { error, status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    timeout: PATIENCE_MILLISECONDS,
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { fault: `no command ${command}` };
    return { fault: code === 'ETIMEDOUT' ? `no answer of ${command}` : error.message };
  }
  if (status === 0) return { text: stdout };
  // The last line says why; those before, where in the script.
  const lines = stderr.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  return { fault: lines.at(-1)?.replace(/^\w+: (error: )?/, '') ?? `that ${command} ended with ${status}` };
}

/** How many tasks an array may have: what this Slurm says, or what most take. */
export function maxArraySize(): number {
  const heard = askSlurm('scontrol', ['show', 'config']);
  const [, size] = 'text' in heard ? (/^MaxArraySize\s*=\s*(\d+)/m.exec(heard.text) ?? []) : [];
  return size === undefined ? USUAL_MAX_ARRAY_SIZE : Math.max(1, Number(size));
}

/** Hand a script to sbatch: the number of its job, or why there is none. */
export function submitScript(words: readonly string[]): { readonly job: string } | { readonly fault: string } {
  const heard = askSlurm('sbatch', ['--parsable', ...words]);
  if ('fault' in heard) return heard;
  // With several clusters the name of one follows.
  const job = heard.text.trim().split('\n').at(-1)?.split(';')[0] ?? '';
  return /^\d+$/.test(job) ? { job } : { fault: `${JSON.stringify(heard.text.trim())} and no number of a job` };
}

/** Tasks of a job that are still in the queue, by their states, such as RUNNING and PENDING; with why those that wait do. */
export interface QueuedJob {
  readonly job: string;
  readonly states: ReadonlyMap<string, number>;
  readonly reasons: readonly string[];
}

/** Which of some jobs are in the queue; or why nobody knows. Those that have ended are not. */
export function queuedJobs(
  jobName: string,
  jobs: readonly string[],
): readonly QueuedJob[] | { readonly fault: string } {
  // By the name: asking for a job that was forgotten is an error.
  const heard = askSlurm('squeue', ['--noheader', '--array', `--name=${jobName}`, '--format=%F|%T|%r']);
  if ('fault' in heard) return heard;
  const rows = heard.text.split('\n').map((line) => line.trim().split('|'));
  return jobs.flatMap((job) => {
    const mine = rows.filter(([id]) => id === job);
    if (mine.length === 0) return [];
    const states = new Map<string, number>();
    for (const [, state] of mine) states.set(state, (states.get(state) ?? 0) + 1);
    const reasons = mine.flatMap(([, state, reason]) => (state === 'PENDING' && reason !== 'None' ? [reason] : []));
    return [{ job, states, reasons: [...new Set(reasons)] }];
  });
}

/** A job in the queue in words, such as `2 running, 10 pending (Resources)`. */
export function queuedText({ states, reasons }: QueuedJob): string {
  return [...states]
    .map(([state, count]) => {
      const why = state === 'PENDING' && reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
      return `${count} ${state.toLowerCase()}${why}`;
    })
    .join(', ');
}
