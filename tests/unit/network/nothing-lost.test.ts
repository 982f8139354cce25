import { describe, expect, test } from 'vitest';
import {
  describeReport,
  type ReadResult,
  readAdjacencyCsv,
  readGexf,
  readGraphJson,
  readGraphml,
  readNetworkCsv,
} from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

/** A GraphML text with the text attributes "colour" of nodes and "kind" of edges. */
function graphml(graph: string): ReadResult {
  const keys =
    '<key id="c" for="node" attr.name="colour" attr.type="string"/><key id="k" for="edge" attr.name="kind" attr.type="string"/>';
  return readGraphml(`<graphml xmlns:y="urn:y">${keys}<graph edgedefault="directed">${graph}</graph></graphml>`);
}

/** A GEXF text with the attributes "colour" of nodes (0) and "kind" of edges (0). */
function gexf(nodes: string, edges = '', before = ''): ReadResult {
  const attributes =
    '<attributes class="node"><attribute id="0" title="colour" type="string"/></attributes>' +
    '<attributes class="edge"><attribute id="0" title="kind" type="string"/></attributes>';
  return readGexf(
    `<gexf><graph defaultedgetype="directed">${attributes}${before}<nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`,
  );
}

const data = (value: string) => `<data key="c">${value}</data>`;
const notes = ({ report }: ReadResult) => report.notes;
const colours = ({ network }: ReadResult) => network.nodeAttributes['colour'];

describe('GraphML: data belong to the element that they stand in', () => {
  test('those behind a nested graph to the node around it', () => {
    const read = graphml(
      `<node id="town"><graph edgedefault="directed"><node id="office">${data('grey')}</node></graph>${data('red')}</node>`,
    );
    expect([read.network.ids, colours(read), notes(read)]).toEqual([
      ['town', 'office'],
      ['red', 'grey'],
      ['Nested graphs were flattened.'],
    ]);
  });

  test('those of ports, endpoints, hyperedges and nested graphs to nobody', () => {
    const read = graphml(
      `<node id="a">${data('red')}<port name="north">${data('blue')}<port name="inner">${data('green')}</port></port></node>` +
        `<node id="b"><graph edgedefault="directed">${data('of the graph')}</graph></node>` +
        `<hyperedge><endpoint node="a">${data('white')}</endpoint>${data('black')}</hyperedge>` +
        `<edge source="a" target="b" sourceport="north"><data key="k">grant</data></edge>`,
    );
    expect([colours(read), read.network.tieAttributes]).toEqual([['red', ''], { kind: ['grant'] }]);
    expect(notes(read)).toEqual([
      'Left out: <port> in <node>, sourceport of <edge>.',
      'Nested graphs were flattened.',
      'Attributes of the graph itself were left out: c.',
    ]);
    expect(read.report.dropped).toEqual([{ reason: 'hyperedge', count: 1, examples: ['line 1'] }]);
  });

  test('a nested graph says for itself whether its edges are directed', () => {
    const nodes = '<node id="a"/><node id="b"/><node id="c"/>';
    const inner = '<graph edgedefault="undirected"><edge source="a" target="b"/></graph>';
    const { network } = graphml(`${nodes}<node id="d">${inner}</node><edge source="b" target="c"/>`);
    expect(Array.from(network.offsets)).toEqual([0, 1, 3, 3, 3]);
  });

  test('of two values the first stays, and it is said', () => {
    const read = graphml(
      `<node id="a">${data('')}${data('red')}${data('blue')}</node><node id="b">${data('grey')}</node>`,
    );
    expect(colours(read)).toEqual(['red', 'grey']);
    expect(notes(read)).toEqual(['Further values of an attribute were left out (the first one stays): colour of a.']);
  });

  test('a text is whole where comments and other elements stand in it', () => {
    expect(colours(graphml(`<node id="a">${data('light<!-- or dark --> <![CDATA[<blue>]]>')}</node>`))).toEqual([
      'light <blue>',
    ]);
    const mixed = graphml(`<node id="a">${data(' light <b>very</b> blue')}</node>`);
    expect([colours(mixed), notes(mixed)]).toEqual([['light blue'], ['Left out: <b> in <data>.']]);
  });

  test('what nobody takes is counted, wherever it stands', () => {
    const read = graphml(
      '<node id="a" weight="3"/><node id="b" weight="4"><desc>x</desc>loose</node><y:node id="c"/>' +
        '<node id="d"><data key="zz">1</data></node>',
    );
    expect(read.network.ids).toEqual(['a', 'b', 'd']);
    expect(notes(read)).toEqual([
      'Left out: weight of <node> (2 times), <desc> in <node>, text in <node>, <y:node> in <graph>.',
      'Values of key zz were left out.',
    ]);
  });

  test.each([
    ['False', 4],
    ['0', 4],
    ['no', 4],
    ['Yes', 3],
    ['TRUE', 3],
    [' 1 ', 3],
  ])('directed="%s" is understood', (directed, ties) => {
    const { network } = graphml(
      `<node id="a"/><node id="b"/><node id="c"/><edge source="a" target="b" directed="${directed}"/><edge source="b" target="c"/><edge source="c" target="a"/>`,
    );
    expect(network.tieCount).toBe(ties);
  });

  test.each([
    [
      '<graphml><graph>\n<edge source="a" target="b" directed="perhaps"/></graph></graphml>',
      'directed of <edge> to be true or false',
    ],
    ['<graphml>\n<graph edgedefault="both"/></graphml>', 'edgedefault of <graph> to be directed or undirected'],
    [
      '<graphml><key id="a" for="node" attr.name="x"/>\n<key id="a" for="node" attr.name="y"/><graph/></graphml>',
      'one node attribute with the id a',
    ],
  ])('%s is refused with its line', (text, expected) => {
    expect(formatErrorOf(() => readGraphml(text)).details).toMatchObject({ line: 2, expected });
  });

  test('values of types that nobody knows are texts, and it is said', () => {
    const { network, report } = readGraphml(
      '<graphml><key id="k" for="node" attr.name="place" attr.type="geometry"/><graph edgedefault="directed"><node id="a"><data key="k">POINT(1 2)</data></node></graph></graphml>',
    );
    expect([network.nodeAttributes['place'], report.notes]).toEqual([
      ['POINT(1 2)'],
      ['Values of unknown types were read as texts: geometry of place.'],
    ]);
  });
});

