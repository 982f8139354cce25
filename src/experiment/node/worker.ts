import { WorkerError } from '../../base/index.js';
import type { Experiment, OwnStrategies } from '../declare/experiment.js';
import type { ChunkResults } from '../run/executor.js';
import { isMachineFault } from '../run/machine-fault.js';
import { createPlan, type Plan } from '../run/plan.js';
import { runBlocks } from '../run/run-blocks.js';
import { secondsNow } from '../run/seconds-now.js';
import type { Block } from '../run/shard.js';
import { importStrategies } from './import-strategies.js';

/** What a thread is asked to do. */
export interface Task {
  /** Which of the experiments that its pool was given. */
  readonly number: number;
  /** The experiment as JSON. */
  readonly experiment: SharedArrayBuffer;
  readonly blocks: readonly Block[];
}

interface Prepared {
  readonly number: number;
  readonly plan: Plan;
  readonly own: OwnStrategies;
}

let last: Prepared | undefined;

/** What a thread says of one chunk: an error loses its class on the way between threads, so what is lost is told as data. */
export type Answer = ChunkResults | { readonly lost: string };

/** What a thread does with one chunk. */
export default async function work({ number, experiment, blocks }: Task): Promise<Answer> {
  try {
    if (last?.number !== number) last = await prepare(number, experiment);
    const start = secondsNow();
    const results = runBlocks(last.plan, blocks, last.own);
    return { ...results, seconds: secondsNow() - start };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof WorkerError || isMachineFault(error)) return { lost: error.message };
    throw error;
  }
}

async function prepare(number: number, shared: SharedArrayBuffer): Promise<Prepared> {
  // A decoder takes no shared memory.
  const experiment = JSON.parse(new TextDecoder().decode(new Uint8Array(shared).slice())) as Experiment;
  return { number, plan: createPlan(experiment), own: await importStrategies(experiment) };
}
