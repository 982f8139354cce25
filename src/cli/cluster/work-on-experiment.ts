import { type ExperimentRun, type ParsedExperiment, runExperiment } from '../../experiment/index.js';
import {
  type FolderClaims,
  folderClaims,
  folderStore,
  type Part,
  type ThreadOptions,
  threadExecutor,
} from '../../experiment/node/index.js';
import { printJsonLine, printLines, say } from '../print.js';
import { INTERRUPTED } from '../run-experiment-work.js';

/** What the command line says of how to work. */
export interface WorkSettings {
  readonly folder: string;
  readonly threads: ThreadOptions;
  readonly part?: Part;
  /** Seconds of a lease. */
  readonly seconds?: number;
  /** Whether to wait for shards that others have taken. */
  readonly waits: boolean;
  /** Shards as JSON, an event a line. */
  readonly json: boolean;
}

/** How the work ended. */
export interface WorkEnd {
  readonly run: ExperimentRun;
  /** Shards that this process has done. */
  readonly shards: number;
  readonly isInterrupted: boolean;
}

// Schedulers give a job some 30 seconds between the first signal and the last.
const GRACE_SECONDS = 20;
// A shard that took less is not worth a line of its own.
const LINE_SECONDS = 5;

/**
 * Work on an experiment's folder beside others, in threads.
 *
 * SIGTERM (a scheduler that cancels, preempts or is at the end of the time) and Ctrl-C finish the shards under way; what is not done 20
 * seconds later, or at a second Ctrl-C, is given back.
 */
export async function workOnExperiment(parsed: ParsedExperiment, settings: WorkSettings): Promise<WorkEnd> {
  const { folder, part, seconds, waits, json } = settings;
  const enough = new AbortController();
  const claims = folderClaims(folder, {
    waits,
    enough: enough.signal,
    ...(part === undefined ? {} : { part }),
    ...(seconds === undefined ? {} : { seconds }),
  });
  const executor = threadExecutor(settings.threads);
  const counted = countShards(claims, json);
  const giveUp = () => {
    claims.close();
    say('ended; the shards under way are given back, and what is stored is whole');
    process.exit(INTERRUPTED);
  };
  let grace: NodeJS.Timeout | undefined;
  const interrupt = () => {
    if (enough.signal.aborted) giveUp();
    enough.abort();
    say(`finishing the shards under way, for ${GRACE_SECONDS} seconds at most; Ctrl-C again to end at once`);
    grace = setTimeout(giveUp, 1000 * GRACE_SECONDS);
    grace.unref();
  };
  const terminate = () => {
    if (!enough.signal.aborted) interrupt();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', terminate);
  try {
    const store = folderStore(folder, { seals: 'whenRead' });
    const run = await runExperiment(parsed, { store, executor, claims: counted.claims, enough: enough.signal });
    return { run, shards: counted.shards(), isInterrupted: enough.signal.aborted && !run.isComplete };
  } finally {
    clearTimeout(grace);
    claims.close();
    await executor.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', terminate);
  }
}

/** Claims that say now and then how many shards this process has done. */
function countShards(claims: FolderClaims, json: boolean) {
  let shards = 0;
  let shownAt = performance.now();
  const counting: FolderClaims = {
    ...claims,
    settle: (shard, isDone) => {
      claims.settle(shard, isDone);
      if (isDone) shards += 1;
      if (json) return printJsonLine({ event: 'shard', shard: shard.index, key: shard.key, isDone });
      if (isDone && performance.now() - shownAt < 1000 * LINE_SECONDS) return;
      shownAt = performance.now();
      printLines([isDone ? `shard ${shard.index} is done: ${shards} by this worker` : `shard ${shard.index} is lost`]);
    },
  };
  return { claims: counting, shards: () => shards };
}
