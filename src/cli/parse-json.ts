import { FormatError, walkJson } from '../base/index.js';
import { checkDeclaredName, checkDepth, declaredNumber } from './declared-number.js';

/**
 * What a JSON text says, where nothing of it is lost on the way: JSON.parse rounds long numbers and forgets the first of two names.
 *
 * @throws FormatError for what is no JSON, a number that is not kept exactly, a name that stands twice, or nesting that never ends.
 */
export function parseJson(text: string): unknown {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new FormatError(`Expected JSON but found ${error instanceof Error ? error.message : 'none'}`);
  }
  return walkJson(text, { name: checkDeclaredName, number: declaredNumber, begin: checkDepth });
}
