import { describe, expect, test } from 'vitest';
import { ParameterError, UnknownNameError } from '../../../src/base/index.js';
import {
  completeNetwork,
  componentsOf,
  contactGraph,
  findTie,
  type GovernanceNetworkOptions,
  generateGovernanceNetwork,
  measureNetwork,
  type Network,
  pathNetwork,
  randomNetwork,
  rewire,
  ringLattice,
} from '../../../src/network/index.js';
import { runKey } from '../../../src/numeric/index.js';

/** The rows of a network as lists of node numbers. */
function rowsOf({ nodeCount, offsets, targets }: Network): number[][] {
  return Array.from({ length: nodeCount }, (_, i) => Array.from(targets.subarray(offsets[i], offsets[i + 1])));
}

/** Mean number of steps between nodes of a connected network. */
function meanPathLength(network: Network): number {
  const rows = rowsOf(network);
  let total = 0;
  for (let start = 0; start < rows.length; start++) {
    const steps = new Map([[start, 0]]);
    for (const [i, distance] of steps) {
      total += distance;
      for (const j of rows[i]) if (!steps.has(j)) steps.set(j, distance + 1);
    }
  }
  return total / (rows.length * (rows.length - 1));
}

/** A mean over networks that share their keys. */
function mean(options: GovernanceNetworkOptions, measure: (network: Network) => number): number {
  let total = 0;
  for (let replicate = 0; replicate < 60; replicate++) {
    total += measure(generateGovernanceNetwork({ actors: 60, ...options }, runKey('effect', replicate)));
  }
  return total / 60;
}

/** The share of ties inside sectors. */
function insideSector({ nodeAttributes, nodeCount, offsets, targets, tieCount }: Network): number {
  let inside = 0;
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) {
      if (nodeAttributes['sector'][i] === nodeAttributes['sector'][targets[t]]) inside++;
    }
  }
  return inside / tieCount;
}

/** The mean distance in position between those tied. */
function meanDistance({ nodeAttributes, nodeCount, offsets, targets, tieCount }: Network): number {
  const position = nodeAttributes['position'] as Float64Array;
  let total = 0;
  for (let i = 0; i < nodeCount; i++) {
    for (let t = offsets[i]; t < offsets[i + 1]; t++) total += Math.abs(position[i] - position[targets[t]]);
  }
  return total / tieCount;
}