describe('GEXF', () => {
  const two = '<node id="a"/><node id="b"/>';

  test('times, parents, kinds, spells and ids are said to be left out', () => {
    const read = gexf(
      '<node id="a" pid="b" start="2001"><spells><spell start="1"/></spells></node><node id="b" end="2002"/>',
      '<edge id="first" source="a" target="b" kind="money" end="2003"/>',
      '<attvalues><attvalue for="0" value="nobody\'s"/></attvalues>',
    );
    expect(colours(read)).toEqual(['', '']);
    expect(notes(read)).toEqual([
      'Left out: <attvalues> in <graph>, pid of <node>, start of <node>, <spells> in <node>, end of <node>, id of <edge>, kind of <edge>, end of <edge>.',
    ]);
  });

  test('ids of edges that only count them say nothing', () => {
    expect(notes(gexf(two, '<edge id="0" source="a" target="b"/><edge id="1" source="b" target="a"/>'))).toEqual([]);
  });

  test('of several values in time the first stays, and it is said', () => {
    const read = gexf(
      '<node id="a"><attvalues><attvalue for="0" value="red" end="3"/><attvalue for="0" value="blue" start="3"/></attvalues></node>',
    );
    expect(colours(read)).toEqual(['red']);
    expect(notes(read)).toEqual([
      'Left out: end of <attvalue>, start of <attvalue>.',
      'Further values of an attribute were left out (the first one stays): colour of a.',
    ]);
  });

  test.each([
    [
      'type="onesided"',
      '<gexf><graph>\n<edges><edge source="a" target="b" type="onesided"/></edges></graph></gexf>',
      'type of <edge>',
    ],
    ['defaultedgetype="both"', '<gexf>\n<graph defaultedgetype="both"/></gexf>', 'defaultedgetype of <graph>'],
    ['class="graph"', '<gexf><graph>\n<attributes class="graph"/></graph></gexf>', 'class of <attributes>'],
  ])('%s is refused with its line', (_, text, expected) => {
    const { details } = formatErrorOf(() => readGexf(text));
    expect(details).toMatchObject({ line: 2, expected: expect.stringContaining(expected) });
  });

  test.each([
    ['DIRECTED', 1],
    ['Mutual', 2],
    ['UnDirected', 2],
  ])('type="%s" is understood', (type, ties) => {
    expect(gexf(two, `<edge source="a" target="b" type="${type}"/>`).network.tieCount).toBe(ties);
  });

  /** A file that declares attributes label and weight of its own. */
  function declaring(value: string, weight: string) {
    return readGexf(
      '<gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="l" title="label" type="string"/></attributes>' +
        '<attributes class="edge"><attribute id="w" title="weight" type="double"/></attributes>' +
        `<nodes><node id="a" label="Aabenraa">${value}</node><node id="b"/></nodes>` +
        `<edges><edge source="a" target="b" weight="2">${weight}</edge></edges></graph></gexf>`,
    );
  }

  test('a label or a weight is kept where the attribute that is declared has no values', () => {
    const { network, report } = declaring('', '');
    expect([network.nodeAttributes, network.tieAttributes, report.notes]).toEqual([
      { label: ['Aabenraa', ''] },
      { weight: Float64Array.of(2) },
      [],
    ]);
  });

  test('and said to be left out where it has others', () => {
    const { network, report } = declaring(
      '<attvalues><attvalue for="l" value="Apenrade"/></attvalues>',
      '<attvalues><attvalue for="w" value="3"/></attvalues>',
    );
    expect([network.nodeAttributes, network.tieAttributes]).toEqual([
      { label: ['Apenrade', ''] },
      { weight: Float64Array.of(3) },
    ]);
    expect(report.notes).toEqual([
      'Left out: label of <node>, as the file declares an attribute label, weight of <edge>, as the file declares an attribute weight.',
    ]);
    const same = declaring(
      '<attvalues><attvalue for="l" value="Aabenraa"/></attvalues>',
      '<attvalues><attvalue for="w" value="2"/></attvalues>',
    );
    expect(same.report.notes).toEqual([]);
  });

  test('labels of edges are an attribute of ties', () => {
    expect(gexf(two, '<edge source="a" target="b" label="grant"/>').network.tieAttributes['label']).toEqual(['grant']);
  });
});

