import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built program, as `npx metagovernor` starts it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the program with some words in a folder, to its end. */
export function runCli(words: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A new folder with some files in it, gone after the test; a test that runs beside others says which one with `after`. */
export function folderWith(
  files: Readonly<Record<string, string>> = {},
  after: (work: () => void) => void = onTestFinished,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-cli-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Everything in a folder, however deep, sorted. */
export function contentsOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort();
}

/** Six organisations, made up for the tests; one sector and one trust are missing, `colour` means nothing to the model. */
export const NODES = `id;sector;name;asset_money;frame_1;colour
a;political;The council;0,9;0,1;red
b;administrative;"The office; north";0,5;0,2;red
c;professional;The school;0,2;0,4;blue
d;civil;The club;0,1;0,8;blue
e;citizen;The parents;0,1;0,9;blue
f;;The shop;0,7;0,5;red
`;
export const EDGES = `from;to;trust;dependence
a;b;0,8;0,6
b;a;0,7;0,8
b;c;0,6;0,5
c;b;0,5;0,7
c;e;0,7;0,4
e;c;;0,9
d;c;0,6;0,5
d;e;0,6;0,3
f;b;0,4;0,6
a;f;0,5;0,2
`;
/** Small and quick: 3 replicates of 5 processes. */
export const SMALL = ['--replicates', '3', '--attribute', '2', '--set', 'problems.count=5', '--threads', '1'];
