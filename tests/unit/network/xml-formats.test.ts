import { describe, expect, test } from 'vitest';
import { buildNetwork, readGexf, readGraphml, writeGexf, writeGraphml } from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

function graphml(keys: string, graph: string, edgedefault = ' edgedefault="directed"'): string {
  return `<?xml version="1.0"?>\n<graphml>${keys}<graph${edgedefault}>${graph}</graph></graphml>`;
}

describe('reading GraphML', () => {
  const two = '<node id="a"/><node id="b"/>';

  test('applies defaults and reads truth values as 1 and 0', () => {
    const keys =
      '<key id="k" for="node" attr.name="active" attr.type="boolean"><default>false</default></key>' +
      '<key id="w" for="edge" attr.name="w" attr.type="float"><default>2.5</default></key>';
    const { network } = readGraphml(
      graphml(keys, '<node id="a"><data key="k">true</data></node><node id="b"/><edge source="a" target="b"/>'),
    );
    expect(network.nodeAttributes).toEqual({ active: Float64Array.of(1, 0) });
    expect(network.tieAttributes).toEqual({ w: Float64Array.of(2.5) });
  });

  test('an edge may say that it is undirected, and come before its nodes', () => {
    const { network, report } = readGraphml(graphml('', `<edge source="a" target="b" directed="false" id="e"/>${two}`));
    expect(Array.from(network.offsets)).toEqual([0, 1, 2]);
    expect(report.notes).toEqual([
      'Left out: id of <edge>.',
      '1 undirected edges were read as two directed ties each.',
    ]);
  });

  test('a graph that does not say is taken as undirected, with a note', () => {
    const { network, report } = readGraphml(graphml('', `${two}<edge source="a" target="b"/>`, ''));
    expect(network.tieCount).toBe(2);
    expect(report.notes[0]).toContain('does not say whether edges are directed');
  });

  test('what belongs to other tools is left out with a note', () => {
    const keys = '<key id="y" for="node" yfiles.type="nodegraphics"/>';
    const shape = '<data key="y"><y:ShapeNode><y:Fill color="#fff"/>text</y:ShapeNode></data>';
    const { network, report } = readGraphml(graphml(keys, `<node id="a">${shape}</node><node id="b"/><hyperedge/>`));
    expect([network.ids, network.nodeAttributes]).toEqual([['a', 'b'], {}]);
    expect(report.notes).toEqual(['How yEd draws nodes and edges was left out; their labels were read.']);
    expect(report.dropped).toEqual([{ reason: 'hyperedge', count: 1, examples: ['line 2'] }]);
  });

  test('edges to nodes that are not declared are dropped and reported', () => {
    const { report } = readGraphml(graphml('', `${two}<edge source="a" target="b"/><edge source="a" target="x"/>`));
    expect(report.dropped).toEqual([{ reason: 'unknownId', count: 1, examples: ['a -> x'] }]);
  });

  test('whole numbers beyond 53 bits are rounded, with a note', () => {
    const keys = '<key id="k" for="node" attr.name="big" attr.type="long"/>';
    const { report } = readGraphml(graphml(keys, '<node id="a"><data key="k">9007199254740993</data></node>'));
    expect(report.notes).toEqual(['Long numbers were rounded to 53 bits: those of big.']);
  });

  test.each([
    ['a cut-off file', '<graphml>\n<graph>\n<node id="a">', { expected: 'well-formed XML', line: 3 }],
    ['a wrong tag', '<graphml>\n<graph>\n</grap></graphml>', { expected: 'well-formed XML', line: 3 }],
    ['another kind of file', '<html></html>', { expected: '<graphml>', found: '<html>', line: 1 }],
    ['no graph', '<graphml/>', { expected: 'a <graph>', found: 'none' }],
    [
      'a node without id',
      '<graphml><graph>\n<node/></graph></graphml>',
      { line: 2, expected: 'attribute id in <node>' },
    ],
    [
      'a word for a number',
      graphml(
        '<key id="k" for="node" attr.name="size" attr.type="int"/>',
        '\n<node id="a"><data key="k">big</data></node>',
      ),
      { line: 3, expected: 'a int for size', found: 'big' },
    ],
    [
      'two graphs',
      '<graphml><graph edgedefault="directed"/>\n<graph/></graphml>',
      { line: 2, expected: 'one <graph>' },
    ],
  ])('%s is an error with line, expected and found', (_, text, details) => {
    expect(formatErrorOf(() => readGraphml(text)).details).toMatchObject({ format: 'GraphML', ...details });
  });
});

describe('reading GEXF', () => {
  const head = '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">';

  test('labels, weights, edge types and defaults', () => {
    const { network, report } = readGexf(
      `${head}<graph defaultedgetype="directed">
      <attributes class="node"><attribute id="0" title="kind" type="string"><default>none</default></attribute></attributes>
      <nodes><node id="1" label="Anna"><viz:position x="1"/></node>
      <node id="2" label="Bo"><attvalues><attvalue for="0" value="x"/></attvalues></node></nodes>
      <edges><edge source="1" target="2" weight="3"/><edge source="2" target="2"/></edges></graph></gexf>`.replace(
        '<gexf',
        '<gexf xmlns:viz="http://www.gexf.net/1.2draft/viz"',
      ),
    );
    expect(network.nodeAttributes).toEqual({ kind: ['none', 'x'], label: ['Anna', 'Bo'] });
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(3) });
    expect(report.notes).toEqual(['Left out: <viz:position> in <node>.']);
    expect(report.dropped).toEqual([{ reason: 'selfLoop', count: 1, examples: ['2 -> 2'] }]);
  });

  test('edges are undirected where nothing is said, and nested nodes are flattened', () => {
    const { network, report } = readGexf(
      `${head}<graph><nodes><node id="a"><nodes><node id="b"/></nodes></node></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>`,
    );
    expect([network.ids, network.tieCount]).toEqual([['a', 'b'], 2]);
    expect(report.notes).toEqual([
      'Nested nodes were flattened.',
      'The graph does not say whether edges are directed: they were taken as undirected.',
      '1 undirected edges were read as two directed ties each.',
    ]);
  });

  test('a value of an attribute that nobody declared is an error', () => {
    const text = `${head}<graph><nodes>\n<node id="a"><attvalues><attvalue for="7" value="x"/></attvalues></node></nodes></graph></gexf>`;
    expect(formatErrorOf(() => readGexf(text)).details).toMatchObject({ format: 'GEXF', line: 2, found: '7' });
  });
});

describe('writing XML', () => {
  test.each([
    ['GraphML', writeGraphml],
    ['GEXF', writeGexf],
  ])('%s cannot hold control characters and halves of characters, and says so', (_, write) => {
    for (const id of ['bell\u0007', 'half\ud800', 'none\uffff']) {
      const network = buildNetwork({ ids: [id], sources: [], targets: [] });
      expect(formatErrorOf(() => write(network)).details['found']).toBe(id);
    }
  });
});