describe('graphology JSON', () => {
  test('names that are not read are said, at every level', () => {
    const { network, report } = readGraphJson(
      '{"directed":false,"options":{"type":"mixed","weighted":true},"attributes":{"columnTypes":{"arcs":{}},"year":2020},' +
        '"nodes":[{"key":"a","size":3},{"key":"b","size":4}],"edges":[{"source":"a","target":"b","trust":1,"attributes":{"w":2}}]}',
    );
    expect([network.tieCount, network.nodeAttributes, network.tieAttributes]).toEqual([
      1,
      {},
      { w: Float64Array.of(2) },
    ]);
    expect(report.notes).toEqual([
      'Left out: directed of graph, size of a node (2 times), trust of an edge, weighted of options, arcs of attributes.columnTypes.',
      'Attributes of the graph itself were left out: year.',
    ]);
  });

  test('long numbers as values are said to be rounded', () => {
    const { report } = readGraphJson('{"nodes":[{"key":"a","attributes":{"cvr":36028797018963969}}]}');
    expect(report.notes).toEqual(['Long numbers were rounded: 36028797018963969.']);
  });

  test.each([
    ['ids above 2^53 as numbers', '{"nodes":[{"key":36028797018963969}]}', { path: 'nodes[0].key' }],
    [
      'ends above 2^53 as numbers',
      '{"nodes":[{"key":"a"}],"edges":[{"source":"a","target":1e16}]}',
      { path: 'edges[0].target' },
    ],
    ['links for edges', '{"nodes":[],"links":[]}', { expected: 'edges' }],
    ['a name twice', '{"nodes":[{"key":"a",\n"key":"b"}]}', { line: 2, expected: 'each name once in an object' }],
    ['a type of graph that there is not', '{"options":{"type":"acyclic"},"nodes":[]}', { path: 'options.type' }],
    [
      'a text for a truth value',
      '{"nodes":[],"edges":[{"source":"a","target":"b","undirected":"no"}]}',
      { path: 'edges[0].undirected' },
    ],
    ['a type of column that there is not', '{"attributes":{"columnTypes":{"nodes":{"x":"date"}}},"nodes":[]}', {}],
    [
      'what nests too deep',
      `{"nodes":[{"key":"a","attributes":{"x":${'['.repeat(9_999)}${']'.repeat(9_999)}}}]}`,
      { line: 1 },
    ],
  ])('refuses %s', (_, text, details) => {
    expect(formatErrorOf(() => readGraphJson(text)).details).toMatchObject(details);
  });
});

