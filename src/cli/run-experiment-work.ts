import type { Executor, ExperimentRun, ParsedExperiment, Store } from '../experiment/index.js';
import { runExperiment } from '../experiment/index.js';
import { type ThreadOptions, threadExecutor } from '../experiment/node/index.js';
import { printJsonLine, say } from './print.js';
import { createProgressLine, type ProgressLine, progressTarget } from './progress.js';
import type { ShardRange } from './shard-ranges.js';

/** What the command line says of how to run. */
export interface RunSettings {
  readonly store: Store;
  /** How to make threads, or who has them; these are not closed. */
  readonly threads: ThreadOptions | Executor;
  readonly shards?: readonly ShardRange[];
  readonly shardRuns?: number;
  /** Progress as JSON, an event a line on stdout. */
  readonly json: boolean;
  /** What goes on with what is left. */
  readonly resume: string;
}

/** How a run of an experiment ended. */
export interface RunEnd {
  readonly run: ExperimentRun;
  readonly isInterrupted: boolean;
}

/** The exit code of whoever is interrupted. */
export const INTERRUPTED = 130;

/**
 * Run an experiment in threads, with progress on stderr, or as JSON events on stdout.
 *
 * Ctrl-C finishes the shards under way; a second Ctrl-C ends at once, and loses them.
 */
export async function runInThreads(parsed: ParsedExperiment, settings: RunSettings): Promise<RunEnd> {
  const { store, threads, shards, shardRuns, json, resume } = settings;
  const executor = 'run' in threads ? threads : threadExecutor(threads);
  const progress = json ? jsonProgress() : createProgressLine(progressTarget(), { attributedRuns: 0, cost: 1 });
  const enough = new AbortController();
  const interrupt = () => {
    if (enough.signal.aborted) {
      say(`ended; what is stored is whole. Go on with: ${resume}`);
      process.exit(INTERRUPTED);
    }
    enough.abort();
    progress.end();
    say('finishing the shards under way; Ctrl-C again to end at once');
  };
  process.on('SIGINT', interrupt);
  try {
    const run = await runExperiment(parsed, {
      store,
      executor,
      onProgress: progress.show,
      enough: enough.signal,
      ...(shards === undefined ? {} : { shards }),
      ...(shardRuns === undefined ? {} : { shardRuns }),
    });
    return { run, isInterrupted: enough.signal.aborted && !run.isComplete };
  } finally {
    process.off('SIGINT', interrupt);
    progress.end();
    if (executor !== threads) await executor.close();
  }
}

/** Progress as events: at the start, then at most four times a second, and at the end. */
function jsonProgress(): ProgressLine {
  let shownAt = Number.NEGATIVE_INFINITY;
  let last: object | undefined;
  const print = (event: object | undefined) => {
    if (event !== undefined) printJsonLine(event);
    last = undefined;
  };
  return {
    show: (progress) => {
      last = { event: 'progress', ...progress };
      if (performance.now() - shownAt < 250) return;
      shownAt = performance.now();
      print(last);
    },
    end: () => print(last),
  };
}
