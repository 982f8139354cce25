import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ParameterError, show } from '../../base/index.js';
import {
  asStoreError,
  endOfName,
  isLeftover,
  makeFolder,
  type StagedFile,
  stageFile,
  syncFolder,
} from './publish-file.js';

/** A file to be written. */
export interface NamedText {
  /** Its name in the folder: no path. */
  readonly name: string;
  readonly text: string;
}

/**
 * Write files into a folder so that all of them are there or none, whatever happens meanwhile: each is written beside its place and
 * forced to the disk; then what was there makes way, and comes back where a file cannot take its place. The last file comes last:
 * where the machine stops amid all this it is missing.
 *
 * @param folder - made where it does not exist.
 * @param removed - names of files that go in the same step; whatever else is in the folder stays.
 * @throws ParameterError for a name that is a path; StoreError where the disk is full or does not let us: nothing that was there
 *   is lost.
 */
export async function replaceFiles(
  folder: string,
  files: readonly NamedText[],
  removed: readonly string[] = [],
): Promise<void> {
  for (const name of [...files.map((file) => file.name), ...removed]) checkFileName(name);
  const isNew = !existsSync(folder);
  makeFolder(folder);
  removeLeftovers(folder);
  const staged: StagedFile[] = [];
  try {
    for (const { name, text } of files) {
      const bytes = new TextEncoder().encode(text);
      staged.push(await stageFile(join(folder, name), (sink) => sink(bytes)));
    }
    exchange(staged, [...removed.map((name) => join(folder, name)), ...staged.map(({ path }) => path)]);
  } catch (error) {
    for (const each of staged) each.discard();
    if (isNew) removeIfEmpty(folder);
    throw error;
  }
  for (const each of staged) each.done();
  syncFolder(folder);
}

/** Throw a ParameterError unless a text can be the name of a file in a folder. */
export function checkFileName(name: string): void {
  if (['', '.', '..'].includes(name) || name.includes('\0') || basename(name) !== name) {
    throw new ParameterError(`Expected the name of a file but found ${show(name)}`, { name });
  }
}

/** Let files take their places; the last of those that make way goes first. Where one step fails, all before it are undone. */
function exchange(staged: readonly StagedFile[], leaving: readonly string[]): void {
  const moves: { readonly from: string; readonly to: string }[] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    moves.push({ from, to });
  };
  const aside: string[] = [];
  let path = '';
  try {
    for (const each of new Set(leaving.toReversed())) {
      path = each;
      // Nothing takes the place of a folder: there the next step fails.
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true) continue;
      const before = join(dirname(path), `.before-${process.pid}-${aside.length}@${endOfName(path)}`);
      move(path, before);
      aside.push(before);
    }
    for (const each of staged) {
      path = each.path;
      move(each.temporary, path);
    }
  } catch (error) {
    for (const { from, to } of moves.toReversed()) renameSync(to, from);
    throw asStoreError(error, path, 'to be written');
  }
  for (const each of aside) rmSync(each, { force: true });
}

/** Remove what a process of this machine left half written when it died. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (isLeftover(join(folder, name))) rmSync(join(folder, name), { force: true });
  }
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
