import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BASELINES } from '../../src/benchmark/index.js';
import { contentsOf, folderWith, runCli, runHere } from './run-cli.js';

const ENTRY = `export const funder = {
  name: 'funder', about: 'Funds what collaborates.', options: { every: 1 },
  create: ({ every }) => ({ tick, processes }) =>
    tick % every === 0 ? processes.map(({ process }) => ({ operation: 'fund', process, intensity: 0.5 })) : [],
};
`;
/** What a strategy can find out of where it runs, as the error of its first run. */
const LOOKS = `export const looks = { name: 'looks', about: 'Looks around.', options: {}, create: () => () => {
  const { argv, env, getBuiltinModule, binding } = globalThis.process;
  if (Object.keys(env).length + argv.length > 2 || getBuiltinModule !== undefined || binding !== undefined) throw new Error('seen');
  return [];
} };
`;
const FEW = ['--only', 'standard-service', '--replicates', '2'];
const FILES = { 'funder.mjs': ENTRY, 'looks.mjs': LOOKS, 'reads.mjs': `import 'node:fs';\n${ENTRY}` };

interface Board {
  readonly suite: string;
  readonly seed: string;
  readonly isJudged: boolean;
  readonly entries: readonly { readonly label: string; readonly digest: string }[];
  readonly standings: { readonly arms: readonly { readonly label: string }[]; readonly failed: readonly unknown[] };
}

describe('metagovernor benchmark', { timeout: 300_000 }, () => {
  test('ranks an entry beside the library, goes on in its folder, and says the same again', async () => {
    const cwd = folderWith(FILES);
    const first = await runHere(['benchmark', 'run', 'funder.mjs:every=2', ...FEW, '--out', 'b'], cwd);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toMatch(/nobody is ranked/);
    expect(first.stdout).toMatch(/funder every=2 +- +entry/);
    expect(contentsOf(join(cwd, 'b'))).toEqual(
      expect.arrayContaining(['benchmark.json', 'leaderboard.html', 'standings.csv', 'standings.json']),
    );
    const board = readFileSync(join(cwd, 'b/standings.json'), 'utf8');
    const page = readFileSync(join(cwd, 'b/leaderboard.html'), 'utf8');

    const shardsOf = (arm: string) => {
      const folder = readdirSync(join(cwd, 'b/runs')).find((name) => name.startsWith(`${arm}-`)) as string;
      const shards = join(cwd, 'b/runs', folder, 'runs');
      return readdirSync(shards).map((name) => [name, statSync(join(shards, name)).mtimeMs]);
    };
    const kept = shardsOf('handsOff');

    // A run that is lost is run again, the others are not, and nothing changes.
    const lost = readdirSync(join(cwd, 'b/runs')).find((name) => name.startsWith('funder')) as string;
    rmSync(join(cwd, 'b/runs', lost), { recursive: true });
    const again = await runHere(['benchmark', 'run', '--out', 'b', '--threads', '1'], cwd);
    expect(again.code).toBe(0);
    expect(shardsOf('handsOff')).toEqual(kept);
    expect(readFileSync(join(cwd, 'b/standings.json'), 'utf8')).toBe(board);
    expect(readFileSync(join(cwd, 'b/leaderboard.html'), 'utf8')).toBe(page);

    // An entry that comes later runs alone, and stands beside the first.
    const later = await runHere(['benchmark', 'run', 'convener:acts=4', '--out', 'b', '--json'], cwd);
    const { entries, standings } = JSON.parse(later.stdout) as Board;
    expect(entries.map(({ label }) => label)).toEqual(['funder every=2', 'convener acts=4']);
    expect(standings.arms).toHaveLength(BASELINES.length + 2);

    const danish = await runHere(['benchmark', 'report', 'b', '--lang', 'da'], cwd);
    expect(danish.stdout).toMatch(/nettogevinst, forskel fra handsOff/);
    expect(readFileSync(join(cwd, 'b/leaderboard.html'), 'utf8')).toMatch(/<html lang="da">/);
  });

  test('that refuses an entry leaves its folder as it was', async () => {
    const cwd = folderWith(FILES);
    for (const [words, said] of [
      ['run convener', /convener twice: it is there already/],
      ['judge convener', /convener twice: it is there already/],
      ['run convener:acts=4 convener:acts=4', /convener acts=4 twice/],
      ['run funder.mjs:every=often', /option every of funder to be a number, as its default 1 is, but found "often"/],
    ] as const) {
      const { code, stderr } = await runHere(['benchmark', ...words.split(' '), '--out', 'b'], cwd);
      expect([words, code]).toEqual([words, 2]);
      expect(stderr).toMatch(said);
      expect(contentsOf(cwd)).toEqual(Object.keys(FILES).sort());
    }
  });

  test('judges what was committed to, by a seed that came later, and nothing else', async () => {
    const cwd = folderWith(FILES);
    const committed = await runHere(
      ['benchmark', 'judge', 'funder.mjs', '--replicates', '2', '--out', 'j', '--json'],
      cwd,
    );
    expect(committed.code).toBe(0);
    const [{ digest }] = (JSON.parse(committed.stdout) as { entries: { digest: string }[] }).entries;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);

    // Whoever changes an entry once it is in is found out.
    writeFileSync(join(cwd, 'funder.mjs'), ENTRY.replace('0.5', '0.6'));
    const changed = await runHere(['benchmark', 'judge', '--out', 'j', '--seed', '7'], cwd);
    expect(changed.code).not.toBe(0);
    expect(changed.stderr).toMatch(/entry funder is not as it came in/);
    expect(contentsOf(join(cwd, 'j'))).toEqual(['benchmark.json']);
  });

  test('keeps the seed from who is judged', async () => {
    const cwd = folderWith(FILES);
    process.env['SEED_OF_THE_JUDGES'] = '42';
    onTestFinished(() => {
      delete process.env['SEED_OF_THE_JUDGES'];
    });
    const { code, stdout } = await runCli(['benchmark', 'run', 'looks.mjs', ...FEW, '--out', 'b', '--json'], cwd);
    expect(code).toBe(0);
    const { standings, isJudged } = JSON.parse(stdout) as Board;
    expect(isJudged).toBe(false);
    expect(standings.failed).toEqual([]);
  });

  test.each([
    ['run nobody.mjs', /an entry.*"nobody\.mjs" to be a file.*none there/],
    ['run convner', /convener/],
    ['run convener:act=3', /acts/],
    ['run funder.mjs:every', /every=2 but found "every"/],
    ['run --suite governance-2', /governance-1/],
    ['run --only homlessness', /homelessness/],
    ['run --replicates 1', /--replicates.*2 to 100000.*1/],
    ['run --quick --replicates 3', /--quick or --replicates but found both/],
    ['run --threads 0', /--threads/],
    ['run --lang sv', /"sv"/],
    ['judge funder.mjs', /--out <dir>/],
    ['judge --out new', /entries to judge but found none/],
    ['judge --out new --seed 3', /entries to be in before the seed is drawn/],
    ['report new', /folder of a benchmark but found none/],
    ['reprot', /report/],
  ])('%s is told in one line, and nothing is done', async (words, said) => {
    const cwd = folderWith(FILES);
    const { code, stderr } = await runHere(['benchmark', ...words.split(' ')], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(contentsOf(cwd)).toEqual(Object.keys(FILES).sort());
  });

  test('an entry that could look outside is refused, with the import that shows it', async () => {
    const cwd = folderWith(FILES);
    const { code, stderr } = await runHere(['benchmark', 'run', 'reads.mjs', ...FEW, '--out', 'b'], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(/node:fs in reads\.mjs/);
  });
});
