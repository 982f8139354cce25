import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { tryStrategy } from '../../src/experiment/node/try-strategy.js';
import { TINY } from '../support/small-experiment.js';
import { contentsOf, folderWith, runCli, runHere } from './run-cli.js';

/** A module that does something where it is imported, where its strategy is made, and where that decides. */
function moduleText({ atImport = '', atCreate = '', atDecide = '' }): string {
  return `${atImport}
export const odd = {
  name: 'odd', about: 'Odd.', options: {},
  create: () => { ${atCreate}; return () => { ${atDecide}; return []; }; },
};
`;
}

const FILES = {
  'tiny.json': JSON.stringify(TINY),
  'x.yaml': `scenarios: [{scenario: tiny.json, label: tiny}]
strategies: [handsOff, {name: odd, module: odd.mjs}]
replicates: 3
metrics: [interaction]
`,
};

const ENDED = /to be imported and to make its strategy but found that it ended its thread: /;

describe('a module of a strategy', () => {
  test.each([
    ['leaves the process where it is imported', { atImport: 'process.exit(0);' }, ENDED],
    ['leaves it in a moment', { atImport: 'await new Promise((go) => setTimeout(go, 20)); process.exit();' }, ENDED],
    ['leaves it by another door', { atImport: 'process.reallyExit(0);' }, ENDED],
    ['leaves it where its strategy is made', { atCreate: 'process.exit(0)' }, ENDED],
    ['awaits what never comes', { atImport: 'await new Promise(() => {});' }, ENDED],
    ['throws where it is imported', { atImport: 'throw new Error("mine");' }, /cannot be imported: mine/],
    ['throws nothing that has a text', { atImport: 'throw null;' }, /cannot be imported: null/],
    ['throws where its strategy is made', { atCreate: 'throw new Error("mine")' }, /but found that it throws: mine/],
  ])('that %s is told in one line, before there is a folder', async (_, does, said) => {
    const folder = folderWith({ ...FILES, 'odd.mjs': moduleText(does) });
    for (const [command, runIn] of [
      ['run', runCli],
      ['plan', runHere],
    ] as const) {
      const { code, stdout, stderr } = await runIn(['experiment', command, 'x.yaml', '--out', 'out'], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^metagovernor: Expected file:\S+odd\.mjs [^\n]*\n$/);
      expect(stderr).toMatch(said);
      expect(contentsOf(folder)).not.toContain('out');
    }
  });

  test.each([
    ['leaves the thread', 'process.exit(0)', /A worker died: worker exited/],
    [
      'asks for more memory than there is',
      'new ArrayBuffer(2 ** 51)',
      /The machine did not let odd come to its end: Array/,
    ],
    [
      'calls itself for ever',
      'const f = () => 1 + f(); f()',
      /The machine did not let odd come to its end: Maximum call/,
    ],
  ])('that %s where it decides loses its replicates: told, exit code 1, to be run again', async (_, atDecide, said) => {
    const folder = folderWith({ ...FILES, 'odd.mjs': moduleText({ atDecide }) });
    const { code, stdout } = await runCli(['experiment', 'run', 'x.yaml', '--out', 'out', '--threads', '1'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('0 of 1 shards are done');
    expect(stdout).toContain('3 replicates lost, for want of memory, stack or time or for a worker that died;');
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(said);
    expect(stdout).toContain('Go on with: metagovernor experiment run out\n');
    expect(contentsOf(folder).filter((name) => /runs\/./.test(name))).toEqual([]);
  });

  test.each([
    ['where it is imported', { atImport: 'for (;;);' }],
    ['where its strategy is made', { atCreate: 'for (;;);' }],
    ['while others of it live on', { atImport: 'setInterval(() => {}, 10); await new Promise(() => {});' }],
  ])('that never comes to an end %s is given up', async (_, does) => {
    const folder = folderWith({ 'odd.mjs': moduleText(does) });
    const file = new URL('../../dist/experiment/node/try-strategy.js', import.meta.url).href;
    const library: { tryStrategy: typeof tryStrategy } = await import(/* @vite-ignore */ file);
    const url = pathToFileURL(join(folder, 'odd.mjs')).href;
    const trial = library.tryStrategy({ name: 'odd', label: 'odd', options: {} }, url, 2);
    await expect(trial).rejects.toMatchObject({
      code: 'EXPERIMENT',
      message: `Expected ${url} to be imported and to make its strategy within 2 s but found that it did not`,
    });
  });
});
