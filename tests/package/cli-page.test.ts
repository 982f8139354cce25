import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Boot, isPlayground } from '../../src/playground/index.js';
import { contentsOf, folderWith, runHere } from './run-cli.js';

/** What a written page opens with. */
function bootOf(folder: string, name: string): Boot {
  const html = readFileSync(join(folder, name), 'utf8');
  expect(isPlayground(html)).toBe(true);
  const [, json = '{}'] = /<script type="application\/json" id="boot">([^<]*)</.exec(html) ?? [];
  return JSON.parse(json) as Boot;
}

test('page writes one file, with the scenario and the language asked for', async () => {
  const folder = folderWith();
  const { code, stderr, stdout } = await runHere(['page', '--scenario', 'homelessness', '--lang', 'da'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Skrev playground.html');
  expect(contentsOf(folder)).toEqual(['playground.html']);
  expect(bootOf(folder, 'playground.html')).toEqual({ link: '#v=1&view=lab&s=homelessness&lang=da' });
});

test('page bakes a network of one’s own in, and says what its files leave to the model', async () => {
  const edges = ['from,to,trust', 'a,b,.5', 'b,c,.6', 'c,d,.4', 'd,e,.9', 'e,a,.2', 'a,</script>,.3'].join('\n');
  const folder = folderWith({ 'edges.csv': edges });
  const { code } = await runHere(['page', '--edges', 'edges.csv', '--out', 'own.html'], folder);
  expect(code).toBe(0);
  const { own, report, link } = bootOf(folder, 'own.html');
  expect(own?.network).toMatchObject({ kind: 'embedded' });
  expect(report).toMatchObject({ actors: 6, ties: 6, drawn: ['sector', 'assets', 'needs', 'frame', 'dependence'] });
  expect(link).toBe('#v=1&view=lab&s=own');
});

test('page is written again in its own place, and over nothing else', async () => {
  const folder = folderWith({ 'notes.html': '<p>my notes</p>' });
  const over = await runHere(['page', '--out', 'notes.html'], folder);
  expect(over.code).toBe(2);
  expect(readFileSync(join(folder, 'notes.html'), 'utf8')).toBe('<p>my notes</p>');
  for (const lang of ['en', 'da']) {
    expect((await runHere(['page', '--lang', lang], folder)).code).toBe(0);
  }
  expect(bootOf(folder, 'playground.html').link).toContain('lang=da');
});

test.each([
  [['page', '--scenario', 'homelesness'], 'homelessness'],
  [['page', '--lang', 'de'], 'language'],
  [['page', '--out', 'page.txt'], '.html'],
  [['page', '--edges', 'none.csv'], 'none.csv'],
  [['run', '--link', '#v=1&s=nowhere'], 'nowhere'],
  [['run', '--link', '#v=1&month=9999999'], 'month'],
  [['run', '--link', '#v=1&colour=red'], 'colour'],
  [['run', '--link', '#v=1&a.do=3.invite.p1.a99999'], '99999'],
  [['run', '--link', '#v=1&s=own'], 'own'],
  [['run', '--link', '#v=1', '--seed', '3'], '--seed'],
  [['run', '--link', '#v=1', '--set', 'ticks=3'], '--set'],
])('a mistake in %j is said', async (words, said) => {
  const { code, stderr } = await runHere(words, folderWith());
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test('run --link plays what the link stands for: the same digest as the options that say it', async () => {
  const digestOf = async (words: readonly string[]) =>
    JSON.parse((await runHere(['run', '--json', ...words], '.')).stdout).digest;
  const linked = [
    '--link',
    'file:///playground.html#v=1&s=river-basin&seed=7&a=convener&set.problems.uniqueness=.9&theme=dark',
  ];
  const said = [
    '--scenario',
    'river-basin',
    '--seed',
    '7',
    '--strategy',
    'convener',
    '--set',
    'problems.uniqueness=0.9',
  ];
  expect(await digestOf(linked)).toBe(await digestOf(said));
  expect(await digestOf(linked)).not.toBe(await digestOf(said.slice(0, -2)));
});
