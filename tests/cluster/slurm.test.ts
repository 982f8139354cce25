import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, shardsIn } from '../package/experiment-files.js';
import { folderWith, runHere } from '../package/run-cli.js';
import { TINY } from '../support/small-experiment.js';
import { type SlurmHere, startSlurm } from './slurm-here.js';

const SHARDS = 20;
// A shard takes some tenths of a second: one can be met in the middle.
const FILES = {
  'tiny.json': JSON.stringify(TINY),
  'town.yaml': `title: Town
scenarios:
  - {scenario: tiny.json, label: tiny}
strategies: [handsOff, convener]
factors:
  - {path: problems.uniqueness, values: [0.1, 0.9]}
replicates: ${SHARDS * 25}
seed: cluster
metrics: [interaction, meanTrust, digest]
`,
};
const SUBMIT = [
  'experiment',
  'submit',
  'town.yaml',
  '--to',
  'slurm',
  '--out',
  'out',
  '--shard-runs',
  '100',
  '--array-size',
  '2',
  '--time',
  '10',
];

const found = startSlurm();
if ('reason' in found) process.stderr.write(`The tests on a real Slurm are skipped: ${found.reason}\n`);

/** Whatever Linux says of the workers of a folder: their numbers. */
function workersOn(folder: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const words = textOf(`/proc/${name}/cmdline`).split('\0');
    return words.includes('work') && words.includes(join(folder, 'out')) ? [Number(name)] : [];
  });
}

