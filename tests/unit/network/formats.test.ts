import { DirectedGraph, MultiGraph } from 'graphology';
import { describe, expect, test } from 'vitest';
import { UnknownNameError } from '../../../src/base/index.js';
import {
  buildNetwork,
  detectFormat,
  fromGraphology,
  readGraphJson,
  readNetwork,
  toGraphology,
  WRITTEN_FORMATS,
  writeGraphJson,
  writeNetwork,
  writeNetworkCsv,
} from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

const network = buildNetwork({
  ids: ['A', 'B'],
  sources: [0],
  targets: [1],
  tieAttributes: { weight: Float64Array.of(2) },
});

describe('finding the format', () => {
  test.each(WRITTEN_FORMATS)('of a text written as %s', (format) => {
    const text = writeNetwork(network, format).at(-1)?.text ?? '';
    expect(detectFormat(text)).toBe(format);
    expect(readNetwork(text).network).toStrictEqual(network);
  });

  test('the content counts more than the file name', () => {
    expect(detectFormat('<graphml><graph/></graphml>', 'network.csv')).toBe('graphml');
    expect(detectFormat('\ufeff{"nodes":[],"edges":[]}', 'network.txt')).toBe('json');
  });

  test('XML of another kind is an error', () => {
    expect(formatErrorOf(() => readNetwork('<html></html>')).details).toMatchObject({
      line: 1,
      found: '<html></html>',
    });
  });

  test('an unknown format is an error with the nearest name', () => {
    expect(() => readNetwork('', { format: 'graphlm' })).toThrow(UnknownNameError);
    expect(() => writeNetwork(network, 'graphlm')).toThrow('"graphml"');
  });

  test('files are named after their format', () => {
    const names = WRITTEN_FORMATS.flatMap((format) => writeNetwork(network, format, 'my').map((file) => file.fileName));
    expect(names).toEqual([
      'my.nodes.csv',
      'my.edges.csv',
      'my.csv',
      'my.graphml',
      'my.gexf',
      'my.json',
      'my.gml',
      'my.net',
    ]);
  });
});

describe('graphology', () => {
  test('a written JSON is what graphology itself imports and exports', () => {
    const graph = DirectedGraph.from(JSON.parse(writeGraphJson(network)));
    expect([graph.type, graph.nodes(), graph.getEdgeAttribute('A', 'B', 'weight')]).toEqual([
      'directed',
      ['A', 'B'],
      2,
    ]);
    expect(fromGraphology(graph).network).toStrictEqual(network);
    expect(toGraphology(network).export().nodes).toEqual(graph.export().nodes);
  });

  test('undirected and parallel edges, self-loops and mixed values are read and reported', () => {
    const graph = new MultiGraph();
    graph.addNode('a', { open: true, size: 1, tags: ['x'], mixed: 5 });
    graph.addNode('b', { open: false, mixed: 'five' });
    graph.addUndirectedEdge('a', 'b');
    graph.addDirectedEdge('a', 'b');
    graph.addDirectedEdge('a', 'a');
    const { network: read, report } = fromGraphology(graph);
    expect(Array.from(read.offsets)).toEqual([0, 1, 2]);
    expect(read.nodeAttributes).toEqual({
      open: Float64Array.of(1, 0),
      size: Float64Array.of(1, Number.NaN),
      tags: ['["x"]', ''],
      mixed: ['5', 'five'],
    });
    expect(report.dropped.map(({ reason, count }) => [reason, count])).toEqual([
      ['selfLoop', 1],
      ['duplicate', 1],
    ]);
    expect(report.notes).toEqual([
      'Keys of edges are not kept.',
      'Truth values of open were read as 1 and 0.',
      'Lists and objects of tags were read as JSON texts.',
      'Values of mixed are of several types and were read as texts.',
      '1 undirected edges were read as two directed ties each.',
    ]);
  });

  test('refuses ids that graphology would confuse with its own', () => {
    const confusing = buildNetwork({ ids: ['constructor'], sources: [], targets: [] });
    expect(formatErrorOf(() => toGraphology(confusing)).details['found']).toBe('constructor');
  });

  test.each([
    ['cut-off JSON', '{"nodes": [\n{"key": "a"},\n', { line: 3, expected: 'well-formed JSON' }],
    ['a stray word', '{"nodes":\n nope}', { line: 2, expected: 'well-formed JSON' }],
    ['no nodes', '{}', { path: 'nodes', expected: 'nodes to be a list', found: 'undefined' }],
    ['a node without key', '{"nodes":[{}]}', { path: 'nodes[0].key' }],
    ['an edge without target', '{"nodes":[{"key":"a"}],"edges":[{"source":"a"}]}', { path: 'edges[0].target' }],
    ['a list', '[]', { path: 'graph', expected: 'graph to be an object' }],
  ])('%s is an error', (_, text, details) => {
    expect(formatErrorOf(() => readGraphJson(text)).details).toMatchObject(details);
  });
});

test('CSV tags only the columns that would be mistaken', () => {
  const { nodes, edges } = writeNetworkCsv(
    buildNetwork({
      ids: ['A', 'B'],
      sources: [0],
      targets: [1],
      nodeAttributes: {
        code: ['1', '2'],
        name: ['x', ''],
        none: Float64Array.of(Number.NaN, Number.NaN),
        size: Float64Array.of(1, Number.NaN),
      },
      tieAttributes: { source: ['survey'] },
    }),
    { separator: ';' },
  );
  expect(nodes).toBe('id;code:text;name;none:number;size\nA;1;x;;1\nB;2;;;\n');
  expect(edges).toBe('source;target;source:text\nA;B;survey\n');
});
