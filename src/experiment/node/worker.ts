import { digest } from '../../numeric/index.js';
import type { Experiment, OwnStrategies } from '../declare/experiment.js';
import type { ChunkResults } from '../run/executor.js';
import { createPlan, type Plan } from '../run/plan.js';
import { runBlocks } from '../run/run-blocks.js';
import { secondsNow } from '../run/seconds-now.js';
import type { Block } from '../run/shard.js';
import { importStrategies } from './import-strategies.js';

/** What a thread is asked to do. */
export interface Task {
  /** The experiment as JSON. */
  readonly experiment: SharedArrayBuffer;
  readonly blocks: readonly Block[];
}

interface Prepared {
  readonly fingerprint: string;
  readonly plan: Plan;
  readonly own: OwnStrategies;
}

let last: Prepared | undefined;

/** What a thread does with one chunk. */
export default async function work({ experiment, blocks }: Task): Promise<ChunkResults> {
  const bytes = new Uint8Array(experiment).slice();
  const fingerprint = digest(bytes);
  if (last?.fingerprint !== fingerprint) last = await prepare(bytes, fingerprint);
  const start = secondsNow();
  const results = runBlocks(last.plan, blocks, last.own);
  return { ...results, seconds: secondsNow() - start };
}

async function prepare(bytes: Uint8Array, fingerprint: string): Promise<Prepared> {
  const experiment = JSON.parse(new TextDecoder().decode(bytes)) as Experiment;
  return { fingerprint, plan: createPlan(experiment), own: await importStrategies(experiment) };
}
