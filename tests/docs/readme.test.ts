import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const [firstRun, comparison] = Array.from(textOf('README.md').matchAll(/```ts\n([^]*?)```/g), ([, code]) => code);

/** Run a script of the README, as it stands, in a folder where metagovernor is installed. */
function run(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    cwd: fileURLToPath(root),
  });
}

test('the run in a few lines is the first example without its story, in at most 15 lines', () => {
  const lines = textOf('examples/first-run/main.mjs').split('\n');
  expect(firstRun.split('\n')).toEqual(lines.filter((line) => !/story/i.test(line)));
  expect(firstRun.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
});

test('the run in a few lines runs as it stands, and counts who got how far', () => {
  const printed = run(firstRun).trimEnd().split('\n');
  expect(printed).toHaveLength(4);
  expect(printed[0]).toMatch(/^20 problems were taken up/);
});

test('the comparison runs as it stands', () => {
  const lines = run(comparison).trimEnd().split('\n');
  const numbers = /percentage points \[-?\d+\.\d, -?\d+\.\d\]$/;
  expect(lines.map((line) => numbers.test(line))).toEqual([true, true, true, true]);
  expect(lines[3]).toMatch(/^From started to innovation the facilitator adds/);
});
