import type { Shard } from './shard.js';

/**
 * Who runs which shard, where several processes work on one experiment at once. It decides what is run where and when, and no number:
 * a shard that is run twice has the same bytes.
 */
export interface Claims {
  /**
   * Which of the missing shards to run here, in which order.
   * @param missing - those of the round that are not in the store.
   * @returns each is asked for when there is room for it, and is then this process's to run.
   */
  readonly choose: (missing: Iterable<Shard>) => Iterable<Shard>;
  /** A shard that was chosen has come to its end. @param isDone - whether it is in the store. */
  readonly settle: (shard: Shard, isDone: boolean) => void;
  /**
   * Whether to choose again, once nothing more could be chosen; it may wait until there is something.
   * @param missing - reads anew which shards of the round are not in the store.
   */
  readonly again: (missing: () => Promise<Iterable<Shard>>) => Promise<boolean>;
}

/** This process runs whatever is missing. */
export const ALONE: Claims = {
  choose: (missing) => missing,
  settle: () => {},
  again: async () => false,
};
