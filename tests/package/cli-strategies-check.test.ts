import { describe, expect, test } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const module = (body: string) => `const make = (name, create, options = {}) => ({ name, about: 'x', options, create });
${body}
`;

const FILES = {
  'counting.mjs': module(`
    export const counting = make('counting', ({ every }) => ({ processes }, _, memory) => {
      const months = (memory ?? 0) + 1;
      const acts = months % every === 0 ? processes.map(({ process }) => ({ operation: 'fund', process })) : [];
      return { interventions: acts, memory: months };
    }, { every: 3 });`),
  'dicey.mjs': module(`
    export const dicey = make('dicey', () => ({ processes }) =>
      processes.filter(() => Math.random() < 0.5).map(({ process }) => ({ operation: 'fund', process })));`),
  'several.mjs': module(`
    export const a = make('a', () => undefined);
    export const b = make('b', () => () => []);
    export const nothing = 3;`),
  'leaves.mjs': module('process.exit(0);'),
  'none.mjs': 'export const nothing = 3;\n',
  'stuck.mjs': module("export const stuck = make('stuck', () => () => { for (;;); });"),
  'silent.mjs': module("export const silent = make('silent', () => () => undefined);"),
  'typo.mjs': module("export const typo = make('typo', () => () => [{ operation: 'fnd', process: 0 }]);"),
};

describe('metagovernor strategies check', () => {
  test('says that a strategy holds to the contract, and what it took', async () => {
    const { code, stdout, stderr } = await runCli(
      ['strategies', 'check', 'counting.mjs', '--option', 'every=2'],
      folderWith(FILES),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^counting with {"every":2}: 8 of 8 parts of the contract hold\.\n/);
    expect(stdout).toMatch(/holds {2}same elsewhere/);
    expect(stdout).toMatch(/\d+ decisions in \d of 4 runs, [\d.]+ ms in the middle and [\d.]+ ms at most; \d+ of \d+/);
  });

  test('says where it does not, with the smallest example, and ends with code 1', async () => {
    const folder = folderWith(FILES);
    const { code, stdout } = await runCli(['strategies', 'check', 'dicey.mjs'], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /stays inside: Expected decide to call neither clock nor chance but found Math\.random\n {2}in the run of 5 actors/,
    );
    const { stdout: json } = await runCli(['strategies', 'check', 'dicey.mjs', '--json'], folder);
    const { checks } = JSON.parse(json);
    const fault = checks.find(({ name }: { name: string }) => name === 'stays inside').fault;
    expect(fault.example.observation.processes).toHaveLength(1);
  });

  test('tells what an answer should have been, and claims nothing of what could not be tested', async () => {
    const { code, stdout } = await runCli(['strategies', 'check', 'typo.mjs'], folderWith(FILES));
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAILS +answers/);
    expect(stdout).toMatch(/holds +keeps its budget/);
    const silent = await runCli(['strategies', 'check', 'silent.mjs'], folderWith(FILES));
    expect(silent.stdout).toMatch(
      /^silent: 0 of 8 parts of the contract hold, 7 were not tested, for it answered nothing\.\n/,
    );
    expect(stdout).toMatch(/answers: .*operation.*fund.*"fnd".*in intervention 0 of the strategy typo/);
  });

  test.each([
    [
      'a file that is not there',
      ['counting.js'],
      /"counting\.js" to be a file, such as "counting\.mjs", but found none there/,
    ],
    ['a module without a strategy', ['none.mjs'], /to export one strategy, or the name of one, but found no strategy/],
    ['a module with several', ['several.mjs'], /to export one strategy, or the name of one, but found a, b/],
    [
      'a name that it does not export',
      ['several.mjs', '--name', 'c'],
      /to export a strategy with the name "c" but found a, b/,
    ],
    [
      'an unknown option of the strategy',
      ['counting.mjs', '--option', 'evry=2'],
      /options of counting .* such as "every", but found "evry"/,
    ],
    [
      'an option without a value',
      ['counting.mjs', '--option', 'every'],
      /--option to be given like acts=2 but found "every"/,
    ],
    ['no time', ['counting.mjs', '--milliseconds', 'soon'], /--milliseconds to be a number .* but found "soon"/],
    ['a module that leaves', ['leaves.mjs'], /ended its thread/],
    ['no file', [], /to be followed by <file>/],
  ])('%s is a mistake, told in one line', async (_, words, said) => {
    const { code, stdout, stderr } = await runCli(['strategies', 'check', ...words], folderWith(FILES));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^metagovernor: [^\n]*\n$/);
    expect(stderr).toMatch(said);
  });
});
