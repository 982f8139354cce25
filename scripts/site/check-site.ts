import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * Whatever of a site leads nowhere, or to another host by itself: links, anchors, pictures, scripts and styles.
 *
 * @returns a line for each, with its page; empty where all is well.
 */
export function faultsOfSite(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    // The page for teachers is a program of its own, with tests of its own.
    .filter((name) => !/(?:^|[\\/])playground[\w-]*\.html$/.test(name));
  const texts = new Map(pages.map((name) => [resolve(folder, name), readFileSync(join(folder, name), 'utf8')]));
  const ids = new Map(Array.from(texts, ([file, text]) => [file, idsIn(text)]));
  return [...texts].flatMap(([file, text]) => {
    const here = relative(folder, file);
    const marked = withoutScripts(text);
    const links = [...marked.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, link]) => link);
    const loaded = [
      ...marked.matchAll(/<(?:img|script|source|iframe)\b[^>]*?\ssrc="([^"]*)"|<link\b[^>]*?\shref="([^"]*)"/g),
    ].map(([, source, style]) => source ?? style ?? '');
    return [
      ...loaded
        .filter((each) => /^(?:[a-z]+:)?\/\//i.test(each))
        .map((each) => `${here}: asks another host for ${each}`),
      ...[...links, ...loaded].flatMap((link) => {
        const fault = faultOf(decode(link), file, ids);
        return fault === null ? [] : [`${here}: ${fault}`];
      }),
    ];
  });
}

/** Why a link leads nowhere; null where it leads somewhere, or to another host when somebody follows it. */
function faultOf(link: string, file: string, ids: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link)) return null;
  const [path, anchor = ''] = link.split('#');
  const target = path === '' ? file : resolve(dirname(file), path.split('?')[0]);
  if (!existsSync(target) || statSync(target).isDirectory()) return `leads to ${path}, which is not there`;
  if (anchor === '' || ids.get(target)?.has(anchor) !== false) return null;
  return `leads to ${path}#${anchor}, and there is no such place on that page`;
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => decode(id)));
}

function withoutScripts(text: string): string {
  return text.replace(/(<script\b[^>]*>)[^]*?<\/script>/g, '$1');
}

function decode(text: string): string {
  const plain = text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return decodeURIComponent(plain.replaceAll('&amp;', '&'));
}
