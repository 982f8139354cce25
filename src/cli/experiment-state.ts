import {
  type FailedRun,
  type LostReplicate,
  listShards,
  replicatesIn,
  type StoredExperiment,
} from '../experiment/index.js';
import { failedText, lostText } from './experiment-text.js';

/** How far an experiment has come. */
export interface ExperimentState {
  /** Shards, as far as they are known. */
  readonly shards: number;
  readonly missing: number;
  /** Runs in the shards that are done. */
  readonly runs: number;
  readonly failed: readonly FailedRun[];
  readonly lost: readonly LostReplicate[];
}

/** Look at all shards of an experiment. Throws a StoreError for one that is damaged. */
export async function stateOf(stored: StoredExperiment): Promise<ExperimentState> {
  const arms = stored.manifest.experiment.strategies.length;
  let shards = 0;
  let missing = 0;
  let runs = 0;
  for await (const { isDone, blocks } of listShards(stored)) {
    shards += 1;
    if (isDone) runs += arms * replicatesIn(blocks);
    else missing += 1;
  }
  const failures = [...(await stored.store.failures()).values()];
  return {
    shards,
    missing,
    runs,
    failed: failures.flatMap(({ failed }) => failed),
    lost: failures.flatMap(({ lost }) => lost),
  };
}

/** The same in numbers alone. */
export function countsOf({ failed, lost, ...counts }: ExperimentState): Record<string, number> {
  return { ...counts, failed: failed.length, lost: lost.length };
}

/** The same in words, with the first runs that failed. */
export function stateText({ manifest }: StoredExperiment, state: ExperimentState): string[] {
  const { shards, missing, runs, failed, lost } = state;
  const known = manifest.experiment.until !== null && missing > 0 ? ' known so far' : '';
  return [
    `${shards - missing} of ${shards} shards${known} are done: ${runs} runs`,
    ...failedText(failed),
    ...lostText(manifest, lost),
  ];
}
