import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, folderWith, runCli, runHere } from './run-cli.js';

/** A strategy in a module that mediates where `when` says so; `before` stands at the top of the module, `made` in create. */
function moduleText(when: string, { before = '', made = '' } = {}): string {
  return `${before}
export const own = { name: 'own', about: 'Mediates at times.', options: {}, create: () => {
  ${made}
  return ({ tick, processes }, { draw }) =>
    ${when} ? processes.map(({ process }) => ({ operation: 'mediate', process })) : [];
} };
`;
}

const YAML = `scenarios: [{scenario: generated-network, label: town, changes: {ticks: 16, problems.count: 6, network.actors: 12}}]
strategies: [handsOff, {name: own, module: own.mjs}]
replicates: 8
seed: own
metrics: [interaction, digest]
`;

const UNDETERMINED: readonly (readonly [string, string])[] = [
  ['counts beside itself', moduleText('calls++ % 3 === 0', { before: 'let calls = 0;' })],
  ['draws at its import', moduleText('(tick * share) % 1 < 0.5', { before: 'const share = Math.random() + 1;' })],
  ['keeps what the first run saw', moduleText('(seen[tick] ??= draw(0) < 0.5)', { before: 'const seen = [];' })],
];

describe('a module whose strategy is not determined by the seed', () => {
  test.for(UNDETERMINED.flatMap(([what, text]) => ['1', '2'].map((threads) => [what, text, threads] as const)))(
    'is named in one line: one that %s',
    async ([, text, threads], { onTestFinished: after }) => {
      const folder = folderWith({ 'x.yaml': YAML, 'own.mjs': text }, after);
      const ran = await runHere(['experiment', 'run', 'x.yaml', '--out', 'out', '--threads', threads], folder);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toMatch(
        /metagovernor: Expected the strategy own to decide by [^\n]*replicate \d of town, run again/,
      );
      const status = await runHere(['experiment', 'status', 'out'], folder);
      expect(status.stdout).toContain('0 of 1 shards are done');
    },
  );
});

test('one that counts in create is made anew for each run: the same tables from any number of threads', async () => {
  const text = moduleText('calls++ % 3 === 0', { made: 'let calls = 0;' });
  const tables = await Promise.all(
    ['1', '2'].map(async (threads) => {
      const folder = folderWith({ 'x.yaml': YAML, 'own.mjs': text });
      const ran = await runHere(['experiment', 'run', 'x.yaml', '--out', 'out', '--threads', threads], folder);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain('run again now and then, to see that they do the same: own');
      return (await runHere(['experiment', 'status', 'out', '--json'], folder)).stdout;
    }),
  );
  expect(tables[0]).toBe(tables[1]);
});

describe('an experiment whose module imports', () => {
  const text = `import { isDue } from './parts/due.mjs';\n${moduleText('isDue(tick)')}`;
  const due = 'export const isDue = (tick) => tick > 2;\n';

  test('is not gone on with where what is imported has changed, and its tables stay as they are', async () => {
    const folder = folderWith({ 'x.yaml': YAML, 'own.mjs': text, 'parts/due.mjs': due });
    const run = (...words: string[]) => runCli(['experiment', 'run', ...words, '--threads', '1'], folder);
    const begun = await run('x.yaml', '--out', 'out', '--shard-runs', '4', '--shards', '0-1');
    expect(begun.stdout).toContain('2 of 4 shards are done');
    writeFileSync(join(folder, 'parts/due.mjs'), due.replace('2', '3'));
    for (const words of [['out'], ['x.yaml', '--out', 'out']]) {
      const other = await run(...words);
      expect(other.code).not.toBe(0);
      expect(other.stderr).toMatch(/^metagovernor: Expected [^\n]* but found [^\n]*\n$/);
    }
    expect((await runHere(['experiment', 'status', 'out'], folder)).stdout).toContain('2 of 4 shards are done');
    writeFileSync(join(folder, 'parts/due.mjs'), due);
    expect((await run('out')).stdout).toContain('4 of 4 shards are done');
  });

  test('by a computed name says so', async () => {
    const folder = folderWith({
      'x.yaml': YAML,
      'own.mjs': `const { isDue } = await import(['.', 'due.mjs'].join('/'));\n${moduleText('isDue(tick)')}`,
      'due.mjs': due,
    });
    const plan = await runHere(['experiment', 'plan', 'x.yaml', '--out', 'out'], folder);
    expect(plan.stdout).toContain('an import whose name is computed in own.mjs');
  });
});

test('a strategy that returns nothing fails its run in one line, which names it', async () => {
  const folder = folderWith({
    'x.yaml': YAML,
    'own.mjs': moduleText('undefined', {}).replace(': [];', ': undefined;'),
  });
  const { code, stdout } = await runHere(['experiment', 'run', 'x.yaml', '--out', 'out', '--threads', '1'], folder);
  expect(code).toBe(1);
  expect(stdout).toContain('8 runs failed');
  expect(stdout).toContain('Every run of own failed: no table holds anything of it.');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Expected the strategy own to return a list of interventions, or { interventions, memory }, but found undefined',
  );
});

test('an option that a factor varies and the module does not take is told before there is a folder', async () => {
  const text = moduleText('true').replace('options: {}', 'options: { every: 3 }');
  const yaml = `${YAML}factors: [{ path: strategies.own.evry, values: [1, 3] }]\n`;
  const folder = folderWith({ 'x.yaml': yaml, 'own.mjs': text });
  const { code, stdout, stderr } = await runHere(['experiment', 'plan', 'x.yaml', '--out', 'out'], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/options of own to hold only known names, such as "every", but found "evry"/);
  expect(contentsOf(folder)).not.toContain('out');
});
