import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ABOUT_MEASURES, buildNetwork, measureNetwork } from '../../src/network/index.js';

const page = readFileSync(new URL('../../docs/structure.md', import.meta.url), 'utf8');

test('the page has every measure with its definition and its name elsewhere, in their order', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual(
    Object.entries(ABOUT_MEASURES).map(
      ([name, { definition, elsewhere }]) => `| \`${name}\` | ${definition} | ${elsewhere || 'none'} |`,
    ),
  );
  const network = buildNetwork({ ids: ['a', 'b'], sources: [0], targets: [1] });
  expect(Object.keys(measureNetwork(network))).toEqual(Object.keys(ABOUT_MEASURES));
});
