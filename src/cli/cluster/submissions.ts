import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, StoreError } from '../../base/index.js';
import { replaceFiles } from '../../experiment/node/index.js';
import { formatJson } from '../print.js';

/** What was handed to a scheduler from an experiment's folder. */
export interface Submission {
  /** From 1; the scripts have it in their names. */
  readonly number: number;
  readonly scheduler: 'slurm';
  readonly jobName: string;
  /** The numbers of the jobs: of the array, and of the one that merges. */
  readonly array: string;
  readonly merge?: string;
  readonly tasks: number;
  /** Shards that were missing. */
  readonly shards: number;
}

/** Where scripts, logs and the numbers of jobs are kept, in an experiment's folder. */
export function clusterFolder(folder: string): string {
  return join(folder, 'cluster');
}

const JOBS = 'jobs.json';

/** All submissions of a folder, the first first. Throws a StoreError for a file of them that cannot be read. */
export function readSubmissions(folder: string): readonly Submission[] {
  const file = join(clusterFolder(folder), JOBS);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new StoreError(`Expected ${file} to be read but found ${(error as NodeJS.ErrnoException).code}`, {
      path: file,
    });
  }
  const value = parsed(text);
  if (isRecord(value) && Array.isArray(value['submissions']) && value['submissions'].every(isSubmission)) {
    return value['submissions'];
  }
  throw new StoreError(
    `Expected ${file} to hold the jobs of this folder but found something else: remove it, and look with squeue for what still runs`,
    { path: file },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSubmission(value: unknown): value is Submission {
  return isRecord(value) && ['jobName', 'array'].every((name) => typeof value[name] === 'string');
}

/** Keep a submission, in the place of what was kept of it before. */
export async function keepSubmission(folder: string, submission: Submission): Promise<void> {
  const others = readSubmissions(folder).filter(({ number }) => number !== submission.number);
  const text = formatJson({ submissions: [...others, submission] });
  await replaceFiles(clusterFolder(folder), [{ name: JOBS, text }]);
}

/** The scripts of a submission, by their names. */
export function scriptNames(number: number): { readonly array: string; readonly merge: string } {
  return { array: `${number}-array.sh`, merge: `${number}-merge.sh` };
}

/** A number that no script and no submission has: what was written once may have been changed by hand. */
export function nextNumber(folder: string): number {
  const scripts = namesIn(clusterFolder(folder)).map((name) =>
    Number(/^(\d+)-(?:array|merge)\.sh$/.exec(name)?.[1] ?? 0),
  );
  return 1 + Math.max(0, ...scripts, ...readSubmissions(folder).map(({ number }) => number));
}

/** Write scripts, and make the place for their logs: Slurm does not. */
export async function writeScripts(folder: string, scripts: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.entries(scripts).map(([name, text]) => ({ name, text }));
  await replaceFiles(clusterFolder(folder), files);
  mkdirSync(join(clusterFolder(folder), 'logs'), { recursive: true });
}

/** Take scripts away that were not taken. */
export function removeScripts(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(clusterFolder(folder), name), { force: true });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
