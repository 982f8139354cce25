import { deepFreeze, lookUp } from '../base/index.js';
import { da } from './da.js';
import { en, type Words } from './en.js';
import type { Language } from './languages.js';

const WORDS: Readonly<Record<Language, Words>> = { en, da };
deepFreeze(WORDS);

/**
 * What everything is called in a language.
 *
 * @throws UnknownNameError for a language that there is not.
 */
export function wordsOf(language: Language): Words {
  return lookUp('language', WORDS, language);
}

/** The words where no others are asked for. */
export const ENGLISH: Words = WORDS.en;
