import type { FailedRun } from '../run/run-blocks.js';
import type { LostReplicate } from '../run/run-shards.js';
import { replicatesIn } from '../run/shard.js';
import { listShards, type StoredExperiment } from './read-tables.js';

/** How far an experiment has come. */
export interface ExperimentStatus {
  /** How many shards there are, as far as they are known: with `until` what comes next depends on what is still missing. */
  readonly shards: number;
  /** The places of those that are not done. */
  readonly missing: readonly number[];
  /** Runs in the shards that are done. */
  readonly runs: number;
  readonly failed: readonly FailedRun[];
  /** The strategies of which every run in the shards that are done has failed. */
  readonly hopeless: readonly string[];
  /** Of the shards that are not done. */
  readonly lost: readonly LostReplicate[];
}

/** Look at all shards of an experiment. Throws a StoreError for one that is damaged. */
export async function experimentStatus(stored: StoredExperiment): Promise<ExperimentStatus> {
  const { strategies } = stored.manifest.experiment;
  const arms = strategies.length;
  const missing: number[] = [];
  const undone = new Set<string>();
  let shards = 0;
  let runs = 0;
  for await (const { index, key, isDone, blocks } of listShards(stored)) {
    shards += 1;
    if (isDone) runs += arms * replicatesIn(blocks);
    else {
      missing.push(index);
      undone.add(key);
    }
  }
  const failures = [...(await stored.store.failures())];
  const inDone = failures.flatMap(([key, { failed }]) => (undone.has(key) ? [] : failed));
  const isHopeless = (label: string) =>
    runs > 0 && arms * inDone.filter(({ strategy }) => strategy === label).length >= runs;
  return {
    shards,
    missing,
    runs,
    failed: failures.flatMap(([, { failed }]) => failed),
    hopeless: strategies.map(({ label }) => label).filter(isHopeless),
    lost: failures.flatMap(([key, { lost }]) => (undone.has(key) ? lost : [])),
  };
}
