import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../../base/index.js';
import { isOfExperiment } from './experiment-files.js';
import { asStoreError, isLeftover, makeFolder, whileWriting } from './publish-file.js';

/**
 * Replace files of a folder by new ones, all of them together: they are written elsewhere first, and only where every one is whole
 * do those of before go and the new ones come. Whatever goes wrong, those of before stay; a process that is killed in the moment of
 * the exchange leaves some of the new ones or none, and never new ones beside old ones.
 *
 * @param names - all files that belong together; those that are not written again go too. The first is always written: a folder with
 * some of them and not with this one was written by somebody else, and is refused.
 * @param write - writes into the folder it is given, and returns the names.
 * @returns what `write` returns.
 * @throws StoreError where the folder is not ours, or cannot be written into.
 */
export async function replaceTogether(
  folder: string,
  names: readonly string[],
  write: (staging: string) => Promise<string[]>,
): Promise<string[]> {
  checkOurs(folder, names);
  makeFolder(folder);
  return whileWriting(join(folder, names[0]), async (staging) => {
    try {
      removeLeftovers(folder);
      mkdirSync(staging);
      const written = await write(staging);
      exchange(folder, names, staging);
      return written;
    } catch (error) {
      if (!(error instanceof StoreError)) throw asStoreError(error, folder, 'to be written into');
      throw new StoreError(error.message.replaceAll(staging, folder), { ...error.details, folder });
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  });
}

function checkOurs(folder: string, names: readonly string[]): void {
  const present = names.filter((name) => existsSync(join(folder, name)));
  const found = names.some((name) => isOfExperiment(join(folder, name)))
    ? 'that the shards of an experiment are there'
    : present.length > 0 && present[0] !== names[0]
      ? `${present[0]} there without the ${names[0]} that stands beside ours`
      : undefined;
  if (found === undefined) return;
  throw new StoreError(`Expected ${folder} to be a place for tables but found ${found}: use another folder`, {
    path: folder,
  });
}

/** Put the files of before aside and the new ones in their place; where that fails, put all back. */
function exchange(folder: string, names: readonly string[], staging: string): void {
  const aside = join(staging, 'aside');
  mkdirSync(aside);
  const moved: (readonly [string, string])[] = [];
  const move = (from: string, to: string) => {
    if (!existsSync(from)) return;
    renameSync(from, to);
    moved.push([from, to]);
  };
  try {
    // The first is there as long as any of the others is.
    for (const name of [...names].reverse()) move(join(folder, name), join(aside, name));
    for (const name of names) move(join(staging, name), join(folder, name));
  } catch (error) {
    for (const [from, to] of moved.reverse()) renameSync(to, from);
    throw error;
  }
}

/** Remove what a process left here that died. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isLeftover(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
