import { lookUp, StoreError } from '../../base/index.js';
import { formatTableCsv, type Table, table } from '../../numeric/index.js';
import type { BlockResults } from '../run/run-blocks.js';
import { TABLES } from '../run/run-tables.js';
import { checkManifest, createManifest } from './open-manifest.js';
import type { Manifest, ShardFailures, Store } from './store.js';

/** The smallest store: keeps everything in memory, for as long as the program runs. */
export function memoryStore(): Store {
  let manifest: Manifest | undefined;
  const shards = new Map<string, BlockResults>();
  const failures = new Map<string, ShardFailures>();
  return {
    open: async (plan, shardRuns) => {
      if (manifest === undefined) manifest = createManifest(plan, shardRuns);
      else checkManifest(manifest, plan, shardRuns, 'the store');
      return manifest;
    },
    keys: async () => new Set(shards.keys()),
    write: async (key, results) => {
      const known = shards.get(key);
      if (known === undefined) shards.set(key, results);
      else if (!TABLES.every((name) => formatTableCsv(known[name]) === formatTableCsv(results[name]))) {
        throw differentContent(key);
      }
      if (results.failed.length > 0) failures.set(key, { failed: results.failed, lost: [] });
      else failures.delete(key);
    },
    read: async (key, name, columns) => {
      const tables = shards.get(key);
      if (tables === undefined) throw new StoreError(`Expected shard ${key} to be done but found nothing`, { key });
      return pickColumns(tables[name], columns);
    },
    writeUnfinished: async (key, { failed, lost }) => {
      if (!shards.has(key)) failures.set(key, { failed, lost });
    },
    failures: async () => new Map([...failures].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The same replicates gave other numbers: the worst that can happen to an experiment. */
export function differentContent(key: string): StoreError {
  return new StoreError(
    `Expected shard ${key} to have the same content each time it is run but found another: something in it is not determined by the seed`,
    { key },
  );
}

/** Some columns of a table, in the order asked for. Throws an UnknownNameError for one that is not there. */
export function pickColumns(of: Table, columns: readonly string[] | undefined): Table {
  if (columns === undefined || Object.keys(of.columns).length === 0) return of;
  return table(Object.fromEntries(columns.map((name) => [name, lookUp('column', of.columns, name)])));
}
