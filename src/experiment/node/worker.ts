import type { ComparisonPlan } from '../comparison.js';
import type { Chunk } from '../executor.js';
import { type ReplicateTables, runReplicates } from '../run-replicates.js';

/** What a thread does with one chunk. */
export default function work({ plan, chunk }: { plan: ComparisonPlan; chunk: Chunk }): ReplicateTables {
  return runReplicates(plan, chunk.first, chunk.end);
}
