import { expect, test } from 'vitest';
import { runHere } from './run-cli.js';

const SMALL = ['--scenario', 'generated-network', '--replicates', '3', '--set', 'problems.count=5', '--threads', '1'];

test('regimes compares the three on the same seed, as text and as JSON, and says how to read it', async () => {
  const text = await runHere(['regimes', ...SMALL], '.');
  const json = await runHere(['regimes', ...SMALL, '--json'], '.');
  expect([text.code, json.code]).toEqual([0, 0]);
  expect(text.stdout).toContain('these assumptions imply');
  const { regimes, measures, settings } = JSON.parse(json.stdout);
  expect(regimes.map(({ regime }: { regime: string }) => regime)).toEqual([
    'bureaucracy',
    'newPublicManagement',
    'newPublicGovernance',
  ]);
  expect(settings).toEqual({ 'problems.count': 5 });
  const motive = measures.filter(({ measure }: { measure: string }) => measure === 'motiveKept');
  expect(motive).toHaveLength(3);
  for (const { mean } of motive) expect(text.stdout).toContain(mean.value.toFixed(3));
});

test('run takes a regime, and --set comes after it', async () => {
  const words = [
    'run',
    '--scenario',
    'generated-network',
    '--regime',
    'newPublicManagement',
    '--set',
    'culture.ruleBurden=0.6',
  ];
  const { code, stdout } = await runHere([...words, '--json'], '.');
  expect(code).toBe(0);
  const { scenario, settings } = JSON.parse(stdout);
  expect(scenario.culture).toMatchObject({ ruleBurden: 0.6, coProduction: 0.1 });
  expect(settings).toEqual({ regime: 'newPublicManagement', 'culture.ruleBurden': 0.6 });
});

test('an unknown regime is a mistake with the nearest one', async () => {
  const { code, stderr } = await runHere(['run', '--regime', 'bureaucrazy'], '.');
  expect(code).toBe(2);
  expect(stderr).toMatch(/regime, such as "bureaucracy"/);
});
