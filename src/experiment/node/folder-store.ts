import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError, isRecord, StoreError } from '../../base/index.js';
import { type Table, table } from '../../numeric/index.js';
import { TABLES, tablesOf } from '../run/run-tables.js';
import { differentContent } from '../store/memory-store.js';
import { checkManifest, createManifest } from '../store/open-manifest.js';
import { decodeParquet, encodeParquet } from '../store/parquet.js';
import type { StoredExperiment } from '../store/read-tables.js';
import type { Manifest, ShardFailures, Store, TableName } from '../store/store.js';
import {
  asStoreError,
  isLeftover,
  makeFolder,
  publishFile,
  publishOnce,
  readIfThere,
  TEMPORARY,
} from './publish-file.js';

const MANIFEST = 'experiment.json';
const FAILED = 'failed';
const PARQUET = '.parquet';

/**
 * A store in a folder: `experiment.json`, then for each shard a Parquet file in `runs/`, where asked for in `series/` and
 * `barriers/`, and a JSON file in `failed/` where something failed.
 *
 * A shard is done once all its files are there, each written beside its place, forced to the disk and renamed. So a process that is
 * killed loses the shards it was working on and no other, a file that is removed is written again, and several processes, on
 * several machines with a shared folder, can work at once.
 *
 * @param path - made where it does not exist, once it is opened.
 */
export function folderStore(path: string): Store {
  const fileOf = (name: TableName, key: string) => join(path, name, `${key}${PARQUET}`);
  let tables: readonly TableName[] | undefined;
  const tableNames = (): readonly TableName[] => {
    if (tables !== undefined) return tables;
    const manifest = readManifest(path);
    if (manifest === undefined) return ['runs'];
    tables = tablesOf(manifest.experiment);
    return tables;
  };
  return {
    open: async (plan, shardRuns) => {
      const known = readManifest(path);
      if (known !== undefined) checkManifest(known, plan, shardRuns, path);
      const manifest = known ?? createManifest(plan, shardRuns);
      for (const folder of [...TABLES, FAILED]) makeFolder(join(path, folder));
      if (known === undefined) await publishFile(join(path, MANIFEST), (sink) => sink(asBytes(manifest)));
      removeLeftovers(path);
      return manifest;
    },
    keys: async () => {
      const found = tableNames().map((name) => new Set(namesIn(join(path, name), PARQUET)));
      const keys = [...found[0]].filter((key) => found.every((each) => each.has(key)));
      for (const key of keys) for (const name of tableNames()) checkWhole(fileOf(name, key));
      return new Set(keys);
    },
    write: async (key, content) => {
      for (const name of tableNames()) {
        await publishOnce(fileOf(name, key), encodeParquet(content[name]), () => differentContent(key));
      }
    },
    read: async (key, name, columns) =>
      tableNames().includes(name) || readIfThere(fileOf('runs', key)) === undefined
        ? readShard(fileOf(name, key), columns)
        : table({}),
    writeFailures: async (key, { failed, lost }) => {
      const file = join(path, FAILED, `${key}.json`);
      if (failed.length + lost.length > 0) await publishFile(file, (sink) => sink(asBytes({ failed, lost })));
      else rmSync(file, { force: true });
    },
    failures: async () => {
      const keys = namesIn(join(path, FAILED), '.json');
      return new Map(keys.map((key) => [key, readJson(join(path, FAILED, `${key}.json`)) as unknown as ShardFailures]));
    },
  };
}

/** The experiment that a folder holds. Throws a StoreError where it holds none. */
export function openFolder(path: string): StoredExperiment {
  const manifest = readManifest(path);
  if (manifest === undefined) {
    throw new StoreError(`Expected ${path} to be the folder of an experiment but found no ${MANIFEST} in it`, { path });
  }
  return { manifest, store: folderStore(path) };
}

function readManifest(path: string): Manifest | undefined {
  const file = join(path, MANIFEST);
  if (readIfThere(file) === undefined) return undefined;
  const found = readJson(file);
  for (const name of ['id', 'version', 'shardRuns', 'experiment']) {
    if (!Object.hasOwn(found, name))
      throw new StoreError(`Expected ${file} to hold "${name}" but found none`, { path: file });
  }
  return found as unknown as Manifest;
}

function readJson(file: string): Record<string, unknown> {
  const text = String(readIfThere(file) ?? '');
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Said below.
  }
  throw new StoreError(
    `Expected ${file} to be JSON as this library writes it but found ${text.length} characters of something else`,
    {
      path: file,
    },
  );
}

function asBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

/** The names of the files of a folder that end so, without the ending, in order; none where there is no folder. */
function namesIn(folder: string, ending: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw asStoreError(error, folder, 'to be read');
  }
  return names
    .filter((name) => name.endsWith(ending) && !name.startsWith(TEMPORARY))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

async function readShard(file: string, columns: readonly string[] | undefined): Promise<Table> {
  const bytes = readIfThere(file);
  if (bytes === undefined) throw new StoreError(`Expected ${file} to be there but found nothing`, { path: file });
  try {
    return await decodeParquet(bytes, columns);
  } catch (error) {
    if (error instanceof FormatError) throw notWhole(file, error.message);
    throw error;
  }
}

// Parquet files begin and end with these four letters.
const MAGIC = 'PAR1';

function checkWhole(path: string): void {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const end = Buffer.alloc(MAGIC.length);
    if (size >= 3 * MAGIC.length) readSync(file, end, 0, MAGIC.length, size - MAGIC.length);
    if (end.toString('latin1') !== MAGIC) throw notWhole(path, `one of ${size} bytes without an end`);
  } finally {
    closeSync(file);
  }
}

function notWhole(path: string, found: string): StoreError {
  return new StoreError(
    `Expected ${path} to be a whole Parquet file but found ${found}: remove it and run the experiment again`,
    {
      path,
    },
  );
}

/** Remove what processes of this machine left half written when they died. */
function removeLeftovers(path: string): void {
  for (const folder of [path, ...[...TABLES, FAILED].map((name) => join(path, name))]) {
    for (const name of readdirSync(folder)) {
      if (isLeftover(join(folder, name))) rmSync(join(folder, name), { force: true });
    }
  }
}
