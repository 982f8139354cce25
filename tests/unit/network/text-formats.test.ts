import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  detectFormat,
  readDl,
  readGml,
  readNetwork,
  readPajek,
  writeGml,
  writePajek,
} from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';
import { tiesOf } from './ties-of.js';

describe('GML', () => {
  // As Gephi and igraph write it, with what they put beside the network.
  const FILE = `Creator "igraph version 0.10.4"
Version 1
# the region
graph
[
  directed 0
  name "Health"
  node
  [
    id 10
    label "Region Syddanmark &#40;RSD&#41; &amp; co"
    sector "public"
    budget 1.5E3
    graphics [ x 1.0 y 2 fill "#fff" ]
  ]
  node [ id 20 label "Praksis" sector "007" budget NAN ]
  node [ id 30 label "Ø" ]
  edge [ source 10 target 20 weight 2 kind "pays" ]
  edge [ source 30 target 20 weight +INF ]
]
`;

  test('is read with labels for ids, numbers, texts and undirected edges', () => {
    expect(detectFormat(FILE, 'network.txt')).toBe('gml');
    const { network, report } = readNetwork(FILE);
    const first = 'Region Syddanmark (RSD) & co';
    expect(network.ids).toEqual([first, 'Praksis', 'Ø']);
    expect(tiesOf(network)).toEqual([`${first}>Praksis`, `Praksis>${first}`, 'Praksis>Ø', 'Ø>Praksis']);
    expect(network.nodeAttributes).toEqual({
      sector: ['public', '007', ''],
      budget: Float64Array.of(1500, Number.NaN, Number.NaN),
    });
    expect(network.tieAttributes).toEqual({
      weight: Float64Array.of(2, 2, Infinity, Infinity),
      kind: ['pays', 'pays', '', ''],
    });
    expect(report.notes).toEqual([
      'Attributes of the graph itself were left out: name.',
      'Left out: graphics of node.',
      expect.stringMatching(/^Ties of every kind were read together.*: pays, none\.$/),
      '2 undirected edges were read as two directed ties each.',
    ]);
  });

  test('nodes that share a label are called by their ids', () => {
    const { network } = readGml(
      'graph [ directed 1 node [ id 1 label "Board" ] node [ id 2 label "Board" ] edge [ source 1 target 2 ] ]',
    );
    expect([tiesOf(network), network.nodeAttributes]).toEqual([['1>2'], { label: ['Board', 'Board'] }]);
  });

  test('a graph that does not say is undirected, with a note', () => {
    const { network, report } = readGml('graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]');
    expect(tiesOf(network)).toEqual(['1>2', '2>1']);
    expect(report.notes[0]).toContain('does not say whether edges are directed');
  });

  test('is written in ASCII, and refuses names that it has no keys for', () => {
    const network = buildNetwork({
      ids: ['Ærø', '"b"'],
      sources: [0],
      targets: [1],
      nodeAttributes: { label: ['x', ''] },
    });
    expect(writeGml(network)).toBe(
      'graph [\n  directed 1\n  node [ id 0 label "&#198;r&#248;" label_ "x" ]\n  node [ id 1 label "&#34;b&#34;" ]\n  edge [ source 0 target 1 ]\n]\n',
    );
    const other = { ...network, tieAttributes: { 'how often': ['x'] } };
    expect(formatErrorOf(() => writeGml(other)).details['found']).toBe('how often');
  });

  test.each([
    ['no graph', 'Creator "x"\n', { expected: 'graph [' }],
    ['a cut-off file', 'graph [\n node [\n id 1\n', { line: 3, expected: 'the end of node from line 2' }],
    ['a text without its end', 'graph [\n node [ id 1 label "x ] ]', { line: 2, expected: 'a key, a value, [ or ]' }],
    ['a bracket too many', 'graph [ ]\n]', { line: 2, expected: 'a key' }],
    ['a node without id', 'graph [\n\n node [ label "x" ] ]', { line: 3, expected: 'id in node' }],
    ['an edge without target', 'graph [\n edge [ source 1 ] ]', { line: 2, expected: 'target in edge' }],
    ['a word for directed', 'graph [ directed maybe edge [ source 1 target 2 ] ]', { line: 1 }],
    ['two graphs', 'graph [ ]\ngraph [ ]', { line: 2, expected: 'one graph' }],
  ])('%s is an error with its line', (_, text, details) => {
    expect(formatErrorOf(() => readGml(text)).details).toMatchObject({ format: 'GML', ...details });
  });
});

