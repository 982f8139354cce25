import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { faultsOfSite } from '../../scripts/site/check-site.ts';
import { GUIDES, groupGuides, ORDER, REST } from '../../scripts/site/guides.ts';
import { readDoors } from '../../scripts/site/read-doors.ts';
import { cite, keysOf, plainText, readSources } from '../../scripts/site/sources.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** A folder with some files, gone after the test. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'metagovernor-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the guides of the site', () => {
  const names = readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace('.md', ''));

  test('hold every page of docs/, once, a first afternoon first', () => {
    const groups = groupGuides(names);
    expect(groups.flatMap(([, pages]) => pages).toSorted()).toEqual(names.toSorted());
    expect(groups[0]).toEqual(['A first afternoon', ['first-afternoon', 'page', 'lessons']]);
    for (const [group] of groups) expect(ORDER).toContain(group);
  });

  test('lose no page that is not named yet: it comes last', () => {
    expect(groupGuides([...names, 'written-today']).at(-1)?.[0]).toBe(REST);
    expect(groupGuides([...names, 'written-today']).at(-1)?.[1]).toContain('written-today');
  });

  test('name no page twice', () => {
    const all = Object.values(GUIDES).flat();
    expect(all).toEqual([...new Set(all)]);
  });
});

describe('the doors of the site', () => {
  test('are those of the package, each with what it holds', () => {
    const { exports } = JSON.parse(textOf('package.json')) as { exports: Record<string, unknown> };
    const doors = readDoors(root);
    expect(doors.map(({ name }) => name.replace('metagovernor', '.'))).toEqual(
      Object.keys(exports).filter((path) => typeof exports[path] === 'object'),
    );
    for (const { source } of doors) expect(textOf(source)).toMatch(/^export /m);
  });

  test('would miss a row of the map', () => {
    const folder = folderOf({
      'package.json': '{"name": "m", "exports": {"./new": {"import": "./dist/new/index.js"}}}',
      'docs/map.md': '| `m/old` | something |\n',
    });
    expect(() => readDoors(folder)).toThrow('a row for the door m/new in docs/map.md but found none');
  });
});

describe('sources', () => {
  const sources = readSources(textOf('docs/sources.bib'));

  test('are all read, and told without a mark of BibTeX', () => {
    expect(sources.size).toBe(textOf('docs/sources.bib').match(/^@/gm)?.length);
    for (const key of sources.keys()) {
      expect(cite(sources, key)).toMatch(/^\S.* \(\d{4}\)\. \S/);
      expect(cite(sources, key)).not.toMatch(/[{}\\]|undefined/);
    }
  });

  test('are told as people write them', () => {
    expect(cite(sources, 'morris1991')).toBe(
      'Morris, Max D. (1991). Factorial sampling plans for preliminary computational experiments. *Technometrics* 33(2), 161-174. [doi:10.1080/00401706.1991.10484804](https://doi.org/10.1080/00401706.1991.10484804).',
    );
    expect(cite(sources, 'fischbacher2001')).toContain('Gächter, Simon');
    expect(plainText(`{\\'o} {\\c{s}} {\\ae} {R} \\&`)).toBe('ó ş æ R &');
    expect(() => plainText('\\emph{x}')).toThrow('no command of BibTeX');
  });

  test('that docstrings name are all there', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const named = files.flatMap((name) =>
      Array.from(textOf(join('src', name)).matchAll(/@source ([^\n*]+)/g), ([, tag]) => tag).flatMap(keysOf),
    );
    expect(named.length).toBeGreaterThan(100);
    for (const key of named) expect(() => cite(sources, key)).not.toThrow();
    expect(() => cite(sources, 'nobody1900')).toThrow('but found nobody1900');
  });
});

describe('the check of a site', () => {
  const page = (body: string) => `<!doctype html><html><body>${body}</body></html>`;

  test('finds a page, a place and a picture that are not there, and what asks another host', () => {
    const folder = folderOf({
      'index.html': page(
        '<a href="a/b.html#here">b</a><a href="a/c.html">c</a><a href="#there">there</a><img alt="" src="no.png"/><script src="https://example.org/x.js"></script>',
      ),
      'a/b.html': page('<h1 id="here">b</h1><a href="../index.html">back</a><a href="../">back</a>'),
    });
    expect(faultsOfSite(folder).toSorted()).toEqual([
      'a/b.html: leads to ../, which is not there',
      'index.html: asks another host for https://example.org/x.js',
      'index.html: leads to #there, and there is no such place on that page',
      'index.html: leads to a/c.html, which is not there',
      'index.html: leads to no.png, which is not there',
    ]);
  });

  test('finds nothing where all is well: links out, letters, names with signs', () => {
    const folder = folderOf({
      'index.html': page(
        '<a href="https://example.org">out</a><a href="mailto:x@example.org">x</a><a href="a%20b.html#c&amp;d">a b</a><script>const link = "<a href=\'x\'>";</script>',
      ),
      'a b.html': page('<p id="c&amp;d"></p>'),
    });
    expect(faultsOfSite(folder)).toEqual([]);
  });
});
