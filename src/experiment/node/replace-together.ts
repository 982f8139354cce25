import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../base/index.js';
import { asStoreError, makeFolder, removeLeftovers, syncFolder, whileWriting } from './publish-file.js';

/** Where the files of before are while the new ones take their places; as long as it is there, it holds some of them. */
const BEFORE = 'before';

/**
 * Replace files of a folder by new ones, all of them together: they are written elsewhere first, and only where every one is whole
 * do those of before go and the new ones come. Whatever goes wrong, those of before stay; a process that is killed in the moment of
 * the exchange leaves some of the new ones or none, and never new ones beside old ones. Those of before are then in a folder beside
 * them, until the next exchange succeeds.
 *
 * @param folder - made where it does not exist; whatever else is in it stays.
 * @param names - all files that belong together; those that are not written again go too. They come in this order, and go in the
 * reverse one: the first is there as long as any other is, and the last only where all are.
 * @param write - writes into the folder it is given, and returns the names.
 * @returns what `write` returns.
 * @throws StoreError where the folder cannot be written into.
 */
export async function replaceTogether(
  folder: string,
  names: readonly string[],
  write: (staging: string) => Promise<string[]>,
): Promise<string[]> {
  const isNew = !existsSync(folder);
  makeFolder(folder);
  return whileWriting(join(folder, names[0]), async (staging) => {
    try {
      removeLeftovers(folder, holdsBefore);
      mkdirSync(staging);
      const written = await write(staging);
      exchange(folder, names, staging);
      removeLeftovers(folder, () => false);
      return written;
    } catch (error) {
      throw named(asStoreError(error, folder, 'to be written into'), staging, folder);
    } finally {
      if (!holdsBefore(staging)) rmSync(staging, { recursive: true, force: true });
      if (isNew && readdirSync(folder).length === 0) rmdirSync(folder);
      syncFolder(folder);
    }
  });
}

/** Whether files of before are still in what an exchange left. */
export function holdsBefore(staging: string): boolean {
  return existsSync(join(staging, BEFORE));
}

/** Put the files of before aside and the new ones in their places; where that fails, put all back. */
function exchange(folder: string, names: readonly string[], staging: string): void {
  const before = join(staging, BEFORE);
  mkdirSync(before);
  const moved: (readonly [string, string])[] = [];
  const move = (name: string, from: string, to: string) => {
    const source = join(from, name);
    // Nothing takes the place of a folder: there the new file cannot come.
    if (lstatSync(source, { throwIfNoEntry: false })?.isDirectory() ?? true) return;
    try {
      renameSync(source, join(to, name));
    } catch (error) {
      throw asStoreError(error, join(folder, name), 'to be written');
    }
    moved.push([source, join(to, name)]);
  };
  try {
    for (const name of names.toReversed()) move(name, folder, before);
    for (const name of names) move(name, staging, folder);
  } catch (error) {
    for (const [from, to] of moved.toReversed()) renameSync(to, from);
    rmdirSync(before);
    throw error;
  }
  rmSync(before, { recursive: true });
}

/** The same error, of a file where it was to be and not where it was written. */
function named(error: unknown, staging: string, folder: string): unknown {
  if (!(error instanceof StoreError) || !error.message.includes(staging)) return error;
  const path = String(error.details['path']).replace(staging, folder);
  return new StoreError(error.message.replaceAll(staging, folder), { ...error.details, path });
}
