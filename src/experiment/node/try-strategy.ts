import { Worker } from 'node:worker_threads';
import { ExperimentError, MetagovernorError, ParameterError, UnknownNameError } from '../../base/index.js';
import type { PlannedStrategy } from '../declare/experiment.js';
import { CLOSED_THREAD } from './closed-thread.js';
import { IMPORT_SECONDS, tooLate } from './import-in-time.js';

/** What the thread is asked to try. */
export interface Trial {
  readonly planned: PlannedStrategy;
  readonly url: string;
}

/** What it says: an error as data, or none. */
export interface Verdict {
  readonly error?: { readonly code: string; readonly message: string; readonly details: Record<string, unknown> };
}

/**
 * Import the module of a strategy and make the strategy, in a thread of its own, which ends whatever the module does: it may leave
 * the process, never come to an end, or break later.
 *
 * @throws ExperimentError, UnknownNameError or ParameterError, as importing it here would; ExperimentError where the module ends
 * its thread or takes longer.
 */
export async function tryStrategy(planned: PlannedStrategy, url: string, seconds = IMPORT_SECONDS): Promise<void> {
  const trial: Trial = { planned, url };
  const worker = new Worker(new URL('./try-strategy-worker.js', import.meta.url), {
    ...CLOSED_THREAD,
    workerData: trial,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLate(url, seconds)), 1000 * seconds);
      worker.once('message', (verdict: Verdict) => {
        if (verdict.error === undefined) resolve();
        else reject(revive(verdict.error));
      });
      worker.once('error', (error) =>
        reject(cannotBeTried(url, error instanceof Error ? error.message : String(error))),
      );
      worker.once('exit', () => reject(cannotBeTried(url, 'it calls process.exit, or awaits what never comes')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function cannotBeTried(url: string, found: string): ExperimentError {
  return new ExperimentError(
    `Expected ${url} to be imported and to make its strategy but found that it ended its thread: ${found}`,
    { module: url },
  );
}

const KINDS = { EXPERIMENT: ExperimentError, UNKNOWN_NAME: UnknownNameError, PARAMETER: ParameterError } as const;

/** An error that lost its class on the way between threads. */
function revive({ code, message, details }: NonNullable<Verdict['error']>): MetagovernorError {
  const Kind = Object.hasOwn(KINDS, code) ? KINDS[code as keyof typeof KINDS] : ExperimentError;
  return new Kind(message, details);
}
