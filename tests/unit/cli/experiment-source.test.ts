import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readExperiment } from '../../../src/cli/experiment-source.js';
import { readScenarioSource } from '../../../src/cli/scenario-source.js';

const folder = mkdtempSync(join(tmpdir(), 'metagovernor-experiment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES: Readonly<Record<string, string>> = {
  'rows.csv':
    'from,to,relation,year,weight\na,b,advice,1,2\na,b,advice,1,4\nb,c,advice,1,-1\nc,d,advice,2,9\nd,e,money,1,1\ne,a,money,2,1\n',
  'two.csv': 'from,to\np,x\nq,x\nr,x\ns,y\nt,y\np,y\n',
  'matrix.csv': '0;1;0;0;1\n0;0;1;0;0\n0;0;0;1;0\n1;0;0;0;1\n1;0;0;0;0\n',
  'survey.yaml':
    'nodes: { file: who.csv, id: id, gives: { sector: { column: type, recode: { firm: private, club: civil } } } }\nties:\n  - { file: rows.csv, where: { relation: advice }, directed: true, repeated: last, wave: year }\n',
  'who.csv': 'id,type\na,firm\nb,club\nc,firm\nd,\ne,club\n',
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

const networkOf = (entry: string) => {
  const path = join(folder, 'experiment.yaml');
  writeFileSync(path, `replicates: 2\nstrategies: [handsOff]\nscenarios: [${entry}]\n`);
  return readExperiment(path).experiment.scenarios[0]?.scenario.network;
};

describe('a network in an experiment is read as on the command line', () => {
  const rows = join(folder, 'rows.csv');
  test.each([
    ['{ network: rows.csv, directed: false }', { network: rows, undirected: true }],
    ['{ network: rows.csv, directed: true, relation: advice }', { network: rows, directed: true, relation: 'advice' }],
    ['{ network: rows.csv, wave: 1 }', { network: rows, wave: '1' }],
    ['{ edges: rows.csv, nodes: who.csv }', { edges: rows, nodes: join(folder, 'who.csv') }],
    [
      '{ network: rows.csv, repeated: sum, missing: [9], negative: drop }',
      { network: rows, repeated: 'sum', missing: '9', negative: 'drop' },
    ],
    ['{ network: matrix.csv, format: adjacency }', { network: join(folder, 'matrix.csv'), format: 'adjacency' }],
    ['{ network: two.csv, project: actors }', { network: join(folder, 'two.csv'), project: 'actors' }],
    ['{ mapping: survey.yaml }', { mapping: join(folder, 'survey.yaml') }],
    ['{ mapping: survey.yaml, wave: 2 }', { mapping: join(folder, 'survey.yaml'), wave: '2' }],
  ] as const)('%s', (entry, options) => {
    const network = networkOf(entry);
    expect(network).toEqual(readScenarioSource({ ...options, set: [] }).scenario.network);
    expect(network?.kind).toBe('embedded');
  });

  test('different ways of reading give different networks, so that none of them was passed over', () => {
    const entries = [
      '{ network: rows.csv }',
      '{ network: rows.csv, directed: false }',
      '{ network: rows.csv, relation: advice }',
      '{ network: rows.csv, wave: 1 }',
      '{ network: rows.csv, negative: conflict }',
      '{ mapping: survey.yaml }',
      '{ mapping: survey.yaml, wave: 2 }',
    ];
    expect(new Set(entries.map((entry) => JSON.stringify(networkOf(entry)))).size).toBe(entries.length);
  });

  test.each([
    ['{ network: rows.csv, directed: maybe }', 'Expected experiment.scenarios.0'],
    ['{ network: rows.csv, repeated: often }', 'Expected experiment.scenarios.0'],
    ['{ network: rows.csv, relation: gossip }', 'Expected ties of the relation gossip'],
    ['{ network: rows.csv, mapping: survey.yaml }', 'Expected --mapping without --network'],
    ['{ scenario: homelessness, directed: true }', 'to be read as said but found none'],
    ['{ mapping: survei.yaml }', 'such as "survey.yaml", but found none there'],
    ['{ network: rows.csv, wavve: 1 }', 'such as "wave"'],
  ])('%s is refused by one line', (entry, message) => {
    expect(() => networkOf(entry)).toThrow(message);
  });
});
