import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ParameterError, show } from '../base/index.js';

/** A file to be written. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Make sure that files can be written into a folder, which need not exist yet; nothing is left behind.
 *
 * @throws ParameterError for a folder that cannot be made or written into, or a file that cannot be written over.
 */
export function checkFolder(option: string, folder: string, names: readonly string[]): void {
  let ancestor = resolve(folder);
  while (!existsSync(ancestor)) ancestor = dirname(ancestor);
  const fault = folderFault(ancestor) ?? names.map((name) => fileFault(join(folder, name))).find(Boolean);
  if (fault !== undefined) {
    throw new ParameterError(`Expected ${option} ${show(folder)} to be a folder to write into but found ${fault}`);
  }
}

function folderFault(folder: string): string | undefined {
  if (!statSync(folder).isDirectory()) return `that ${folder} is a file`;
  try {
    rmdirSync(mkdtempSync(join(folder, '.metagovernor-')));
    return undefined;
  } catch (error) {
    return `that nothing can be written into ${folder} (${(error as NodeJS.ErrnoException).code})`;
  }
}

function fileFault(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  if (!statSync(path).isFile()) return `that ${path} is not a file`;
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch {
    return `that ${path} cannot be written over`;
  }
}

/** Write files into a folder, made where it does not exist. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
}
