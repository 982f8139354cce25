import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError, StoreError } from '../../base/index.js';
import { type Table, table } from '../../numeric/index.js';
import { tablesOf } from '../run/run-tables.js';
import { differentContent } from '../store/memory-store.js';
import { checkManifest, createManifest } from '../store/open-manifest.js';
import { decodeParquet, encodeParquet } from '../store/parquet.js';
import type { StoredExperiment } from '../store/read-tables.js';
import type { Manifest, ShardFailures, Store, TableName } from '../store/store.js';
import { FAILED, FOLDERS, MANIFEST, originOf, shardFile } from './experiment-files.js';
import { createInspection, damaged, doneByName, FAILED_RUNS, keysIn } from './inspect-shards.js';
import { readManifest, writeManifest } from './manifest-file.js';
import { asStoreError, makeFolder, publishFile, publishOnce, readIfThere, removeLeftovers } from './publish-file.js';
import { holdsBefore } from './replace-together.js';
import { BLANK_SEAL, findSealFault, seal } from './seal.js';
import { parseSealed, sealedJson } from './sealed-json.js';

/** How a store looks at what is in its folder. */
export interface FolderStoreOptions {
  /**
   * When the shards of others are looked into: `always`, the default, before it is said which are done; `whenRead` only where
   * their tables are read, so that a worker beside a thousand others does not read what all of them have written.
   */
  readonly seals?: 'always' | 'whenRead';
}

/**
 * A store in a folder: `experiment.json`, then for each shard a Parquet file in `runs/`, where asked for in `series/`,
 * `barriers/` and `removals/`, and a JSON file in `failed/` where something failed.
 *
 * A shard is done once all its files are there, each written beside its place, forced to the disk and renamed. So a process that is
 * killed loses the shards it was working on and no other, a file that is removed is written again, and several processes, on
 * several machines with a shared folder, can work at once.
 *
 * Every file carries a seal, a digest of its bytes and its place: one that is damaged, or was copied from elsewhere, is never read
 * but named.
 *
 * @param path - made where it does not exist, once it is opened.
 */
export function folderStore(path: string, { seals = 'always' }: FolderStoreOptions = {}): Store {
  const inspect =
    seals === 'always' ? createInspection(path) : ({ experiment }: Manifest) => doneByName(path, tablesOf(experiment));
  let manifest: Manifest | undefined;
  const inForce = (): Manifest => {
    manifest ??= readManifest(path);
    if (manifest === undefined) throw noExperiment(path);
    return manifest;
  };
  return {
    open: async (plan, shardRuns) => {
      const known = readManifest(path);
      if (known !== undefined) checkManifest(known, plan, shardRuns, path);
      manifest = known ?? createManifest(plan, shardRuns);
      // Shards without a manifest may be of another experiment.
      if (known === undefined) inspect(manifest);
      for (const folder of FOLDERS) makeFolder(join(path, folder));
      if (known === undefined) await writeManifest(path, manifest);
      tidy(path);
      return manifest;
    },
    keys: async () => inspect(inForce()),
    write: async (key, { failed, ...tables }) => {
      // First, so that a shard whose runs failed is never there without the record of them.
      await writeRecord(path, inForce(), key, { failed, lost: [] });
      for (const name of tablesOf(inForce().experiment)) {
        const origin = originOf(inForce(), name, key);
        const file = shardFile(path, name, key);
        const bytes = encodeParquet(tables[name], { [FAILED_RUNS]: String(failed.length), seal: BLANK_SEAL });
        await publishOnce(file, seal(bytes, origin), (known) => {
          const found = findSealFault(known, origin);
          return found === undefined ? differentContent(key) : damaged([{ file, found }]);
        });
      }
    },
    read: async (key, name, columns) =>
      tablesOf(inForce().experiment).includes(name) || readIfThere(shardFile(path, 'runs', key)) === undefined
        ? readShard(path, inForce(), name, key, columns)
        : table({}),
    writeUnfinished: async (key, failures) => {
      // Another process may have finished it meanwhile.
      if (readIfThere(shardFile(path, 'runs', key)) === undefined) await writeRecord(path, inForce(), key, failures);
    },
    failures: async () => new Map(keysIn(path, FAILED).map((key) => [key, readRecord(path, inForce(), key)])),
  };
}

/** The experiment that a folder holds. Throws a StoreError where it holds none, or its manifest is damaged. */
export function openFolder(path: string): StoredExperiment {
  const manifest = readManifest(path);
  if (manifest === undefined) throw noExperiment(path);
  return { manifest, store: folderStore(path) };
}

function noExperiment(path: string): StoreError {
  return new StoreError(`Expected ${path} to be the folder of an experiment but found no ${MANIFEST} in it`, { path });
}

async function readShard(
  path: string,
  manifest: Manifest,
  name: TableName,
  key: string,
  columns: readonly string[] | undefined,
): Promise<Table> {
  const file = shardFile(path, name, key);
  const bytes = readIfThere(file);
  if (bytes === undefined) throw new StoreError(`Expected ${file} to be there but found nothing`, { path: file });
  const found = findSealFault(bytes, originOf(manifest, name, key));
  if (found !== undefined) throw damaged([{ file, found }]);
  try {
    return await decodeParquet(bytes, columns);
  } catch (error) {
    if (error instanceof FormatError) throw damaged([{ file, found: error.message }]);
    throw error;
  }
}

/** Keep what went wrong in a shard; where nothing did, what was kept before goes. */
async function writeRecord(path: string, manifest: Manifest, key: string, failures: ShardFailures): Promise<void> {
  const file = shardFile(path, FAILED, key);
  const { failed, lost } = failures;
  if (failed.length + lost.length > 0) {
    const bytes = sealedJson({ failed, lost }, originOf(manifest, FAILED, key));
    await publishFile(file, (sink) => sink(bytes));
    return;
  }
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw asStoreError(error, file, 'to be removed');
  }
}

function readRecord(path: string, manifest: Manifest, key: string): ShardFailures {
  const file = shardFile(path, FAILED, key);
  const bytes = readIfThere(file);
  // Another process may have finished the shard meanwhile.
  if (bytes === undefined) return { failed: [], lost: [] };
  const { value, fault } = parseSealed(bytes, originOf(manifest, FAILED, key));
  if (fault !== undefined || value === undefined) throw damaged([{ file, found: fault ?? 'no JSON' }]);
  return value as unknown as ShardFailures;
}

/** Remove what processes of this machine left half written when they died. */
function tidy(path: string): void {
  for (const folder of [path, ...FOLDERS.map((name) => join(path, name))]) {
    try {
      removeLeftovers(folder, holdsBefore);
    } catch (error) {
      throw asStoreError(error, folder, 'to be tidied');
    }
  }
}
