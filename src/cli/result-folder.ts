import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, ParameterError, StoreError, show } from '../base/index.js';
import { type NamedText, replaceFiles } from '../experiment/node/index.js';
import type { Written } from './deliver.js';
import { checkFolder } from './out-folder.js';
import { formatJson } from './print.js';

/** The results of which commands fill a folder, each by the file that says how to have them again. */
const RECORDS = ['summary.json', 'run.json', 'experiment.json', 'measures.json', 'optimum.json'] as const;

/** What a command writes into a folder of its own. */
export interface ResultKind {
  /** Says how to have the result again, and which files belong to it, each with its digest. */
  readonly record: (typeof RECORDS)[number];
  /** All other files that there can be. */
  readonly names: readonly string[];
}

/** A folder that holds one result: of the same kind it takes the place of what was there. */
export interface ResultFolder {
  /** Write a result. Throws a StoreError where that fails, and then all that was there is as it was. */
  readonly write: (record: object, files: readonly NamedText[]) => Promise<Written>;
}

/**
 * The folder for a result. A file that is not of an earlier result of this kind, or was changed since, is never written over.
 *
 * @throws ParameterError for a folder that cannot take it.
 */
export function resultFolder(option: string, folder: string, kind: ResultKind): ResultFolder {
  const check = () => checkResultFolder(option, folder, kind);
  check();
  return {
    write: async (record, files) => {
      // The work may have taken hours.
      const earlier = asStored(folder, check);
      const names = files.map(({ name }) => name);
      const removed = Array.from(earlier?.keys() ?? []).filter((name) => !names.includes(name));
      const digests = Object.fromEntries(files.map(({ name, text }) => [name, digestOf(text)]));
      const last = { name: kind.record, text: formatJson({ ...record, files: digests }) };
      await replaceFiles(folder, [...files, last], removed);
      return { names: [kind.record, ...names], folder, isReplaced: earlier !== undefined };
    },
  };
}

/** The files of the result that a folder holds, with their digests; undefined where it holds none. */
function checkResultFolder(
  option: string,
  folder: string,
  { record, names }: ResultKind,
): ReadonlyMap<string, string> | undefined {
  const earlier = filesOfEarlier(join(folder, record), names);
  checkFolder(option, folder, [record, ...names], (name, bytes) =>
    name === record ? earlier !== undefined : earlier?.get(name) === digestOf(bytes),
  );
  const other = RECORDS.find((name) => name !== record && existsSync(join(folder, name)));
  if (other !== undefined) {
    throw new ParameterError(
      `Expected ${option} ${show(folder)} to be a folder for this result alone but found ${other} of another one: choose another folder`,
    );
  }
  return earlier;
}

function filesOfEarlier(path: string, names: readonly string[]): ReadonlyMap<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isRecord(value) || typeof value['version'] !== 'string' || !isRecord(value['files'])) return undefined;
    const files = Object.entries(value['files']).map(([name, digest]) => [name, String(digest)] as const);
    return files.every(([name]) => names.includes(name)) ? new Map(files) : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(content: string | Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** What is wrong once the work is done is no mistake of the user. */
function asStored<Value>(path: string, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    throw error instanceof ParameterError ? new StoreError(error.message, { path }) : error;
  }
}
