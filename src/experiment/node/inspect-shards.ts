import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../base/index.js';
import { tablesOf } from '../run/run-tables.js';
import { readMetadata } from '../store/parquet.js';
import type { Manifest, TableName } from '../store/store.js';
import { FAILED, FOLDERS, keyOfFile, originOf, type ShardFileKind, shardFile } from './experiment-files.js';
import { asStoreError, readIfThere, TEMPORARY } from './publish-file.js';
import { findSealFault } from './seal.js';

/** What is known of a file that was looked at. */
interface Seen {
  /** Changes where the file does. */
  readonly stamp: string;
  readonly fault?: string;
  /** How many runs of its shard failed; of the table of the runs alone. */
  readonly failed: number;
}

/** The name under which the number of failed runs stands in a Parquet file of runs. */
export const FAILED_RUNS = 'failedRuns';

/**
 * Looks at all files of the shards of a folder: whether each is as it was written, and of this experiment. A file is read again
 * only where it has changed.
 *
 * @returns the shards that are done: all their tables are there, and the record of the runs that failed where some did.
 * @throws StoreError that names the files that are damaged or belong elsewhere.
 */
export function createInspection(folder: string): (manifest: Manifest) => Set<string> {
  const seen = new Map<string, Seen>();

  const look = (manifest: Manifest, kind: ShardFileKind, key: string): Seen | undefined => {
    const file = shardFile(folder, kind, key);
    const stamp = stampOf(file);
    if (stamp === undefined) return undefined;
    const before = seen.get(file);
    if (before?.stamp === stamp) return before;
    const bytes = readIfThere(file);
    if (bytes === undefined) return undefined;
    const fault = findSealFault(bytes, originOf(manifest, kind, key));
    const failed = kind === 'runs' && fault === undefined ? Number(readMetadata(bytes)[FAILED_RUNS] ?? 0) : 0;
    const now = { stamp, failed, ...(fault === undefined ? {} : { fault }) };
    seen.set(file, now);
    return now;
  };

  return (manifest) => {
    const faults: { readonly file: string; readonly found: string }[] = [];
    const found = new Map<ShardFileKind, Map<string, Seen>>();
    // The record of what failed is written before the tables, so it is looked for after them.
    for (const kind of FOLDERS) {
      const files = new Map<string, Seen>();
      for (const key of keysIn(folder, kind)) {
        const one = look(manifest, kind, key);
        if (one === undefined) continue;
        files.set(key, one);
        if (one.fault !== undefined) faults.push({ file: shardFile(folder, kind, key), found: one.fault });
      }
      found.set(kind, files);
    }
    if (faults.length > 0) throw damaged(faults);
    const tables = tablesOf(manifest.experiment);
    const isDone = ([key, { failed }]: [string, Seen]) =>
      tables.every((name) => found.get(name)?.has(key)) && (failed === 0 || found.get(FAILED)?.has(key));
    return new Set([...(found.get('runs') ?? [])].filter(isDone).map(([key]) => key));
  };
}

/**
 * The shards that are done by the names of their files alone. What went wrong in a shard is written before its tables, and a file has
 * its name only once it is whole: so this is what a worker has to know, and costs no byte of what all others have written. Whether
 * the files still are as they were written is for those to see who read them.
 */
export function doneByName(folder: string, tables: readonly TableName[]): Set<string> {
  const [first, ...others] = tables.map((name) => keysIn(folder, name));
  const rest = others.map((keys) => new Set(keys));
  return new Set(first.filter((key) => rest.every((keys) => keys.has(key))));
}

/** The shards that have a file of a kind, in order; none where there is no folder. */
export function keysIn(folder: string, kind: ShardFileKind): string[] {
  const place = join(folder, kind);
  let names: string[];
  try {
    names = readdirSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw asStoreError(error, place, 'to be read');
  }
  const keys = names.filter((name) => !name.startsWith(TEMPORARY)).map((name) => keyOfFile(kind, name));
  return keys.filter((key) => key !== undefined).sort();
}

function stampOf(file: string): string | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? undefined : [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(' ');
  } catch (error) {
    throw asStoreError(error, file, 'to be read');
  }
}

const MOST_SHOWN = 20;

/** The error for files of shards that are not as they were written. */
export function damaged(faults: readonly { readonly file: string; readonly found: string }[]): StoreError {
  const [{ file, found }, ...others] = faults;
  const shown = others.slice(0, MOST_SHOWN - 1).map((other) => other.file);
  const rest = others.length > shown.length ? [`${others.length - shown.length} more`] : [];
  const also = others.length === 0 ? '' : ` (so too ${[...shown, ...rest].join(', ')})`;
  return new StoreError(
    `Expected ${file} to be as it was written but found ${found}${also}: remove ${others.length === 0 ? 'it' : 'them'} and run the experiment again`,
    { path: file, paths: faults.map((fault) => fault.file) },
  );
}