/** The process that started a process. */
function parentOf(id: number): number {
  return Number(/\nPPid:\t(\d+)/.exec(textOf(`/proc/${id}/status`))?.[1]);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function jobsIn(stdout: string): string[] {
  return Array.from(stdout.matchAll(/^Job (\d+):/gm), ([, job]) => job);
}

async function until(what: string, isSo: () => boolean, otherwise = () => '', seconds = 60): Promise<void> {
  for (let tries = 0; tries < 5 * seconds; tries++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Expected ${what} within ${seconds} s ${otherwise()}`);
}

describe.skipIf('reason' in found)('on a real Slurm of two nodes', () => {
  const slurm = found as SlurmHere;
  let expected: Map<string, string>;

  const tables = (folder: string) => bytesOf(join(folder, 'out', 'tables'));
  const done = (folder: string) => shardsIn(join(folder, 'out'));
  const queue = () => slurm.ask('squeue', '--noheader', '--array', '--format=%F %T %N').trim();
  const told = () =>
    ['squeue --array --format=%F_%a_%T_%r_%N', 'sinfo -N']
      .map((words) => slurm.ask(...(words.split(' ') as [string, ...string[]])))
      .join('\n');
  const status = async (folder: string) =>
    JSON.parse((await runHere(['experiment', 'status', 'out', '--json'], folder)).stdout);

  async function submitted(): Promise<{ folder: string; jobs: string[] }> {
    const folder = folderWith(FILES);
    const { code, stdout, stderr } = await runHere(SUBMIT, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`2 tasks for ${SHARDS} shards\n`);
    return { folder, jobs: jobsIn(stdout) };
  }

  beforeAll(async () => {
    const folder = folderWith(FILES, afterAll);
    const run = ['experiment', 'run', 'town.yaml', '--out', 'out', '--shard-runs', '100', '--threads', '2'];
    expect(await runHere(run, folder)).toMatchObject({ code: 0 });
    expect(await runHere(['experiment', 'merge', 'out'], folder)).toMatchObject({ code: 0 });
    expected = tables(folder);
    expect(expected.size).toBe(3);
  }, 120_000);

  afterAll(() => slurm.stop(), 60_000);

  test('two workers, one killed in the middle of a shard, and then the daemons of both nodes: the tables are those of one machine', async () => {
    const { folder, jobs } = await submitted();
    expect(jobs).toHaveLength(2);
    expect(await status(folder)).toMatchObject({
      slurm: { tasks: 2, jobs: [{ job: jobs[0] }, { job: jobs[1], queued: { PENDING: 1 } }] },
    });
    await until('both workers at work', () => done(folder) >= 4 && workersOn(folder).length === 2);
    const again = await runHere([...SUBMIT.slice(0, 2), 'out', '--to', 'slurm'], folder);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain(
      `Expected no job of out in the queue but found ${jobs[0]}: 2 running; ${jobs[1]}: 1 pending (Dependency).`,
    );
    const [victim] = workersOn(folder);
    await until('a lease of it', () => leasesOf(folder).includes(victim));
    process.kill(victim, 'SIGKILL');
    // The daemons alone: the task that is left runs on, and its node is back before it is given up.
    for (const name of ['n1', 'n2']) process.kill(slurm.daemonOf(name), 'SIGKILL');
    await until('all shards done', () => done(folder) === SHARDS);
    for (const name of ['n1', 'n2']) slurm.startNode(name);
    await until('an empty queue', () => queue() === '', told);
    expect(tables(folder)).toEqual(expected);
    expect(await status(folder)).toMatchObject({ missing: 0, inFlight: 0 });
    expect(readdirSync(join(folder, 'out', 'cluster')).sort()).toEqual([
      '1-array.sh',
      '1-merge.sh',
      'jobs.json',
      'logs',
    ]);
    const { code, stdout } = await runHere([...SUBMIT.slice(0, 2), 'out', '--to', 'slurm'], folder);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('All shards are done: nothing is submitted.'),
    });
  }, 120_000);

  test('cancelled, what was under way is given back, and submitting again runs what is missing', async () => {
    const { folder, jobs } = await submitted();
    await until('some shards', () => done(folder) >= 6);
    slurm.ask('scancel', ...jobs);
    await until('an empty queue', () => queue() === '', told);
    const before = bytesOf(join(folder, 'out', 'runs'));
    expect(before.size).toBeLessThan(SHARDS);
    expect(await status(folder)).toMatchObject({ missing: SHARDS - before.size, inFlight: 0 });
    const merged = await runHere(['experiment', 'merge', 'out'], folder);
    expect(merged.code).toBe(1);
    const { stdout } = await runHere(
      [...SUBMIT.slice(0, 2), 'out', '--to', 'slurm', '--array-size', '2', '--max-parallel', '1'],
      folder,
    );
    expect(stdout).toMatch(new RegExp(`tasks? for ${SHARDS - before.size} shards?, 1 at a time at most`));
    await until('an empty queue', () => queue() === '', told);
    const after = bytesOf(join(folder, 'out', 'runs'));
    for (const [name, bytes] of before) expect(after.get(name), name).toBe(bytes);
    expect(tables(folder)).toEqual(expected);
  }, 120_000);

  test('a node dies with all that runs on it: its task is queued again, and nothing but its shard is run again', async () => {
    const { folder, jobs } = await submitted();
    await until('both workers at work', () => done(folder) >= 4 && workersOn(folder).length === 2);
    const node = slurm.ask('squeue', '--noheader', '--array', '--states=RUNNING', '--format=%N').trim().split('\n')[0];
    const before = bytesOf(join(folder, 'out', 'runs'));
    const victims = workersOn(folder).filter((id) =>
      textOf(`/proc/${id}/environ`).includes(`SLURMD_NODENAME=${node}\0`),
    );
    expect(victims).toHaveLength(1);
    for (const id of [slurm.daemonOf(node), parentOf(victims[0]), victims[0]]) process.kill(id, 'SIGKILL');
    await until('all shards done by the node that is left', () => done(folder) === SHARDS);
    await until('the node given up', () =>
      slurm.ask('sinfo', '--noheader', '-N', `--nodes=${node}`, '--format=%T').startsWith('down'),
    );
    slurm.startNode(node);
    for (const [name, bytes] of before) expect(bytesOf(join(folder, 'out', 'runs')).get(name), name).toBe(bytes);
    // Slurm runs a task that is queued again after a while only; it has nothing left to do, and the merge waits for it.
    const states = slurm.ask('squeue', '--noheader', '--array', `--jobs=${jobs[0]}`, '--format=%T %r').trim();
    expect(states === '' || /^(PENDING|RUNNING|COMPLETING)/.test(states), states).toBe(true);
    slurm.ask('scancel', ...jobs);
    await until('an empty queue', () => queue() === '', told);
    expect(await runHere(['experiment', 'merge', 'out'], folder)).toMatchObject({ code: 0 });
    expect(tables(folder)).toEqual(expected);
    await until('the node back', () =>
      slurm.ask('sinfo', '--noheader', '-N', `--nodes=${node}`, '--format=%T').startsWith('idle'),
    );
  }, 120_000);

  test.each([
    [
      ['--partition', 'nope'],
      'Expected sbatch to take an array job of 20 tasks but found: Batch job submission failed: Invalid partition name specified',
    ],
    [
      ['--memory', '900T'],
      'Expected sbatch to take an array job of 20 tasks but found: Batch job submission failed: Requested node configuration is not available',
    ],
    [['--array-size', '5000'], 'Expected --array-size to be a whole number from 1 to 1001 but found 5000'],
  ])('what Slurm does not take is said in one line, and leaves no script: %o', async (words, message) => {
    const folder = folderWith(FILES);
    const words2 = [
      'experiment',
      'submit',
      'town.yaml',
      '--to',
      'slurm',
      '--out',
      'out',
      '--shard-runs',
      '100',
      ...words,
    ];
    const { stderr, stdout } = await runHere(words2, folder);
    expect({ stderr, stdout }).toEqual({ stderr: `metagovernor: ${message}\n`, stdout: '' });
    expect(Array.from(bytesOf(folder).keys()).filter((name) => name.includes('cluster'))).toEqual([]);
  });

  function leasesOf(folder: string): number[] {
    return Array.from(bytesOf(join(folder, 'out', 'leases')).values(), (text) => Number(/"pid":(\d+)/.exec(text)?.[1]));
  }
});
