import { brief } from '../../base/index.js';
import { malformed } from './malformed.js';

/** A list of GML: keys with what stands behind them. */
export interface GmlList {
  readonly key: string;
  readonly line: number;
  readonly scalars: Map<string, GmlScalar>;
  /** The keys of lists in it, and of values that have one before them. */
  readonly others: string[];
}

/** A number, a word or a text. */
export interface GmlScalar {
  readonly text: string;
  readonly quoted: boolean;
}

const FORMAT = 'GML';
const TOKEN = /\s*(?:#[^\n]*|(\[)|(\])|"([^"]*)"|([^\s[\]"]+))/y;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Go through a GML text once, however deep its lists stand in each other.
 *
 * @param close - is told of each list at its end, with those around it, the outermost (the file itself) first.
 * @throws FormatError with line, expected, found.
 */
export function walkGml(text: string, close: (list: GmlList, around: readonly GmlList[]) => void): void {
  const open = [startList('', 1)];
  let key: string | undefined;
  let line = 1;
  TOKEN.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  let end = TOKEN.lastIndex;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    end = TOKEN.lastIndex;
    const [all, opening, closing, quoted, word] = match;
    line += lineEnds(all);
    const inside = open[open.length - 1];
    if (opening !== undefined) {
      if (key === undefined) throw malformed(FORMAT, line, 'a key before [', '[');
      inside.others.push(key);
      open.push(startList(key, line));
      key = undefined;
    } else if (closing !== undefined) {
      if (key !== undefined) throw malformed(FORMAT, line, `a value of ${brief(key)}`, ']');
      if (open.length === 1) throw malformed(FORMAT, line, 'a key', ']');
      open.pop();
      close(inside, open);
    } else if (key === undefined && word !== undefined) key = word;
    else if (key === undefined) {
      if (quoted !== undefined) throw malformed(FORMAT, line, 'a key', `"${quoted}"`);
    } else if (quoted !== undefined || word !== undefined) {
      if (inside.scalars.has(key)) inside.others.push(key);
      else
        inside.scalars.set(
          key,
          quoted === undefined ? { text: word, quoted: false } : { text: unescapeGml(quoted), quoted: true },
        );
      key = undefined;
    }
  }
  const rest = text.slice(end).trim();
  if (rest !== '') throw malformed(FORMAT, line, 'a key, a value, [ or ]', rest.slice(0, 40));
  if (key !== undefined) throw malformed(FORMAT, line, `a value of ${brief(key)}`, 'the end');
  if (open.length > 1) {
    const { key: name, line: at } = open[open.length - 1];
    throw malformed(FORMAT, line, `the end of ${brief(name)} from line ${at}`, 'the end of the file');
  }
  close(open[0], []);
}

function startList(key: string, line: number): GmlList {
  return { key, line, scalars: new Map(), others: [] };
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** A text as GML holds it, in ASCII. */
export function escapeGml(text: string): string {
  return text.replace(/[^ !#-%'-~]/gu, (character) => `&#${character.codePointAt(0)};`);
}

function unescapeGml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name];
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
