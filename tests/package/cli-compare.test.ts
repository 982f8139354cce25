import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { BARRIERS } from '../../src/model/index.js';
import { COMPARISON_FILES, contentsOf, EDGES, folderWith, NODES, runCli, runHere, SMALL } from './run-cli.js';

type Row = Readonly<Record<string, string>>;
const STAGES = [
  ['started', 'interaction'],
  ['interaction', 'collaboration'],
  ['collaboration', 'innovation'],
  ['started', 'innovation'],
] as const;
const OUTCOMES = ['effective', 'democratic', 'innovative'];

function rowsOf(folder: string, name: string): Row[] {
  return parse(readFileSync(join(folder, 'out', name)), { columns: true }) as Row[];
}

function total(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

/** The lines of the table under a heading, as cells. */
function tableUnder(text: string, heading: string, headerLines = 1): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(heading)) + 1 + headerLines;
  const end = lines.findIndex((line, at) => at >= start && !/^\w+ {2,}/.test(line));
  return lines.slice(start, end).map((line) => line.split(/ {2,}/));
}

test('demo writes its files and prints numbers that can be worked out again from runs.csv and barriers.csv', async () => {
  const folder = folderWith();
  const { code, stdout, stderr } = await runCli(
    ['demo', '--replicates', '6', '--attribute', '2', '--threads', '2'],
    folder,
  );
  expect(code).toBe(0);
  expect(stderr.split('\n')[0]).toMatch(/^ {2}0 %, 0 of 30 runs/);
  expect(stderr).toMatch(/100 %, 30 of 30 runs[^\n]*\n$/);
  expect(contentsOf(folder)).toEqual(['out', ...COMPARISON_FILES.map((file) => join('out', file))]);
  for (const file of COMPARISON_FILES) expect(stdout.split('\n').slice(-5).join()).toContain(file);
  expect(stdout).toContain('npx metagovernor page');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);

  const runs = rowsOf(folder, 'runs.csv');
  const strategies = ['handsOff', 'convener', 'facilitator', 'catalyst', 'collaborativeLeader'];
  expect(runs).toHaveLength(30);
  const of = (strategy: string) => runs.filter((row) => row['strategy'] === strategy);
  const share = (strategy: string, [entered, passed]: readonly [string, string]) =>
    (100 * total(of(strategy), passed)) / total(of(strategy), entered);
  const mean = (strategy: string, outcome: string) => total(of(strategy), outcome) / 6;

  const conversions = tableUnder(stdout, 'How many of the processes');
  expect(conversions.map(([name]) => name)).toEqual(strategies);
  for (const [name, ...cells] of conversions) {
    expect(cells.map((cell) => cell.split(' [')[0])).toEqual(STAGES.map((stage) => share(name, stage).toFixed(1)));
    for (const cell of cells) expectInside(cell);
  }
  const differences = tableUnder(stdout, 'Difference from handsOff, in percentage points');
  expect(differences.map(([name]) => name)).toEqual(strategies.slice(1));
  for (const [name, ...cells] of differences) {
    expect(cells.map((cell) => cell.split(' [')[0])).toEqual(
      STAGES.map((stage) => signed(share(name, stage) - share('handsOff', stage), 1)),
    );
    for (const cell of cells) expectInside(cell);
  }
  for (const [name, ...cells] of tableUnder(stdout, 'The three outcomes')) {
    expect(cells.map((cell) => cell.split(' [')[0])).toEqual(OUTCOMES.map((each) => mean(name, each).toFixed(3)));
  }
  for (const [name, ...cells] of tableUnder(stdout, 'Difference from handsOff in the three outcomes')) {
    expect(cells.map((cell) => cell.split(' [')[0])).toEqual(
      OUTCOMES.map((each) => signed(mean(name, each) - mean('handsOff', each), 3)),
    );
  }

  for (const [name, ...cells] of tableUnder(stdout, 'What came of it')) {
    const [begun, innovated, harm] = ['started', 'innovation', 'harm'].map((column) => total(of(name), column));
    const parts = [innovated / begun, mean(name, 'delivery'), harm / begun];
    expect(cells.map((cell) => cell.split(' [')[0])).toEqual(parts.map((each) => each.toFixed(3)));
  }

  const barriers = rowsOf(folder, 'barriers.csv').filter(
    (row) => row['stage'] === 'collaboration' && row['strategy'] === 'handsOff',
  );
  const failures = total(barriers, 'lastCheck');
  const cells = tableUnder(stdout, 'Before collaboration', 2)[0];
  const names = ['goingAlone', 'lackOfTrust', 'mentalSilos', 'conflictingInterests', 'unexplained'];
  const percent = (barrier: string, column: string) =>
    (
      (100 *
        total(
          barriers.filter((row) => row['barrier'] === barrier),
          column,
        )) /
      failures
    ).toFixed(0);
  expect(cells.map((cell) => cell.replace('*', ''))).toEqual([
    'handsOff',
    String(failures),
    ...names.map((name) => `${percent(name, 'share')} (${percent(name, 'lastCheck')})`),
  ]);
  expect(total(barriers, 'share')).toBeCloseTo(failures, 9);
  expect(failures).toBe(total(of('handsOff').slice(0, 2), 'failedCollaboration'));
  // Replicate 0 took two orders, replicate 1 one; each row of the text is a barrier, each column a strategy.
  const removals = rowsOf(folder, 'removals.csv').filter((row) => row['strategy'] === 'handsOff');
  const gained = (barrier: string, replicate: string) => {
    const ofOne = removals.filter((row) => row['barrier'] === barrier && row['replicate'] === replicate);
    return total(ofOne, 'gained') / ofOne.length;
  };
  const started = total(of('handsOff').slice(0, 2), 'started');
  const cost = (barrier: string) => (100 * (gained(barrier, '0') + gained(barrier, '1'))) / started;
  const lines = stdout.split('\n');
  const heading = lines.findIndex((line) => line.startsWith('What each barrier costs end to end'));
  const costs = lines.slice(heading + 2, heading + 13).map((line) => line.split(/ {2,}/));
  const expected = BARRIERS.map(({ name }) => cost(name));
  for (const [at, value] of [...expected, expected.reduce((all, each) => all + each, 0)].entries()) {
    expect(Math.abs(Number(costs[at][1]) - value)).toBeLessThan(0.051);
  }
  expect(costs.at(-1)?.[0]).toBe('all ten together');

  expect(stdout).toContain('2 of the 6 replicates');
  expect(stdout).toContain('No study gives empirical base rates for barrier shares');
});

