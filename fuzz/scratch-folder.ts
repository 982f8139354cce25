import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for the files of inputs, which is gone when the process ends. */
const FOLDER = mkdtempSync(join(tmpdir(), 'metagovernor-fuzz-'));
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));

/** Where a file of this name stands. */
export function scratchPath(name: string): string {
  return join(FOLDER, name);
}

/** Write a file of this name; its path. */
export function scratchFile(name: string, content: string | Uint8Array): string {
  const path = scratchPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
