import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { hiddenCharacters } from '../support/hidden-characters.js';
import { contentsOf, folderWith, PROGRAM, runHere } from './run-cli.js';

const EVIL = 'e\x1b[2Jvil\x9b31m\u202e\x7f\u2066\u200b';

const FILES = {
  'edges.csv': `source,target,w${EVIL}\na${EVIL},b,1\nb,c${EVIL},2\nc${EVIL},d,1\nd,e,1\n`,
  'scenario.json': JSON.stringify({ title: `${EVIL}\n`, question: EVIL, ticks: 3, problems: { count: 2 } }),
  'wrong.json': JSON.stringify({ [EVIL]: 1 }),
  'wrong.csv': `source,target,w:number\na,b,1${EVIL}\n`,
};

// What is typed; what it ends with.
const COMMANDS: readonly (readonly [readonly string[], number])[] = [
  [['network', 'edges.csv'], 0],
  [['network', 'edges.csv', '--json'], 0],
  [['run', '--scenario', 'scenario.json'], 0],
  [['run', '--scenario', 'scenario.json', '--json', '--seed', EVIL], 0],
  [['run', '--network', 'edges.csv', '--log', '--ticks', '3', '--seed', EVIL], 0],
  [['compare', '--scenario', 'scenario.json', '--replicates', '2', '--attribute', '0', '--threads', '1'], 0],
  [['run', '--scenario', 'wrong.json'], 2],
  [['network', 'wrong.csv'], 2],
  [['network', `${EVIL}.csv`], 2],
  [[EVIL], 2],
  [['compare', `--${EVIL}`], 2],
  [['compare', '--strategies', EVIL], 2],
  [['compare', '--out', `edges.csv/${EVIL}`], 2],
  [['run', '--set', `${EVIL}=1`], 2],
  [['scenarios', 'show', EVIL], 2],
];

test.for(COMMANDS)(
  '%j prints nothing that a terminal obeys or does not show',
  async ([words, code], { onTestFinished }) => {
    const folder = folderWith(FILES, onTestFinished);
    const ended = await runHere(words, folder);
    expect(ended.code).toBe(code);
    expect(hiddenCharacters(ended.stdout)).toEqual([]);
    expect(hiddenCharacters(ended.stderr)).toEqual([]);
    if (words.includes('--json')) expect(JSON.stringify(JSON.parse(ended.stdout))).toContain(EVIL.slice(6, 9));
    if (code === 2) expect(ended.stderr).toMatch(/^metagovernor: [^\n]*Expected [^\n]*\n$/);
  },
);

test('very long names take no longer than they are', async () => {
  const long = (letter: string, at: number) => `${letter.repeat(20_000)}${at}`;
  const actors = Array.from({ length: 40 }, (_, at) => ({ id: long('i', at), name: long('n', at) }));
  const ties = actors.slice(1).map(({ id }) => ({ from: actors[0].id, to: id }));
  const scenario = {
    title: 'T'.repeat(50_000),
    ticks: 2,
    problems: { count: 3 },
    network: { kind: 'embedded', actors, ties },
  };
  const folder = folderWith({ 'long.json': JSON.stringify(scenario) });
  const words = ['compare', '--scenario', 'long.json', '--replicates', '2', '--attribute', '0', '--out', 'out'];
  expect((await runHere([...words, '--threads', '1'], folder)).code).toBe(0);
  expect(contentsOf(`${folder}/out`)).toContain('network.svg');
  const run = await runHere(['run', '--log', '--scenario', 'long.json'], folder);
  expect(run.code).toBe(0);
  for (const line of run.stdout.split('\n').slice(1)) expect(line.length).toBeLessThan(200);
});

test('a log of more rows than a call takes arguments is printed', async () => {
  const set = ['problems.count=40000', 'problems.decisions=5'];
  const words = ['run', '--scenario', 'generated-network', '--log', '--ticks', '50'];
  const { code, stdout } = await runHere([...words, ...set.flatMap((each) => ['--set', each])], '.');
  expect(code).toBe(0);
  expect(stdout.split('\n').length).toBeGreaterThan(125_000);
});

test.for([
  [{ TERM: 'dumb', NO_COLOR: '' }, false],
  [{ TERM: 'xterm', NO_COLOR: '1' }, false],
  [{ TERM: 'xterm', NO_COLOR: '' }, true],
] as const)('on a terminal with %j a line is drawn again: %s', ([environment, isDrawn], { skip }) => {
  if (spawnSync('script', ['--version']).status !== 0) return skip('no terminal can be made here');
  const command = `stty cols 30; ${process.execPath} ${PROGRAM} compare --replicates 20 --attribute 1 --ticks 5 --threads 1 >/dev/null`;
  const env = { ...process.env, ...environment };
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { env, encoding: 'utf8', input: '' });
  expect(stdout).toContain('0 %, 0 of 100 runs');
  expect(stdout.includes('\x1b[2K')).toBe(isDrawn);
  const lines = stdout.replaceAll('\x1b[2K', '').split(/[\r\n]+/);
  for (const line of lines) expect(line.length).toBeLessThan(30);
});
