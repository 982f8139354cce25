import { WorkerError } from '../../base/index.js';
import { cutChunk, halve } from './cut-chunk.js';
import type { ChunkResults, Executor } from './executor.js';
import type { Plan } from './plan.js';
import type { FailedRun } from './run-blocks.js';
import { joinTables, type RunTables } from './run-tables.js';
import { type Block, replicatesIn, type Shard } from './shard.js';

/** A replicate of whose runs nothing is known, for want of memory, stack or time, or because its worker died. */
export interface LostReplicate {
  readonly cell: number;
  readonly replicate: number;
  readonly message: string;
}

/** A shard all of whose replicates have been tried. */
export interface FinishedShard {
  readonly shard: Shard;
  readonly tables: RunTables;
  readonly failed: readonly FailedRun[];
  /** Not empty: the shard is not whole, and has to be run again. */
  readonly lost: readonly LostReplicate[];
}

/** What to do while shards are run. */
export interface ShardHandlers {
  readonly onShard: (finished: FinishedShard) => Promise<void>;
  readonly onChunk: (results: ChunkResults) => void;
  /** Gives up the chunks under way. */
  readonly signal?: AbortSignal;
  /** No further shard is begun; those under way are finished. */
  readonly enough?: AbortSignal;
}

// A chunk should take as long as makes a message between threads cheap, and no longer than progress should wait.
const CHUNK_SECONDS = 0.05;
// So many replicates in a row that are lost are no accident.
const MOST_LOST = 10;

interface OpenShard {
  readonly shard: Shard;
  readonly replicates: number;
  readonly rest: Block[];
  readonly parts: (readonly ChunkResults[])[];
  readonly lost: LostReplicate[];
  pending: number;
}

interface Chunk {
  readonly from: OpenShard;
  readonly place: number;
  readonly blocks: readonly Block[];
}

/**
 * Run shards in chunks, as many at once as the executor can, in their order.
 *
 * A chunk has as many replicates as the time of the ones before suggests. Where one is lost, it is run again in halves until the
 * replicate is found that is the reason.
 *
 * @throws WorkerError where ten replicates in a row are lost, and whatever a handler throws.
 */
export async function runShards(
  plan: Plan,
  shards: Iterable<Shard>,
  executor: Executor,
  handlers: ShardHandlers,
): Promise<void> {
  const { experiment } = plan;
  const source = shards[Symbol.iterator]();
  let open: OpenShard | undefined;
  let seconds = 0;
  let replicates = 0;
  let lostInARow = 0;
  let isStopped = false;

  const nextChunk = (): Chunk | undefined => {
    if (isStopped || handlers.signal?.aborted) return undefined;
    if (open === undefined || open.rest.length === 0) {
      if (handlers.enough?.aborted) return undefined;
      const { value, done } = source.next();
      if (done) return undefined;
      const { blocks } = value;
      open = { shard: value, replicates: replicatesIn(blocks), rest: [...blocks], parts: [], lost: [], pending: 0 };
    }
    const usual = replicates === 0 ? 1 : Math.floor((CHUNK_SECONDS * replicates) / Math.max(seconds, 1e-9));
    const size = Math.max(1, Math.min(usual, Math.ceil(open.replicates / (2 * executor.width))));
    const blocks = cutChunk(open.rest, size, experiment.attributed);
    open.pending += 1;
    open.parts.length += 1;
    return { from: open, place: open.parts.length - 1, blocks };
  };

  const runChunk = async (chunk: readonly Block[], lost: LostReplicate[]): Promise<ChunkResults[]> => {
    try {
      const results = await executor.run(experiment, chunk, handlers.signal);
      lostInARow = 0;
      if (chunk[0].first >= experiment.attributed) {
        seconds += results.seconds;
        replicates += replicatesIn(chunk);
      }
      handlers.onChunk(results);
      return [results];
    } catch (error) {
      if (!isWorkerError(error) || handlers.signal?.aborted) throw error;
      if (replicatesIn(chunk) > 1) {
        const [front, back] = halve(chunk);
        return [...(await runChunk(front, lost)), ...(await runChunk(back, lost))];
      }
      lost.push({ cell: chunk[0].cell, replicate: chunk[0].first, message: error.message });
      lostInARow += 1;
      if (lostInARow >= MOST_LOST) {
        throw new WorkerError(
          `Expected replicates to come to an end but found ${lostInARow} replicates in a row that were lost: ${error.message}`,
        );
      }
      return [];
    }
  };

  const work = async (): Promise<void> => {
    for (let chunk = nextChunk(); chunk !== undefined; chunk = nextChunk()) {
      const { from, place, blocks } = chunk;
      from.parts[place] = await runChunk(blocks, from.lost);
      from.pending -= 1;
      if (from.pending > 0 || from.rest.length > 0) continue;
      const parts = from.parts.flat();
      const failed = parts.flatMap((part) => part.failed);
      await handlers.onShard({ shard: from.shard, tables: joinTables(parts), failed, lost: from.lost });
    }
  };
  const guarded = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // What is left of the open shard stays where it is: a shard without it must not be taken for whole.
      isStopped = true;
      throw error;
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: executor.width }, guarded));
  const broken = outcomes.find((outcome) => outcome.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  handlers.signal?.throwIfAborted();
}

/** By its code: an executor may come from another copy of this library. */
function isWorkerError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'WORKER';
}
