import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildNetwork, measureNetwork, readGexf, readGraphml } from '../../src/network/index.js';

interface Reference {
  readonly cases: readonly {
    readonly name: string;
    readonly nodes: number;
    readonly edges: readonly (readonly [number, number])[];
    readonly measures: Readonly<Record<string, number>>;
  }[];
  readonly networkxGraphml: string;
  readonly networkxGexf: string;
  readonly igraphGraphml: string;
}

// Written by network-reference.py beside it, with networkx 3.6.1 and python-igraph 1.0.0.
const reference = JSON.parse(readFileSync(new URL('network-reference.json', import.meta.url), 'utf8')) as Reference;

describe('measures agree with networkx and igraph', () => {
  test.each(reference.cases)('on a graph: $name', ({ nodes, edges, measures }) => {
    const network = buildNetwork({
      ids: Array.from({ length: nodes }, (_, i) => String(i)),
      sources: edges.map(([i]) => i),
      targets: edges.map(([, j]) => j),
    });
    const { modularity, ...exact } = measures;
    const measured = measureNetwork(network);
    for (const [name, expected] of Object.entries(exact)) {
      expect([name, measured[name as keyof typeof measured]]).toEqual([name, expect.closeTo(expected, 12)]);
    }
    // The Louvain method is a search: the best of 20 seeds there, of 10 here; and there the karate club has weights, here it has
    // none (structure.test.ts compares closely, without).
    expect(measured.modularity).toBeGreaterThan(modularity - 0.05);
    expect(measured.modularity).toBeLessThan(modularity + 0.02);
  });
});

describe('files of other tools are read', () => {
  const texts = { label: ['Ærø & <co>', 'two\nlines, "quoted"'], budget: [0.1 + 0.2, 1e-300] };

  test.each([
    ['GraphML', () => readGraphml(reference.networkxGraphml), ''],
    ['GEXF', () => readGexf(reference.networkxGexf), 'c'],
  ] as const)('%s by networkx', (_, read, labelOfC) => {
    const { network, report } = read();
    expect(network.ids).toEqual(['007', 'b', 'c']);
    expect(network.nodeAttributes['label']).toEqual([...texts.label, labelOfC]);
    expect(network.nodeAttributes['budget']).toEqual(Float64Array.of(...texts.budget, Number.NaN));
    expect(network.nodeAttributes['public']).toEqual(Float64Array.of(1, 0, Number.NaN));
    expect(Array.from(network.targets)).toEqual([2, 0]);
    expect(network.tieAttributes).toEqual({ weight: Float64Array.of(1, 2.5), kind: ['', 'advice'] });
    expect(report.missing).toContainEqual({ of: 'node', attribute: 'budget', count: 1 });
    expect(report.notes).toContain('Truth values of public were read as 1 and 0.');
  });

  test('an undirected GraphML by igraph gives two ties an edge', () => {
    const { network, report } = readGraphml(reference.igraphGraphml);
    expect(network.nodeAttributes['name']).toEqual(['a', 'b', 'c']);
    expect(Array.from(network.offsets)).toEqual([0, 1, 3, 4]);
    expect(network.tieAttributes['weight']).toEqual(Float64Array.of(0.5, 0.5, 4, 4));
    expect(report.notes).toEqual([
      'Left out: id of <graph>.',
      '2 undirected edges were read as two directed ties each.',
    ]);
  });
});
