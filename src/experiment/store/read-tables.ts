import { lookUp, StoreError } from '../../base/index.js';
import { concatenateTables, type Table, table } from '../../numeric/index.js';
import { createPlan } from '../run/plan.js';
import { walkRounds } from '../run/rounds.js';
import { TABLES } from '../run/run-tables.js';
import type { Shard } from '../run/shard.js';
import type { Manifest, Store, TableName } from './store.js';

/** An experiment in a store, done or not. */
export interface StoredExperiment {
  readonly manifest: Manifest;
  readonly store: Store;
}

/**
 * The shards of an experiment in the order of its tables, done or not, as far as they are known.
 *
 * @returns each with whether it is in the store.
 */
export async function* listShards({
  store,
  manifest: { experiment, shardRuns },
}: StoredExperiment): AsyncGenerator<Shard & { readonly isDone: boolean }> {
  for await (const { shards } of walkRounds(createPlan(experiment), store, shardRuns)) {
    const present = await store.keys();
    for (const shard of shards()) yield { ...shard, isDone: present.has(shard.key) };
  }
}

/** How to read a table. */
export interface ReadOptions {
  /** Only these columns, in this order; all by default. */
  readonly columns?: readonly string[];
  /** Whether to read what is there where shards are missing; false by default, where that is an error. */
  readonly partial?: boolean;
}

/**
 * A table of an experiment, part by part: never more than a shard in memory.
 *
 * @throws StoreError where a shard is missing, at the first that is; UnknownNameError for a column that is not there.
 */
export async function* readParts(
  stored: StoredExperiment,
  name: TableName,
  { columns, partial = false }: ReadOptions = {},
): AsyncGenerator<Table> {
  lookUp('table', Object.fromEntries(TABLES.map((each) => [each, true])), name);
  for await (const { key, index, isDone } of listShards(stored)) {
    if (!isDone && partial) continue;
    if (!isDone) {
      throw new StoreError(
        `Expected all shards to be done but shard ${index} (${key}) is missing: run the experiment again to go on`,
        {
          key,
          index,
        },
      );
    }
    yield await stored.store.read(key, name, columns);
  }
}

/** A whole table of an experiment, in memory. Throws as readParts does. */
export async function readTable(stored: StoredExperiment, name: TableName, options: ReadOptions = {}): Promise<Table> {
  const parts: Table[] = [];
  for await (const part of readParts(stored, name, options)) if (part.rowCount > 0) parts.push(part);
  return parts.length === 0 ? table({}) : concatenateTables(parts);
}
