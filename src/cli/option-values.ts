import { checkInteger, exactNumber, FormatError, isDecimal, ParameterError, show } from '../base/index.js';
import { readSeed as readAnySeed, type Seed } from '../numeric/index.js';
import { parseJson } from './parse-json.js';

/**
 * The whole number that stands after an option, written as in JSON. Throws a ParameterError unless it is one from `min` to `max`.
 */
export function wholeNumber(option: string, text: string, min: number, max: number): number {
  const found: unknown = (isDecimal(text) ? exactNumber(text) : undefined) ?? text;
  checkInteger(option, found, min, max);
  return found;
}

/** The seed that stands after --seed: a whole number, else a text. Throws a ParameterError for a text that is taken for a number elsewhere. */
export function readSeed(text: string): Seed {
  return readAnySeed('--seed', text);
}

/**
 * A value as it is written after `=`: JSON where it is JSON (numbers, true, false, null, lists, objects, texts in quotes), else a text.
 *
 * @param place - what it is a value of, for messages.
 * @throws ParameterError for JSON that would be changed by reading it.
 */
export function readValue(place: string, text: string): unknown {
  if (!isJson(text)) return text;
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new ParameterError(`${place}: ${error.message}`, error.details);
  }
}

function isJson(text: string): boolean {
  if (text !== text.trim()) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The two sides of each `name=value`.
 *
 * @param example - how one should look, for messages.
 * @throws ParameterError where a side is missing, or a name stands twice.
 */
export function readAssignments(
  option: string,
  texts: readonly string[],
  example: string,
): (readonly [name: string, value: string])[] {
  const names = new Set<string>();
  return texts.map((text) => {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1) {
      throw new ParameterError(`Expected ${option} to be given like ${example} but found ${show(text)}`);
    }
    const name = text.slice(0, at);
    if (names.has(name)) throw new ParameterError(`Expected ${option} to give ${show(name)} once but found it twice`);
    names.add(name);
    return [name, text.slice(at + 1)];
  });
}
