/** What is to be done with the parts of a JSON text, each with the line it stands on. */
export interface JsonVisitor {
  /** @param earlier - the names that the same object has before this one. */
  readonly name: (name: string, earlier: ReadonlySet<string>, line: number) => void;
  /** @param text - as it stands there. */
  readonly number: (text: string, line: number) => void;
  /** @param depth - in how many objects and lists one stands that begins here, itself among them. */
  readonly begin: (depth: number, line: number) => void;
}

/** An object or a list that is being read. */
interface OpenValue {
  /** The values of a list so far; undefined for an object. */
  readonly items: unknown[] | undefined;
  readonly members: Record<string, unknown>;
  readonly names: Set<string>;
  /** The name of the value that comes; undefined where a name is to come. */
  name: string | undefined;
}

/**
 * Read a text that JSON.parse has accepted, and show what that forgets: the first of two values of one name, the digits of numbers,
 * how deep all stands. The value is built here, for in V8 JSON.parse mistakes a name of one character that is written as an escape
 * for `\\` where another object has that name (nodejs/node issue 63785). Takes time linear in the length.
 *
 * @returns the value.
 */
export function walkJson(text: string, visitor: JsonVisitor): unknown {
  const open: OpenValue[] = [];
  let whole: unknown;
  let line = 1;
  const put = (value: unknown) => {
    const inside = open.at(-1);
    if (inside === undefined) whole = value;
    else if (inside.items !== undefined) inside.items.push(value);
    else {
      setMember(inside.members, inside.name ?? '', value);
      inside.name = undefined;
    }
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = closingQuote(text, at);
      const content = text.slice(at + 1, end);
      const string = content.includes('\\') ? (JSON.parse(`"${content}"`) as string) : content;
      const inside = open.at(-1);
      if (inside !== undefined && inside.items === undefined && inside.name === undefined) {
        visitor.name(string, inside.names, line);
        inside.names.add(string);
        inside.name = string;
      } else put(string);
      at = end;
    } else if (character === '{' || character === '[') {
      const items = character === '[' ? [] : undefined;
      const opened: OpenValue = { items, members: {}, names: new Set(), name: undefined };
      put(items ?? opened.members);
      visitor.begin(open.push(opened), line);
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '\n') line++;
    else if (character === '-' || (character >= '0' && character <= '9')) {
      const end = endOfNumber(text, at);
      const token = text.slice(at, end);
      visitor.number(token, line);
      put(Number(token));
      at = end - 1;
    } else if (character === 't' || character === 'f' || character === 'n') {
      put(character === 'n' ? null : character === 't');
      at += character === 'f' ? 4 : 3;
    }
  }
  return whole;
}

/** As JSON.parse has it: `__proto__` is a name like any other. */
function setMember(members: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') members[name] = value;
  else Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Where the string that begins at `start` ends; the length of the text where it does not. */
export function closingQuote(text: string, start: number): number {
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
