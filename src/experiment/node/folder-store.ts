import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FormatError, isRecord, StoreError } from '../../base/index.js';
import { type Table, table } from '../../numeric/index.js';
import { differentContent } from '../memory-store.js';
import { checkManifest, createManifest } from '../open-manifest.js';
import { decodeParquet, encodeParquet } from '../parquet.js';
import type { StoredExperiment } from '../read-tables.js';
import { TABLES } from '../run-tables.js';
import type { Manifest, ShardFailures, Store, TableName } from '../store.js';
import { asStoreError, publishFile, publishOnce, readIfThere, TEMPORARY } from './publish-file.js';

const MANIFEST = 'experiment.json';
const FAILED = 'failed';
const PARQUET = '.parquet';

/**
 * A store in a folder: `experiment.json`, then for each shard a Parquet file in `runs/`, where asked for in `series/` and
 * `barriers/`, and a JSON file in `failed/` where something failed.
 *
 * A file in `runs/` is the sign that its shard is done: it is written last, beside its place, forced to the disk and renamed. So a
 * process that is killed loses the shards it was working on and no other, and several processes, on several machines with a
 * shared folder, can work at once.
 *
 * @param path - made where it does not exist, once it is opened.
 */
export function folderStore(path: string): Store {
  const fileOf = (name: TableName, key: string) => join(path, name, `${key}${PARQUET}`);
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
      const keys = namesIn(join(path, 'runs'), PARQUET);
      for (const key of keys) checkWhole(fileOf('runs', key));
      return new Set(keys);
    },
    write: async (key, tables) => {
      const filled = TABLES.filter((name) => name !== 'runs' && tables[name].rowCount > 0);
      for (const name of [...filled, 'runs'] as const) {
        await publishOnce(fileOf(name, key), encodeParquet(tables[name]), () => differentContent(key));
      }
    },
    read: async (key, name, columns) => readShard(fileOf(name, key), fileOf('runs', key), columns),
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

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw asStoreError(error, path, 'to be made');
  }
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

async function readShard(file: string, sign: string, columns: readonly string[] | undefined): Promise<Table> {
  const bytes = readIfThere(file);
  if (bytes === undefined) {
    // Only tables with rows are written, and the runs last.
    if (file !== sign && readIfThere(sign) !== undefined) return table({});
    throw new StoreError(`Expected ${file} to be there but found nothing`, { path: file });
  }
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
      const [, host, process] = /^\.writing-(.*)-(\d+)-\d+-/.exec(name) ?? [];
      if (host === hostname() && !isRunning(Number(process))) rmSync(join(folder, name), { force: true });
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
