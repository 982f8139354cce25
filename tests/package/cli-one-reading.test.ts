import { expect, test } from 'vitest';
import { folderWith, runHere } from './run-cli.js';

const EXPERIMENT = { scenarios: ['generated-network'], strategies: ['handsOff'], replicates: 2 };

// A seed as it stands in JSON and in YAML, and after --seed; and what it is everywhere, or nothing where it is refused everywhere.
const SEEDS: readonly (readonly [inFile: string, typed: string, seed: string | number | undefined])[] = [
  ['42', '42', 42],
  ['"42"', '42', 42],
  ['4.2e1', '4.2e1', 42],
  ['"spring"', 'spring', 'spring'],
  ['"36028797018963969"', '36028797018963969', '36028797018963969'],
  ['"042"', '042', undefined],
  ['"0x2A"', '0x2A', undefined],
  ['" 42"', ' 42', undefined],
  ['"4_2"', '4_2', undefined],
  ['"NaN"', 'NaN', undefined],
  ['-42', '-42', undefined],
  ['4.2', '4.2', undefined],
];

test.each(SEEDS)('the seed %s of a file is --seed=%s', async (inFile, typed, seed) => {
  const json = JSON.stringify({ ...EXPERIMENT, seed: 'SEED' }).replace('"SEED"', inFile);
  const folder = folderWith({ 'e.json': json, 'block.yaml': `replicates: 2\nseed: ${inFile}\n` });
  const ended = await Promise.all([
    runHere(['experiment', 'plan', 'e.json', '--out', 'json'], folder),
    runHere(['experiment', 'plan', 'block.yaml', '--out', 'block'], folder),
    runHere(['run', '--ticks', '2', `--seed=${typed}`], folder),
  ]);
  for (const { code, stdout, stderr } of ended) {
    expect([code, stderr.split('\n').length]).toEqual(seed === undefined ? [2, 2] : [0, 1]);
    if (seed === undefined) expect(stderr).toMatch(/(?:--seed|experiment\.seed) to be a whole number from 0/);
    else expect(stdout).toContain(`seed ${seed}`);
  }
});

test('what stands in a file as no text is refused where it is not written as in JSON, and says how to write it', async () => {
  const values = ['0x2A', '042', '+42', '.42', '36028797018963969', '.inf', 'True'];
  const folder = folderWith(
    Object.fromEntries(values.map((value, at) => [`${at}.yaml`, `replicates: 2\nseed: ${value}\n`])),
  );
  for (const [at, value] of values.entries()) {
    const { code, stderr } = await runHere(['experiment', 'plan', `${at}.yaml`], folder);
    expect(code).toBe(2);
    expect(stderr).toContain(`line 2 but found ${value}`);
    expect(stderr).toContain('in quotes');
  }
});

test.each(['0x8', ' 8', '+8', '08', '٨'])('"%s" is a number behind no option', async (value) => {
  const words = [
    ['compare', `--replicates=${value}`],
    ['run', `--set=forming.patience=${value}`],
    ['run', `--strategy=convener:acts=${value}`],
  ];
  for (const each of words) {
    const { code, stderr } = await runHere(each, '.');
    expect([each, code]).toEqual([each, 2]);
    expect(stderr).toMatch(/^metagovernor: .*Expected /);
  }
});

test('a scenario file loses nothing', async () => {
  const files = {
    'long.json': '{"ticks": 5,\n"version": 36028797018963969}',
    'twice.json': '{"ticks": 5,\n"ticks": 6}',
    'hidden.json': '{"ticks": 5, "strategy": {"options": {"__proto__": {"acts": 1}}}}',
    'plan.json': '[{"tick": 1, "operation": "fund", "process": 0, "__proto__": {"intensity": 0.1}}]',
  };
  const folder = folderWith(files);
  for (const name of ['long', 'twice', 'hidden']) {
    const { code, stderr } = await runHere(['run', '--scenario', `${name}.json`], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^metagovernor: ${name}\\.json: Expected .* line [12]`));
  }
  const { code, stderr } = await runHere(['run', '--strategy', 'fixedPlan:plan=@plan.json'], folder);
  expect(code).toBe(2);
  expect(stderr).toContain('"__proto__"');
});
