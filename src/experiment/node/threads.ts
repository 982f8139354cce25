import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { checkInteger } from '../../base/index.js';
import type { Executor } from '../executor.js';
import type { ReplicateTables } from '../run-replicates.js';

/**
 * An executor that runs chunks in worker threads.
 *
 * @param width - number of threads, 1 to 256; as many as the machine has cores by default.
 */
export function threadExecutor(width = availableParallelism()): Executor {
  checkInteger('width', width, 1, 256);
  const pool = new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: width,
    maxThreads: width,
  });
  return {
    width,
    run: (plan, chunk) => pool.run({ plan, chunk }) as Promise<ReplicateTables>,
    close: () => pool.destroy(),
  };
}
