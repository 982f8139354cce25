import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CellInput, writeWorkbook } from '../support/write-workbook.js';
import { contentsOf, folderWith, runHere } from './run-cli.js';

const FILES = {
  'work.csv': ';a;b;c;d;e\na;0;1;0;0;1\nb;1;0;1;0;0\nc;0;0;0;1;0\nd;1;0;0;0;1\ne;0;0;1;0;0\n',
  'quarrels.csv': 'from;to;kind\na;b;old\nc;d;new\n',
  'who.csv': 'id;kind\na;Private firm\nb;Council\nc;Ministry\nd;Ministry\ne;NGO\n',
};

test('from files to a comparison: draft, fill in, look, compare', async () => {
  const folder = folderWith(FILES);
  const words = ['network', 'work.csv', 'quarrels.csv', '--nodes', 'who.csv', '--draft-mapping', 'survey.yaml'];
  const drafted = await runHere(words, folder);
  expect(drafted).toMatchObject({ code: 0, stderr: '' });
  expect(drafted.stdout).toContain('Council: "?"   # 1, fill in');
  expect(drafted.stdout).toContain('then: metagovernor network --mapping survey.yaml');
  const path = join(folder, 'survey.yaml');
  const text = readFileSync(path, 'utf8');
  expect(drafted.stdout).toContain(text.trimEnd());

  const unfilled = await runHere(['network', '--mapping', 'survey.yaml'], folder);
  expect(unfilled.code).toBe(2);
  expect(unfilled.stderr).toContain(
    'survey.yaml: Expected nodes.gives.sector.recode of "Council" to be one of political',
  );

  // What somebody filled in is not written over.
  writeFileSync(path, text.replace('"?"', 'political'));
  const again = await runHere(words, folder);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain(
    'Expected --draft-mapping to name a file that is not there yet but found "survey.yaml"',
  );
  expect(readFileSync(path, 'utf8')).toContain('Council: political');

  const shown = await runHere(['network', '--mapping', 'survey.yaml'], folder);
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain('Read 5 nodes and 8 ties (mapping).');
  expect(shown.stdout).toMatch(/\ntie +conflict +6 +1 to 1\n/);
  expect(shown.stdout.replaceAll('\n', ' ')).toMatch(/Drawn and not given: .*trust \(about actors\.trust\)/);

  const compared = await runHere(
    [
      'compare',
      '--mapping',
      'survey.yaml',
      '--replicates',
      '2',
      '--attribute',
      '0',
      '--ticks',
      '3',
      '--strategies',
      'handsOff,convener',
      '--json',
    ],
    folder,
  );
  expect(compared.code).toBe(0);
  const { scenario } = JSON.parse(compared.stdout) as { scenario: { network: { actors: unknown[]; ties: unknown[] } } };
  expect(scenario.network.actors[1]).toEqual({ id: 'b', sector: 'political' });
  expect(scenario.network.ties).toHaveLength(8);
  expect(scenario.network.ties[0]).toEqual({ from: 'a', to: 'b', conflict: 1 });
  expect((await runHere(['page', '--mapping', 'survey.yaml', '--out', 'p.html'], folder)).stdout).toContain(
    '(mapping)',
  );
});

test('run says in Danish what is drawn', async () => {
  const folder = folderWith({ ...FILES, 's.yaml': 'ties: [{ file: work.csv, directed: true }]\n' });
  const { code, stdout } = await runHere(['run', '--mapping', 's.yaml', '--ticks', '2', '--lang', 'da'], folder);
  expect(code).toBe(0);
  expect(stdout.replaceAll('\n', ' ')).toContain(
    'Trukket og ikke givet: hvor ingen værdi er givet, trækker modellen i hver gentagelse: sektor (jævnt)',
  );
});

test('a mapping in another folder finds its files beside it, and a draft names them from there', async () => {
  const folder = folderWith({ ...FILES });
  const drafted = await runHere(['network', 'work.csv', '--draft-mapping', 'maps/survey.yaml'], folder);
  expect(drafted.code).toBe(0);
  expect(drafted.stdout).toContain('- file: ../work.csv');
  expect((await runHere(['network', '--mapping', 'maps/survey.yaml'], folder)).stdout).toContain(
    'Read 5 nodes and 8 ties',
  );
});