/** A difference as the tables write it. */
function signed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  if (Number(text) === 0) return (0).toFixed(decimals);
  return value > 0 ? `+${text}` : text;
}

/** A number and its interval, such as "41.2 [38.0, 44.5]": the number is inside. */
function expectInside(cell: string): void {
  const [value, low, high] = cell
    .replace('+', '')
    .match(/-?[\d.]+/g)!
    .map(Number);
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

test('summary.json holds all that is needed to do the comparison again, and the same numbers come out', async () => {
  const folder = folderWith();
  const words = ['compare', ...SMALL, '--strategies', 'handsOff,convener:acts=1', '--seed', 'spring', '--out', 'out'];
  const { code } = await runHere(words, folder);
  expect(code).toBe(0);
  const summary = JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8'));
  expect(summary).toMatchObject({
    seed: 'spring',
    replicates: 3,
    attributed: 2,
    settings: { 'problems.count': 5 },
    scenario: { id: 'inclusive-environments', version: 1, problems: { count: 5 }, forming: { patience: 8 } },
    strategies: [
      { name: 'handsOff', options: {}, difference: null },
      { name: 'convener', options: { acts: 1, intensity: 1 } },
    ],
  });
  writeFileSync(join(folder, 'again.json'), JSON.stringify(summary.scenario));
  const again = await runHere(
    [
      'compare',
      '--scenario',
      'again.json',
      '--replicates',
      '3',
      '--attribute',
      '2',
      '--seed',
      'spring',
      '--json',
    ].concat('--strategies', 'handsOff,convener:acts=1'),
    folder,
  );
  expect(JSON.parse(again.stdout).strategies).toEqual(summary.strategies);
});

test('with --json stdout is the JSON and stderr is silent; without --out nothing is written; threads change no number', async () => {
  const folder = folderWith();
  const one = await runHere(['compare', ...SMALL, '--json'], folder);
  const two = await runHere(['compare', ...SMALL, '--json', '--threads', '2'], folder);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(one.stdout).strategies).toHaveLength(5);
  expect(two.stdout).toBe(one.stdout);
  expect(contentsOf(folder)).toEqual([]);
});

