import { asWords } from './as-words.js';
import type { Named } from './term.js';

/** What something with a name is called; the name as words where it is none of these, such as that of somebody's own strategy. */
export function labelOf(terms: Readonly<Record<string, Named>>, name: string): string {
  return Object.hasOwn(terms, name) ? terms[name].label : asWords(name);
}
