import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { FormatError, nearestName, ParameterError, show } from '../base/index.js';
import { refuseBinary } from '../network/index.js';

/**
 * The text of a file that the user named.
 *
 * @param option - how it was named, for messages.
 * @throws ParameterError for a file that cannot be read, with the nearest name in its folder; FormatError for one that is not UTF-8.
 */
export function readTextFile(option: string, path: string): string {
  const bytes = readBytes(option, path);
  withFileName(path, () => refuseBinary(bytes, basename(path)));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError(`Expected ${path} to be a text in UTF-8 but found other bytes: save it as UTF-8`, { path });
  }
}

/**
 * The bytes of a file that the user named.
 *
 * @throws ParameterError for a file that cannot be read, with the nearest name in its folder.
 */
export function readBytes(option: string, path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found =
      code === 'ENOENT' ? 'none there' : code === 'EISDIR' ? 'a folder' : `one that cannot be read (${code})`;
    const nearest = code === 'ENOENT' ? nearestFile(path) : undefined;
    const hint = nearest === undefined ? '' : `, such as ${show(nearest)},`;
    throw new ParameterError(`Expected ${option} ${show(path)} to be a file${hint} but found ${found}`, {
      path,
      nearest,
    });
  }
}

function nearestFile(path: string): string | undefined {
  try {
    return nearestName(basename(path), readdirSync(dirname(path)));
  } catch {
    return undefined;
  }
}

/** Do something with what a file holds, and put the name of the file in front of whatever is wrong with it. */
export function withFileName<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error) error.message = `${path}: ${error.message}`;
    throw error;
  }
}
