import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { asStoreError, isRunning, makeFolder } from './publish-file.js';

/** Where the leases are, in an experiment's folder: a file for each shard that is taken. */
export const LEASES = 'leases';

/** Who holds a lease. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Its own for each process, whatever its number. */
  readonly worker: string;
}

/** What watching the leases of others has shown. */
export interface Watch {
  /** Those whose holder is no more, or has given no sign of life for the time of a lease. */
  readonly abandoned: readonly string[];
  /** How many may be either: not watched for long enough. */
  readonly unsure: number;
}

/** The leases of an experiment's folder, as one process sees and takes them. */
export interface Leases {
  /** The shards that are taken, by whomever. */
  readonly taken: () => ReadonlySet<string>;
  /** Take a shard that nobody holds; false where somebody does. */
  readonly take: (key: string) => boolean;
  /** Take a shard whose lease was found abandoned by `watch`; false where somebody else was first. */
  readonly takeOver: (key: string) => boolean;
  /** Look at leases of others. @param start - from 0 to below 1: where among them to begin, so that not all look at the same. */
  readonly watch: (start: number) => Watch;
  /** Give a lease back, and take away those of whoever had the shard before. */
  readonly release: (key: string) => void;
  /** Give all back. */
  readonly close: () => void;
}

/** How long a lease holds without a sign of life, and who takes it. */
export interface LeaseOptions {
  readonly seconds: number;
  /** Seconds since some moment. */
  readonly now?: () => number;
  readonly host?: string;
  readonly pid?: number;
}

// Signs of life in the time of a lease: one that comes late, or two, costs nothing.
const BEATS = 4;
const BEAT_DIGITS = 12;
// Leases that one process watches at a time. With as many leases as workers all together would read their square.
const MOST_WATCHED = 32;

/** Those whose leases are open in this process. */
const workersHere = new Set<string>();

interface Seen {
  readonly text: string;
  readonly since: number;
  readonly hasChanged: boolean;
}

/**
 * Leases as files of a shared folder. One is taken by making a file that must not be there, which one process alone can do, on NFS
 * too; and renewed by writing into it.
 *
 * Nobody compares clocks: a lease is abandoned once its file has not changed for as long by the clock of whoever looks. It is taken
 * over by making the file of the next number, so that of several only one does; the highest number counts.
 *
 * A lease saves work and guards nothing: where two run a shard after all, both write the same bytes.
 */
export function openLeases(
  folder: string,
  {
    seconds,
    now = () => performance.now() / 1000,
    host = `${hostname()} ${processSpace()}`,
    pid = process.pid,
  }: LeaseOptions,
): Leases {
  const place = join(folder, LEASES);
  const worker = randomUUID();
  workersHere.add(worker);
  const held = new Map<string, string>();
  const seen = new Map<string, Seen>();
  const given = new Map<string, number>();
  let beats = 0;

  const text = () => `${JSON.stringify({ host, pid, worker, beat: String(beats).padStart(BEAT_DIGITS, '0') })}\n`;
  const renew = () => {
    beats += 1;
    for (const path of held.values()) overwrite(path, text());
  };
  const pulse = setInterval(renew, (1000 * seconds) / BEATS);
  pulse.unref();

  const numbers = () => highestNumbers(place);
  const takeAs = (key: string, number: number): boolean => {
    const path = join(place, `${key}.${number}`);
    if (!create(path, text())) return false;
    held.set(key, path);
    return true;
  };

  return {
    taken: () => new Set(numbers().keys()),
    take: (key) => takeAs(key, 0),
    takeOver: (key) => {
      // That which was looked at: by now it may have been taken over by another.
      const number = given.get(key);
      return number !== undefined && takeAs(key, number + 1);
    },
    watch: (start) => {
      const others = [...numbers()].filter(([key]) => !held.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
      const first = Math.floor(start * others.length);
      const watched = [...others.slice(first), ...others.slice(0, first)].slice(0, MOST_WATCHED);
      const abandoned: string[] = [];
      let unsure = 0;
      for (const [key, number] of watched) {
        const found = readLease(join(place, `${key}.${number}`));
        if (found === undefined) continue;
        const name = `${key}.${number}`;
        const before = seen.get(name);
        if (before?.text !== found) seen.set(name, { text: found, since: now(), hasChanged: before !== undefined });
        const { since, hasChanged } = seen.get(name) as Seen;
        if (now() - since >= seconds || isGone(found, host, pid)) {
          given.set(key, number);
          abandoned.push(key);
        } else if (!hasChanged) unsure += 1;
      }
      return { abandoned, unsure };
    },
    release: (key) => {
      const mine = held.get(key);
      if (mine === undefined) return;
      held.delete(key);
      for (let number = Number(mine.slice(mine.lastIndexOf('.') + 1)); number >= 0; number--) {
        remove(join(place, `${key}.${number}`));
      }
    },
    close: () => {
      clearInterval(pulse);
      workersHere.delete(worker);
      for (const path of held.values()) remove(path);
      held.clear();
      try {
        rmdirSync(place);
      } catch {
        // Others hold leases there, or nobody ever did.
      }
    },
  };
}

/** Who holds which shard, by their own words; a lease in which nothing can be read has no holder. */
export function readHolders(folder: string): Map<string, Holder | undefined> {
  const place = join(folder, LEASES);
  return new Map(
    [...highestNumbers(place)].map(([key, number]) => [
      key,
      holderOf(readLease(join(place, `${key}.${number}`)) ?? ''),
    ]),
  );
}

function highestNumbers(place: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of namesIn(place)) {
    const [, key, number] = /^(.+)\.(\d+)$/.exec(name) ?? [];
    if (key !== undefined) found.set(key, Math.max(Number(number), found.get(key) ?? 0));
  }
  return found;
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw asStoreError(error, place, 'to be read');
  }
}

/** Make a file that must not be there; false where it is. */
function create(path: string, content: string): boolean {
  const open = () => openSync(path, 'wx');
  let file: number;
  try {
    file = orElse(open, 'ENOENT', () => {
      // Whoever left last has taken the folder away.
      makeFolder(join(path, '..'));
      return open();
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw asStoreError(error, path, 'to be written');
  }
  try {
    writeSync(file, content);
  } catch {
    // It is taken all the same.
  } finally {
    closeSync(file);
  }
  return true;
}

function orElse<Result>(work: () => Result, code: string, other: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return other();
  }
}

/** A sign of life. Where the file is gone the shard is done, and where it cannot be written somebody may run the shard again: no harm. */
function overwrite(path: string, content: string): void {
  try {
    const file = openSync(path, 'r+');
    try {
      writeSync(file, content, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // See above.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It will be taken for abandoned in its time.
  }
}

/** Opening a file makes a shared folder look for what others wrote; asking for its time does not. */
function readLease(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const { host, pid, worker } = JSON.parse(text) as Holder;
    return { host: String(host), pid: Number(pid), worker: String(worker) };
  } catch {
    return undefined;
  }
}

/** Whether the holder was a process of this machine that is no more, as far as that can be seen. */
function isGone(text: string, host: string, pid: number): boolean {
  const holder = holderOf(text);
  if (holder?.host !== host || !Number.isInteger(holder.pid) || holder.pid <= 0) return false;
  // A lease with our number that nobody here holds is of a process that had the number before.
  return holder.pid === pid ? !workersHere.has(holder.worker) : !isRunning(holder.pid);
}

/** In a container, processes have numbers of their own: what tells them from those of the machine, where the system says it. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
