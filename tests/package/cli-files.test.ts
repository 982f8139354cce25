import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mountSmallDisk } from '../support/small-disk.js';
import { COMPARISON_FILES, contentsOf, folderWith, PROGRAM, runCli, runHere } from './run-cli.js';

const QUICK = ['--strategies', 'handsOff,convener', '--ticks', '4', '--threads', '1'];
const FEW = [...QUICK, '--replicates', '3', '--attribute', '1'];

function sizesIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

test('a comparison replaces an earlier one whole and says so, also beside JSON; it leaves alone what it did not write', async () => {
  const folder = folderWith({ 'out/notes.txt': 'mine' });
  const first = await runHere(['compare', ...FEW, '--seed', 'first', '--out', 'out'], folder);
  expect(first.stdout).not.toContain('in place of');
  expect(contentsOf(join(folder, 'out'))).toEqual([...COMPARISON_FILES, 'notes.txt'].sort());
  const words = ['compare', ...QUICK, '--replicates', '3', '--attribute', '0', '--seed', 'second', '--out', 'out'];
  const second = await runHere([...words, '--json'], folder);
  expect(second).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^metagovernor: Wrote [^\n]* in place of [^\n]*\n$/),
  });
  expect(contentsOf(join(folder, 'out'))).not.toContain('barriers.csv');
  expect(readFileSync(join(folder, 'out/notes.txt'), 'utf8')).toBe('mine');
  const { seed } = JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8'));
  expect([seed, JSON.parse(second.stdout).seed]).toEqual(['second', 'second']);

  const before = sizesIn(join(folder, 'out'));
  const beside = await runHere(['run', '--ticks', '2', '--out', 'out'], folder);
  expect(beside).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('summary.json') });
  writeFileSync(join(folder, 'out/runs.csv'), `${before['runs.csv']}mine\n`);
  const edited = await runHere(words, folder);
  expect(edited).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('out/runs.csv') });
  expect(sizesIn(join(folder, 'out'))).toEqual({ ...before, 'runs.csv': `${before['runs.csv']}mine\n` });
});

test.each(['', 'nowhere', 'nowhere/deeper', 'd'.repeat(256)])('--out %j is refused before the work', async (out) => {
  const folder = folderWith();
  symlinkSync('not-there', join(folder, 'nowhere'));
  const ended = await runHere(['compare', ...FEW, '--replicates', '100000', '--out', out], folder);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toMatch(
    /^metagovernor: Expected --out "[^\n]* to be a folder to write into but found [^\n]*\n$/,
  );
  expect(contentsOf(folder)).toEqual(['nowhere']);
});

test('a full disk costs nothing that was there, and the result is printed', async ({ skip }) => {
  const folder = folderWith();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (!mountSmallDisk(disk, 600)) return skip('no small disk can be mounted here');
  expect((await runCli(['compare', ...FEW, '--out', 'disk/out'], folder)).code).toBe(0);
  const before = sizesIn(join(disk, 'out'));
  const words = ['compare', ...QUICK, '--replicates', '500', '--attribute', '0', '--seed', '7'];
  const full = await runCli([...words, '--out', 'disk/out', '--json'], folder);
  expect(full.code).toBe(1);
  expect(full.stderr).toMatch(/^metagovernor: Expected disk\/out\/[^\n]* a full disk \(ENOSPC\)[^\n]*\n$/);
  expect(JSON.parse(full.stdout)).toMatchObject({ seed: 7, replicates: 500 });
  expect(sizesIn(join(disk, 'out'))).toEqual(before);
});

