import { brief } from './brief.js';
import { FormatError } from './errors.js';
import { losesDigits } from './loses-digits.js';

/** What a JSON text says. */
export interface JsonText {
  readonly value: unknown;
  /** The numbers of the text that no double holds, as they stand there. */
  readonly rounded: readonly string[];
}

/** Deeper than any document that people write, and not so deep that walking through it runs out of stack. */
const DEEPEST = 500;

/**
 * Read a JSON text, in time linear in its length, without losing any of it: JSON.parse alone keeps the last of several
 * values with the same name.
 *
 * @param name - what the text is, for messages ("graphology JSON").
 * @throws FormatError with line, expected, found: for a text that is not well-formed, for a name that comes twice in an
 * object, and for one that is nested more than 500 levels deep.
 */
export function readJsonText(text: string, name: string): JsonText {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(body) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw malformedJson(name, lineOfError(message, body), 'well-formed JSON', brief(message, 160));
  }
  return { value, rounded: survey(body, name) };
}

function malformedJson(format: string, line: number | undefined, expected: string, found: string): FormatError {
  const place = line === undefined ? `in the ${format} text` : `on line ${line} of the ${format} text`;
  return new FormatError(`Expected ${expected} ${place} but found ${found}`, { format, line, expected, found });
}

/** Go once through a well-formed text; the numbers that no double holds. */
function survey(text: string, format: string): string[] {
  const rounded: string[] = [];
  // One entry for each object or list that is open: the names of the object so far, or undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  let names: Set<string> | undefined;
  let nameComes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = closingQuote(text, at);
      if (nameComes && names !== undefined) {
        const name = text.slice(at + 1, end);
        const plain = name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
        if (names.has(plain)) {
          throw malformedJson(format, lineAt(text, at), 'each name once in an object', `"${brief(plain)}" twice`);
        }
        names.add(plain);
        nameComes = false;
      }
      at = end;
    } else if (character === '{' || character === '[') {
      names = character === '{' ? new Set() : undefined;
      nameComes = true;
      if (open.push(names) > DEEPEST) {
        throw malformedJson(format, lineAt(text, at), `at most ${DEEPEST} levels of objects and lists`, 'more');
      }
    } else if (character === '}' || character === ']') {
      open.pop();
      names = open.at(-1);
      nameComes = false;
    } else if (character === ',') nameComes = true;
    else if (character === '-' || (character >= '0' && character <= '9')) {
      const end = endOfNumber(text, at);
      const token = text.slice(at, end);
      if (losesDigits(token)) rounded.push(token);
      at = end - 1;
    }
  }
  return rounded;
}

/** Where the string that begins at `start` ends; the length of the text where it does not. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '"') return at;
    if (character === '\\') at++;
  }
  return text.length;
}

const AFTER_NUMBER = /[^-+.\deE]|$/g;

function endOfNumber(text: string, start: number): number {
  AFTER_NUMBER.lastIndex = start;
  return AFTER_NUMBER.exec(text)?.index ?? text.length;
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
