import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EXPERIMENT_FILES } from './experiment-files.js';
import { folderWith, runHere } from './run-cli.js';

const SUBMIT = ['experiment', 'submit', 'small.yaml', '--out', 'out'];
const DRY = [...SUBMIT, '--to', 'slurm', '--dry-run'];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('submitting where there is no Slurm', () => {
  test('says so in one line and does nothing, but --dry-run writes and prints the scripts', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const folder = folderWith(EXPERIMENT_FILES);
    expect(await runHere([...SUBMIT, '--to', 'slurm'], folder)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'metagovernor: Expected sbatch for --to slurm but found no command sbatch: there is no Slurm here. Run this where jobs are submitted, look at the scripts with --dry-run, or do without a scheduler: "metagovernor experiment work DIR", on as many machines as share the folder\n',
    });
    expect(readdirSync(folder)).not.toContain('out');
    const words = [
      '--partition',
      'short',
      '--time',
      '1-12:00',
      '--memory',
      '4G',
      '--threads',
      '2',
      '--array-size',
      '8',
    ];
    const dry = await runHere(
      [...DRY, '--shard-runs', '2', ...words, '--max-parallel', '3', '--option', 'account=a b', '--option', 'nice'],
      folder,
    );
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    const script = readFileSync(join(folder, 'out', 'cluster', '1-array.sh'), 'utf8');
    expect(dry.stdout).toContain(script);
    for (const line of [
      '#SBATCH --partition=short',
      '#SBATCH --time=1-12:00',
      '#SBATCH --mem=4G',
      '#SBATCH --cpus-per-task=2',
      '#SBATCH --account="a b"',
      '#SBATCH --nice',
      '#SBATCH --array=0-7%3',
      '#SBATCH --requeue',
    ])
      expect(script.split('\n')).toContain(line);
    expect(script).toMatch(/^exec .* experiment work "\$EXPERIMENT" --of 8 --threads 2$/m);
    // What is there may have been changed by hand.
    await runHere([...DRY, '--no-merge'], folder);
    expect(readdirSync(join(folder, 'out', 'cluster')).sort()).toEqual([
      '1-array.sh',
      '1-merge.sh',
      '2-array.sh',
      'logs',
    ]);
  });

  test('status says what the folder knows', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const folder = folderWith({
      ...EXPERIMENT_FILES,
      'out/cluster/jobs.json': JSON.stringify({
        submissions: [{ number: 1, scheduler: 'slurm', jobName: 'm', array: '12', merge: '13', tasks: 4, shards: 80 }],
      }),
    });
    expect(await runHere(['experiment', 'plan', 'small.yaml', '--out', 'out'], folder)).toMatchObject({ code: 0 });
    const status = await runHere(['experiment', 'status', 'out'], folder);
    expect(status.stdout).toContain(
      'Slurm job 12, the array of 4 tasks: submitted; squeue cannot be asked here (no command squeue)\nSlurm job 13, the merge: submitted;',
    );
    const json = JSON.parse((await runHere(['experiment', 'status', 'out', '--json'], folder)).stdout);
    expect(json).toMatchObject({
      inFlight: 0,
      slurm: { tasks: 4, unknown: 'no command squeue', jobs: [{ job: '12', queued: null }, {}] },
    });
  });
});

describe('a mistake is one line, and nothing is done', () => {
  test.each([
    [SUBMIT, 'Expected --to and a scheduler, as in --to slurm, but found none'],
    [[...SUBMIT, '--to', 'slrum'], 'Expected the name of a scheduler, such as "slurm"'],
    [
      [...DRY, '--time', '1:2:3:4'],
      'Expected --time to be a time as Slurm takes it, such as 90 (minutes), 1:30:00 or 2-12:00:00, but found "1:2:3:4"',
    ],
    [[...DRY, '--time', '0'], 'Expected --time to be above 0 but found "0"'],
    [[...DRY, '--memory', '4 GB'], 'Expected --memory to be memory of a task, such as 4G or 800M, but found "4 GB"'],
    [
      [...DRY, '--partition', 'a b'],
      'Expected --partition to be the name of a partition, such as short but found "a b"',
    ],
    [[...DRY, '--array-size', '0'], 'Expected --array-size to be'],
    [[...DRY, '--max-parallel', '0'], 'Expected --max-parallel to be'],
    [[...DRY, '--option', 'array=0-3'], 'Expected --option to leave array to this command'],
    [[...DRY, '--option', '-x'], 'Expected --option to be one of sbatch, such as account=abc, but found "-x"'],
    [['experiment', 'submit', 'nothing.yaml', '--to', 'slurm', '--dry-run'], 'nothing.yaml'],
    [
      ['experiment', 'work', 'nowhere'],
      'Expected nowhere to be the folder of an experiment but found no experiment.json in it',
    ],
  ])('%j', async (words, message) => {
    const folder = folderWith(EXPERIMENT_FILES);
    const { code, stdout, stderr } = await runHere(words, folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(EXPERIMENT_FILES).sort());
  });

  test.each([
    [['--of', '3'], 'Expected --task beside --of 3, or a scheduler that says which task this is, but found neither'],
    [['--task', '3'], 'Expected --of beside --task 3 but found none'],
    [['--task', '3', '--of', '3'], 'Expected --task to be a whole number from 0 to 2 but found 3'],
    [['--lease', '0'], 'Expected --lease to be a whole number from 1 to 86400 but found 0'],
  ])('work %j', async (words, message) => {
    const folder = folderWith(EXPERIMENT_FILES);
    await runHere(['experiment', 'plan', 'small.yaml', '--out', 'out'], folder);
    const { code, stderr } = await runHere(['experiment', 'work', 'out', ...words], folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `metagovernor: ${message}\n` });
  });
});
