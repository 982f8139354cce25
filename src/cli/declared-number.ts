import { brief, exactNumber, FormatError, isDecimal, show } from '../base/index.js';

/** The deepest that lists and objects of a declaration may stand in each other. */
export const DEEPEST = 100;

/**
 * The number that stands in a declaration, whether YAML or JSON: what is written is what is meant, or it is refused.
 *
 * @throws FormatError for one that is not written as in JSON, and one that would be changed by reading it.
 */
export function declaredNumber(text: string, line: number): number {
  if (!isDecimal(text)) {
    throw new FormatError(
      `Expected a number as in JSON, such as 12 or 0.5, in line ${line} but found ${brief(text)}: write it so, or in quotes where it is a text`,
      { line, found: text },
    );
  }
  const value = exactNumber(text);
  if (value !== undefined) return value;
  throw new FormatError(
    `Expected a number that is kept exactly, to ${Number.MAX_SAFE_INTEGER} at most, in line ${line} but found ${brief(text)}: where it is a text, as a seed may be, write it in quotes`,
    { line, found: text },
  );
}

/** Throw a FormatError for a name that stands twice in an object of a declaration, or that no object can have. */
export function checkDeclaredName(name: string, earlier: ReadonlySet<string>, line: number): void {
  if (name === '__proto__') {
    throw new FormatError(`Expected only known names in line ${line} but found "__proto__"`, { line, found: name });
  }
  if (earlier.has(name)) {
    throw new FormatError(`Expected each name once but found ${show(name)} again in line ${line}`, {
      line,
      found: name,
    });
  }
}

/** Throw a FormatError where lists and objects stand too deep in each other. */
export function checkDepth(depth: number, line: number): void {
  if (depth <= DEEPEST) return;
  throw new FormatError(
    `Expected lists and objects at most ${DEEPEST} deep in each other but found more in line ${line}`,
    {
      line,
    },
  );
}
