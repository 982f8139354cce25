import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, EDGES, folderWith, NODES, runCli, runHere } from './run-cli.js';

const FILES = {
  'nodes.csv': NODES,
  'edges.csv': EDGES,
  'three.csv': 'from,to\na,b\nb,c\n',
  'bad-sector.csv': NODES.replace('civil', 'civic'),
  'bad-level.csv': NODES.replace('0,9;0,1', '9;0,1'),
  'bad-asset.csv': NODES.replace('asset_money', 'asset_mony'),
  'strangers.csv': 'id\nx\ny\n',
  'ragged.csv': 'from,to\na,b\nb\n',
  'broken.graphml': '<graphml><graph><node id="a">',
  'taken/runs.csv/file.txt': '',
  'scenario.json': '{"forming": {"patienc": 3}}',
  'broken.json': '{"ticks": 60',
  'plan.json': '[{"tick": 1, "operation": "invite", "process": 99, "actor": 1}]',
};

// What was typed, and the parts that the one line has to have: what was expected, the nearest valid name, what was found.
const MISTAKES: readonly (readonly [string, readonly string[]])[] = [
  ['compar', ['Expected a command', 'compare', '"compar"']],
  ['--seed 3', ['Expected a command first', '"--seed"']],
  ['compare --replicate 3', ['an option of "metagovernor compare"', '--replicates', '"--replicate"']],
  ['compare --seed', ['Expected a value after --seed']],
  ['compare --out --json', ['Expected a value after --out', '"--json"']],
  ['compare extra', ['nothing more after "metagovernor compare"', '"extra"']],
  ['scenarios shw', ['"show"', '"shw"']],
  ['scenarios show', ['the id of a scenario', 'inclusive-environments']],
  [
    'scenarios show inclusive-environment',
    ['name of a scenario', '"inclusive-environments"', '"inclusive-environment"'],
  ],
  ['parameters formin', ['group of parameters', '"forming"', '"formin"']],
  ['compare --scenario generatd-network', ['"generated-network"', '"generatd-network"']],
  ['compare --scenario nowhere.json', ['--scenario "nowhere.json" to be a file', 'none there']],
  ['compare --scenario scenari.json', ['"scenario.json"', 'none there']],
  ['compare --scenario scenario.json', ['scenario.json:', '"patience"', '"patienc"']],
  ['compare --scenario broken.json', ['broken.json:', 'Expected JSON']],
  ['compare --strategies handsOff,conviner', ['name of a strategy', '"convener"', '"conviner"']],
  ['compare --strategies handsOff,', ['--strategies to name a strategy', '""']],
  ['compare --strategies convener,convener', ['strategies to differ', 'twice']],
  ['compare --strategies convener:act=1', ['options of convener', 'acts', '"act"']],
  ['compare --strategies convener:acts=200', ['convener.acts', '0 to 100', '200']],
  ['compare --strategies convener:acts', ['convener:acts=2', '"acts"']],
  ['compare --strategies fixedPlan:plan=@plan.json', ['invite.process', '0 to 19', '99']],
  ['run --strategy fixedPlan:plan=@plan.json', ['invite.process', '0 to 19', '99']],
  ['run --strategy catalys', ['"catalyst"', '"catalys"']],
  ['compare --replicates 1', ['--replicates', '2 to 1000000', '1']],
  ['compare --replicates many', ['--replicates', 'a whole number', '"many"']],
  ['compare --attribute 301', ['--attribute', '0 to 300', '301']],
  ['compare --threads 0', ['--threads', '1 to 256', '0']],
  ['run --replicate -1', ['--replicate', '-1']],
  ['compare --ticks 0', ['--ticks', '1 to 10000', '0']],
  ['compare --set forming.patienc=3', ['"forming.patience"', '"forming.patienc"']],
  ['compare --set forming.patience', ['forming.patience=12', '"forming.patience"']],
  ['compare --set forming.patience=0', ['scenario.forming.patience', 'at least 1', '0']],
  ['compare --set forming.patience=long', ['scenario.forming.patience', 'number', '"long"']],
  ['compare --set contact.order=both', ['scenario.contact.order', '"synchronous"', '"both"']],
  ['compare --set network.meanDegree=3', ['actor by actor', 'network.meanDegree']],
  ['compare --scenario river-basin --set actors.trust=0.2', ['state their trust', 'network.shift.trust']],
  ['run --set modes.holdUp=0.9', ['the mode market', 'modes.mix.market']],
  ['regimes --set metagovernor.treasure.cap=20', ['nobody steers', 'compare a strategy that acts']],
  [
    'compare --strategies handsOff,convener --set metagovernor.competence.technical=0.1',
    ['rests on technical', 'such an act'],
  ],
  ['compare --network nodez.csv', ['"nodes.csv"', 'none there']],
  ['compare --network three.csv', ['three.csv:', 'at least 5 nodes', '3']],
  ['compare --network broken.graphml', ['broken.graphml:', 'GraphML']],
  ['compare --network taken', ['"taken" to be a file', 'a folder']],
  ['compare --network edges.csv --edges edges.csv', ['either --network or --nodes with --edges', 'both']],
  ['compare --nodes nodes.csv', ['--edges FILE beside --nodes']],
  ['compare --edges ragged.csv', ['ragged.csv:', 'line 3']],
  ['compare --nodes bad-sector.csv --edges edges.csv', ['sector for actor "d"', '"civil"', '"civic"']],
  ['compare --nodes bad-level.csv --edges edges.csv', ['asset_money of actor "a"', '0 to 1', '9']],
  ['compare --nodes bad-asset.csv --edges edges.csv', ['node attribute', '"asset_money"', '"asset_mony"']],
  ['compare --out edges.csv', ['--out "edges.csv" to be a folder', 'is a file']],
  ['compare --out edges.csv/deeper', ['to be a folder', 'edges.csv is a file']],
  ['compare --out taken', ['runs.csv is not a file']],
  ['demo --out edges.csv', ['--out "edges.csv" to be a folder']],
  ['run --out edges.csv', ['--out "edges.csv" to be a folder']],
  ['network', ['Expected a network', 'none']],
  ['network edges.csv --network edges.csv', ['one network', 'two']],
  ['network --scenario generated-network', ['a network of its own', 'generated-network']],
  ['network edges.csv --convert graphm', ['such as graphml', '"graphm"']],
  ['network edges.csv --convert edges.csv --out x', ['--convert FILE without --out']],
  ['network edges.csv --convert csv --out edges.csv', ['folder', 'is a file']],
  ['network edges.csv --directed --undirected', ['either --directed or --undirected', 'both']],
  ['network edges.csv --repeated often', ['first, last, sum, mean, max', '"often"']],
  ['network edges.csv --negative ignore', ['conflict, drop', '"ignore"']],
  ['network edges.csv --missing 9,', ['codes with commas', 'empty']],
  ['network edges.csv --wave 2', ['edges.csv:', 'ties of the wave 2', 'no column']],
  ['network edges.csv --format graphm', ['"graphml"', '"graphm"']],
  ['network --scenario river-basin --undirected', ['--network FILE', 'none']],
  ['compare --nodes nodes.csv --network broken.graphml', ['an edge list or a matrix beside the node table', 'GraphML']],
  ['network --nodes strangers.csv --edges edges.csv', ['a tie that joins two nodes', 'an id that no node has']],
  ['network edges.csv --out edges.csv', ['--out', 'is a file']],
];

