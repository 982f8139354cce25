import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, EXPERIMENT_FILES, shardsIn } from '../package/experiment-files.js';
import { folderWith, PROGRAM, runHere } from '../package/run-cli.js';

const SHARDS = 80;

async function planned(after?: (work: () => void) => void): Promise<string> {
  const folder = folderWith(EXPERIMENT_FILES, after);
  const plan = ['experiment', 'plan', 'small.yaml', '--out', 'out', '--shard-runs', '2'];
  expect(await runHere(plan, folder)).toMatchObject({ code: 0 });
  return folder;
}

interface Worker {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** A worker in a process of its own, told by its environment which task it is. */
function worker(folder: string, words: readonly string[] = [], environment: Record<string, string> = {}): Worker {
  const child = spawn(process.execPath, [PROGRAM, 'experiment', 'work', 'out', '--threads', '1', ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => (stderr += data));
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr }))),
  };
}

/** Shards that a worker says it has done. */
function shardsOf(stdout: string): number {
  return Number(/^(\d+) shards? by this worker$/m.exec(stdout)?.[1]);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('workers on one folder', () => {
  let expected: Map<string, string>;

  beforeAll(async () => {
    const folder = await planned(afterAll);
    expect(await runHere(['experiment', 'run', 'out', '--threads', '1'], folder)).toMatchObject({ code: 0 });
    expected = bytesOf(join(folder, 'out'));
    expect(shardsIn(join(folder, 'out'))).toBe(SHARDS);
  }, 120_000);

  test.each([2, 4])(
    '%d of them run each shard once, and leave the files of one process',
    async (count) => {
      const folder = await planned();
      const workers = Array.from({ length: count }, (_, task) =>
        worker(folder, ['--of', String(count)], { JOB_COMPLETION_INDEX: String(task) }),
      );
      const ends = await Promise.all(workers.map(({ ended }) => ended));
      for (const [task, { code, stdout, stderr }] of ends.entries()) {
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout).toContain(`task ${task} of a Kubernetes array of ${count} tasks\n`);
      }
      expect(ends.reduce((sum, { stdout }) => sum + shardsOf(stdout), 0)).toBe(SHARDS);
      expect(bytesOf(join(folder, 'out'))).toEqual(expected);
    },
    120_000,
  );

  test('what one that is killed has taken is taken again by one that stays', async () => {
    const folder = await planned();
    const [victim, stays] = [worker(folder), worker(folder)];
    const leases = () => Array.from(readLeases(folder), (text) => Number(/"pid":(\d+)/.exec(text)?.[1]));
    await until(() => leases().includes(victim.child.pid as number));
    victim.child.kill('SIGKILL');
    const [, end] = await Promise.all([victim.ended, stays.ended]);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain(`${SHARDS} of ${SHARDS} shards are done`);
    const whole = Array.from(bytesOf(join(folder, 'out'))).filter(([name]) => !name.includes('.writing-'));
    expect(new Map(whole)).toEqual(expected);
  }, 120_000);

  test('one that is told to end gives back what it has taken, and one that joins late goes on', async () => {
    const folder = await planned();
    const first = worker(folder);
    await until(() => shardsIn(join(folder, 'out')) >= 3);
    first.child.kill('SIGTERM');
    const { code, stdout, stderr } = await first.ended;
    expect(code).toBe(130);
    expect(stderr).toContain('finishing the shards under way, for 20 seconds at most');
    expect(stdout).toContain('Interrupted.\n');
    expect(readdirSync(join(folder, 'out'))).not.toContain('leases');
    const done = shardsIn(join(folder, 'out'));
    expect(done).toBeLessThan(SHARDS);
    const late = await worker(folder, ['--json']).ended;
    const events = late.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.at(-1)).toMatchObject({ event: 'end', end: 'complete', shardsHere: SHARDS - done, missing: 0 });
    expect(events.filter(({ event }) => event === 'shard')).toHaveLength(SHARDS - done);
    expect(bytesOf(join(folder, 'out'))).toEqual(expected);
  }, 120_000);
});

function readLeases(folder: string): string[] {
  const place = join(folder, 'out', 'leases');
  try {
    return readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8'));
  } catch {
    // It comes and goes.
    return [];
  }
}
