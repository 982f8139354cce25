import { describe, expect, test } from 'vitest';
import { describeReport, readNetworkCsv } from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

/** What is said of a list that does not say whether its ties lead one way. */
const oneWay = (ends: string) =>
  `Each row was read as one way (${ends}), as the file does not say; to say it: --directed or --undirected, or the option directed.`;
const nodes = 'id;sector;size\nA;civil;1,5\nB;NA;NA\nC;"private; small";2\n';

describe('reading a node table and an edge list', () => {
  test('finds the separator, types and missing values', () => {
    const { network, report } = readNetworkCsv({ nodes, edges: 'from;to;trust\r\nA;B;0.5\r\nC;A;\r\n' });
    expect(network.ids).toEqual(['A', 'B', 'C']);
    expect(network.nodeAttributes).toEqual({
      sector: ['civil', '', 'private; small'],
      size: Float64Array.of(1.5, Number.NaN, 2),
    });
    expect(network.tieAttributes).toEqual({ trust: Float64Array.of(0.5, Number.NaN) });
    expect(report).toEqual({
      format: 'csv',
      nodes: 3,
      ties: 2,
      dropped: [],
      missing: [
        { of: 'node', attribute: 'sector', count: 1 },
        { of: 'node', attribute: 'size', count: 1 },
        { of: 'tie', attribute: 'trust', count: 1 },
      ],
      notes: ['Numbers of size were read with a decimal comma.', oneWay('from -> to')],
    });
  });

  test('reports with counts and examples what it drops', () => {
    const edges = 'source,target\nA,A\nA,B\nA,X\nB,NA\nA,B\nC,C\nX,Y\nY,A\nX,C\n';
    const { network, report } = readNetworkCsv({ nodes, edges });
    expect([Array.from(network.offsets), Array.from(network.targets)]).toEqual([[0, 1, 1, 1], [1]]);
    expect(report.dropped).toEqual([
      { reason: 'selfLoop', count: 2, examples: ['A -> A', 'C -> C'] },
      { reason: 'unknownId', count: 4, examples: ['A -> X', 'X -> Y', 'Y -> A'] },
      { reason: 'missingId', count: 1, examples: ['B -> ?'] },
      { reason: 'duplicate', count: 1, examples: ['A -> B'] },
    ]);
    expect(describeReport(report)).toEqual([
      'Read 3 nodes and 1 tie (csv).',
      'Dropped 2 ties from a node to itself: A -> A, C -> C.',
      'Dropped 4 ties with an id that no node has: A -> X, X -> Y, Y -> A and 1 more.',
      'Dropped 1 row without an id: B -> ?.',
      'Dropped 1 repeated tie (the first one stays): A -> B.',
      'Missing in 1 of 3 nodes: sector.',
      'Missing in 1 of 3 nodes: size.',
      'Numbers of size were read with a decimal comma.',
      oneWay('source -> target'),
    ]);
  });

  test('the first of repeated ties and nodes stays', () => {
    const { network, report } = readNetworkCsv({
      nodes: 'id,rank\nA,1\nB,2\nA,3\n',
      edges: 'source,target,weight\nB,A,5\nA,B,6\nB,A,7\n',
    });
    expect(network.nodeAttributes['rank']).toEqual(Float64Array.of(1, 2));
    expect(network.tieAttributes['weight']).toEqual(Float64Array.of(6, 5));
    expect(report.dropped.map(({ reason, count }) => [reason, count])).toEqual([
      ['duplicateNode', 1],
      ['duplicate', 1],
    ]);
  });

  test('without a node table, ids are nodes in order of appearance', () => {
    const { network, report } = readNetworkCsv({ edges: 'To\tWeight\tFrom\nB\t1\tC\nA\t2\tC\n' });
    expect(network.ids).toEqual(['C', 'B', 'A']);
    expect(Array.from(network.targets)).toEqual([1, 2]);
    expect(report.notes).toEqual([oneWay('From -> To')]);
  });

  test.each([
    ['actor', 'x,actor\n1,A\n', { x: Float64Array.of(1) }],
    ['Name', 'x,Name\n1,A\n', { x: Float64Array.of(1) }],
    ['the first column', 'organisation,x\nA,1\n', { x: Float64Array.of(1) }],
    ['id before name', 'name,id\nAnna,A\n', { name: ['Anna'] }],
  ])('ids are found in %s', (_, table, attributes) => {
    const { network } = readNetworkCsv({ nodes: table, edges: 'source,target\n' });
    expect([network.ids, network.nodeAttributes]).toEqual([['A'], attributes]);
  });

  test.each([
    ['leading zeros', ['007', '010'], ['007', '010']],
    ['a word among numbers', ['1', 'two'], ['1', 'two']],
    ['whole numbers too long to hold', ['12345678901234567890', '1'], ['12345678901234567890', '1']],
    ['nothing at all', ['', 'NA'], ['', '']],
    ['exponents and signs', ['-1e-3', '+.5'], Float64Array.of(-0.001, 0.5)],
  ])('a column with %s', (_, cells, expected) => {
    const table = `id,x\nA,${cells[0]}\nB,${cells[1]}\n`;
    expect(readNetworkCsv({ nodes: table, edges: 'source,target\n' }).network.nodeAttributes['x']).toEqual(expected);
  });

  test('a tag in the header decides what a column is', () => {
    const table = 'id,code:text,size:number\nA,5,NA\nB,NA,Infinity\n';
    expect(readNetworkCsv({ nodes: table, edges: 'source,target\n' }).network.nodeAttributes).toEqual({
      code: ['5', 'NA'],
      size: Float64Array.of(Number.NaN, Infinity),
    });
  });

  test('a node that is called NA is a node, and said to be one', () => {
    const { network, report } = readNetworkCsv({ nodes: 'id\nNA\nB\n', edges: 'source,target\nNA,B\n' });
    expect([network.ids, network.tieCount]).toEqual([['NA', 'B'], 1]);
    expect(report.notes).toEqual([
      'One node is called NA: this was taken for its id, not for a missing one.',
      oneWay('source -> target'),
    ]);
  });

  test.each([
    ['no header', { edges: '' }, { line: 1, expected: 'a header row', found: 'nothing' }],
    [
      'no ends in the header',
      { edges: 'a,b\n1,2\n' },
      {
        line: 1,
        expected: expect.stringMatching(/^a header with the two ends of a tie .source.target, .*or a square matrix,$/),
        found: 'the columns a, b',
      },
    ],
    [
      'a short row',
      { edges: 'source,target,x\nA,B,1\nA,C\n' },
      { line: 3, expected: 'as many fields as the header has', found: '2 fields' },
    ],
    ['a stray quote', { edges: 'source,target\nA,B"\n' }, { line: 2, expected: 'well-formed CSV' }],
    ['an open quote', { edges: 'source,target\n"A,B\n' }, { expected: 'well-formed CSV' }],
    [
      'a word in a column of numbers',
      { edges: 'source,target,note,x:number\nA,B,"two\nlines",1\n\nA,C,,many\n' },
      { line: 5, expected: 'a number in column x', found: 'many' },
    ],
    [
      'a repeated column',
      { edges: 'source,target,x,x\n' },
      { line: 1, expected: 'each column name once', found: 'several columns called x' },
    ],
  ])('%s is an error with line, expected and found', (_, texts, details) => {
    expect(formatErrorOf(() => readNetworkCsv(texts)).details).toMatchObject(details);
  });
});
