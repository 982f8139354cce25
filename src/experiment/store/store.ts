import type { Table } from '../../numeric/index.js';
import type { Experiment } from '../declare/experiment.js';
import type { Plan } from '../run/plan.js';
import type { BlockResults, FailedRun } from '../run/run-blocks.js';
import type { LostReplicate } from '../run/run-shards.js';
import type { TABLES } from '../run/run-tables.js';

/** Which table of a shard. */
export type TableName = (typeof TABLES)[number];

/** What a store holds: written once, when it is opened for the first time. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  /** Runs of a shard at most: it decides which file a run is in, and no number. */
  readonly shardRuns: number;
  readonly experiment: Experiment;
}

/** What went wrong in a shard. */
export interface ShardFailures {
  /** Runs that threw: they leave no row, and would throw again. */
  readonly failed: readonly FailedRun[];
  /** Replicates that came to no end for want of memory, time or a worker: the shard is not there, and will be run again. */
  readonly lost: readonly LostReplicate[];
}

/**
 * The contract of whatever keeps results: memory, a folder, or something else.
 *
 * A shard that is written is whole and stays as it is, whatever happens during or after; writing it again is no harm where
 * the content is the same, and an error where it is not.
 */
export interface Store {
  /**
   * Begin, or go on.
   * @returns the manifest in force: that of the store where it has one.
   * @throws StoreError where it holds another experiment, one of another version, or other shards.
   */
  readonly open: (plan: Plan, shardRuns?: number) => Promise<Manifest>;
  /** The shards that are done. Throws a StoreError where anything that is kept is damaged. */
  readonly keys: () => Promise<ReadonlySet<string>>;
  /**
   * Keep a shard that is done, and the record of its runs that failed, in the place of what went wrong with it before.
   * @throws StoreError where the shard is there with another content, or cannot be written.
   */
  readonly write: (key: string, results: BlockResults) => Promise<void>;
  /**
   * A table of a shard that is done.
   * @param columns - only these, in this order; all by default.
   * @throws StoreError where it is not there, or not whole.
   */
  readonly read: (key: string, name: TableName, columns?: readonly string[]) => Promise<Table>;
  /** Keep what went wrong in a shard that is not done, in the place of what was kept before. */
  readonly writeUnfinished: (key: string, failures: ShardFailures) => Promise<void>;
  /** What went wrong so far, by shard, in the order of the shards. */
  readonly failures: () => Promise<ReadonlyMap<string, ShardFailures>>;
}
