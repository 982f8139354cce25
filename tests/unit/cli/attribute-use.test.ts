import { expect, test } from 'vitest';
import { describeAttributeUse } from '../../../src/cli/attribute-use.js';
import { buildNetwork } from '../../../src/network/index.js';

const ring = { ids: ['a', 'b', 'c', 'd', 'e'], sources: [0, 1, 2, 3, 4], targets: [1, 2, 3, 4, 0] };
const full = () => new Float64Array(5);

test('says which attributes are used, and which are ignored', () => {
  const network = buildNetwork({
    ...ring,
    nodeAttributes: { sector: ['civil', '', '', '', ''], label: ['A', 'B', 'C', 'D', 'E'], frme_1: full() },
    tieAttributes: { trust: full(), conflict: Float64Array.of(0.5, Number.NaN, 0, 0, 0) },
  });
  expect(describeAttributeUse(network, 1)).toEqual([
    'Used of each node: sector, label.',
    'Ignored of each node: frme_1 (did you mean frame_1?).',
    'Used of each tie: trust, conflict.',
  ]);
});

test('a label is ignored beside a name', () => {
  const texts = ['A', 'B', 'C', 'D', 'E'];
  const network = buildNetwork({ ...ring, nodeAttributes: { name: texts, label: texts } });
  expect(describeAttributeUse(network, 2)).toContain('Ignored of each node: label.');
});

test('frames beyond the dimensions of the scenario are ignored', () => {
  const network = buildNetwork({ ...ring, nodeAttributes: { frame_3: full() } });
  expect(describeAttributeUse(network, 2)).toContain('Ignored of each node: frame_3 (did you mean frame_1?).');
  expect(describeAttributeUse(network, 3)).toContain('Used of each node: frame_3.');
});
