import type { ExperimentStatus, StoredExperiment } from '../experiment/index.js';
import { failedText, lostText } from './experiment-text.js';

/** How far an experiment has come, in numbers alone. */
export function countsOf({ shards, runs, missing, failed, lost }: ExperimentStatus): Record<string, number> {
  return { shards, runs, missing: missing.length, failed: failed.length, lost: lost.length };
}

/** How far it has come in words, with the first runs that failed. */
export function statusText({ manifest }: StoredExperiment, status: ExperimentStatus): string[] {
  const { shards, missing, runs, failed, hopeless, lost } = status;
  const known = manifest.experiment.until !== null && missing.length > 0 ? ' known so far' : '';
  return [
    `${shards - missing.length} of ${shards} shards${known} are done: ${runs} runs`,
    ...failedText(failed),
    ...hopeless.map((label) => `Every run of ${label} failed: no table holds anything of it.`),
    ...lostText(manifest, lost),
  ];
}