/** Run the program in a POSIX shell, in which "$@" stands for it. */
function runInShell(script: string, cwd: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script, 'bash', process.execPath, PROGRAM], { cwd, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

const LONGER = `compare ${QUICK.join(' ')} --replicates 30 --attribute 2 --out out`;

test.each([
  ['whose reader of progress is gone', `("$@" ${LONGER} > o.txt) 2>&1 | head -1; exit \${PIPESTATUS[0]}`, 0],
  ['whose readers are gone', `("$@" ${LONGER}) 2>&1 | true; exit \${PIPESTATUS[0]}`, 0],
  ['that cannot say anything', `"$@" ${LONGER} >&- 2>&-`, 0],
  ['whose stdout is full', `test -c /dev/full || exit 1; "$@" ${LONGER} > /dev/full`, 1],
])('a comparison %s is written all the same', async (_, script, code) => {
  const folder = folderWith();
  expect(await runInShell(script, folder)).toBe(code);
  expect(contentsOf(join(folder, 'out'))).toEqual(COMPARISON_FILES);
});

test('an experiment whose reader of events is gone is run to its end', async () => {
  const declared = { title: 'x', scenarios: ['generated-network'], strategies: ['handsOff'], replicates: 40, seed: 1 };
  const folder = folderWith({ 'e.json': JSON.stringify(declared) });
  expect(await runInShell('"$@" experiment run e.json --out out --shard-runs 4 --json | true', folder)).toBe(0);
  expect(contentsOf(join(folder, 'out', 'runs'))).toHaveLength(10);
});

const IDS = ['../../kept', '/kept', '..', 'a\\..\\..\\kept', 'x\u0000y\u202e\n', 'long '.repeat(2000)];

test.each(IDS)('a network is converted into --out whatever the scenario is called: %j', async (id) => {
  const actors = ['v', 'w', 'x', 'y', 'z'].map((each) => ({ id: each }));
  const scenario = { id, network: { kind: 'embedded', actors, ties: [{ from: 'v', to: 'w' }] } };
  const folder = folderWith({ 'in/s.json': JSON.stringify(scenario), 'kept.graphml': 'kept' });
  const words = ['network', '--scenario', 's.json', '--convert', 'graphml', '--out', 'out'];
  const ended = await runHere(words, join(folder, 'in'));
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(contentsOf(folder).slice(0, -1)).toEqual([
    'in',
    'in/out',
    expect.stringMatching(/^in\/out\/[^/]+\.graphml$/),
    'in/s.json',
  ]);
  expect(readFileSync(join(folder, 'kept.graphml'), 'utf8')).toBe('kept');
});

test('a converted network is written again as it was, and over no other file', async () => {
  const folder = folderWith({ 'e.csv': 'source,target\na,b\n', 'mine.json': '{}' });
  const convert = (file: string) => runHere(['network', 'e.csv', '--convert', file], folder);
  expect((await convert('own.json')).code).toBe(0);
  expect((await convert('own.json')).code).toBe(0);
  expect(await convert('mine.json')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('mine.json'),
  });
  expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('{}');
});

test('a report takes the place of a report alone, and printed commands can be pasted', async () => {
  const declared = { title: 'x', scenarios: ['generated-network'], strategies: ['handsOff'], replicates: 3, seed: 1 };
  const folder = folderWith({ 'e.json': JSON.stringify(declared), 'page.html': '<p>mine</p>' });
  const { stdout } = await runHere(['experiment', 'run', 'e.json', '--out', "the town's"], folder);
  expect(stdout).toContain("metagovernor report 'the town'\\''s'\n");
  const report = (out: string) => runHere(['report', "the town's", '--out', out], folder);
  const shard = contentsOf(join(folder, "the town's/runs"))[0];
  symlinkSync('page.html', join(folder, 'link.html'));
  mkdirSync(join(folder, 'folder.html'));
  const targets = ["the town's/experiment.json", `the town's/runs/${shard}`, "the town's/runs/new.parquet"];
  const before = contentsOf(folder);
  for (const out of [...targets, 'page.html', 'link.html', 'folder.html', '']) {
    expect(await report(out), out).toMatchObject({ code: 2, stdout: '' });
  }
  expect(contentsOf(folder)).toEqual(before);
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('<p>mine</p>');
  rmSync(join(folder, 'page.html'));
  expect((await report('page.html')).code).toBe(0);
  expect((await report('page.html')).code).toBe(0);
});

const INTO_EXPERIMENTS = [
  'compare --strategies handsOff,convener --out town/runs',
  'compare --strategies handsOff,convener --out town',
  'run --out town',
  'run --out town/failed',
  'run --out link/series',
  'demo --out town/barriers',
  'network e.csv --convert graphml --out town',
  'network e.csv --convert town/runs/e.gexf',
  'network e.csv --convert town/experiment.json',
  'report town --out town/runs/page.html',
  'report town --out link/series/page.html',
  'experiment plan e.json --out town/runs',
  'experiment run e.json --out town/failed',
  'experiment merge town --out town/runs',
];

test('nothing is written among the files of an experiment, and that is said before the work', async () => {
  const declared = { title: 'x', scenarios: ['generated-network'], strategies: ['handsOff'], replicates: 3, seed: 1 };
  const folder = folderWith({ 'e.json': JSON.stringify(declared), 'e.csv': 'source,target\na,b\n' });
  expect((await runHere(['experiment', 'run', 'e.json', '--out', 'town'], folder)).code).toBe(0);
  symlinkSync('town', join(folder, 'link'));
  const before = contentsOf(folder);
  for (const words of INTO_EXPERIMENTS) {
    const ended = await runHere(words.split(' '), folder);
    expect(ended, words).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr, words).toMatch(/^metagovernor: Expected [^\n]*(?:link|town)[^\n]* but found [^\n]*\n$/);
  }
  expect(contentsOf(folder)).toEqual(before);
  // A file of that name is no experiment yet.
  writeFileSync(join(folder, 'experiment.json'), JSON.stringify(declared));
  expect((await runHere(['network', 'e.csv', '--convert', 'graphml'], folder)).code).toBe(0);
});