test.each<[string, string, string]>([
  [
    'a file that is not there',
    'ties: [{ file: werk.csv }]',
    's.yaml: Expected the file "werk.csv" to be a file, such as "work.csv", but found none there',
  ],
  [
    'a column that is not there',
    'ties: [{ file: quarrels.csv, gives: { conflict: kinds } }]',
    's.yaml: Expected ties.0.gives.conflict to be a column of quarrels.csv, such as kind (it has from, to, kind), but found "kinds"',
  ],
  ['YAML that is none', 'ties: [', 's.yaml: Expected YAML but found in line 1'],
  ['a name that is none', 'ties: [{ file: work.csv, direcetd: true }]', 'such as directed, but found "direcetd"'],
])('%s is one line', async (_, yaml, message) => {
  const folder = folderWith({ ...FILES, 's.yaml': yaml });
  const { code, stdout, stderr } = await runHere(['compare', '--mapping', 's.yaml'], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd()).not.toContain('\n');
});

test.each([
  ['network work.csv --mapping s.yaml', 'Expected --mapping without --network'],
  ['network --mapping s.yaml --undirected', 'Expected --mapping without --undirected, as the mapping says'],
  ['network work.csv quarrels.csv', 'Expected one network but found 2 files: several become one by --mapping'],
  ['network work.csv --draft-mapping d.yaml --missing 9', 'but found --missing beside it'],
  ['network --draft-mapping d.yaml', 'Expected a file of ties beside --draft-mapping'],
  ['network work.csv --sheet Ties', 'Expected an Excel workbook beside the sheet Ties but found work.csv'],
  ['compare --sheet Ties', 'to be read as said but found none'],
])('%s is refused', async (typed, message) => {
  const folder = folderWith({ ...FILES, 's.yaml': 'ties: [{ file: work.csv }]' });
  const { code, stderr } = await runHere(typed.split(' '), folder);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(contentsOf(folder)).not.toContain('d.yaml');
});

const ring = ['a', 'b', 'c', 'd', 'e'];
const EDGES: readonly CellInput[][] = [
  ['from', 'to', 'trust'],
  ...ring.map((id, i): CellInput[] => [id, ring[(i + 1) % 5] ?? '', i / 10]),
];
const NODES: readonly CellInput[][] = [['id', 'sector'], ...ring.map((id) => [id, 'civil'])];
const bookIn = (sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>) => {
  const folder = folderWith();
  writeFileSync(join(folder, 'book.xlsx'), writeWorkbook({ sheets }));
  return folder;
};

test('a workbook is a network: its sheets of ties and nodes, chosen by name', async () => {
  const folder = bookIn({ Edges: EDGES, Vertices: NODES });
  const { code, stdout } = await runHere(['network', 'book.xlsx', '--directed'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('Of the workbook the sheets Edges (ties) and Vertices (nodes) were read.');
  expect(stdout).toMatch(/\nnode +sector +0 +civil 5\n/);
  expect(stdout).toMatch(/\ntie +trust +0 +0 to 0\.4\n/);
  const run = await runHere(['run', '--network', 'book.xlsx', '--ticks', '2', '--json'], folder);
  expect((JSON.parse(run.stdout) as { scenario: { network: { ties: unknown[] } } }).scenario.network.ties[1]).toEqual({
    from: 'b',
    to: 'c',
    trust: 0.1,
  });
});

test('of several sheets one is named, and a mapping takes any of them', async () => {
  const folder = bookIn({
    First: EDGES,
    Second: [
      ['from', 'to'],
      ['a', 'c'],
    ],
    Staff: NODES,
  });
  const unclear = await runHere(['network', 'book.xlsx'], folder);
  expect(unclear.code).toBe(2);
  expect(unclear.stderr).toContain('but found First, Second, Staff: name it (--sheet NAME, or sheet in a mapping)');
  expect((await runHere(['network', 'book.xlsx', '--sheet', 'second'], folder)).stdout).toContain(
    'Read 2 nodes and 1 tie (csv)',
  );
  const drafted = await runHere(['network', 'book.xlsx', '--draft-mapping', 's.yaml'], folder);
  expect(drafted.stdout).toContain('sheet: Staff');
  expect((await runHere(['network', '--mapping', 's.yaml'], folder)).stdout).toContain(
    'Read 5 nodes and 6 ties (mapping).',
  );
});
