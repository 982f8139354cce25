import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, folderWith, PROGRAM, runCli, runHere } from './run-cli.js';

const COMMANDS = ['demo', 'compare', 'run', 'regimes', 'page', 'network', 'scenarios', 'strategies', 'parameters'];

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await runCli(['--version'], '.')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('asked nothing, it says what can be asked', async () => {
  const { code, stdout, stderr } = await runCli([], '.');
  for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command}`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test.each(COMMANDS)('%s says what its options are', async (command) => {
  const { code, stdout, stderr } = await runHere([command, '--help'], '.');
  expect(stdout).toMatch(new RegExp(`^Usage: metagovernor ${command}`));
  expect(stdout).toContain('--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

const LISTS: readonly (readonly [string, string])[] = [
  ['scenarios', 'inclusive-environments'],
  ['scenarios show inclusive-environments', 'council-committee'],
  ['strategies', 'collaborativeLeader'],
  ['parameters', 'forming.patience'],
];

test.each(LISTS)('"%s" prints text, and the same as JSON when asked', async (typed, known) => {
  const text = await runHere(typed.split(' '), '.');
  const json = await runHere([...typed.split(' '), '--json'], '.');
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(text.stdout).toContain(known);
  expect(json).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.stringify(JSON.parse(json.stdout))).toContain(known);
});

test('a scenario shown as JSON can be edited and run', async () => {
  const folder = folderWith();
  const { stdout } = await runHere(['scenarios', 'show', 'generated-network', '--json'], folder);
  const edited = { ...JSON.parse(stdout), id: 'mine', ticks: 7 };
  writeFileSync(join(folder, 'mine.json'), JSON.stringify(edited));
  const run = await runHere(['run', '--scenario', 'mine.json', '--json'], folder);
  expect(JSON.parse(run.stdout).scenario).toEqual(edited);
});

test('parameters lists the whole of a group, with ranges that --set keeps to', async () => {
  const { stdout } = await runHere(['parameters', 'forming', '--json'], '.');
  const parameters = JSON.parse(stdout) as { path: string; min: number; max: number }[];
  expect(parameters.every(({ path }) => path.startsWith('forming.'))).toBe(true);
  const { max } = parameters.find(({ path }) => path === 'forming.patience') as { max: number };
  const beyond = await runHere(['run', '--set', `forming.patience=${max + 1}`], '.');
  expect(beyond).toMatchObject({ code: 2, stdout: '' });
  expect(beyond.stderr).toContain(String(max));
});

test('Ctrl-C ends a comparison with 130 and nothing written', async () => {
  const folder = folderWith();
  const child = spawn(process.execPath, [PROGRAM, 'demo', '--replicates', '5000', '--out', 'out'], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data) => (stdout += data));
  child.stderr.on('data', (data) => {
    if (stderr === '') child.kill('SIGINT');
    stderr += data;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toMatch(/^ {2}0 %.*\n[^]*metagovernor: interrupted, nothing was written\n$/);
  expect({ code, stdout, files: contentsOf(folder) }).toEqual({ code: 130, stdout: '', files: [] });
});

test('a reader that stops reading is no error', () => {
  const words = `"${process.execPath}" "${PROGRAM}" run --log --json`;
  // The log is far longer than a pipe holds, so writing meets the closed end.
  const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${words}; echo "code $?" >&2; } | head -c 1`], {
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: 'code 0\n' });
});

test('scenarios show tells the lesson as a hypothesis, and what the model shows of it', async () => {
  const text = await runHere(['scenarios', 'show', 'river-basin'], '.');
  for (const part of [
    'Expected (a hypothesis):',
    'What the model shows: Collaboration per run',
    '200 replicates',
    'Farmers',
  ]) {
    expect(text.stdout).toContain(part);
  }
  const json = await runHere(['scenarios', 'show', 'river-basin', '--json', '--told'], '.');
  const told = JSON.parse(json.stdout);
  expect(told.shows.measures).toHaveLength(told.lesson.measures.length);
  expect(told.scenario.network.actors).toHaveLength(16);
});
