import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, EDGES, folderWith, NODES, runHere } from './run-cli.js';

test('network reports what was read, what was dropped, and how the network looks', async () => {
  const folder = folderWith({ 'net.csv': 'from,to,trust\na,b,0.5\na,b,0.6\nb,b,1\nb,c,\nc,d,0.2\nd,e,0.3\n' });
  const { code, stdout, stderr } = await runHere(['network', 'net.csv'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Read 5 nodes and 4 ties (csv).');
  expect(stdout).toContain('Dropped 1 tie from a node to itself: b -> b.');
  expect(stdout).toContain('Dropped 1 repeated tie (the first one stays): a -> b.');
  expect(stdout).toContain('Missing in 1 of 4 ties: trust.');
  expect(stdout).toMatch(/\nmean degree +0\.800\n/);
  expect(stdout).toMatch(/\ntie +trust +1 +0\.2 to 0\.5\n/);
  expect(stdout).toContain('Used of each tie: trust.');
});

test.each([
  ['--network m.csv --nodes n.csv', 'red 2, blue 1'],
  ['m.csv --undirected --missing 9', '2 undirected edges were read as two directed ties each.'],
  ['e.csv --relation money --repeated mean', 'Left out, as of another relation: ties of advice.'],
  ['e.csv --format csv --negative drop', 'of a negative value: b -> c'],
])('network %s says how it was read', async (typed, line) => {
  const folder = folderWith({
    'm.csv': ';a;b;c\nb;0;0;1\na;0;1;9\nc;0;0;0\n',
    'n.csv': 'who,colour\na,red\nb,blue\nc,red\n',
    'e.csv': 'fra;til;type;weight\na;b;money;1\na;b;money;4\nb;c;advice;-1\n',
  });
  const { code, stdout, stderr } = await runHere(['network', ...typed.split(' ')], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(line);
});

test.each(['run --ticks 2', 'compare --replicates 2 --attribute 0 --ticks 2', 'page --out p.html'])(
  '%s reads a network as it is asked to',
  async (typed) => {
    const folder = folderWith({ 'e.csv': 'ego,alter\na,b\nb,c\nc,d\nd,e\n' });
    const words = [...typed.split(' '), '--network', 'e.csv', '--undirected'];
    const { code, stdout, stderr } = await runHere(words, folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('Expected') });
    expect(stdout).toContain('Read 5 nodes and 8 ties (csv).');
  },
);

test('a misspelt attribute is ignored with the name it may have meant', async () => {
  const folder = folderWith({ 'nodes.csv': NODES.replace('sector', 'sectr'), 'edges.csv': EDGES });
  const { stdout } = await runHere(['network', '--nodes', 'nodes.csv', '--edges', 'edges.csv'], folder);
  expect(stdout).toContain('Ignored of each node: sectr (did you mean sector?), colour.');
});

test('a network too small for a scenario is described all the same', async () => {
  const folder = folderWith({ 'net.csv': 'from,to\na,b\n' });
  const { code, stdout } = await runHere(['network', 'net.csv'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('It cannot be used: Expected the network to have at least 5 nodes but found 2');
});

test.each([
  ['csv', ['own.edges.csv', 'own.nodes.csv']],
  ['graphml', ['own.graphml']],
  ['gexf', ['own.gexf']],
  ['json', ['own.json']],
])('--convert %s writes files from which the same network is read', async (format, names) => {
  const folder = folderWith({ 'own.nodes.txt': NODES, 'own.edges.txt': EDGES });
  const source = ['--nodes', 'own.nodes.txt', '--edges', 'own.edges.txt'];
  const made = await runHere(['network', ...source, '--convert', format, '--out', 'made', '--json'], folder);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(contentsOf(join(folder, 'made'))).toEqual(names);
  const back =
    format === 'csv' ? ['--nodes', 'made/own.nodes.csv', '--edges', 'made/own.edges.csv'] : [`made/${names[0]}`];
  const read = await runHere(['network', ...back, '--json'], folder);
  const { measures, use, report } = JSON.parse(read.stdout);
  const first = JSON.parse(made.stdout);
  expect(first.written.toSorted()).toEqual(names);
  expect({ measures, use, missing: report.missing }).toEqual({
    measures: first.measures,
    use: first.use,
    missing: first.report.missing,
  });
});

test('the network of a scenario can be taken out, and gives the same comparison when put back', async () => {
  const folder = folderWith();
  const taken = await runHere(['network', '--scenario', 'inclusive-environments', '--convert', 'net.graphml'], folder);
  expect(taken.code).toBe(0);
  const words = ['--replicates', '2', '--attribute', '0', '--json'];
  const own = await runHere(['compare', ...words], folder);
  const put = await runHere(
    ['compare', '--scenario', 'inclusive-environments', '--network', 'net.graphml', ...words],
    folder,
  );
  expect(JSON.parse(put.stdout).strategies).toEqual(JSON.parse(own.stdout).strategies);
});

test('--out draws and measures, and takes the place of its own result only', async () => {
  const folder = folderWith({ 'net.csv': 'from,to\na,b\nb,a\nb,c\nc,d\nd,e\n', 'taken/summary.txt': 'mine' });
  const made = await runHere(['network', 'net.csv', '--out', 'made'], folder);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(contentsOf(join(folder, 'made'))).toEqual(['measures.csv', 'measures.json', 'network.svg', 'summary.txt']);
  const read = (name: string) => readFileSync(join(folder, 'made', name), 'utf8');
  expect(made.stdout).toContain(read('summary.txt').trimEnd());
  expect(read('network.svg')).toContain('no sectors in the data');
  const { measures, about } = JSON.parse(read('measures.json'));
  expect(measures).toMatchObject({ nodes: 5, ties: 5, isolates: 0, components: 1, sectorAssortativity: null });
  expect(Object.keys(about)).toEqual(Object.keys(measures));
  const rows = read('measures.csv').trimEnd().split('\r\n');
  expect(rows[0]).toBe('measure,value,definition,elsewhere');
  expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(Object.keys(measures));
  const again = await runHere(['network', 'net.csv', '--out', 'made', '--json'], folder);
  expect(JSON.parse(again.stdout).written).toContain('measures.json');
  const refused = await runHere(['network', 'net.csv', '--out', 'taken'], folder);
  expect(refused.code).not.toBe(0);
  expect(readFileSync(join(folder, 'taken/summary.txt'), 'utf8')).toBe('mine');
});

test('compare draws the network of 301 actors, and says what the picture leaves out and what was drawn', async () => {
  const ring = Array.from({ length: 301 }, (_, node) => `n${node},n${(node + 1) % 301}`);
  const folder = folderWith({ 'ring.csv': `source,target\n${ring.join('\n')}\n` });
  const words = ['compare', '--network', 'ring.csv', '--replicates', '2', '--attribute', '0', '--ticks', '2'];
  const { code, stdout } = await runHere([...words, '--out', 'out'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('network.svg');
  const picture = readFileSync(join(folder, 'out/network.svg'), 'utf8');
  expect(picture).toContain('25 of 301 names shown');
  expect(picture).toContain('sector: drawn by the model');
});
