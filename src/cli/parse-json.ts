import { FormatError } from '../base/index.js';
import { checkDeclaredName, checkDepth, declaredNumber } from './declared-number.js';

const NUMBER = /-?\d[\d.eE+-]*/y;

/**
 * What a JSON text says, where nothing of it is lost on the way: JSON.parse rounds long numbers and forgets the first of two names.
 *
 * @throws FormatError for what is no JSON, a number that is not kept exactly, a name that stands twice, or nesting that never ends.
 */
export function parseJson(text: string): unknown {
  const value = parse(text);
  checkTokens(text);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FormatError(`Expected JSON but found ${error instanceof Error ? error.message : 'none'}`);
  }
}

/** Go through the tokens of a text that JSON.parse has accepted. */
function checkTokens(text: string): void {
  // For each list and object around this place the names that it has so far; a list never gets one.
  const open: Set<string>[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (isName(text, end)) {
        const name = JSON.parse(text.slice(at, end)) as string;
        const names = open[open.length - 1];
        checkDeclaredName(name, names, line);
        names.add(name);
      }
      at = end;
      continue;
    }
    if (character === '-' || (character >= '0' && character <= '9')) {
      NUMBER.lastIndex = at;
      const [number] = NUMBER.exec(text) as RegExpExecArray;
      declaredNumber(number, line);
      at += number.length;
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(new Set());
      checkDepth(open.length, line);
    }
    if (character === '}' || character === ']') open.pop();
    if (character === '\n') line++;
    at++;
  }
}

/** Where a string ends that begins at a place. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Whether what ends at a place is the name of a value: a colon comes next. */
function isName(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text[at] ?? '')) at++;
  return text[at] === ':';
}
