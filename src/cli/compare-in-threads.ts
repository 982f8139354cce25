import { type ComparisonInput, type ExperimentRun, runComparison } from '../experiment/index.js';
import { threadExecutor } from '../experiment/node/index.js';
import { say } from './print.js';
import { createProgressLine, type ProgressLine, progressTarget } from './progress.js';
import { INTERRUPTED } from './run-experiment-work.js';

/** How many plain runs a run takes as long as whose failures are replayed: measured on the default scenario, for the time left only. */
const ATTRIBUTION_COST = 45;

/**
 * Run a comparison in worker threads, with progress on stderr; Ctrl-C ends the process with 130.
 *
 * @param isQuiet - show progress on a terminal only, where it can be wiped again.
 */
export async function compareInThreads(
  input: ComparisonInput,
  threads: number,
  isQuiet: boolean,
): Promise<ExperimentRun> {
  const progress = progressOf(input, isQuiet);
  const executor = threadExecutor(threads);
  const interrupt = () => {
    progress.end();
    say('interrupted, nothing was written');
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', interrupt);
  try {
    return await runComparison(input, { executor, onProgress: progress.show });
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
    await executor.close();
  }
}

function progressOf({ attributed = 0, strategies }: ComparisonInput, isQuiet: boolean): ProgressLine {
  const target = progressTarget();
  if (isQuiet && !target.isTerminal) return { show: () => {}, end: () => {} };
  return createProgressLine(target, { attributedRuns: attributed * strategies.length, cost: ATTRIBUTION_COST });
}
