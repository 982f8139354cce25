import { ExperimentError } from '../../base/index.js';

/** Seconds that a module may take to be imported and to make its strategy, or its extension. */
export const IMPORT_SECONDS = 30;

/**
 * Import a module, or give up: one that awaits what never comes is no reason to wait for ever.
 *
 * @throws ExperimentError where it takes longer; whatever the module throws.
 */
export async function importInTime(
  url: string,
  seconds = IMPORT_SECONDS,
  what = 'strategy',
): Promise<Record<string, unknown>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // A thread that has nothing else to do may end at once.
    timer = setTimeout(() => reject(tooLate(url, seconds, what)), 1000 * seconds).unref();
  });
  try {
    return (await Promise.race([import(url), late])) as Record<string, unknown>;
  } finally {
    clearTimeout(timer);
  }
}

/** The error for a module that does not come to an end. */
export function tooLate(url: string, seconds: number, what = 'strategy'): ExperimentError {
  return new ExperimentError(
    `Expected ${url} to be imported and to make its ${what} within ${seconds} s but found that it did not`,
    { module: url, seconds },
  );
}
