import { describe, expect, test } from 'vitest';
import { detectFormat, readNetwork, writeNetwork } from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';
import { tiesOf } from './ties-of.js';

const read = (value: unknown) => readNetwork(JSON.stringify(value));
const UNSAID =
  'The file does not say whether ties are directed: each was read as one tie from its source to its target.';

describe('node-link JSON', () => {
  // What networkx 3 writes with node_link_data, and what it wrote before 3.4.
  test.each(['edges', 'links'])('of networkx, with %s', (name) => {
    const file = {
      directed: false,
      multigraph: true,
      graph: { year: 2021 },
      nodes: [{ sector: 'public', id: 'Fredericia' }, { sector: 'private', budget: 2, id: 'TREFOR' }, { id: 3 }],
      [name]: [
        { weight: 0.5, source: 'Fredericia', target: 'TREFOR', key: 0 },
        { weight: 1, source: 'TREFOR', target: 3, key: 0 },
      ],
    };
    expect(detectFormat(JSON.stringify(file))).toBe('nodelink');
    const { network, report } = read(file);
    expect(tiesOf(network)).toEqual(['Fredericia>TREFOR', 'TREFOR>Fredericia', 'TREFOR>3', '3>TREFOR']);
    expect(network.nodeAttributes).toEqual({
      sector: ['public', 'private', ''],
      budget: Float64Array.of(Number.NaN, 2, Number.NaN),
    });
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(0.5, 0.5, 1, 1) });
    expect(report.notes).toEqual([
      'Attributes of the graph itself were left out: year.',
      'Keys of edges are not kept.',
      '2 undirected edges were read as two directed ties each.',
    ]);
  });

  test('that says it is directed has one tie each, and ids of any kind', () => {
    const nodes = [{ id: 1 }, { id: 2 }, { id: 0 }];
    const { network, report } = read({
      directed: true,
      nodes,
      links: [
        { source: 1, target: 2 },
        { source: 2, target: 0 },
      ],
    });
    expect([tiesOf(network), report.notes]).toEqual([['1>2', '2>0'], []]);
  });

  test('of D3 with places in the list of nodes for ends', () => {
    const nodes = [
      { name: 'Myriel', group: 1 },
      { name: 'Napoleon', group: 1 },
      { name: 'Valjean', group: 2 },
    ];
    const { network, report } = read({
      nodes,
      links: [
        { source: 1, target: 0, value: 1 },
        { source: 2, target: 0, value: 3 },
      ],
    });
    expect([tiesOf(network), report.notes]).toEqual([['Napoleon>Myriel', 'Valjean>Myriel'], [UNSAID]]);
    expect(network.tieAttributes).toEqual({ value: Float64Array.of(1, 3) });
  });

  test('of nodes that share names calls them by their place, and keeps the names', () => {
    const { network } = read({ nodes: [{ name: 'Board' }, { name: 'Board' }], links: [{ source: 0, target: 1 }] });
    expect([tiesOf(network), network.nodeAttributes]).toEqual([['0>1'], { name: ['Board', 'Board'] }]);
  });

  test('after a simulation of D3, with nodes for ends', () => {
    const [a, b] = [
      { id: 'a', x: 1 },
      { id: 'b', x: 2 },
    ];
    expect(tiesOf(read({ nodes: [a, b], links: [{ source: a, target: b }] }).network)).toEqual(['a>b']);
  });

  test('of vis.js, with from and to', () => {
    const { network } = read({
      nodes: [
        { id: 1, label: 'One' },
        { id: 2, label: 'Two' },
      ],
      edges: [{ from: 1, to: 2 }],
    });
    expect([tiesOf(network), network.nodeAttributes]).toEqual([['1>2'], { label: ['One', 'Two'] }]);
  });

  test('with the keys of graphology but links', () => {
    const { network } = read({ nodes: [{ key: 'a' }, { key: 'b' }], links: [{ source: 'a', target: 'b' }] });
    expect(tiesOf(network)).toEqual(['a>b']);
  });

  test('of ties alone, or of nodes as texts', () => {
    expect(tiesOf(read({ links: [{ source: 'a', target: 'b' }] }).network)).toEqual(['a>b']);
    expect(tiesOf(read({ nodes: ['a', 'b'], links: [{ source: 'b', target: 'a' }] }).network)).toEqual(['b>a']);
  });

  test('a second list of ties is said to be left out', () => {
    const { report } = read({ directed: true, nodes: [{ id: 'a' }], links: [], edges: [] });
    expect(report.notes).toEqual(['Left out: edges, as the file has links.']);
  });

  test.each([
    ['an end that is missing', { nodes: [{ id: 'a' }], links: [{ source: 'a' }] }, { path: 'links[0].target' }],
    ['nodes that are no list', { nodes: { a: {} }, links: [] }, { path: 'nodes' }],
    ['ties that are no list', { nodes: [], links: 3 }, { path: 'links' }],
    ['ids that are lists', { nodes: [{ id: [0, 1] }], links: [] }, { path: 'nodes[0].id' }],
    [
      'a word for directed',
      { directed: 'perhaps', nodes: [{ id: 'a' }], links: [{ source: 'a', target: 'a' }] },
      { path: 'directed' },
    ],
  ])('%s is an error with its path', (_, value, details) => {
    expect(formatErrorOf(() => read(value)).details).toMatchObject({ format: 'node-link JSON', ...details });
  });
});

