import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Comparison, Executor } from '../../src/experiment/index.js';
import { numbers, texts } from '../../src/numeric/index.js';
import { findScenario } from '../../src/scenarios/index.js';
import { GOLDEN_CASES, ROOT } from './golden-cases.js';

const PRINT = [fileURLToPath(new URL('scripts/update-golden.mjs', ROOT)), '--print'];

/** The Nodes of this machine: the one that runs this test, and those on the path that are not a package of ours. */
function nodesOfThisMachine(): string[] {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .filter((file) => existsSync(file) && !file.split(sep).includes('node_modules'))
    .map((file) => realpathSync(file));
  return [...new Set([realpathSync(process.execPath), ...found])];
}

function digestsBy(node: string): { node: string; digests: string[] } {
  return JSON.parse(execFileSync(node, PRINT, { encoding: 'utf8' }));
}

function built(path: string): Promise<unknown> {
  return import(/* @vite-ignore */ new URL(`dist/${path}/index.js`, ROOT).href);
}

describe('the golden digests of the built package', () => {
  const expected = GOLDEN_CASES.map(({ digest }) => digest);

  test('are the same on every Node of this machine', (context) => {
    const results = nodesOfThisMachine().map(digestsBy);
    for (const { node, digests } of results) expect(digests, node).toEqual(expected);
    const versions = [...new Set(results.map(({ node }) => node))];
    console.log(`Golden digests: ${expected.length} runs are the same on Node ${versions.join(' and ')}.`);
    if (versions.length < 2) {
      console.log('Skipped: no second Node on the path, so nothing to compare this one with.');
      context.skip('no second Node on the path');
    }
  });

  test.each([1, 2])('are the same with %i workers', async (width) => {
    const { compare } = (await built('experiment')) as typeof import('../../src/experiment/index.js');
    const { threadExecutor } = (await built('experiment/node')) as { threadExecutor: (width: number) => Executor };
    const executor = threadExecutor(width);
    try {
      for (const { id, scenario } of new Set(GOLDEN_CASES.map((one) => findScenario(one.scenario)))) {
        const here = GOLDEN_CASES.filter((one) => one.scenario === id);
        for (const seed of new Set(here.map((one) => one.seed))) {
          const cases = here.filter((one) => one.seed === seed);
          const strategies = cases.map(({ strategy }) => strategy);
          const { runs }: Comparison = await compare({ scenario, strategies, seed, replicates: 3 }, { executor });
          const replicates = numbers(runs, 'replicate');
          const first = texts(runs, 'digest').filter((_, row) => replicates[row] === 0);
          expect(first).toEqual(cases.map(({ digest }) => digest));
        }
      }
    } finally {
      await executor.close();
    }
  });
});
