import { describe, expect, test } from 'vitest';
import { buildNetwork, readAdjacencyCsv, writeAdjacencyCsv } from '../../../src/network/index.js';
import { formatErrorOf } from './format-error-of.js';

const ties = { ids: ['A', 'B', 'C'], sources: [0, 2], targets: [1, 0] };

describe('reading an adjacency matrix', () => {
  test('zero and empty are no tie, ones are ties without weight', () => {
    const { network } = readAdjacencyCsv('\ufeff;A;B;C\nA;0;1;0\nB;;0;\nC;1;0;0\n');
    expect([network.ids, Array.from(network.offsets), Array.from(network.targets)]).toEqual([
      ['A', 'B', 'C'],
      [0, 1, 1, 2],
      [1, 0],
    ]);
    expect(network.tieAttributes).toEqual({});
  });

  test('other numbers are weights, unknown cells and the diagonal are reported', () => {
    const { network, report } = readAdjacencyCsv(';A;B\nA;3;0,5\nB;NA;0\n');
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(0.5) });
    expect(report.dropped).toEqual([
      { reason: 'missingCell', count: 1, examples: ['B -> A'] },
      { reason: 'selfLoop', count: 1, examples: ['A -> A'] },
    ]);
  });

  test('rows may come in another order than columns', () => {
    const { network } = readAdjacencyCsv('id,A,B\nB,1,0\nA,0,0\n');
    expect([network.ids, Array.from(network.offsets)]).toEqual([
      ['A', 'B'],
      [0, 0, 1],
    ]);
  });

  test.each([
    ['a missing row', 'id,A,B\nA,0,1\n', { expected: '2 rows, one for each column,', found: 'rows for 1 ids' }],
    ['a row of somebody else', 'id,A,B\nA,0,1\nX,0,0\n', { line: 3, found: 'X' }],
    ['a word in a cell', 'id,A,B\nA,0,yes\nB,0,0\n', { line: 2, expected: 'a number in column B', found: 'yes' }],
    ['a repeated column', 'id,A,A\nA,0,1\nB,0,0\n', { line: 1, expected: 'each id once' }],
  ])('%s is an error', (_, text, details) => {
    expect(formatErrorOf(() => readAdjacencyCsv(text)).details).toMatchObject(details);
  });
});

describe('writing an adjacency matrix', () => {
  test('writes ones, or the attribute with its name in the corner', () => {
    expect(writeAdjacencyCsv(buildNetwork(ties))).toBe('id,A,B,C\nA,0,1,0\nB,0,0,0\nC,1,0,0\n');
    const network = buildNetwork({ ...ties, tieAttributes: { trust: Float64Array.of(0.5, -2) } });
    expect(writeAdjacencyCsv(network)).toBe('trust:number,A,B,C\nA,0,0.5,0\nB,0,0,0\nC,-2,0,0\n');
  });

  const rich = buildNetwork({
    ...ties,
    nodeAttributes: { sector: ['x', 'y', 'z'] },
    tieAttributes: { trust: Float64Array.of(0.5, 1), kind: ['a', 'b'] },
  });

  test('says what a matrix cannot hold, and leaves it out on request only', () => {
    expect(formatErrorOf(() => writeAdjacencyCsv(rich, { attribute: 'trust' })).details['found']).toEqual([
      'node attribute sector',
      'tie attribute kind',
    ]);
    expect(writeAdjacencyCsv(rich, { attribute: 'trust', leaveOut: true })).toContain('C,1,0,0');
  });

  test.each([0, Number.NaN])('refuses a tie of value %f, which would read as none', (value) => {
    const network = buildNetwork({ ...ties, tieAttributes: { trust: Float64Array.of(value, 1) } });
    expect(formatErrorOf(() => writeAdjacencyCsv(network, { leaveOut: true })).message).toContain(
      'neither 0 nor missing',
    );
  });
});
