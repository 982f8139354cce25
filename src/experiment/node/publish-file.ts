import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { StoreError } from '../../base/index.js';

let count = 0;
const beingWritten = new Set<string>();

/** How a file begins that is being written; a file that is left behind belongs to a process that died. */
export const TEMPORARY = '.writing-';

/**
 * The name of a file that is being written by this process; whose it is stands in it, it ends so that no `*.parquet` takes it in, and
 * it is never too long for a disk.
 */
function temporaryName(path: string): string {
  count += 1;
  return join(dirname(path), `${TEMPORARY}${process.pid}-${count}@${hostname()}@${basename(path).slice(-40)}.part`);
}

/**
 * Whether a file was being written by a process of this machine that is no more.
 *
 * In a container a new process may have the number of the one that died: what has our number is ours only while we write it.
 */
export function isLeftover(path: string): boolean {
  const [, id, host] = /^\.writing-(\d+)-\d+@([^@]*)@/.exec(basename(path)) ?? [];
  if (host !== hostname()) return false;
  return Number(id) === process.pid ? !beingWritten.has(path) : !isRunning(Number(id));
}

/**
 * Remove what processes of this machine left half written in a folder when they died.
 *
 * @param isSpared - says of a path whether it stays all the same.
 */
export function removeLeftovers(folder: string, isSpared: (path: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (isLeftover(path) && !isSpared(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** Whether a process of this machine has this number. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Write a file so that it is there whole or not at all, whatever happens meanwhile: beside its place, forced to the disk, then renamed.
 *
 * @param write - is given a function that takes the bytes piece by piece.
 * @throws StoreError where the disk is full or does not let us; nothing that was there is lost.
 */
export async function publishFile(
  path: string,
  write: (sink: (bytes: Uint8Array) => void) => Promise<void> | void,
): Promise<void> {
  await whileWriting(path, async (temporary) => {
    try {
      const file = openSync(temporary, 'wx');
      try {
        await write((bytes) => writeAll(file, bytes));
        // A name can reach the disk before the bytes do: without this a power cut leaves an empty file under it.
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, path);
      syncFolder(dirname(path));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw asStoreError(error, path, 'to be written');
    }
  });
}

/**
 * Do something with a name beside that of a file, which no other process takes for what a dead one left.
 *
 * @param work - is given the whole path of that name.
 */
export async function whileWriting<Result>(
  path: string,
  work: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const temporary = temporaryName(path);
  beingWritten.add(temporary);
  try {
    return await work(temporary);
  } finally {
    beingWritten.delete(temporary);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(file, bytes, offset);
}

/** Force the name of a new file to the disk, where the system lets us: Windows and some shared folders do not. The file is there anyway. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // A power cut may take the name back: that file is written again.
  }
}

/**
 * Publish a file whose content is determined: where it is there already, it must be the same.
 *
 * @param onDifference - makes the error for a file that is there with other bytes; that file stays.
 */
export async function publishOnce(
  path: string,
  bytes: Uint8Array,
  onDifference: (known: Uint8Array) => Error,
): Promise<void> {
  const known = readIfThere(path);
  if (known === undefined) await publishFile(path, (sink) => sink(bytes));
  else if (Buffer.compare(known, bytes) !== 0) throw onDifference(known);
}

/** The bytes of a file; undefined where there is none. Throws a StoreError where it cannot be read. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw asStoreError(error, path, 'to be read');
  }
}

/** Make a folder and those it is in, where they are not there. Throws a StoreError where it cannot be made. */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  // Node's own `recursive` never comes back from a place such as /proc, where nothing can be made.
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw asStoreError(error, path, 'to be made');
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'a full disk',
  EDQUOT: 'a full disk (quota)',
  EFBIG: 'a limit on the size of files',
  EROFS: 'a read-only place',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'no such folder',
  ENOTDIR: 'a file where a folder should be',
  EEXIST: 'a file where a folder should be',
};

/** What the system says of a file, as an error of the store; what is none of the system's stays as it is. */
export function asStoreError(error: unknown, path: string, expected: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code)) return error;
  const reason = REASONS[code] === undefined ? code : `${REASONS[code]} (${code})`;
  return new StoreError(`Expected ${path} ${expected} but found ${reason}; what is stored so far is whole`, {
    path,
    code,
  });
}
