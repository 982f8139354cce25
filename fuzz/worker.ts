import { parentPort, workerData } from 'node:worker_threads';
import { type Failure, READERS, tryInput } from './readers.js';

/** Inputs of one reader from `first` to `end`, the latter not included. */
export interface Batch {
  readonly reader: string;
  readonly first: number;
  readonly end: number;
}

/** What a worker is started with. */
export interface WorkerInput {
  readonly seed: string;
  /** One number: the place of the input that is being tried. */
  readonly current: SharedArrayBuffer;
}

/** What a worker answers when it has gone through a batch. */
export interface BatchResult {
  readonly failures: readonly Failure[];
  /** The input that took longest. */
  readonly slowest: { readonly place: number; readonly milliseconds: number };
}

const { seed, current } = workerData as WorkerInput;
const place = new Int32Array(current);

parentPort?.on('message', async ({ reader: name, first, end }: Batch) => {
  const reader = READERS.find((each) => each.name === name);
  if (reader === undefined) throw new Error(`no reader is called ${name}`);
  const failures: Failure[] = [];
  let slowest = { place: first, milliseconds: 0 };
  for (let at = first; at < end; at++) {
    Atomics.store(place, 0, at);
    const start = performance.now();
    const failure = await tryInput(reader, seed, at);
    const milliseconds = performance.now() - start;
    if (failure !== undefined) failures.push(failure);
    if (milliseconds > slowest.milliseconds) slowest = { place: at, milliseconds };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  parentPort?.postMessage({ failures, slowest } satisfies BatchResult);
});
