import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildNetwork,
  generateGovernanceNetwork,
  measureNetwork,
  type Network,
  randomNetwork,
  reverseOf,
} from '../../src/network/index.js';
import { runKey } from '../../src/numeric/index.js';
import { anySeed } from '../support/any-seed.js';

const key = anySeed.map((seed) => runKey(seed));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const networks = {
  governance: fc
    .integer({ min: 5, max: 60 })
    .chain((actors) =>
      fc.record({
        actors: fc.constant(actors),
        meanDegree: fc.double({ min: 1, max: (actors - 1) / 2, noNaN: true }),
        homophily: share,
        popularity: share,
        reciprocity: share,
        closure: share,
        distance: share,
      }),
    )
    .chain((options) => key.map((run) => generateGovernanceNetwork(options, run))),
  random: fc
    .integer({ min: 2, max: 40 })
    .chain((count) => fc.tuple(fc.constant(count), fc.double({ min: 0, max: count - 1, noNaN: true }), key))
    .map(([count, meanDegree, run]) => randomNetwork(count, meanDegree, run)),
};

function sourcesOf({ nodeCount, offsets }: Network): number[] {
  return Array.from({ length: nodeCount }, (_, i) => Array<number>(offsets[i + 1] - offsets[i]).fill(i)).flat();
}

describe.each(Object.entries(networks))('every %s network', (_, arbitrary) => {
  test('is what buildNetwork would make of its ties: no self-loop, no repeat, rows ascending', () => {
    fc.assert(
      fc.property(arbitrary, (network) => {
        expect(buildNetwork({ ...network, sources: sourcesOf(network) })).toStrictEqual(network);
      }),
    );
  });

  test('has the same ties from the other end', () => {
    fc.assert(
      fc.property(arbitrary, (network) => {
        const reverse = reverseOf(network);
        const sources = sourcesOf(network);
        expect(Array.from(reverse.sources)).toEqual(Array.from(reverse.ties, (tie) => sources[tie]));
        expect(Array.from(reverse.ties).sort((a, b) => a - b)).toEqual(sources.map((_source, tie) => tie));
      }),
    );
  });

  test('has measures within their ranges', () => {
    fc.assert(
      fc.property(arbitrary, (network) => {
        const measures = measureNetwork(network);
        for (const name of [
          'density',
          'reciprocity',
          'transitivity',
          'inDegreeCentralisation',
          'largestComponent',
        ] as const) {
          expect(Number.isNaN(measures[name]) || (measures[name] >= 0 && measures[name] <= 1)).toBe(true);
        }
        expect(measures.components).toBeGreaterThanOrEqual(1);
        expect(measures.components).toBeLessThanOrEqual(network.nodeCount);
      }),
    );
  });
});
