import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork, findCommunities, measureNetwork, type Network } from '../../src/network/index.js';

interface Drawn {
  readonly nodes: number;
  readonly ties: readonly (readonly [number, number])[];
  readonly sectors: readonly string[];
}

const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 3, max: 20 }).chain((nodes) => {
  const node = fc.nat({ max: nodes - 1 });
  return fc.record({
    nodes: fc.constant(nodes),
    ties: fc.uniqueArray(
      fc.tuple(node, node).filter(([from, to]) => from !== to),
      { minLength: 1, maxLength: 80, selector: ([from, to]) => from * nodes + to },
    ),
    sectors: fc.array(fc.constantFrom('public', 'private', 'citizen', ''), { minLength: nodes, maxLength: nodes }),
  });
});

function networkOf({ nodes, ties, sectors }: Drawn): Network {
  return buildNetwork({
    ids: Array.from({ length: nodes }, (_, node) => `n${node}`),
    sources: ties.map(([from]) => from),
    targets: ties.map(([, to]) => to),
    nodeAttributes: { sector: [...sectors] },
  });
}

// Sought in an order of the nodes, so another numbering may find others.
const SOUGHT = { modularityUpTo: 0 };

describe('measures of structure', () => {
  test('do not depend on how the nodes are numbered, to the bit', () => {
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (network, keys) => {
        const order = Array.from({ length: network.nodes }, (_, node) => ({ node, key: keys.next().value ?? 0 }))
          .sort((one, other) => one.key - other.key || one.node - other.node)
          .map(({ node }) => node);
        const place = (node: number) => order.indexOf(node);
        const relabelled = {
          nodes: network.nodes,
          ties: network.ties.map(([from, to]) => [place(from), place(to)] as const),
          sectors: order.map((node) => network.sectors[node]),
        };
        expect(measureNetwork(networkOf(relabelled), SOUGHT)).toEqual(measureNetwork(networkOf(network), SOUGHT));
      }),
    );
  });

  test('of ties and contacts do not change with isolates; densities do, by the number of pairs', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 10 }), (network, isolates) => {
        const nodes = network.nodes + isolates;
        const sectors = [...network.sectors, ...Array.from({ length: isolates }, () => 'public')];
        const before = measureNetwork(networkOf(network));
        const after = measureNetwork(networkOf({ ...network, nodes, sectors }));
        expect(after.isolates).toBe(before.isolates + isolates);
        for (const name of [
          'ties',
          'reciprocity',
          'transitivity',
          'degreeAssortativity',
          'sectorAssortativity',
        ] as const)
          expect([name, after[name]]).toEqual([name, before[name]]);
        const pairs = (network.nodes * (network.nodes - 1)) / (nodes * (nodes - 1));
        expect(after.contactDensity).toBeCloseTo(before.contactDensity * pairs, 12);
      }),
    );
  });

  test('stay within their ranges, and hold together', () => {
    fc.assert(
      fc.property(drawn, (network) => {
        const measured = measureNetwork(networkOf(network));
        const { contactCentralisation, degreeAssortativity, sectorAssortativity } = measured;
        expect(contactCentralisation).toBeGreaterThanOrEqual(0);
        expect(contactCentralisation).toBeLessThanOrEqual(1);
        if (!Number.isNaN(degreeAssortativity)) expect(Math.abs(degreeAssortativity)).toBeLessThanOrEqual(1 + 1e-12);
        if (!Number.isNaN(sectorAssortativity)) expect(sectorAssortativity).toBeLessThanOrEqual(1);
        expect(measured.contactDensity).toBeCloseTo(measured.density * (2 - measured.reciprocity), 12);
        expect(measured.modularitySpread).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('more searches find communities that are as good or better', () => {
    fc.assert(
      fc.property(drawn, (network) => {
        const [few, many] = [1, 5].map((searches) => findCommunities(networkOf(network), searches));
        expect(many.modularity).toBeGreaterThanOrEqual(few.modularity);
        expect(Math.max(...many.of) + 1).toBe(many.count);
      }),
    );
  });
});

test('a star without directions is as centralised as can be, and all its contacts join unlike degrees', () => {
  const leaves = [1, 2, 3, 4];
  const network = buildNetwork({
    ids: ['middle', ...leaves.map(String)],
    sources: [...leaves, ...leaves.map(() => 0)],
    targets: [...leaves.map(() => 0), ...leaves],
    nodeAttributes: { sector: ['hub', ...leaves.map(() => 'leaf')] },
  });
  expect(measureNetwork(network)).toMatchObject({
    contactCentralisation: 1,
    degreeAssortativity: -1,
    sectorAssortativity: -1,
    isolates: 0,
  });
});
