import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DECISIONS, EXAMPLES, groupGuides } from './guides.ts';
import { cite, type Source } from './sources.ts';

const COPIED = ['README.md', 'CHANGELOG.md', 'LICENSE', 'docs', 'examples', 'clients', 'schema'];
const LOOK_UP = 'To look things up';

/**
 * Copy the pages of the project to a folder, each with its title and its group in front, and with links that lead to pages.
 *
 * @returns the paths of the pages in that folder, in the order in which they are read.
 */
export function stagePages(root: string, folder: string, sources: ReadonlyMap<string, Source>): string[] {
  rmSync(folder, { recursive: true, force: true });
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, 'dist', 'playground.html'), join(folder, 'playground.html'));
  writeFileSync(join(folder, 'docs', 'sources.md'), sourcesPage(sources));
  const decisions = markdownIn(join(folder, 'docs', 'decisions'));
  writeFileSync(join(folder, 'docs', 'decisions', 'README.md'), decisionsPage(folder, decisions));

  const guides = groupGuides(markdownIn(join(folder, 'docs')).map((name) => name.replace(/\.md$/, ''))).flatMap(
    ([group, names]) => names.filter((name) => name !== 'sources').map((name) => [`docs/${name}.md`, group] as const),
  );
  const examples = readdirSync(join(folder, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [`examples/${name}/README.md`, EXAMPLES] as const);
  const pages: (readonly [path: string, group: string])[] = [
    ...guides,
    ['examples/README.md', EXAMPLES],
    ...examples,
    ['docs/sources.md', LOOK_UP],
    ['CHANGELOG.md', LOOK_UP],
    ['clients/python/README.md', LOOK_UP],
    ['docs/decisions/README.md', DECISIONS],
    ...decisions.map((name) => [`docs/decisions/${name}`, DECISIONS] as const),
  ];
  const staged: (readonly [file: string, text: string])[] = [];
  for (const [path, group] of [...pages, ['README.md', undefined] as const]) {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    const [, title = path] = /^# (.+)$/m.exec(text) ?? [];
    const front =
      group === undefined
        ? ''
        : `---\ntitle: ${JSON.stringify(plain(title))}\ngroup: ${JSON.stringify(group)}\n---\n\n`;
    // Above the front page the site puts its own name.
    const body = group === undefined ? text.replace(/^# .+\n/m, '') : text;
    staged.push([file, front + withTitles(withPagesForFolders(body, folder, path), folder, path)]);
  }
  for (const [file, text] of staged) writeFileSync(file, text);
  return pages.map(([path]) => path);
}

/** Where a link is called by the path of a page, call it by the title of that page. */
function withTitles(text: string, folder: string, path: string): string {
  return text.replace(
    /\[`?([\w./-]+)`?\]\((?![a-z]+:|#)([^)#\s]+\.md)((?:#[^)\s]*)?)\)/g,
    (whole: string, called: string, link: string, anchor: string) => {
      const page = join(folder, dirname(path), link);
      const isPath = called.endsWith('.md') || called.includes('/') || link.endsWith(`${called}/README.md`);
      if (!isPath || !existsSync(page)) return whole;
      const [, title] = /^# (.+)$/m.exec(readFileSync(page, 'utf8')) ?? [];
      return title === undefined ? whole : `[${plain(title)}](${link}${anchor})`;
    },
  );
}

/** The pages of a folder, by name. */
function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
}

/** A title without marks of Markdown. */
function plain(title: string): string {
  return title.replace(/[`*]/g, '');
}

/** Where a link of Markdown leads to a folder, let it lead to the page of that folder. */
function withPagesForFolders(text: string, folder: string, path: string): string {
  return text.replace(/\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)/g, (whole: string, link: string, anchor = '') => {
    const target = join(folder, dirname(path), link);
    if (!existsSync(target) || !statSync(target).isDirectory()) return whole;
    const page = join(target, 'README.md');
    if (!existsSync(page))
      throw new Error(`Expected a page in the folder ${link}, which ${path} names, but found none`);
    const there = relative(join(folder, dirname(path)), page);
    return `](${there.startsWith('.') ? there : `./${there}`}${anchor})`;
  });
}

function sourcesPage(sources: ReadonlyMap<string, Source>): string {
  const rows = [...sources.keys()].sort().map((key) => `- \`${key}\`: ${cite(sources, key)}`);
  return `# Sources\n\nWhat the library rests on, by the key under which docs and docstrings name it. As BibTeX: [sources.bib](sources.bib).\n\n${rows.join('\n')}\n`;
}

function decisionsPage(folder: string, names: readonly string[]): string {
  const rows = names.map((name) => {
    const [, title = name] = /^# (.+)$/m.exec(readFileSync(join(folder, 'docs', 'decisions', name), 'utf8')) ?? [];
    return `- [${plain(title)}](${name})`;
  });
  return `# Decisions\n\nWhat was decided, what else was thought of, and why.\n\n${rows.join('\n')}\n`;
}
