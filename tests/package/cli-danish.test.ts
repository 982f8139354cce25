import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { englishIn } from '../support/english-in.js';
import { descriptionOf, readSvg, textsOf } from '../support/read-svg.js';
import { COMPARISON_FILES, contentsOf, folderWith, runHere, SMALL } from './run-cli.js';

const DANISH = ['--lang', 'da'];

/** A text without the lines that say what is written where: names of files are English. */
function withoutFiles(text: string): string {
  return text.slice(0, text.lastIndexOf('\nSkrev ') + 1 || undefined);
}

test('compare --lang da prints no English, and neither do its pictures', async () => {
  const folder = folderWith();
  const words = ['compare', ...SMALL, '--ticks', '40', '--strategies', 'handsOff,collaborativeLeader', '--out', 'out'];
  const { code, stdout } = await runHere([...words, ...DANISH], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('Inkluderende miljøer for børn og unge');
  expect(stdout).toContain('samarbejdende leder');
  expect(englishIn(withoutFiles(stdout))).toEqual([]);
  expect(stdout).toMatch(/\d,\d \[-?\d+,\d; /);
  expect(stdout.replace(/metagovernor \d.*/, '')).not.toMatch(/\d\.\d/);
  const pictures = COMPARISON_FILES.filter((name) => name.endsWith('.svg'));
  expect(contentsOf(join(folder, 'out'))).toEqual(expect.arrayContaining(pictures));
  for (const name of pictures) {
    const svg = readFileSync(join(folder, 'out', name), 'utf8');
    expect(readSvg(svg)[0].name).toBe('svg');
    expect([name, englishIn([...textsOf(svg), descriptionOf(svg), readSvg(svg)[1].text].join('\n'))]).toEqual([
      name,
      [],
    ]);
  }
});

test.each([
  ['run', ['--log', '--ticks', '40']],
  ['regimes', ['--replicates', '2', '--ticks', '12', '--threads', '1']],
  ['scenarios', []],
  ['scenarios', ['show', 'river-basin']],
  ['scenarios', ['show', 'exercise-of-authority']],
])('%s --lang da prints no English: %j', async (command, options) => {
  const { code, stdout } = await runHere([command, ...options, ...DANISH], folderWith());
  expect(code).toBe(0);
  expect(englishIn(stdout)).toEqual([]);
});

test('numbers and files for programs are the same in each language', async () => {
  const words = ['compare', ...SMALL, '--ticks', '20', '--strategies', 'handsOff,convener', '--json'];
  const [english, danish] = [await runHere(words, folderWith()), await runHere([...words, ...DANISH], folderWith())];
  expect(danish.stdout).toBe(english.stdout);
});

test('a language that there is not is a mistake, with the nearest one', async () => {
  const { code, stderr } = await runHere(['run', '--lang', 'dk'], folderWith());
  expect(code).toBe(2);
  expect(stderr).toMatch(/language.*da/);
});
