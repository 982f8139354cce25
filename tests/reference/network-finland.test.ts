import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeReport, measureNetwork, readNetworkCsv } from '../../src/network/index.js';

const folder = new URL('../../../shared/data/finland-climate-policy/', import.meta.url);
const present = existsSync(folder);
if (!present) console.log('Skipped: the data folder ../shared/data/finland-climate-policy is absent.');

const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

// Expected: the README of the data folder; the self-loops are the rows of the tie files less those ties. Two figures there are
// rounded up or off by one: networkx gives a reciprocity of .3449 in wave 1, and attribute.csv has 113 rows below its header
// (the last without a line end), not 112.
const WAVES = [
  {
    wave: 0,
    nodes: 120,
    ties: 1869,
    selfLoops: 24,
    density: 0.131,
    reciprocity: 0.33,
    transitivity: 0.41,
    centralisation: 0.27,
  },
  {
    wave: 1,
    nodes: 131,
    ties: 2198,
    selfLoops: 41,
    density: 0.129,
    reciprocity: 0.35,
    transitivity: 0.44,
    centralisation: 0.22,
  },
];

describe.skipIf(!present)('the Finnish climate policy network', () => {
  test.each(WAVES)('wave $wave has the known structure', (expected) => {
    const { network, report } = readNetworkCsv({ edges: read(`collaboration${expected.wave}.csv`) });
    expect([report.nodes, report.ties]).toEqual([expected.nodes, expected.ties]);
    expect(report.dropped).toEqual([
      { reason: 'selfLoop', count: expected.selfLoops, examples: expect.arrayContaining(['FI003 -> FI003']) },
    ]);
    const measures = measureNetwork(network);
    expect(measures.density).toBeCloseTo(expected.density, 3);
    expect(Math.abs(measures.reciprocity - expected.reciprocity)).toBeLessThan(0.0055);
    expect(Math.abs(measures.transitivity - expected.transitivity)).toBeLessThan(0.005);
    expect(Math.abs(measures.inDegreeCentralisation - expected.centralisation)).toBeLessThan(0.005);
  });

  test('organisations without attributes are dropped with their ties, and reported', () => {
    const { network, report } = readNetworkCsv({ nodes: read('attribute.csv'), edges: read('collaboration0.csv') });
    expect(network.nodeCount).toBe(113);
    const unknown = report.dropped.find(({ reason }) => reason === 'unknownId');
    const selfLoops = report.dropped.find(({ reason }) => reason === 'selfLoop');
    expect(network.tieCount + (unknown?.count ?? 0) + (selfLoops?.count ?? 0)).toBe(1893);
    expect(report.missing).toContainEqual({ of: 'node', attribute: 'name', count: 113 });
    expect(network.nodeAttributes['roster0']).toBeInstanceOf(Float64Array);
    expect(describeReport(report)[0]).toBe(`Read 113 nodes and ${network.tieCount} ties (csv).`);
  });

  test('they are kept on request', () => {
    const { network, report } = readNetworkCsv(
      { nodes: read('attribute.csv'), edges: read('collaboration0.csv') },
      { addUnknown: true },
    );
    expect(network.tieCount).toBe(1869);
    expect(report.notes).toContain(
      `${network.nodeCount - 113} ids stand in ties only and were added as nodes without attributes.`,
    );
  });
});