test.for(MISTAKES)(
  '"%s" is answered by one line, exit code 2, and nothing else',
  async ([typed, parts], { onTestFinished }) => {
    const folder = folderWith(FILES, onTestFinished);
    const before = contentsOf(folder);
    const { code, stdout, stderr } = await runHere(typed.split(' '), folder);
    expect(stderr).toMatch(/^metagovernor: [^\n]*Expected [^\n]*\n$/);
    for (const part of parts) expect(stderr).toContain(part);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(contentsOf(folder)).toEqual(before);
  },
);

test('a file that is no text is not read as if it were', async () => {
  const folder = folderWith();
  writeFileSync(join(folder, 'edges.csv'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0x08, 0xf8]));
  const { code, stderr } = await runCli(['network', 'edges.csv'], folder);
  expect(stderr).toMatch(/^metagovernor: edges\.csv: Expected a text but found a zip archive[^\n]*\n$/);
  expect(code).toBe(2);
});

test('a converted network is never written over the file it comes from', async () => {
  const folder = folderWith({ 'net.json': '' });
  const made = await runCli(['network', '--scenario', 'inclusive-environments', '--convert', 'net.json'], folder);
  expect(made.code).toBe(0);
  const { code, stderr } = await runCli(['network', 'net.json', '--convert', 'json'], folder);
  expect(stderr).toContain('another file than the one it reads');
  expect(code).toBe(2);
});
