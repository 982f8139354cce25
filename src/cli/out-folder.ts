import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ParameterError, show } from '../base/index.js';
import { checkFileName, holdsExperiment, isAmongShards, isOfExperiment } from '../experiment/node/index.js';

/**
 * Make sure that files can be written into a folder, which need not exist yet, and that nothing is lost by it, no experiment least of
 * all; nothing is left behind.
 *
 * @param names - of the files. What is there already by one of these names is not written over, unless it is empty.
 * @param isOurs - or this says, of its bytes, that it may be replaced.
 * @throws ParameterError for a folder that cannot be made or written into, or a file that cannot be written.
 */
export function checkFolder(
  option: string,
  folder: string,
  names: readonly string[],
  isOurs: (name: string, bytes: Buffer) => boolean = () => false,
): void {
  for (const name of names) checkFileName(name);
  const fault = folderFault(folder, names) ?? firstOf(names, (name) => fileFault(folder, name, isOurs));
  if (fault !== undefined) {
    throw new ParameterError(`Expected ${option} ${show(folder)} to be a folder to write into but found ${fault}`);
  }
}

/** Throw a ParameterError for a folder of an experiment, where only what is of the experiment belongs. */
export function checkNoExperiment(option: string, folder: string): void {
  if (!holdsExperiment(folder)) return;
  throw new ParameterError(
    `Expected ${option} ${show(folder)} to be another folder than that of an experiment but found one there`,
  );
}

function folderFault(folder: string, names: readonly string[]): string | undefined {
  if (folder === '') return 'an empty name';
  if (isAmongShards(folder)) return 'that the shards of an experiment are there';
  const whole = resolve(folder);
  let ancestor = whole;
  while (!isThere(ancestor)) ancestor = dirname(ancestor);
  try {
    const found = statSync(ancestor, { throwIfNoEntry: false });
    if (found === undefined) return `that ${ancestor} is a link that leads nowhere`;
    if (!found.isDirectory()) return `that ${ancestor} is a file`;
    tryOut(ancestor, relative(ancestor, whole), names);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENAMETOOLONG') return `a name that is too long there (${code})`;
    return `that nothing can be written into ${ancestor} (${code})`;
  }
}

/** Make a folder with files of some names where it is to be, but in a folder that is removed again. */
function tryOut(ancestor: string, rest: string, names: readonly string[]): void {
  const trial = mkdtempSync(join(ancestor, '.metagovernor-'));
  try {
    const folder = join(trial, rest);
    mkdirSync(folder, { recursive: true });
    for (const name of ['trial', ...names]) writeFileSync(join(folder, name), 'x');
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** Whether something has this path, be it a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function fileFault(folder: string, name: string, isOurs: (name: string, bytes: Buffer) => boolean): string | undefined {
  const path = join(folder, name);
  if (!isThere(path)) return undefined;
  if (isOfExperiment(path)) return `that ${path} is of an experiment`;
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return `that ${path} is a symbolic link`;
  if (!found.isFile()) return `that ${path} is not a file`;
  try {
    accessSync(path, constants.W_OK);
    if (found.size === 0 || isOurs(name, readFileSync(path))) return undefined;
  } catch {
    return `that ${path} cannot be written over`;
  }
  return `that ${path} is there, and is not what this command wrote: remove it or choose another place`;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
