import { describe, expect, test } from 'vitest';
import { checkNetwork, hasLostTies } from '../../fuzz/check-network.js';
import { rollDice } from '../../fuzz/dice.js';
import { drawGexf } from '../../fuzz/draw-gexf.js';
import { drawGraphJson } from '../../fuzz/draw-graph-json.js';
import { drawGraphml } from '../../fuzz/draw-graphml.js';
import { checkError, checkLine } from '../../fuzz/sound.js';
import { FormatError } from '../../src/base/index.js';
import { isNumberColumn, type ReadResult, readNetwork } from '../../src/network/index.js';

const DRAWS = { graphml: drawGraphml, gexf: drawGexf, json: drawGraphJson };

/** Files that are read, in which there is something of everything: nodes, ties, values, notes. */
function* rich(format: keyof typeof DRAWS) {
  for (let place = 0; place < 400; place++) {
    const { text, written } = DRAWS[format](rollDice(`oracle ${format} ${place}`));
    if (written.mustRefuse.length + written.mayRefuse.length > 0 || written.said.length === 0) continue;
    if (hasLostTies(written)) continue;
    const result = readNetwork(text, { format });
    if (result.network.tieCount > 1 && valueIn(result) !== undefined) yield { written, result };
  }
}

/** A column of nodes with a value, and where that stands. */
function valueIn({ network }: ReadResult): { name: string; place: number } | undefined {
  for (const [name, column] of Object.entries(network.nodeAttributes)) {
    const place = isNumberColumn(column)
      ? column.findIndex((value) => !Number.isNaN(value))
      : column.findIndex((value) => value !== '');
    if (place >= 0) return { name, place };
  }
  return undefined;
}

describe.each(Object.keys(DRAWS) as (keyof typeof DRAWS)[])('the oracle of %s', (format) => {
  const cases = Array.from(rich(format));

  test('has enough to look at, and accepts it', () => {
    expect(cases.length).toBeGreaterThan(20);
    for (const { written, result } of cases) expect(() => checkNetwork(written, result)).not.toThrow();
  });

  test.each<readonly [string, (result: ReadResult) => ReadResult]>([
    ['a note', ({ network, report }) => ({ network, report: { ...report, notes: [] } })],
    [
      'a value',
      ({ network, report }) => {
        const { name, place } = valueIn({ network, report }) ?? { name: '', place: 0 };
        const column = network.nodeAttributes[name];
        const changed = isNumberColumn(column)
          ? column.slice().fill(Number.NaN, place, place + 1)
          : column.with(place, '');
        return { network: { ...network, nodeAttributes: { ...network.nodeAttributes, [name]: changed } }, report };
      },
    ],
    [
      'a column',
      ({ network, report }) => {
        const { [valueIn({ network, report })?.name ?? '']: _, ...rest } = network.nodeAttributes;
        return { network: { ...network, nodeAttributes: rest }, report };
      },
    ],
    [
      'the direction of a tie',
      ({ network, report }) => ({ network: { ...network, ids: network.ids.toReversed() }, report }),
    ],
    ['a tie', ({ network, report }) => ({ network: { ...network, tieCount: network.tieCount - 1 }, report })],
    [
      'a count of what was dropped',
      ({ network, report }) => ({
        network,
        report: { ...report, dropped: [...report.dropped, { reason: 'missingCell', count: 1, examples: [] }] },
      }),
    ],
  ])('misses %s', (_, lose) => {
    for (const { written, result } of cases) expect(() => checkNetwork(written, lose(result))).toThrow();
  });
});

describe('a sound error', () => {
  test('is one of the library on one line of a bearable length', () => {
    expect(() => checkError(new FormatError('Expected a but found b'))).not.toThrow();
    expect(() => checkError(new TypeError('x is not a function'))).toThrow('not the library');
    expect(() => checkError(new FormatError('Expected a\nbut found b'))).toThrow('several lines');
    expect(() => checkLine('x'.repeat(5_000))).toThrow('5000 characters');
  });
});
