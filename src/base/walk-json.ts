/** What is to be done with the parts of a JSON text, each with the line it stands on. */
export interface JsonVisitor {
  /** @param earlier - the names that the same object has before this one. */
  readonly name: (name: string, earlier: ReadonlySet<string>, line: number) => void;
  /** @param text - as it stands there. */
  readonly number: (text: string, line: number) => void;
  /** @param depth - in how many objects and lists one stands that begins here, itself among them. */
  readonly begin: (depth: number, line: number) => void;
}

/**
 * Go once through a text that JSON.parse has accepted, for what that forgets: the first of two values of one name, the digits of
 * numbers, how deep all stands. Takes time linear in the length.
 */
export function walkJson(text: string, visitor: JsonVisitor): void {
  // One entry for each object or list that is open: the names of the object so far, or undefined for a list.
  const open: (Set<string> | undefined)[] = [];
  let names: Set<string> | undefined;
  let nameComes = false;
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = closingQuote(text, at);
      if (nameComes && names !== undefined) {
        const name = JSON.parse(text.slice(at, end + 1)) as string;
        visitor.name(name, names, line);
        names.add(name);
      }
      nameComes = false;
      at = end;
    } else if (character === '{' || character === '[') {
      names = character === '{' ? new Set() : undefined;
      nameComes = true;
      visitor.begin(open.push(names), line);
    } else if (character === '}' || character === ']') {
      open.pop();
      names = open.at(-1);
      nameComes = false;
    } else if (character === ',') nameComes = true;
    else if (character === '\n') line++;
    else if (character === '-' || (character >= '0' && character <= '9')) {
      const end = endOfNumber(text, at);
      visitor.number(text.slice(at, end), line);
      at = end - 1;
    }
  }
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
