import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TINY } from '../support/small-experiment.js';

/** An experiment of 80 shards, where a shard is 2 runs, with all three tables, in two files. */
export const EXPERIMENT_FILES = {
  'tiny.json': JSON.stringify(TINY),
  'small.yaml': `title: Small
scenarios:
  - {scenario: tiny.json, label: tiny}
strategies: [handsOff, convener]
factors:
  - {path: problems.uniqueness, values: [0.1, 0.9]}
replicates: 40
seed: kill
metrics: [interaction, meanTrust, digest]
series: {every: 5, measures: [ties, trust]}
attributed: 1
`,
};

/** The files of an experiment's folder with their bytes, however deep. */
export function bytesOf(folder: string): Map<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  const files = names.filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** How many shards are done. */
export function shardsIn(folder: string): number {
  return readdirSync(join(folder, 'runs')).filter((name) => !name.startsWith('.')).length;
}
