import { deepFreeze, lookUp } from '../base/index.js';
import { da } from './da.js';
import { en, type Words } from './en.js';

/** The languages that results are written in; the first is the default. */
export const LANGUAGES = deepFreeze(['en', 'da'] as const);
export type Language = (typeof LANGUAGES)[number];

const WORDS: Readonly<Record<Language, Words>> = { en, da };

/**
 * What everything is called in a language.
 *
 * @throws UnknownNameError for a language that there is not.
 */
export function wordsOf(language: Language): Words {
  return lookUp('language', WORDS, language);
}
