import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TINY } from '../support/small-experiment.js';
import { contentsOf, folderWith, runCli, runHere } from './run-cli.js';

const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../examples/own-extension/${name}`, import.meta.url)), 'utf8');

const FILES = {
  'tiny.json': JSON.stringify({ ...TINY, ticks: 20 }),
  'election.mjs': example('election.mjs'),
  'polarisation.mjs': example('polarisation.mjs'),
  'rotation.mjs': example('rotation.mjs'),
  'x.yaml': `scenarios: [{scenario: tiny.json, label: tiny, changes: {extensions.election.term: 4}}]
strategies: [handsOff, convener]
extensions: [election.mjs, {module: polarisation.mjs, name: polarisation}, rotation.mjs]
factors:
  - {path: extensions.election.turnover, values: [0, 1]}
  - {path: collaborating.rule, values: [majority, rotation]}
series: {every: 5, measures: [mandate, polarisation]}
attributed: 1
replicates: 6
`,
};

describe('modules of extensions', () => {
  test('run in threads and shards as in one piece, go on after an interruption, and are reported', async () => {
    const folder = folderWith(FILES);
    const run = async (...words: string[]) => {
      const ended = await runCli(['experiment', ...words], folder);
      expect(ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Expected') as string });
      return ended.stdout;
    };
    await run('run', 'x.yaml', '--out', 'one', '--threads', '1', '--shard-runs', '12');
    await run('plan', 'x.yaml', '--out', 'two', '--shard-runs', '12');
    await run('run', 'two', '--threads', '2', '--shards', '2-3');
    await run('run', 'two', '--threads', '2');
    for (const place of ['one', 'two']) await run('merge', place, '--out', `${place}-tables`);
    const names = contentsOf(join(folder, 'one-tables'));
    expect(names).toEqual(expect.arrayContaining(['runs.csv', 'series.csv', 'barriers.csv', 'columns.csv']));
    for (const name of names) {
      expect(readFileSync(join(folder, 'two-tables', name))).toEqual(readFileSync(join(folder, 'one-tables', name)));
    }
    expect(readFileSync(join(folder, 'one-tables', 'columns.csv'), 'utf8')).toContain('polarisation,share,');
    const report = await runHere(['report', 'one', '--measure', 'polarisation'], folder);
    expect(report).toMatchObject({ code: 0, stderr: '' });
    const page = readFileSync(join(folder, 'one', 'report.html'), 'utf8');
    for (const said of [
      'Extensions of the model',
      'variance of frames along their widest direction',
      'new majority',
      'extensions.election.turnover',
    ]) {
      expect(page).toContain(said);
    }
  });

  test('that were changed after the plan are refused', async () => {
    const folder = folderWith(FILES);
    await runHere(['experiment', 'plan', 'x.yaml', '--out', 'out'], folder);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(folder, 'election.mjs'), `${FILES['election.mjs']}\n// Changed.\n`);
    const { code, stderr } = await runCli(['experiment', 'run', 'out', '--threads', '1'], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/election\.mjs and what it imports to be as they were when the experiment was planned/);
    const again = await runHere(['experiment', 'run', 'x.yaml', '--out', 'out', '--threads', '1'], folder);
    expect(again.stderr).toMatch(/to hold experiment/);
  });

  test('stand on the command line: what they measure is told, and their parameters are set', async () => {
    const folder = folderWith(FILES);
    const words = ['--scenario', 'tiny.json', '--extension', 'election.mjs', '--extension', 'polarisation.mjs'];
    const set = ['--set', 'extensions.election.term=4', '--set', 'extensions.election.turnover=1'];
    const run = await runHere(['run', ...words, ...set], folder);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('majorities: 4.000 (count; changes of the majority)');
    const json = await runHere(['run', ...words, ...set, '--json'], folder);
    expect(JSON.parse(json.stdout)).toMatchObject({
      measures: { majorities: 4 },
      scenario: { extensions: { election: { term: 4 } } },
    });
    const compared = await runCli(
      [
        'compare',
        ...words,
        ...set,
        '--replicates',
        '3',
        '--attribute',
        '2',
        '--threads',
        '1',
        '--strategies',
        'handsOff,convener',
        '--out',
        'out',
      ],
      folder,
    );
    expect(compared).toMatchObject({ code: 0 });
    expect(compared.stdout).toMatch(/majorities \(count\) +4\.000/);
    expect(readFileSync(join(folder, 'out', 'runs.csv'), 'utf8')).toContain('polarisation');
  });

  test.each([
    ['is not there', undefined, /odd\.mjs to be the file of a module but found none that can be read/],
    ['exports none', 'export const x = { name: "x" };', /odd\.mjs to export an extension, .* but found none/],
    [
      'is a strategy',
      'export const x = { name: "x", about: "x", options: {}, create: () => undefined };',
      /but found none/,
    ],
    ['does not parse', 'export const = 3;', /cannot be imported: /],
    ['throws where it is imported', 'throw new Error("mine");', /cannot be imported: mine/],
    ['leaves the process', 'process.exit(0);', /to export its extension but found that it ended its process/],
    [
      'is wrong in a part',
      'export const x = { name: "x", about: "x", phases: [{ after: "lunch" }] };',
      /after of phases 1 of the extension x to be one of environment/,
    ],
    [
      'has no unit',
      'export const x = { name: "x", about: "x", measures: { m: { about: "m", measure: () => 1 } } };',
      /unit of measures\.m of the extension x to be a text/,
    ],
  ])('that %s: one line, nothing is written', async (_, text, said) => {
    const folder = folderWith({
      ...FILES,
      ...(text === undefined ? {} : { 'odd.mjs': text }),
      'y.yaml': 'scenarios: [{scenario: tiny.json}]\nextensions: [odd.mjs]\n',
    });
    for (const words of [
      ['run', '--scenario', 'tiny.json', '--extension', 'odd.mjs'],
      ['compare', '--scenario', 'tiny.json', '--extension', 'odd.mjs', '--out', 'out'],
      ['experiment', 'plan', 'y.yaml', '--out', 'out'],
    ]) {
      const { code, stdout, stderr } = await runHere(words, folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^metagovernor: [^\n]*\n$/);
      expect(stderr).toMatch(said);
      expect(contentsOf(folder)).not.toContain('out');
    }
  });

  test('that write what they may not stop an experiment, in one line', async () => {
    const odd = `export const odd = { name: 'odd', about: 'Odd.', writes: ['motive'],
      phases: [{ after: 'learning', apply: ({ state, tick }) => { if (tick === 3) state.trust[0] = 0.5; } }] };`;
    const folder = folderWith({
      ...FILES,
      'odd.mjs': odd,
      'y.yaml': 'scenarios: [{scenario: tiny.json}]\nextensions: [odd.mjs]\nreplicates: 3\n',
    });
    const { code, stderr } = await runCli(['experiment', 'run', 'y.yaml', '--threads', '1'], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /the extension odd at tick 3, after learning, to write only what it states in writes, .* it wrote trust/,
    );
  });
});
