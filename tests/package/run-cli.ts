import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';

/** The built program, as `npx metagovernor` starts it. */
export const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run the program with some words in a folder, in a process of its own, to its end. */
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

// As built, and so by another way than that of vitest, which would give it our sources.
const { runWords } = createRequire(import.meta.url)('../../dist/cli/run-words.js') as {
  runWords: (words: readonly string[]) => Promise<void>;
};
let turn: Promise<unknown> = Promise.resolve();

/**
 * The same in this process, which spares the start of another: for all that is not about the process itself. One after
 * another, as a process is in one folder.
 */
export function runHere(words: readonly string[], cwd: string): Promise<Ended> {
  const ended = turn.then(() => endHere(words, cwd));
  turn = ended.catch(() => {});
  return ended;
}

async function endHere(words: readonly string[], cwd: string): Promise<Ended> {
  const { exitCode } = process;
  const home = process.cwd();
  const streams = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  try {
    process.chdir(cwd);
    process.exitCode = 0;
    await runWords(words);
    const [stdout, stderr] = streams.map(({ mock }) => mock.calls.map(([text]) => text).join(''));
    return { code: Number(process.exitCode), stdout, stderr };
  } finally {
    process.exitCode = exitCode;
    process.chdir(home);
    for (const stream of streams) stream.mockRestore();
  }
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

/** What a comparison writes, by name. */
export const COMPARISON_FILES = [
  'barriers.csv',
  'differences.svg',
  'end-to-end.svg',
  'funnel.svg',
  'network.svg',
  'removals.csv',
  'report.html',
  'results.svg',
  'runs.csv',
  'summary.json',
];
