import { basename, join } from 'node:path';
import { wholeNumber } from './option-values.js';

/** The folder of the results of an experiment file, unless a user says otherwise. */
export function usualFolder(file: string): string {
  return join('results', basename(file).replace(/\.(ya?ml|json)$/i, ''));
}

/** The number that stands after --shard-runs, if one does. */
export function readShardRuns(text: string | undefined): number | undefined {
  return text === undefined ? undefined : wholeNumber('--shard-runs', text, 1, 10_000_000);
}
