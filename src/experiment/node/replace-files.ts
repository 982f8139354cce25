import { basename, join } from 'node:path';
import { ParameterError, show } from '../../base/index.js';
import { publishFile } from './publish-file.js';
import { replaceTogether } from './replace-together.js';

/** A file to be written. */
export interface NamedText {
  /** Its name in the folder: no path. */
  readonly name: string;
  readonly text: string;
}

/**
 * Write texts into a folder so that all of them are there or none, whatever happens meanwhile; see replaceTogether. The last comes
 * last and goes first: where the machine stops amid all this it is missing.
 *
 * @param removed - names of files that go in the same step; whatever else is in the folder stays.
 * @throws ParameterError for a name that is a path; StoreError where the disk is full or does not let us: nothing that was there
 *   is lost.
 */
export async function replaceFiles(
  folder: string,
  files: readonly NamedText[],
  removed: readonly string[] = [],
): Promise<void> {
  const written = files.map(({ name }) => name);
  const names = [...removed.filter((name) => !written.includes(name)), ...written];
  for (const name of names) checkFileName(name);
  await replaceTogether(folder, names, async (staging) => {
    const encoder = new TextEncoder();
    for (const { name, text } of files) await publishFile(join(staging, name), (sink) => sink(encoder.encode(text)));
    return written;
  });
}

/** Throw a ParameterError unless a text can be the name of a file in a folder. */
export function checkFileName(name: string): void {
  if (['', '.', '..'].includes(name) || name.includes('\0') || basename(name) !== name) {
    throw new ParameterError(`Expected the name of a file but found ${show(name)}`, { name });
  }
}
