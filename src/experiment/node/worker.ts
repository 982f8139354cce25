import { WorkerError } from '../../base/index.js';
import type { Experiment, OwnStrategies } from '../declare/experiment.js';
import type { ChunkResults } from '../run/executor.js';
import { isMachineFault } from '../run/machine-fault.js';
import { createPlan } from '../run/plan.js';
import { type BlockRunner, createBlockRunner, type ExtensionCode } from '../run/run-blocks.js';
import { secondsNow } from '../run/seconds-now.js';
import type { Block } from '../run/shard.js';
import { closeDoors } from './closed-thread.js';
import { importExtensions } from './extension-modules.js';
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
  readonly run: BlockRunner;
}

closeDoors();

/** How often the modules of strategies and extensions are imported anew, to see whether they do the same. */
const COPIES = 2;

let last: Prepared | undefined;

/** What a thread says of one chunk: an error loses its class on the way between threads, so what is lost is told as data. */
export type Answer = ChunkResults | { readonly lost: string };

/** What a thread does with one chunk. */
export default async function work({ number, experiment, blocks }: Task): Promise<Answer> {
  try {
    if (last?.number !== number) last = await prepare(number, experiment);
    const start = secondsNow();
    const results = last.run(blocks);
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
  const own = await importStrategies(experiment);
  const copies: OwnStrategies[] = [];
  const extensions: ExtensionCode = { all: await importExtensions(experiment), copies: [] };
  for (let copy = 1; copy <= COPIES; copy++) {
    copies.push(await importStrategies(experiment, copy));
    extensions.copies.push(await importExtensions(experiment, copy));
  }
  return { number, run: createBlockRunner(createPlan(experiment), own, copies, extensions) };
}
