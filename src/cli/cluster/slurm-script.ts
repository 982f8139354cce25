/** What one task of the array may use, as Slurm takes it. */
export interface SlurmResources {
  readonly partition?: string;
  readonly time?: string;
  readonly memory?: string;
  readonly threads: number;
  /** Other options of sbatch, each a name, or name=value. */
  readonly others: readonly string[];
}

/** What the scripts of a submission say. */
export interface SlurmScripts extends SlurmResources {
  /** Which submission of this folder it is, from 1. */
  readonly number: number;
  readonly jobName: string;
  readonly tasks: number;
  readonly shards: number;
  readonly maxParallel?: number;
  /** Whole paths: of the folder of the experiment, of Node.js and of this program. */
  readonly folder: string;
  readonly node: string;
  readonly program: string;
}

/** The options that the scripts set themselves. */
export const OURS = [
  'array',
  'job-name',
  'output',
  'open-mode',
  'requeue',
  'no-requeue',
  'ntasks',
  'cpus-per-task',
  'dependency',
];

/** The script of the array job: each task is a worker. */
export function arrayScript(scripts: SlurmScripts): string {
  const { number, tasks, shards, maxParallel, threads } = scripts;
  const last = tasks - 1;
  return [
    '#!/bin/bash',
    `# Submission ${number} of this experiment, written by "metagovernor experiment submit". It may be changed and handed to sbatch again:`,
    '# what is done is never run again.',
    '#',
    `# ${shards} ${shards === 1 ? 'shard was' : 'shards were'} missing. Each of ${tasks} ${tasks === 1 ? 'task' : 'tasks'} runs its part of them, then what is free, then what a task that died has left.`,
    ...directives(scripts, `${number}-%a.log`, threads),
    `#SBATCH --array=0-${last}${maxParallel === undefined ? '' : `%${maxParallel}`}`,
    '# A task whose node dies, or that is preempted, is queued again: it loses the shards it was working on, and nothing else.',
    '#SBATCH --requeue',
    '',
    ...places(scripts),
    '',
    '# It takes the place of the shell, so that it hears the signals of Slurm: then it finishes the shards under way, or gives them back.',
    `exec "$NODE" "$METAGOVERNOR" experiment work "$EXPERIMENT" --of ${tasks} --threads ${threads}`,
    '',
  ].join('\n');
}

/** The script of the job that writes the tables once the array has ended. */
export function mergeScript(scripts: SlurmScripts): string {
  const { number } = scripts;
  return [
    '#!/bin/bash',
    `# Submission ${number}: writes the tables of the experiment once the array job has ended (--dependency=afterany, on the command line of`,
    '# sbatch). Where shards are missing it writes none and says so in its log.',
    ...directives(scripts, `${number}-merge.log`, 1),
    '',
    ...places(scripts),
    '',
    'exec "$NODE" "$METAGOVERNOR" experiment merge "$EXPERIMENT"',
    '',
  ].join('\n');
}

function directives(scripts: SlurmScripts, log: string, threads: number): string[] {
  const { jobName, folder, partition, time, memory, others } = scripts;
  const options = [
    `job-name=${jobName}`,
    `output=${directiveWord(`${folder.replaceAll('%', '%%')}/cluster/logs/${log}`)}`,
    'open-mode=append',
    'ntasks=1',
    `cpus-per-task=${threads}`,
    ...(partition === undefined ? [] : [`partition=${partition}`]),
    ...(time === undefined ? [] : [`time=${time}`]),
    ...(memory === undefined ? [] : [`mem=${memory}`]),
    ...others.map(otherOption),
  ];
  return options.map((option) => `#SBATCH --${option}`);
}

function otherOption(option: string): string {
  const at = option.indexOf('=');
  return at < 0 ? option : `${option.slice(0, at)}=${directiveWord(option.slice(at + 1))}`;
}

function directiveWord(text: string): string {
  return /^[\w%+=:,./@-]*$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function places({ node, program, folder }: SlurmScripts): string[] {
  return [
    '# Node.js and metagovernor have to be there on every node, and the folder has to be one that all nodes share.',
    `NODE=${shellText(node)}`,
    `METAGOVERNOR=${shellText(program)}`,
    `EXPERIMENT=${shellText(folder)}`,
  ];
}

function shellText(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
