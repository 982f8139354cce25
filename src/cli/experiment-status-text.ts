import type { ExperimentStatus, StoredExperiment } from '../experiment/index.js';
import { failedText, lostText } from './experiment-text.js';

/** How far an experiment has come, in numbers alone. */
export function countsOf({ missing, failed, lost, ...counts }: ExperimentStatus): Record<string, number> {
  return { ...counts, missing: missing.length, failed: failed.length, lost: lost.length };
}

/** How far it has come in words, with the first runs that failed. */
export function statusText({ manifest }: StoredExperiment, status: ExperimentStatus): string[] {
  const { shards, missing, runs, failed, lost } = status;
  const known = manifest.experiment.until !== null && missing.length > 0 ? ' known so far' : '';
  return [
    `${shards - missing.length} of ${shards} shards${known} are done: ${runs} runs`,
    ...failedText(failed),
    ...lostText(manifest, lost),
  ];
}
