import { expect, test } from 'vitest';
import { TRIADS, triadCensus } from '../../../src/waves/triad-census.js';

/** The table of ties among three actors from one of the 64 patterns. */
function tableOf(pattern: number): Uint8Array {
  const ties = new Uint8Array(9);
  [1, 2, 3, 5, 6, 7].forEach((pair, bit) => {
    ties[pair] = (pattern >> bit) & 1;
  });
  return ties;
}

const kindOf = (ties: Uint8Array) => TRIADS[triadCensus(ties, 3, [0, 1, 2]).indexOf(1)];

// How many of the 64 labelled patterns are of each kind: 6 by the size of its group of symmetries (Wasserman & Faust 1994).
test('the 64 patterns fall into the 16 kinds as often as their symmetries say', () => {
  const counts: Record<string, number> = {};
  for (let pattern = 0; pattern < 64; pattern++) {
    const kind = kindOf(tableOf(pattern));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  expect(counts).toEqual({
    '003': 1,
    '012': 6,
    '102': 3,
    '021D': 3,
    '021U': 3,
    '021C': 6,
    '111D': 6,
    '111U': 6,
    '030T': 6,
    '030C': 2,
    '201': 3,
    '120D': 3,
    '120U': 3,
    '120C': 6,
    '210': 6,
    '300': 1,
  });
});

const among = (...ties: string[]) => {
  const table = new Uint8Array(9);
  for (const tie of ties) table['abc'.indexOf(tie[0]) * 3 + 'abc'.indexOf(tie[1])] = 1;
  return kindOf(table);
};

test.each([
  ['021D', ['ba', 'bc']],
  ['021U', ['ab', 'cb']],
  ['021C', ['ab', 'bc']],
  ['111D', ['ab', 'ba', 'cb']],
  ['111U', ['ab', 'ba', 'bc']],
  ['030T', ['ab', 'bc', 'ac']],
  ['030C', ['ab', 'bc', 'ca']],
  ['120D', ['ba', 'bc', 'ac', 'ca']],
  ['120U', ['ab', 'cb', 'ac', 'ca']],
  ['120C', ['ab', 'bc', 'ac', 'ca']],
])('%s is what the literature calls it', (kind, ties) => {
  expect(among(...ties)).toBe(kind);
});
