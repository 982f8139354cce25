import { describe, expect, test } from 'vitest';
import { ParameterError } from '../../../src/base/index.js';
import { buildNetwork, findTie, reverseOf } from '../../../src/network/index.js';

// a -> c, a -> b, c -> a, given in another order than rows.
const network = buildNetwork({
  ids: ['a', 'b', 'c'],
  sources: [2, 0, 0],
  targets: [0, 2, 1],
  nodeAttributes: { size: Float64Array.of(1, 2, Number.NaN) },
  tieAttributes: { weight: Float64Array.of(20, 2, 1), kind: ['ca', 'ac', 'ab'] },
});

describe('building a network', () => {
  test('sorts ties into rows and takes their attributes along', () => {
    expect(Array.from(network.offsets)).toEqual([0, 2, 2, 3]);
    expect(Array.from(network.targets)).toEqual([1, 2, 0]);
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(1, 2, 20), kind: ['ab', 'ac', 'ca'] });
    expect([network.nodeCount, network.tieCount]).toEqual([3, 3]);
  });

  test('finds a tie by its ends, or says that there is none', () => {
    expect([findTie(network, 0, 1), findTie(network, 0, 2), findTie(network, 2, 0)]).toEqual([0, 1, 2]);
    expect([findTie(network, 1, 0), findTie(network, 0, 0), findTie(network, 2, 1)]).toEqual([-1, -1, -1]);
  });

  test('turns round: who is tied to whom, with the number of each tie', () => {
    const reverse = reverseOf(network);
    expect(Array.from(reverse.offsets)).toEqual([0, 1, 2, 3]);
    expect(Array.from(reverse.sources)).toEqual([2, 0, 0]);
    expect(Array.from(reverse.ties)).toEqual([2, 0, 1]);
  });

  test.each([
    [
      'a repeated id',
      { ids: ['a', 'a'], sources: [], targets: [] },
      'Expected ids[1] to be a new, non-empty text but found "a"',
    ],
    [
      'an empty id',
      { ids: [''], sources: [], targets: [] },
      'Expected ids[0] to be a new, non-empty text but found ""',
    ],
    [
      'a self-loop',
      { ids: ['a', 'b'], sources: [1], targets: [1] },
      'Expected tie 0 to join two different nodes from 0 to 1 but found 1 and 1',
    ],
    [
      'an unknown node',
      { ids: ['a', 'b'], sources: [0], targets: [2] },
      'Expected tie 0 to join two different nodes from 0 to 1 but found 0 and 2',
    ],
    [
      'half a node',
      { ids: ['a', 'b'], sources: [0.5], targets: [1] },
      'Expected tie 0 to join two different nodes from 0 to 1 but found 0.5 and 1',
    ],
    [
      'a repeated tie',
      { ids: ['a', 'b'], sources: [0, 0], targets: [1, 1] },
      'Expected each tie once but found several from "a" to "b"',
    ],
    [
      'a missing target',
      { ids: ['a', 'b'], sources: [0], targets: [] },
      'Expected 1 targets, as many as sources, but found 0',
    ],
    [
      'a short column',
      { ids: ['a', 'b'], sources: [0], targets: [1], tieAttributes: { weight: new Float64Array(0) } },
      'Expected tieAttributes.weight to hold 1 values but found 0',
    ],
  ])('refuses %s', (_, parts, message) => {
    expect(() => buildNetwork(parts)).toThrow(ParameterError);
    expect(() => buildNetwork(parts)).toThrow(message);
  });
});
