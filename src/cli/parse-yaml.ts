import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { FormatError } from '../base/index.js';
import { checkDeclaredName, checkDepth, declaredNumber } from './declared-number.js';

/** How often anchors may be used again: a file of a few lines could otherwise fill the memory. */
const MOST_ALIASES = 100;

type LineOf = (node: { readonly range?: readonly [number, number, number] | null | undefined }) => number;

/**
 * What a YAML text says, with the values that JSON has: whatever is no text is written as in JSON (`16` and not `0x10`, `true` and not `True`),
 * so that nothing means one thing here and another there.
 *
 * @throws FormatError for what is no YAML, several documents, tags, names that are no texts or stand twice, numbers that are not kept exactly,
 * nesting that never ends.
 */
export function parseYaml(text: string): unknown {
  const lines = new LineCounter();
  // Without the package's own check of names and places of errors, which take time with the square of the length.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineOf: LineOf = ({ range }) => lines.linePos(range?.[0] ?? 0).line;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw malformed(reasonOf(problem), lines.linePos(problem.pos[0]).line);
  checkNodes(document, lineOf);
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new FormatError(`Expected YAML whose aliases lead to few values but found: ${error.message}`);
  }
}

function checkNodes(document: Document, lineOf: LineOf): void {
  visit(document, {
    Value: (place, node, path) => {
      const line = lineOf(node);
      if (node.tag !== undefined) throw malformed(`the tag ${node.tag}`, line);
      if (isScalar(node) && place !== 'key') checkValue(node, line);
      if (isCollection(node)) checkDepth(1 + path.filter(isCollection).length, line);
      if (isMap(node)) checkNames(node, lineOf);
    },
  });
}

function checkNames(map: YAMLMap, lineOf: LineOf): void {
  const names = new Set<string>();
  for (const { key } of map.items) {
    const line = lineOf(isScalar(key) ? key : map);
    if (!isScalar(key) || typeof key.value !== 'string') {
      throw new FormatError(
        `Expected each name to be a text in line ${line} but found another value: write it in quotes`,
        {
          line,
        },
      );
    }
    checkDeclaredName(key.value, names, line);
    names.add(key.value);
  }
}

/** A value that is no text must be written as in JSON; nothing at all is null. */
function checkValue({ value, source = '' }: Scalar, line: number): void {
  if (typeof value === 'number') declaredNumber(source, line);
  if (typeof value === 'string' || typeof value === 'number' || source === String(value)) return;
  if (value === null && source === '') return;
  throw new FormatError(
    `Expected true, false or null as in JSON in line ${line} but found ${source}: write it so, or in quotes where it is a text`,
    { line, found: source },
  );
}

function malformed(found: string, line: number): FormatError {
  return new FormatError(`Expected YAML but found in line ${line}: ${found}`, { line });
}

function reasonOf({ code, message }: { readonly code: string; readonly message: string }): string {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return 'lists and objects too deep in each other';
    case 'MULTIPLE_DOCS':
      return 'the begin of a second document, where there may be one';
    default:
      return message;
  }
}
