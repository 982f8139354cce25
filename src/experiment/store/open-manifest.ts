import { checkInteger, StoreError, VERSION } from '../../base/index.js';
import type { Plan } from '../run/plan.js';
import { usualShardRuns } from '../run/shard.js';
import type { Manifest } from './store.js';

/** The manifest of an experiment that is stored for the first time. */
export function createManifest(plan: Plan, shardRuns = usualShardRuns(plan)): Manifest {
  checkInteger('shardRuns', shardRuns, 1, 10_000_000);
  return { id: plan.id, version: VERSION, shardRuns, experiment: plan.experiment };
}

/**
 * Make sure that a store goes on with what it holds.
 *
 * @param place - what the store is called in messages.
 * @throws StoreError where it holds another experiment, one of another version, or shards of another size.
 */
export function checkManifest(found: Manifest, plan: Plan, shardRuns: number | undefined, place: string): void {
  if (found.version !== VERSION) {
    throw new StoreError(
      `Expected ${place} to hold results of metagovernor ${VERSION} but found those of ${found.version}: use that version, or another place`,
      { expected: VERSION, found: found.version },
    );
  }
  if (found.id !== plan.id) {
    throw new StoreError(
      `Expected ${place} to hold experiment ${plan.id} but found ${found.id} ("${found.experiment.title}"): use another place`,
      { expected: plan.id, found: found.id },
    );
  }
  if (shardRuns !== undefined && shardRuns !== found.shardRuns) {
    throw new StoreError(
      `Expected ${place} to have shards of ${shardRuns} runs but found shards of ${found.shardRuns}: leave the size out to go on`,
      { expected: shardRuns, found: found.shardRuns },
    );
  }
}
