import type { ComparisonPlan } from './comparison.js';
import type { ReplicateTables } from './run-replicates.js';

/** A stretch of replicates: `first` up to (not including) `end`. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
}

/**
 * The contract of whatever runs chunks of replicates: here, in threads, or elsewhere.
 *
 * The tables must not depend on the executor, on how many chunks it runs at once, or on the order in which they end.
 */
export interface Executor {
  /** How many chunks it runs at once. */
  readonly width: number;
  readonly run: (plan: ComparisonPlan, chunk: Chunk) => Promise<ReplicateTables>;
  /** Let go of whatever the executor holds. */
  readonly close: () => Promise<void>;
}
