import { Worker } from 'node:worker_threads';
import { ExperimentError } from '../../base/index.js';
import { type ChosenStrategy, CLOSED_THREAD } from '../../experiment/node/index.js';
import type { Conformance } from '../check-strategy.js';
import type { Transcript } from '../transcript.js';

/** What a thread of its own is asked to do with a strategy. */
export interface ThreadTask {
  readonly url: string;
  readonly chosen: ChosenStrategy;
  readonly mostMilliseconds: number;
  /** Only write down what it answers, in so many trials from large to small. */
  readonly onlyTrials?: number;
}

/** What it says. */
export type ThreadAnswer =
  | { readonly conformance: Conformance | null; readonly transcript: Transcript }
  | { readonly error: string };

/**
 * Have a strategy tried in a thread of its own, which ends whatever its module does.
 *
 * @throws ExperimentError where the module cannot be imported, ends its thread, or takes longer than `seconds`.
 */
export async function askThread(task: ThreadTask, seconds: number): Promise<Exclude<ThreadAnswer, { error: string }>> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { ...CLOSED_THREAD, workerData: task });
  let timer: NodeJS.Timeout | undefined;
  const wrong = (found: string) =>
    new ExperimentError(`Expected ${task.url} to answer every question but found ${found}`, { module: task.url });
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(
        () => reject(wrong(`that it was not done after ${seconds} s: create or decide may never come to an end`)),
        1000 * seconds,
      );
      worker.once('message', (answer: ThreadAnswer) => {
        if ('error' in answer) reject(new ExperimentError(answer.error, { module: task.url }));
        else resolve(answer);
      });
      worker.once('error', (error) =>
        reject(wrong(`that it ended its thread: ${error instanceof Error ? error.message : String(error)}`)),
      );
      worker.once('exit', () => reject(wrong('that it ended its thread')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
