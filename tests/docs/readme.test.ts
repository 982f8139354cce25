import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../src/cli/program.js';

const root = new URL('../../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8');
const scriptsOf = (path: string) => Array.from(textOf(path).matchAll(/```ts\n([^]*?)```/g), ([, code]) => code);
const [firstRun] = scriptsOf('README.md');
const [comparison] = scriptsOf('docs/first-afternoon.md');

/** Run a script, as it stands, in a folder where metagovernor is installed. */
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

test('the README is short, has the two commands, and a first use for each who comes', () => {
  const readme = textOf('README.md');
  expect(readme.split('\n').length).toBeLessThan(110);
  expect(readme).toMatch(/^npm ci && npm run demo /m);
  expect(readme).toMatch(/^npm cit /m);
  for (const use of ['You teach', 'You study networks', 'You have a strategy']) expect(readme).toContain(`**${use}`);
});

/** What is wrong with a command; that a file of the reader's is not here is nothing wrong. */
function faultOf(line: string): string | null {
  try {
    readCommandLine(line.split(/ +/));
    return null;
  } catch (error) {
    const { message } = error as Error;
    return /but found none there$|no experiment\.json in it$/.test(message) ? null : message;
  }
}

test.each(['README.md', 'docs/first-afternoon.md'])('every command of %s is one that the program takes', (path) => {
  const blocks = Array.from(textOf(path).matchAll(/```sh\n([^]*?)```/g), ([, block]) => block).join('');
  const lines = Array.from(blocks.matchAll(/^npx metagovernor ([^#\n]+)/gm), ([, words]) => words.trim());
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) expect([line, faultOf(line)]).toEqual([line, null]);
});

test('the comparison of the first afternoon runs as it stands', () => {
  const lines = run(comparison).trimEnd().split('\n');
  const numbers = /percentage points \[-?\d+\.\d, -?\d+\.\d\]$/;
  expect(lines.map((line) => numbers.test(line))).toEqual([true, true, true, true]);
  expect(lines[3]).toMatch(/^From started to innovation the facilitator adds/);
});