describe('Pajek', () => {
  const VERTICES = '*Vertices 4\r\n1 "Ministry of Health" 0.1 0.5 ellipse\r\n2 "Union"\r\n3 Trust\r\n4 "Lab"\r\n';

  test('is read with labels, arcs, edges, values and lists', () => {
    const text = `% made by hand\r\n*Network "Policy"\r\n${VERTICES}*Arcs\r\n1 2 3\r\n2 1\r\n*Edges\r\n3 4 0.5 c Blue\r\n*Arcslist\r\n1 3 4\r\n`;
    expect(detectFormat(text)).toBe('pajek');
    const { network, report } = readNetwork(text);
    expect(network.ids).toEqual(['Ministry of Health', 'Union', 'Trust', 'Lab']);
    expect(tiesOf(network)).toEqual([
      'Ministry of Health>Union',
      'Ministry of Health>Trust',
      'Ministry of Health>Lab',
      'Union>Ministry of Health',
      'Trust>Lab',
      'Lab>Trust',
    ]);
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(3, 1, 1, 1, 0.5, 0.5) });
    expect(report.notes).toEqual([
      'Left out: what stands behind the label of a vertex, what stands behind the ends and the value of a line.',
      '1 undirected edges were read as two directed ties each.',
    ]);
  });

  test('*Edgeslist, and vertices without labels', () => {
    expect(tiesOf(readPajek('*vertices 3\n*edgeslist\n1 2 3\n').network)).toEqual(['1>2', '1>3', '2>1', '3>1']);
  });

  test('*Matrix, in rows of any length', () => {
    const { network } = readPajek('*Vertices 3\n*Matrix\n0 1 0\n0 0 2\n1 0\n0\n');
    expect([tiesOf(network), network.tieAttributes]).toEqual([
      ['1>2', '2>3', '3>1'],
      { weight: Float64Array.of(1, 2, 1) },
    ]);
  });

  test('several relations are an attribute of ties', () => {
    const { network, report } = readPajek('*Vertices 3\n*Arcs :1 "trusts"\n1 2 1\n*Arcs :2 "pays"\n2: 2 3 5\n');
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(1, 5), relation: ['trusts', 'pays'] });
    expect(report.notes).toEqual([
      expect.stringMatching(/^Ties of every relation were read together.*: trusts, pays\.$/),
    ]);
  });

  test('of two modes leads from the first to the second, as edges and as a matrix', () => {
    const vertices = '*Vertices 3 2\n1 "Ann"\n2 "Bo"\n3 "Board"\n';
    for (const ties of ['*Edges\n1 3\n3 2\n', '*Matrix\n1\n1\n']) {
      const { network, report } = readPajek(vertices + ties);
      expect(tiesOf(network)).toEqual(['Ann>Board', 'Bo>Board']);
      expect(report.notes).toContain(
        'The file says that it is a two-mode network: 2 nodes of the first mode, 1 of the second.',
      );
    }
  });

  test('of a project the first network is read', () => {
    const text = `*Partition first\n*Vertices 4\n1\n2\n2\n1\n\n*Network A\n${VERTICES}*Arcs\n1 2\n*Vector v\n*Vertices 4\n1\n2\n3\n4\n*Network B\n*Vertices 1\n`;
    const { network, report } = readNetwork(text, { fileName: 'all.paj' });
    expect(tiesOf(network)).toEqual(['Ministry of Health>Union']);
    expect(report.notes).toEqual([
      'Left out: *partition, what stands behind the label of a vertex, *vector.',
      'Only the first network of the file was read.',
    ]);
  });

  test('refuses to write what it cannot hold', () => {
    const network = buildNetwork({
      ids: ['a', 'b'],
      sources: [0],
      targets: [1],
      nodeAttributes: { sector: ['x', 'y'] },
    });
    expect(formatErrorOf(() => writePajek(network)).message).toContain('node attribute sector');
    expect(writePajek(network, { leaveOut: true })).toBe('*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n');
    const quoted = buildNetwork({ ids: ['say "so"'], sources: [], targets: [] });
    expect(formatErrorOf(() => writePajek(quoted)).details['found']).toBe('say "so"');
  });

  test.each([
    ['ties before vertices', '*Arcs\n1 2\n', { line: 1, expected: '*Vertices before ties' }],
    ['no vertices', '*Network x\n', { expected: '*Vertices' }],
    ['a vertex that there is not', '*Vertices 2\n*Arcs\n1 3\n', { line: 3, found: '3' }],
    ['a tie with one end', '*Vertices 2\n*Arcs\n1\n', { line: 3, found: 'nothing' }],
    ['a number of vertices that is none', '*Vertices many\n', { line: 1, found: 'many' }],
    ['more vertices than memory holds', '*Vertices 99999999999\n', { line: 1 }],
    ['a matrix that ends too early', '*Vertices 2\n*Matrix\n0 1\n1\n', { line: 4, expected: '4 numbers in *Matrix' }],
    ['a word in a matrix', '*Vertices 1\n*Matrix\nx\n', { line: 3, found: 'x' }],
  ])('%s is an error with its line', (_, text, details) => {
    expect(formatErrorOf(() => readPajek(text)).details).toMatchObject({ format: 'Pajek', ...details });
  });
});