test('--set and --ticks change what is simulated, and the text says so', async () => {
  const { stdout } = await runHere(['compare', ...SMALL, '--ticks', '30', '--set', 'forming.pace=1'], '.');
  expect(stdout).toContain('3 replicates of 5 processes in 30 ticks');
  expect(stdout).toContain('With problems.count = 5, forming.pace = 1, ticks = 30');
  const withTicks = await runHere(['run', '--ticks', '1', '--json'], '.');
  expect(JSON.parse(withTicks.stdout).scenario.ticks).toBe(1);
});

test('one strategy is described without differences, and nothing attributed is said to be so', async () => {
  const folder = folderWith();
  const words = ['--strategies', 'catalyst', '--replicates', '2', '--attribute', '0', '--out', 'out', '--ticks', '5'];
  const { code, stdout } = await runHere(['compare', ...words], folder);
  expect(code).toBe(0);
  expect(stdout).not.toContain('Difference from');
  expect(stdout).toContain('no failures were attributed');
  expect(contentsOf(join(folder, 'out'))).toEqual([
    'funnel.svg',
    'network.svg',
    'report.html',
    'runs.csv',
    'summary.json',
  ]);
});

test('a stage that nobody reaches is shown as such', async () => {
  // After one tick nothing can have been carried out.
  const { code, stdout } = await runHere(['compare', '--replicates', '2', '--ticks', '1'], '.');
  expect(code).toBe(0);
  expect(stdout).toContain('none came so far');
});

test('an own network in CSV and the same in GraphML give the same comparison, and say what was used', async () => {
  const folder = folderWith({ 'nodes.csv': NODES, 'edges.csv': EDGES });
  const csv = ['--nodes', 'nodes.csv', '--edges', 'edges.csv'];
  const text = await runHere(['compare', ...csv, ...SMALL, '--out', 'out'], folder);
  expect(text.code).toBe(0);
  const flat = text.stdout.replaceAll('\n', ' ');
  expect(flat).toContain('Read 6 nodes and 10 ties (csv).');
  expect(flat).toContain('Used of each node: sector, name, asset_money, frame_1.');
  expect(flat).toContain('Ignored of each node: colour.');
  expect(flat).toContain('Used of each tie: trust, dependence.');
  expect(flat).toMatch(/the model draws in each replicate: sector .*assets .*needs .*frames .*trust .*conflict /);
  expect(readFileSync(join(folder, 'out/network.svg'), 'utf8')).toContain('The office; north (administrative)');
  expect(JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8')).scenario.network.actors[0]).toEqual({
    id: 'a',
    name: 'The council',
    sector: 'political',
    assets: { money: 0.9 },
    frame: [0.1],
  });

  expect((await runHere(['network', ...csv, '--convert', 'own.graphml'], folder)).code).toBe(0);
  const first = await runHere(['compare', ...csv, ...SMALL, '--json'], folder);
  const second = await runHere(['compare', '--network', 'own.graphml', ...SMALL, '--json'], folder);
  expect(JSON.parse(second.stdout).strategies).toEqual(JSON.parse(first.stdout).strategies);
  expect(JSON.parse(second.stdout).network).toContain('Read 6 nodes and 10 ties (graphml).');
});
