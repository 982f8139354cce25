import { existsSync } from 'node:fs';
import { checkInteger, checkNames, checkNumber } from '../../base/index.js';
import type { Claims } from '../run/claims.js';
import { tablesOf } from '../run/run-tables.js';
import type { Shard } from '../run/shard.js';
import { shardFile } from './experiment-files.js';
import { openFolder } from './folder-store.js';
import { doneByName } from './inspect-shards.js';
import { openLeases } from './leases.js';

/** Which part of the shards a process begins with. */
export interface Part {
  /** From 0. */
  readonly index: number;
  /** How many parts there are; where nobody says, only the place to begin differs. */
  readonly of?: number;
}

/** How a process shares the shards of a folder with others. */
export interface FolderClaimsOptions {
  /** The shards to begin with: those whose place leaves `index` when divided by `of`. Without it anywhere. */
  readonly part?: Part;
  /** Seconds without a sign of life after which a shard is taken again, 0.1 to 86,400; 60 by default. */
  readonly seconds?: number;
  /** Whether to wait until all is done, those shards too that others have taken; true by default. */
  readonly waits?: boolean;
  /** Ends the waiting. */
  readonly enough?: AbortSignal;
}

/** The claims of one process on the shards of a folder. */
export interface FolderClaims extends Claims {
  /** Give back all that was taken and is not done. */
  readonly close: () => void;
}

const USUAL_SECONDS = 60;
// What others do is looked up again after so many seconds.
const STALE = 1;
const LONGEST_PAUSE = 5;
// Multiples of it fall far from each other between 0 and 1.
const GOLDEN = 0.618_033_988_749_894_9;

/**
 * Claims on the shards of an experiment's folder by leases: several processes, on several machines, run one experiment, and may come
 * and go. A process runs first its own part, then whatever is free, then what is abandoned.
 *
 * One that does not wait ends once every other lease has given a sign of life: within the time of a lease.
 */
export function folderClaims(folder: string, options: FolderClaimsOptions = {}): FolderClaims {
  checkNames('the options of claims', options, ['part', 'seconds', 'waits', 'enough']);
  const { part, seconds = USUAL_SECONDS, waits = true, enough } = options;
  checkNumber('seconds', seconds, 0.1, 86_400);
  if (part?.of !== undefined) checkInteger('part.of', part.of, 1, 1_000_000_000);
  if (part !== undefined) checkInteger('part.index', part.index, 0, (part.of ?? 1_000_000_000) - 1);
  const leases = openLeases(folder, { seconds });
  const start = startOf(part);
  const lost = new Set<string>();
  const isOver = () => enough?.aborted === true;
  let tables: ReturnType<typeof tablesOf> | undefined;
  const tablesHere = () => {
    tables ??= tablesOf(openFolder(folder).manifest.experiment);
    return tables;
  };
  const isDone = (key: string) => tablesHere().every((name) => existsSync(shardFile(folder, name, key)));
  const notDone = (key: string) => {
    if (!isDone(key)) return true;
    leases.release(key);
    return false;
  };

  return {
    choose: function* (missing) {
      const open = [...missing].filter(({ key }) => !lost.has(key));
      const isTaken = lookNowAndThen(() => new Set([...leases.taken(), ...doneByName(folder, tablesHere())]));
      for (const shard of inOrder(open, part, start)) {
        if (!isTaken().has(shard.key) && leases.take(shard.key) && notDone(shard.key)) yield shard;
      }
      const byKey = new Map(open.map((shard) => [shard.key, shard]));
      for (const key of leases.watch(start).abandoned) {
        const shard = byKey.get(key);
        if (shard !== undefined && leases.takeOver(key) && notDone(key)) yield shard;
      }
    },
    settle: ({ key }, done) => {
      if (done) leases.release(key);
      // What is lost here is kept from others as long as this process lives: they would lose it, too.
      else lost.add(key);
    },
    again: async (missing) => {
      while (!isOver()) {
        const left = [...(await missing())].map(({ key }) => key).filter((key) => !lost.has(key));
        if (left.length === 0) return false;
        const taken = leases.taken();
        const { abandoned, unsure } = leases.watch(start);
        if (left.some((key) => !taken.has(key) || abandoned.includes(key))) return true;
        if (!waits && unsure === 0) return false;
        await pause(Math.min(LONGEST_PAUSE, seconds / 4), enough);
      }
      return false;
    },
    close: leases.close,
  };
}

/** Where a process begins among all shards, from 0 to below 1: each elsewhere, so that they are seldom after the same one. */
function startOf(part: Part | undefined): number {
  if (part === undefined) return Math.random();
  return part.of === undefined ? (part.index * GOLDEN) % 1 : part.index / part.of;
}

/** The own part first, then what follows it, round to its beginning. */
function* inOrder(shards: readonly Shard[], part: Part | undefined, start: number): Generator<Shard> {
  const isOwn = ({ index }: Shard) => part?.of !== undefined && index % part.of === part.index;
  const first = Math.floor(start * shards.length);
  yield* shards.filter(isOwn);
  for (let at = 0; at < shards.length; at++) {
    const shard = shards[(first + at) % shards.length];
    if (!isOwn(shard)) yield shard;
  }
}

/** A look that is taken again where the last one is too old. */
function lookNowAndThen<Found>(look: () => Found): () => Found {
  let last: { readonly found: Found; readonly at: number } | undefined;
  return () => {
    const at = performance.now() / 1000;
    if (last === undefined || at - last.at > STALE) last = { found: look(), at };
    return last.found;
  };
}

function pause(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, 1000 * seconds);
    signal?.addEventListener('abort', end);
  });
}
