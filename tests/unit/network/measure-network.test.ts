import { describe, expect, test } from 'vitest';
import { buildNetwork, completeNetwork, measureNetwork, ringLattice } from '../../../src/network/index.js';

function star(leaves: number) {
  const numbers = Array.from({ length: leaves }, (_, k) => k + 1);
  return buildNetwork({ ids: [0, ...numbers].map(String), sources: numbers, targets: numbers.map(() => 0) });
}

describe('measures by hand', () => {
  test('a star that points inward is as centralised as can be', () => {
    expect(measureNetwork(star(4))).toMatchObject({
      meanDegree: 0.8,
      density: 0.2,
      reciprocity: 0,
      transitivity: 0,
      closureRatio: 0,
      inDegreeCentralisation: 1,
      // (5 x 1 - 4) / 16
      outDegreeCentralisation: 1 / 16,
      components: 1,
      largestComponent: 1,
    });
  });

  test('in a complete network all is closed and nobody central', () => {
    expect(measureNetwork(completeNetwork(5))).toMatchObject({
      density: 1,
      reciprocity: 1,
      transitivity: 1,
      closureRatio: 1,
      inDegreeCentralisation: 0,
      outDegreeCentralisation: 0,
    });
  });

  test('a ring with 4 neighbours closes half of its paths', () => {
    expect(measureNetwork(ringLattice(20, 4)).transitivity).toBe(0.5);
  });

  test('components forget directions and count isolates', () => {
    const network = buildNetwork({ ids: ['a', 'b', 'c', 'd'], sources: [0, 2], targets: [1, 1] });
    expect(measureNetwork(network)).toMatchObject({ components: 2, largestComponent: 0.75 });
  });

  test('two cliques with one bridge are two communities', () => {
    const pairs = [0, 4].flatMap((first) =>
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j !== i).map((j) => [first + i, first + j] as const)),
    );
    const network = buildNetwork({
      ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      sources: [...pairs.map(([i]) => i), 0],
      targets: [...pairs.map(([, j]) => j), 4],
    });
    // 25 ties, 12 in each clique; sum of (12/25 - out x in / 625): cliques have out 13, in 12 and out 12, in 13.
    expect(measureNetwork(network).modularity).toBeCloseTo(24 / 25 - (2 * 13 * 12) / 625, 12);
    expect(measureNetwork(network, { modularityUpTo: 24 }).modularity).toBeNaN();
  });

  test('what is not defined is NaN', () => {
    const lonely = measureNetwork(buildNetwork({ ids: ['a'], sources: [], targets: [] }));
    expect(lonely).toMatchObject({
      density: NaN,
      reciprocity: NaN,
      transitivity: NaN,
      modularity: NaN,
      inDegreeCentralisation: NaN,
    });
    expect(lonely.components).toBe(1);
  });
});
