import { brief, closingQuote, losesDigits, walkJson } from '../../base/index.js';
import { malformed } from './malformed.js';

/** What a JSON text says. */
export interface JsonText {
  readonly value: unknown;
  /** The numbers of the text that no double holds, as they stand there. */
  readonly rounded: readonly string[];
}

/** Deeper than any document that people write, and not so deep that walking through it runs out of stack. */
const DEEPEST = 500;

/**
 * Read a JSON text, in time linear in its length, without losing any of it.
 *
 * @param name - what the text is, for messages ("graphology JSON").
 * @throws FormatError with line, expected, found: for a text that is not well-formed, for a name that comes twice in an
 * object, and for one that is nested more than 500 levels deep.
 */
export function readJsonText(text: string, name: string): JsonText {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    JSON.parse(body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw malformed(name, lineOfError(message, body), 'well-formed JSON', message);
  }
  return readWellFormed(body, name);
}

/** Go once through a text of which we know that it is well-formed. */
function readWellFormed(text: string, format: string): JsonText {
  const rounded: string[] = [];
  const value = walkJson(text, {
    name: (name, earlier, line) => {
      if (earlier.has(name)) throw malformed(format, line, 'each name once in an object', `"${brief(name)}" twice`);
    },
    number: (written) => {
      if (losesDigits(written)) rounded.push(written);
    },
    begin: (depth, line) => {
      if (depth > DEEPEST) throw malformed(format, line, `at most ${DEEPEST} levels of objects and lists`, 'more');
    },
  });
  return { value, rounded };
}

/** The line on which JSON.parse stopped. Engines say "line 3" or "position 25"; where they say neither, we look ourselves. */
function lineOfError(message: string, text: string): number | undefined {
  const line = /\(line (\d+)|at line (\d+)/.exec(message);
  if (line !== null) return Number(line[1] ?? line[2]);
  const position = /at position (\d+)/.exec(message);
  if (position !== null) return lineAt(text, Number(position[1]));
  if (/end of (?:JSON|data)/.test(message)) return lineAt(text, text.length);
  const stop = firstForeign(text);
  return stop === undefined ? undefined : lineAt(text, stop);
}

const TOKEN = /\s*(?:[{}[\],:"]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them in strings
const CONTROL = /[\u0000-\u001f]/;

/** Where the first thing stands that is no part of JSON, if all things are but in a wrong order: undefined. */
function firstForeign(text: string): number | undefined {
  let end = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.test(text)) {
    const start = TOKEN.lastIndex - 1;
    end = TOKEN.lastIndex;
    if (text[start] === '"') {
      end = closingQuote(text, start) + 1;
      const control = CONTROL.exec(text.slice(start, end));
      if (control !== null) return start + control.index;
      TOKEN.lastIndex = end;
    }
  }
  const rest = text.slice(end).trimStart();
  return rest === '' ? undefined : text.length - rest.length;
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