describe('Cytoscape JSON', () => {
  const nodes = [
    { data: { id: 'n1', name: 'Council', score: 2 }, position: { x: 1, y: 2 }, selected: false },
    { data: { id: 'n2', name: 'Clinic', parent: 'n1' } },
  ];
  const edges = [{ data: { id: 'e1', source: 'n1', target: 'n2', interaction: 'pays' } }];

  test.each([
    ['of Cytoscape', { format_version: '1.0', data: { shared_name: 'Net' }, elements: { nodes, edges } }],
    ['of Cytoscape.js in one list', { elements: [...nodes, ...edges] }],
    ['as a list', [...nodes, ...edges]],
    ['of elements alone', { nodes, edges }],
  ])('%s', (_, file) => {
    expect(detectFormat(JSON.stringify(file))).toBe('cytoscape');
    const { network, report } = read(file);
    expect(tiesOf(network)).toEqual(['n1>n2']);
    expect(network.nodeAttributes).toEqual({
      name: ['Council', 'Clinic'],
      score: Float64Array.of(2, Number.NaN),
      parent: ['', 'n1'],
    });
    expect(network.tieAttributes).toEqual({ interaction: ['pays'] });
    expect(report.notes).toContain(UNSAID);
  });

  test('of networkx says whether ties are directed', () => {
    const { network } = read({ data: [], directed: false, multigraph: false, elements: { nodes, edges } });
    expect(tiesOf(network)).toEqual(['n1>n2', 'n2>n1']);
  });

  test.each([
    ['a node without data', { elements: { nodes: [{ id: 'a' }] } }, { path: 'elements.nodes[0].data' }],
    ['a node without id', { elements: { nodes: [{ data: {} }] } }, { path: 'elements.nodes[0].data.id' }],
    ['elements that are a text', { elements: 'all' }, { path: 'elements' }],
  ])('%s is an error with its path', (_, value, details) => {
    expect(formatErrorOf(() => read(value)).details).toMatchObject({ format: 'Cytoscape JSON', ...details });
  });
});

describe('other JSON', () => {
  test.each([
    ['an empty object', {}],
    ['nodes alone', { nodes: [{ id: 'a' }] }],
    ['a scenario', { title: 'Mine', ticks: 12 }],
    ['a list of numbers in objects', [{ a: 1 }]],
  ])('%s holds no ties, and the message names the dialects', (_, value) => {
    const { message } = formatErrorOf(() => read(value));
    for (const word of ['graphology', 'node-link', 'networkx', 'D3', 'Cytoscape']) expect(message).toContain(word);
    expect(message).not.toContain('\n');
  });

  test('a format that is only read is not written', () => {
    const { network } = read({ links: [{ source: 'a', target: 'b' }] });
    expect(formatErrorOf(() => writeNetwork(network, 'nodelink')).message).toContain('is only read');
  });
});
