import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf, folderWith, runCli, runHere } from './run-cli.js';

interface RunJson {
  readonly measures: Readonly<Record<string, number>>;
  readonly digest: string;
  readonly processes: readonly { readonly status: string; readonly process: number }[];
  readonly events: readonly { readonly event: string; readonly process: number; readonly detail: string }[];
}

test('run says what became of each process, as its own JSON has it', async () => {
  const text = await runHere(['run', '--strategy', 'convener', '--seed', '7'], '.');
  const json = await runHere(['run', '--strategy', 'convener', '--seed', '7', '--log', '--json'], '.');
  expect(text).toMatchObject({ code: 0, stderr: '' });
  expect(json).toMatchObject({ code: 0, stderr: '' });
  const { measures, processes, events } = JSON.parse(json.stdout) as RunJson;
  const fates = text.stdout.split('\n').filter((line) => /^\d+ {2}/.test(line));
  expect(fates).toHaveLength(processes.length);
  expect(fates.filter((line) => line.includes('innovated'))).toHaveLength(measures['innovation']);
  expect(fates.filter((line) => / no (?:interaction|collaboration|innovation): /.test(line))).toHaveLength(
    processes.filter(({ status }) => status === 'failed').length,
  );
  const innovated = events.filter(({ event }) => event === 'innovated');
  expect(innovated).toHaveLength(measures['innovation']);
  for (const { detail } of innovated) expect(detail).toMatch(/^[01]{12}$/);
  expect(events.filter(({ event }) => event === 'intervened')).toHaveLength(measures['interventions']);
  for (const line of text.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});

test('run is the replicate of a comparison: the same digest', async () => {
  const folder = folderWith();
  const words = ['--replicates', '3', '--attribute', '0', '--strategies', 'handsOff,facilitator', '--out', 'out'];
  await runHere(['compare', ...words], folder);
  const lines = readFileSync(join(folder, 'out/runs.csv'), 'utf8').split('\r\n');
  const run = await runHere(['run', '--strategy', 'facilitator', '--replicate', '2', '--json'], folder);
  const { digest } = JSON.parse(run.stdout) as RunJson;
  expect(
    lines
      .find((line) => line.startsWith('facilitator,2,'))
      ?.split(',')
      .at(-1),
  ).toBe(digest);
});

test('a run does not depend on whether its events are listed', async () => {
  const [plain, logged] = await Promise.all([
    runHere(['run', '--json'], '.'),
    runHere(['run', '--json', '--log'], '.'),
  ]);
  const { events, ...rest } = JSON.parse(logged.stdout) as RunJson;
  expect(events.length).toBeGreaterThan(0);
  expect(rest).toEqual(JSON.parse(plain.stdout));
});

test('run writes what it says, and a written plan is carried out', async () => {
  const plan = [{ tick: 0, operation: 'fund', process: 0 }];
  const folder = folderWith({ 'plan.json': JSON.stringify(plan) });
  const words = [
    'run',
    '--strategy',
    'fixedPlan:plan=@plan.json',
    '--set',
    'metagovernor.competence.detail=1',
    '--log',
  ];
  const { code, stdout } = await runCli([...words, '--out', 'out'], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\n0 +intervened +0 +fund\n/);
  expect(stdout).toContain('Wrote run.json, processes.csv, events.csv into out');
  expect(contentsOf(join(folder, 'out'))).toEqual(['events.csv', 'processes.csv', 'run.json']);
});