describe('UCINET DL', () => {
  test.each([
    ['a full matrix with labels', 'dl n=3\nformat = fullmatrix\nlabels:\nAnn,"Bo B",Cy\ndata:\n0 1 0\n0 0 2\n0 0 0\n'],
    ['labels on lines, no format', 'DL N = 3\nLABELS:\nAnn\n"Bo B"\nCy\nDATA:\n0 1 0 0 0 2 0 0 0\n'],
    [
      'labels embedded',
      'dl n=3 format=fullmatrix\nlabels embedded\ndata:\nAnn "Bo B" Cy\nAnn 0 1 0\n"Bo B" 0 0 2\nCy 0 0 0\n',
    ],
    [
      'row and column labels',
      'dl n=3\nrow labels:\nAnn,"Bo B",Cy\ncolumn labels:\nAnn,"Bo B",Cy\ndata:\n0 1 0\n0 0 2\n0 0 0\n',
    ],
    ['the diagonal absent', 'dl n=3, diagonal=absent\nlabels: Ann,"Bo B",Cy\ndata:\n1 0\n0 2\n0 0\n'],
    ['a list of edges', 'dl n=3 format=edgelist1\nlabels:\nAnn,"Bo B",Cy\ndata:\n1 2 1\n2 3 2\n'],
    ['edges by labels', 'dl n=3 format=edgelist1\nlabels embedded:\ndata:\nAnn "Bo B" 1\n"Bo B" Cy 2\n'],
  ])('%s', (_, text) => {
    expect(detectFormat(text, 'network.txt')).toBe('dl');
    const { network } = readNetwork(text);
    expect(tiesOf(network)).toEqual(['Ann>Bo B', 'Bo B>Cy']);
    expect(network.ids).toEqual(['Ann', 'Bo B', 'Cy']);
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(1, 2) });
  });

  test('a list of nodes, and nodes that stand in no tie', () => {
    expect(tiesOf(readDl('dl n=4 format=nodelist1\ndata:\n1 2 3\n3 1\n').network)).toEqual(['1>2', '1>3', '3>1']);
    const { ids } = readDl('dl n=4 format=nodelist1 labels embedded data:\nA B C\n').network;
    expect(ids).toHaveLength(4);
  });

  test.each([
    ['lower', '0\n1 0\n0 3 0\n'],
    ['upper', '0 1 0\n0 3\n0\n'],
  ])('the %s half of a matrix is undirected', (half, data) => {
    const { network } = readDl(`dl n=3 format=${half}half\ndata:\n${data}`);
    expect(tiesOf(network)).toEqual(['1>2', '2>1', '2>3', '3>2']);
  });

  test.each([
    ['a matrix', 'dl nr=2, nc=3\nrow labels: Ann, Bo\ncolumn labels: Board, Council, Party\ndata:\n1 0 1\n0 1 1\n'],
    ['labels embedded', 'dl nr=2 nc=3\nlabels embedded\ndata:\nBoard Council Party\nAnn 1 0 1\nBo 0 1 1\n'],
    [
      'a list of edges',
      'dl nr=2 nc=3 format=edgelist2\nrow labels: Ann, Bo\ncolumn labels: Board, Council, Party\ndata:\n1 1\n1 3\n2 2\n2 3\n',
    ],
    [
      'a list of nodes by labels',
      'dl nr=2 nc=3 format=nodelist2\nlabels embedded\ndata:\nAnn Board Party\nBo Council Party\n',
    ],
  ])('two modes: %s', (_, text) => {
    const { network, report } = readDl(text);
    expect(tiesOf(network).sort()).toEqual(['Ann>Board', 'Ann>Party', 'Bo>Council', 'Bo>Party']);
    expect(report.notes).toContain('The file says that it is a two-mode network: 2 rows, 3 columns.');
  });

  test('several matrices are relations, and a cell may be missing', () => {
    const { network, report } = readDl('dl n=2 nm=2\nmatrix labels: trusts, pays\ndata:\n0 1\n. 0\n\n0 0\n1 0\n');
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(1, 1), relation: ['trusts', 'pays'] });
    expect(report.dropped).toEqual([{ reason: 'missingCell', count: 1, examples: ['row 2 -> column 1'] }]);
  });

  test.each([
    ['no data', 'dl n=2\n', { expected: 'data:' }],
    ['no size', 'dl format=edgelist1\ndata:\n1 2\n', { expected: 'n, or nr and nc,' }],
    ['a format that is not read', 'dl n=2 format=blockmatrix\ndata:\n1 2\n', { found: 'blockmatrix' }],
    ['too few numbers', 'dl n=2\ndata:\n0 1\n1\n', { line: 4, found: 'the end' }],
    ['too many numbers', 'dl n=2\ndata:\n0 1\n1 0\n7\n', { line: 5, found: '7' }],
    ['a word among numbers', 'dl n=2\ndata:\n0 x\n1 0\n', { line: 3, found: 'x' }],
    ['a node that there is not', 'dl n=2 format=edgelist1\ndata:\n1 3\n', { line: 3, found: '3' }],
    ['more labels than nodes', 'dl n=1\nlabels: a, b\ndata:\n0\n', { expected: '1 labels' }],
    ['a size that memory does not hold', 'dl n=99999999999\ndata:\n', { found: '99999999999' }],
    ['another text', 'hello\n', { line: 1, expected: 'dl' }],
  ])('%s is an error', (_, text, details) => {
    expect(formatErrorOf(() => readDl(text)).details).toMatchObject({ format: 'DL', ...details });
  });
});
