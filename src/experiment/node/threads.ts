import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { checkInteger, checkNames, checkNumber, WorkerError } from '../../base/index.js';
import type { Experiment } from '../declare/experiment.js';
import type { ChunkResults, Executor } from '../run/executor.js';
import { isMachineFault } from '../run/machine-fault.js';
import { CLOSED_THREAD } from './closed-thread.js';
import type { Answer, Task } from './worker.js';

/** How to run in threads; none of it changes a number. */
export interface ThreadOptions {
  /** How many threads, 1 to 256; as many as the machine has cores by default. */
  readonly width?: number;
  /** Megabytes of memory that a thread may use for its objects, at least 16; what Node.js allows by default. */
  readonly memory?: number;
  /** Seconds that a chunk may take before its thread is taken for hung, above 0; no limit by default. */
  readonly seconds?: number;
}

// Of the short-lived objects of a run. What Node.js takes by itself is some 100 MB a thread more, and no faster.
const YOUNG_MEGABYTES = 32;

/**
 * An executor that runs chunks in worker threads. A thread that dies is replaced.
 *
 * @param options - or just the number of threads.
 * @throws ParameterError for a number outside its range.
 */
export function threadExecutor(options: ThreadOptions | number = {}): Executor {
  const {
    width = availableParallelism(),
    memory,
    seconds,
  } = typeof options === 'number' ? { width: options } : options;
  if (typeof options === 'object') checkNames('the options of an executor', options, ['width', 'memory', 'seconds']);
  checkInteger('width', width, 1, 256);
  if (memory !== undefined) checkNumber('memory', memory, 16, 1_000_000);
  if (seconds !== undefined) checkNumber('seconds', seconds, 0.001, 1_000_000);
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: width,
    maxThreads: width,
    ...CLOSED_THREAD,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      ...(memory === undefined ? {} : { maxOldGenerationSizeMb: memory }),
    },
  });
  const share = rememberShared();
  return {
    width,
    run: async (experiment, blocks, signal) => {
      const limit = seconds === undefined ? undefined : AbortSignal.timeout(1000 * seconds);
      const given = [signal, limit].filter((each) => each !== undefined);
      try {
        const task: Task = { ...share(experiment), blocks };
        const stop = given.length === 0 ? {} : { signal: AbortSignal.any(given) };
        const answer = (await pool.run(task, stop)) as Answer;
        if ('lost' in answer) throw new WorkerError(answer.lost);
        return answer satisfies ChunkResults;
      } catch (error) {
        if (signal?.aborted) throw error;
        if (limit?.aborted)
          throw new WorkerError(
            `Expected some replicates to be done within ${seconds} s (--time-limit) but found that they were not`,
          );
        throw asWorkerError(error);
      }
    },
    close: () => pool.destroy(),
  };
}

// What Node.js and piscina say when a thread is gone. All else is thrown by our own code inside a thread that lives on.
const DEATH = /worker exited|terminated due to reaching memory limit|ERR_WORKER/i;

function asWorkerError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WorkerError) return error;
  if (isMachineFault(error))
    return new WorkerError(`The machine did not let a chunk come to its end: ${error.message}`);
  const code = 'code' in error ? String(error.code) : '';
  return DEATH.test(`${error.message} ${code}`) ? new WorkerError(`A worker died: ${error.message}`, { code }) : error;
}

/**
 * An experiment as bytes that all threads can read, made once for as long as the same experiment is asked for, and numbered: so a
 * chunk costs no copy of the scenario, and a thread knows at once whether it has read it.
 */
function rememberShared(): (experiment: Experiment) => Omit<Task, 'blocks'> {
  let last: { readonly of: Experiment; readonly shared: Omit<Task, 'blocks'> } | undefined;
  let number = 0;
  return (experiment) => {
    if (last?.of !== experiment) {
      const bytes = new TextEncoder().encode(JSON.stringify(experiment));
      const shared = new SharedArrayBuffer(bytes.length);
      new Uint8Array(shared).set(bytes);
      number += 1;
      last = { of: experiment, shared: { number, experiment: shared } };
    }
    return last.shared;
  };
}
