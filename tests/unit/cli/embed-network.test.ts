import { expect, test } from 'vitest';
import { embedNetwork } from '../../../src/cli/embed-network.js';
import { parseScenario } from '../../../src/model/index.js';
import { buildNetwork } from '../../../src/network/index.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const ring = { ids, sources: [0, 1, 2, 3, 4], targets: [1, 2, 3, 4, 0] };

test('attributes of the model go to actors and ties; missing ones are left to the model', () => {
  const network = buildNetwork({
    ...ring,
    nodeAttributes: {
      sector: ['Political', 'civil', '', 'citizen', 'private'],
      need_money: Float64Array.of(0.1, Number.NaN, 0.3, 0.4, 0.5),
      frame_1: Float64Array.of(0, 0.5, Number.NaN, 1, 1),
      frame_2: Float64Array.of(1, Number.NaN, 0.5, 0, 0),
      label: ['A', '', 'C', 'D', 'E'],
    },
    tieAttributes: { conflict: Float64Array.of(0.5, Number.NaN, 0, 0, 0) },
  });
  const { network: embedded, notes } = embedNetwork(network, 2, 'seed');
  const [a, b, c] = embedded.actors;
  expect(a).toEqual({ id: 'a', name: 'A', sector: 'political', assets: {}, needs: { money: 0.1 }, frame: [0, 1] });
  expect(b).toEqual({ id: 'b', sector: 'civil', assets: {}, needs: {}, frame: [0.5] });
  // The first dimension is missing, so the second cannot be kept: it is drawn and said to be.
  expect(c.frame).toBeUndefined();
  expect(notes.at(-1)).toBe('Of 1 frames the part behind their first missing value is drawn, too.');
  expect(embedded.ties.slice(0, 2)).toEqual([
    { from: 'a', to: 'b', conflict: 0.5 },
    { from: 'b', to: 'c' },
  ]);
  expect(() => parseScenario({ network: embedded })).not.toThrow();
});

test('a missing sector is drawn once from the seed, evenly', () => {
  const many = Array.from({ length: 3000 }, (_, node) => `n${node}`);
  const network = buildNetwork({ ids: many, sources: [0], targets: [1] });
  const sectorsOf = (seed: string) => embedNetwork(network, 2, seed).network.actors.map(({ sector }) => sector);
  expect(sectorsOf('x')).toEqual(sectorsOf('x'));
  expect(sectorsOf('x')).not.toEqual(sectorsOf('y'));
  const counts = new Map<string, number>();
  for (const sector of sectorsOf('x')) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  expect(counts.size).toBe(6);
  // 500 expected of each; the standard deviation is 20.4, so 100 is almost 5 of them.
  for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
});

test('frames beyond the dimensions of the scenario are ignored, and said to be', () => {
  const network = buildNetwork({ ...ring, nodeAttributes: { frame_3: new Float64Array(5) } });
  expect(embedNetwork(network, 2, 0).notes).toContain('Ignored of each node: frame_3 (did you mean frame_1?).');
  expect(embedNetwork(network, 3, 0).notes).toContain(
    'Of 5 frames the part behind their first missing value is drawn, too.',
  );
});
