import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../../src/base/index.js';
import { pathWord, shellCommand } from '../../../src/cli/shell-command.js';

test('a word that needs no quotes gets none, others do', () => {
  expect(shellCommand('report', 'results/town_2.1')).toBe('metagovernor report results/town_2.1');
  expect(shellCommand('report', 'my results')).toBe("metagovernor report 'my results'");
  expect(shellCommand('report', "it's $HOME")).toBe("metagovernor report 'it'\\''s $HOME'");
  expect(shellCommand('report', pathWord('-out'))).toBe('metagovernor report ./-out');
});

test('what is printed and pasted into a shell names the same words', ({ skip }) => {
  if (spawnSync('bash', ['-c', 'true']).status !== 0) return skip('no bash here');
  const word = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'\'"\\ $`!*?~#&;|<>()[]{}\n\t\x1b\u202eø'),
      fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }).filter((each) => each !== '\0'),
    ),
    minLength: 0,
    maxLength: 8,
  });
  const samples = fc.sample(fc.array(word, { minLength: 1, maxLength: 4 }), { numRuns: 200, seed: 5 });
  const script = samples.map((words) => visible(shellCommand(...words))).join('\n');
  const printed = spawnSync('bash', ['-c', `metagovernor() { printf '%s\\0' "$@"; }\n${script}`]).stdout.toString();
  expect(printed.split('\0').slice(0, -1)).toEqual(samples.flat());
});