describe('tables', () => {
  test('empty columns without a name are no columns, and others without a name are', () => {
    expect(readNetworkCsv({ edges: 'source,target,,\na,b,,\n' }).network.tieAttributes).toEqual({});
    expect(readNetworkCsv({ edges: 'source,target,\na,b,x\n' }).network.tieAttributes).toEqual({ '': ['x'] });
    const two = 'source,target,,\na,b,x,y\n';
    expect(formatErrorOf(() => readNetworkCsv({ edges: two })).message).toContain('several columns called ""');
  });

  test('numbers outside the range of doubles are texts, or refused in a column of numbers', () => {
    expect(readNetworkCsv({ edges: 'source,target,w\na,b,1e400\na,c,1e-400\n' }).network.tieAttributes['w']).toEqual([
      '1e400',
      '1e-400',
    ]);
    for (const cell of ['1e400', '1e-400']) {
      expect(() => readNetworkCsv({ edges: `source,target,w:number\na,b,${cell}\n` })).toThrow('a number in column w');
      expect(() => readAdjacencyCsv(`,a,b\na,0,${cell}\nb,0,0\n`)).toThrow('a number in column b');
    }
  });

  test('a matrix says what it changes', () => {
    const read = readAdjacencyCsv('money;a;b\na;0;0,5\nb;36028797018963969;0\n');
    expect(read.network.tieAttributes).toEqual({ weight: Float64Array.of(0.5, 36028797018963968) });
    expect(notes(read)).toEqual([
      'Numbers were read with a decimal comma.',
      'Long numbers were rounded to 53 bits.',
      'The matrix is not symmetric: its ties were read as one way, from row to column; to say it: --directed or --undirected, or the option directed.',
      'What stands in the first cell of the table was left out: money.',
    ]);
  });
});

test('whatever is in a file, messages and lines of a report are on one line and not long', () => {
  const long = 'x\n'.repeat(5_000);
  const read = readNetworkCsv({ edges: `source,target,"${long}"\n"${long}","${long}",\n"${long}",b,\n"${long}",b,\n` });
  for (const line of [
    ...describeReport(read.report),
    formatErrorOf(() => readNetworkCsv({ edges: `"${long}",b\n1,2\n` })).message,
    formatErrorOf(() => readNetworkCsv({ edges: `source,target,"${long}:number"\na,b,"${long}"\n` })).message,
    formatErrorOf(() => readGraphJson(`{"nodes":[{"key":"a",\n\n"${long}\n`)).message,
    formatErrorOf(() => readGraphml(`<graphml><${'y'.repeat(9_999)}`)).message,
  ]) {
    expect(line).not.toMatch(/[\n\r]/);
    expect(line.length).toBeLessThan(500);
  }
});

test('a file that asks for more values than memory holds is refused', () => {
  const nodes = Array.from({ length: 8_000 }, (_, i) => `{"key":"${i}","attributes":{"own${i}":1}}`);
  expect(formatErrorOf(() => readGraphJson(`{"nodes":[${nodes.join()}]}`)).message).toBe(
    'Expected at most 50000000 values, one of each attribute for each node, in the json text but found 8000 attributes of 8000 nodes',
  );
});
