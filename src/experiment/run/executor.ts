import type { Experiment } from '../declare/experiment.js';
import type { BlockResults } from './run-blocks.js';
import type { Block } from './shard.js';

/** What an executor gives back. */
export interface ChunkResults extends BlockResults {
  /** How long it took; it says how many replicates the next chunk should have, and changes no number. */
  readonly seconds: number;
}

/**
 * The contract of whatever runs chunks of an experiment: here, in threads, or elsewhere.
 *
 * The tables must not depend on the executor, on how many chunks it runs at once, or on the order in which they end. A run that
 * throws is in `failed`; a worker that dies, runs out of memory or stack or takes too long rejects with a WorkerError, and the
 * executor goes on with another in its place.
 */
export interface Executor {
  /** How many chunks it runs at once. */
  readonly width: number;
  /** @param signal - gives the chunk up; the promise then rejects. */
  readonly run: (experiment: Experiment, blocks: readonly Block[], signal?: AbortSignal) => Promise<ChunkResults>;
  /** Let go of whatever the executor holds. */
  readonly close: () => Promise<void>;
}
