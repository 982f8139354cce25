import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextInteger, runKey, seedSequence } from '../../src/numeric/index.js';
import { bytesOf, EXPERIMENT_FILES, shardsIn } from './experiment-files.js';
import { folderWith, PROGRAM, runCli, runHere } from './run-cli.js';

const SHARDS = 80;

/** A folder with the experiment planned in `out`. */
async function planned(after?: (work: () => void) => void): Promise<string> {
  const folder = folderWith(EXPERIMENT_FILES, after);
  const { code } = await runHere(['experiment', 'plan', 'small.yaml', '--out', 'out', '--shard-runs', '2'], folder);
  expect(code).toBe(0);
  return folder;
}

/** The merged tables with their bytes. */
async function merged(folder: string): Promise<Map<string, string>> {
  const merge = await runHere(['experiment', 'merge', 'out', '--out', 'tables'], folder);
  expect(merge).toMatchObject({ code: 0, stderr: '' });
  return bytesOf(join(folder, 'tables'));
}

/** Start to run the experiment in two threads. */
function start(folder: string): ChildProcess {
  const words = ['experiment', 'run', 'out', '--threads', '2'];
  return spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** How a process ended. */
function ended(
  child: ChildProcess,
): Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (data) => (stdout += data));
  child.stderr?.on('data', (data) => (stderr += data));
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr })));
}

/** Wait until so many shards are done, or so many milliseconds have passed since then, or the process has ended. */
async function waitFor(folder: string, shards: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && shardsIn(join(folder, 'out')) < shards) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function leftovers(folder: string): string[] {
  return (readdirSync(join(folder, 'out'), { recursive: true }) as string[]).filter((name) =>
    name.includes('.writing-'),
  );
}

describe('an experiment that is interrupted', () => {
  let expected: { files: Map<string, string>; tables: Map<string, string> };

  beforeAll(async () => {
    const folder = await planned(afterAll);
    expect(await runHere(['experiment', 'run', 'out', '--threads', '1'], folder)).toMatchObject({ code: 0 });
    expected = { files: bytesOf(join(folder, 'out')), tables: await merged(folder) };
    expect(expected.tables.size).toBe(9);
    expect(shardsIn(join(folder, 'out'))).toBe(SHARDS);
  }, 120_000);

  test('by kill -9 twenty times, at any moment, has the same tables to the byte', async () => {
    const folder = await planned();
    const draws = new Int32Array(4);
    seedSequence(draws, runKey('kill'), 0, 0, 0);
    let midway = 0;
    let survived = 0;
    for (let kill = 0; kill < 20; kill++) {
      const before = bytesOf(join(folder, 'out'));
      const done = shardsIn(join(folder, 'out'));
      const child = start(folder);
      const end = ended(child);
      // Every fifth at some moment while it starts, the others when some shards more are there, and a moment later.
      if (kill % 5 > 0) await waitFor(folder, done + 1 + nextInteger(draws, 5), child);
      await new Promise((resolve) => setTimeout(resolve, nextInteger(draws, kill % 5 > 0 ? 15 : 600)));
      child.kill('SIGKILL');
      const { signal } = await end;
      const now = shardsIn(join(folder, 'out'));
      if (signal === 'SIGKILL' && now < SHARDS) midway += 1;
      if (now > done) survived += 1;
      const after = bytesOf(join(folder, 'out'));
      for (const [name, bytes] of before) if (!name.includes('.writing-')) expect(after.get(name), name).toBe(bytes);
    }
    expect(midway).toBeGreaterThanOrEqual(8);
    expect(survived).toBeGreaterThanOrEqual(8);
    const last = await runCli(['experiment', 'run', 'out', '--threads', '2'], folder);
    expect(last.code).toBe(0);
    expect(last.stdout).toContain(`${SHARDS} of ${SHARDS} shards are done: ${2 * SHARDS} runs`);
    expect(leftovers(folder)).toEqual([]);
    expect(bytesOf(join(folder, 'out'))).toEqual(expected.files);
    expect(await merged(folder)).toEqual(expected.tables);
  }, 180_000);

  test('by Ctrl-C finishes the shards under way, says how to go on, and goes on to the same tables', async () => {
    const folder = await planned();
    const child = start(folder);
    const end = ended(child);
    await waitFor(folder, 4, child);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('metagovernor: finishing the shards under way; Ctrl-C again to end at once\n');
    expect(stdout).toContain('\nInterrupted.\nGo on with: metagovernor experiment run out\n');
    const done = shardsIn(join(folder, 'out'));
    expect(done).toBeGreaterThanOrEqual(4);
    expect(done).toBeLessThan(SHARDS);
    expect(leftovers(folder)).toEqual([]);
    const status = await runHere(['experiment', 'status', 'out', '--json'], folder);
    expect(JSON.parse(status.stdout)).toMatchObject({
      shards: SHARDS,
      missing: SHARDS - done,
      runs: 2 * done,
      failed: 0,
    });
    const [, resume] = /Go on with: metagovernor (.*)\n/.exec(stdout) ?? [];
    expect(await runCli(resume.split(' '), folder)).toMatchObject({ code: 0 });
    expect(bytesOf(join(folder, 'out'))).toEqual(expected.files);
    expect(await merged(folder)).toEqual(expected.tables);
  });

  test('by nobody, but run by two processes at once, has the same files to the byte', async () => {
    const folder = folderWith(EXPERIMENT_FILES);
    // Neither finds the folder there.
    const words = ['experiment', 'run', 'small.yaml', '--out', 'out', '--shard-runs', '2', '--threads', '2'];
    const both = await Promise.all([runCli(words, folder), runCli(words, folder)]);
    for (const { code, stdout } of both) {
      expect(code).toBe(0);
      expect(stdout).toContain(`${SHARDS} of ${SHARDS} shards are done`);
    }
    expect(leftovers(folder)).toEqual([]);
    expect(bytesOf(join(folder, 'out'))).toEqual(expected.files);
  });
});