describe('standard networks', () => {
  test('a complete network', () => {
    expect(rowsOf(completeNetwork(3))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  test('a path', () => {
    expect(rowsOf(pathNetwork(3))).toEqual([[1], [0, 2], [1]]);
    expect(rowsOf(pathNetwork(1))).toEqual([[]]);
    // (n + 1) / 3, in closed form.
    expect(meanPathLength(pathNetwork(100))).toBeCloseTo(101 / 3, 10);
  });

  test('a ring with two neighbours on each side', () => {
    expect(rowsOf(ringLattice(6, 4))).toEqual([
      [1, 2, 4, 5],
      [0, 2, 3, 5],
      [0, 1, 3, 4],
      [1, 2, 4, 5],
      [0, 2, 3, 5],
      [0, 1, 3, 4],
    ]);
    // Lazer & Friedman 2007 give 12.88 for 100 nodes with 4 neighbours.
    expect(meanPathLength(ringLattice(100, 4))).toBeCloseTo(12.88, 2);
  });

  test('an odd number of neighbours is refused', () => {
    expect(() => ringLattice(10, 3)).toThrow('Expected neighbours to be even but found 3');
  });
});

describe('rewiring', () => {
  const lattice = ringLattice(100, 4);

  test('keeps ties symmetric, their number, and the network connected', () => {
    for (let replicate = 0; replicate < 20; replicate++) {
      const rewired = rewire(lattice, 48, runKey('rewire', replicate));
      expect(rewired.tieCount).toBe(lattice.tieCount);
      expect(measureNetwork(rewired).reciprocity).toBe(1);
      expect(componentsOf(contactGraph(rewired)).count).toBe(1);
    }
  });

  test('48 rewires bring the mean path length of the lattice near 4.0, as Lazer & Friedman 2007 give it', () => {
    let total = 0;
    for (let replicate = 0; replicate < 50; replicate++)
      total += meanPathLength(rewire(lattice, 48, runKey('path', replicate)));
    expect(Math.abs(total / 50 - 4)).toBeLessThan(0.15);
  });

  test('zero rewires change nothing, one moves one end of one tie', () => {
    expect(rewire(lattice, 0, runKey(1))).toStrictEqual(lattice);
    const once = rowsOf(rewire(lattice, 1, runKey(1)));
    const before = rowsOf(lattice);
    const lost = before.flatMap((row, i) => row.filter((j) => !once[i].includes(j)));
    expect(lost).toHaveLength(2);
  });

  test('a network without room, or without symmetry, is refused', () => {
    expect(() => rewire(completeNetwork(4), 1, runKey(1))).toThrow(
      'Expected a network with room for 1 rewires but found none after 0',
    );
    expect(() => rewire(randomNetwork(10, 1, runKey(1)), 1, runKey(1))).toThrow(ParameterError);
  });
});

describe('random networks', () => {
  test('have exactly the ties asked for, up to all', () => {
    expect(randomNetwork(50, 3.5, runKey(1)).tieCount).toBe(175);
    expect(rowsOf(randomNetwork(5, 4, runKey(1)))).toEqual(rowsOf(completeNetwork(5)));
    expect(randomNetwork(5, 0, runKey(1)).tieCount).toBe(0);
  });

  test('choose every pair equally often', () => {
    const counts = new Int32Array(20);
    const draws = 4000;
    for (let replicate = 0; replicate < draws; replicate++) {
      rowsOf(randomNetwork(5, 1, runKey('pairs', replicate))).forEach((row, i) => {
        for (const j of row) counts[i * 4 + (j > i ? j - 1 : j)]++;
      });
    }
    // 5 of 20 pairs in each: expected 1000; 4.5 standard deviations of a binomial(4000, 1/4) are 123.
    for (const count of counts) expect(Math.abs(count - draws / 4)).toBeLessThan(123);
  });
});

describe('governance networks', () => {
  test('come from their key alone', () => {
    const options = { actors: 40 };
    expect(generateGovernanceNetwork(options, runKey('a'))).toStrictEqual(
      generateGovernanceNetwork(options, runKey('a')),
    );
    expect(generateGovernanceNetwork(options, runKey('b')).targets).not.toEqual(
      generateGovernanceNetwork(options, runKey('a')).targets,
    );
  });

  test('sectors get their shares, in order', () => {
    const { nodeAttributes } = generateGovernanceNetwork(
      { actors: 10, sectorShares: { political: 1, citizen: 2, civil: 1 } },
      runKey(1),
    );
    expect(nodeAttributes['sector']).toEqual([
      ...Array(3).fill('political'),
      ...Array(2).fill('civil'),
      ...Array(5).fill('citizen'),
    ]);
  });

  test('many actors have codes beside the names of their sectors', () => {
    const { nodeAttributes, tieCount } = generateGovernanceNetwork({ actors: 100_001, meanDegree: 2 }, runKey(1));
    expect(nodeAttributes['sectorCode']?.slice(0, 2)).toEqual(Float64Array.of(0, 0));
    expect(nodeAttributes['sectorCode']?.at(-1)).toBe(5);
    expect(tieCount / 100_001).toBeCloseTo(2, 1);
  });

  test.each<[keyof GovernanceNetworkOptions, string, (network: Network) => number, number]>([
    ['homophily', 'ties inside sectors', insideSector, 1],
    ['popularity', 'centralisation', (network) => measureNetwork(network).inDegreeCentralisation, 1],
    ['reciprocity', 'answered ties', (network) => measureNetwork(network).reciprocity, 1],
    ['closure', 'transitivity', (network) => measureNetwork(network).transitivity, 1],
    ['distance', 'distance between those tied', meanDistance, -1],
    ['meanDegree', 'ties', (network) => network.tieCount, 1],
  ])('%s moves %s', (option, _, measure, sign) => {
    const [low, high] = option === 'meanDegree' ? [3, 8] : [0, 1];
    const change = mean({ [option]: high }, measure) - mean({ [option]: low }, measure);
    expect(change * sign).toBeGreaterThan(0.05);
  });

  test.each([
    [{ actors: 4 }, 'Expected actors to be a whole number from 5 to 1000000 but found 4'],
    [{ actors: 11, meanDegree: 6 }, 'Expected meanDegree to be a number from 1 to 5 but found 6'],
    [{ closure: 1.5 }, 'Expected closure to be a number from 0 to 1 but found 1.5'],
    [{ sectorShares: { civil: -1 } }, 'Expected sectorShares.civil to be a number'],
    [{ sectorShares: {} }, 'Expected the sum of sectorShares'],
  ])('%j is refused', (options, message) => {
    expect(() => generateGovernanceNetwork(options, runKey(1))).toThrow(message);
  });

  test('an unknown sector is refused with the nearest name', () => {
    const sectorShares = { politcal: 1 } as Record<string, number>;
    expect(() => generateGovernanceNetwork({ sectorShares }, runKey(1))).toThrow(UnknownNameError);
  });

  test('every actor has a tie', () => {
    const network = generateGovernanceNetwork({ actors: 500, meanDegree: 1 }, runKey(3));
    const { offsets } = contactGraph(network);
    for (let i = 0; i < network.nodeCount; i++) expect(offsets[i + 1]).toBeGreaterThan(offsets[i]);
    expect(findTie(network, 0, 0)).toBe(-1);
  });
});
