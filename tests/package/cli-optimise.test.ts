import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from './experiment-files.js';
import { folderWith, PROGRAM, runHere } from './run-cli.js';

const SCENARIO = JSON.stringify({
  id: 'small',
  title: 'Small',
  ticks: 40,
  network: { kind: 'generated', actors: 12, meanDegree: 4 },
  problems: { count: 5, decisions: 8, interdependence: 3 },
  table: { meetingEvery: 1 },
});
const SEARCH = `
scenarios: [small.json]
search: { kind: rules, lines: 4 }
budget: 120
fresh: 20
rivals: [handsOff, collaborativeLeader]
seed: 7
`;
const FILES = { 'small.json': SCENARIO, 'search.yaml': SEARCH };
const RESULTS = ['history.csv', 'optimum.json', 'progress.svg', 'rivals.csv', 'search.json', 'winner.json'];

/** The bytes of the results, and not of the parts. */
function resultsIn(folder: string): string[] {
  return RESULTS.map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('metagovernor optimise', () => {
  test('searches what a file says, and writes what can be used at once', async () => {
    const folder = folderWith(FILES);
    const { code, stdout } = await runHere(['optimise', 'search.yaml', '--out', 'out', '--threads', '1'], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Rules: when something is observed/);
    expect(stdout).toMatch(/the last race/);
    expect(stdout).toMatch(/thought too well of by/);
    expect(stdout).toMatch(/It (beats every one of its 2 rivals|does not beat, beyond doubt:)/);
    expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([...RESULTS, 'parts'].toSorted());

    const used = /--strategies (\S+)/.exec(stdout)?.[1] ?? '';
    const compared = await runHere(
      ['compare', '--scenario', 'small.json', '--strategies', used, '--replicates', '2', '--threads', '1'],
      folder,
    );
    expect(compared).toMatchObject({ code: 0 });
    expect(compared.stdout).toContain('rules');
  });

  test('killed and gone on with, in another number of threads, ends with the same bytes', async () => {
    const whole = folderWith(FILES);
    await runHere(['optimise', 'search.yaml', '--out', 'out', '--threads', '1', '--json'], whole);
    const folder = folderWith(FILES);
    const child = spawn(process.execPath, [PROGRAM, 'optimise', 'search.yaml', '--out', 'out', '--threads', '1'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const closed = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && !existsSync(join(folder, 'out/parts/generation-01-rung-0/runs'))) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill('SIGKILL');
    await closed;
    expect(existsSync(join(folder, 'out/optimum.json'))).toBe(false);
    expect(await runHere(['optimise', 'out', '--threads', '2', '--json'], folder)).toMatchObject({ code: 0 });
    expect(resultsIn(join(folder, 'out'))).toEqual(resultsIn(join(whole, 'out')));
    for (const part of readdirSync(join(whole, 'out/parts'))) {
      expect(bytesOf(join(folder, 'out/parts', part, 'runs'))).toEqual(bytesOf(join(whole, 'out/parts', part, 'runs')));
    }
  }, 120_000);

  test('searches options on one line, prints JSON, and speaks Danish', async () => {
    const folder = folderWith(FILES);
    const words = ['optimise', '--scenario', 'small.json', '--strategy', 'convener', '--vary', 'acts=1..4'];
    const more = ['--budget', '120', '--fresh', '20', '--threads', '1'];
    const { code, stdout } = await runHere([...words, ...more, '--json'], folder);
    expect(code).toBe(0);
    const { winner, runs, freshRuns, rivals } = JSON.parse(stdout) as Record<string, never>;
    expect(winner).toMatchObject({ strategy: { name: 'convener', options: { intensity: 1 } } });
    expect(runs).toBeLessThanOrEqual(120);
    expect(freshRuns).toBe(20 * 14);
    expect(rivals).toHaveLength(13);
    const danish = await runHere([...words, ...more, '--lang', 'da'], folder);
    expect(danish.stdout).toMatch(/Indstillinger af convener/);
    expect(danish.stdout).toMatch(/på friske frø/);
  }, 120_000);

  test('prints its JSON Schema', async () => {
    const { code, stdout } = await runHere(['optimise', 'schema'], folderWith({}));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('properties.budget');
  });

  test.each<[string, string, RegExp]>([
    ['a file that is not there', 'optimise none.yaml', /none\.yaml/],
    ['a folder that is none of a search', 'optimise .', /folder of a search but found no search\.json/],
    ['two kinds', 'optimise --plan --rules', /one of --plan and --rules but found both/],
    ['a strategy beside rules', 'optimise --rules --strategy convener', /one of --rules and --strategy/],
    ['operations without rules', 'optimise --operations fund', /--operations beside --plan or --rules/],
    ['no range', 'optimise --vary acts=1', /--vary to be given like acts=1\.\.8/],
    ['an option that is not there', 'optimise --strategy convener --vary act=1..3', /"acts", but found "act"/],
    [
      'a goal that is none',
      'optimise --objectives delivery:best',
      /delivery or harmed:least but found "delivery:best"/,
    ],
    ['no such measure', 'optimise --objectives deliver', /"delivery"/],
    ['no such robustness', 'optimise --robust best', /--robust/],
    ['too few runs', 'optimise --budget 60', /at least 120 runs/],
    ['a scenario that is not there', 'optimise --scenario homeless', /"homelessness"/],
    ['options beside a file', 'optimise search.yaml --budget 300', /no --budget beside search\.yaml/],
    ['something wrong in the file', 'optimise wrong.yaml', /wrong\.yaml.*search\.search\.kind/],
  ])('refuses %s', async (_, words, message) => {
    const folder = folderWith({ ...FILES, 'wrong.yaml': 'search: { kind: rule }' });
    const { code, stdout, stderr } = await runHere(words.split(' '), folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  test('writes into no folder of another search', async () => {
    const folder = folderWith(FILES);
    const words = [
      'optimise',
      '--scenario',
      'small.json',
      '--budget',
      '120',
      '--fresh',
      '20',
      '--threads',
      '1',
      '--json',
    ];
    expect(
      await runHere(['optimise', 'search.yaml', '--out', 'out', '--threads', '1', '--json'], folder),
    ).toMatchObject({
      code: 0,
    });
    const before = resultsIn(join(folder, 'out'));
    const { code, stderr } = await runHere([...words, '--out', 'out'], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/folder of this search but found another one/);
    expect(resultsIn(join(folder, 'out'))).toEqual(before);
  });
});
