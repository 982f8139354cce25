import type { Language } from '../../words/index.js';
import { da } from './da.js';
import { en } from './en.js';
import type { PageWords } from './page-words.js';

const WORDS: Readonly<Record<Language, PageWords>> = { en, da };

/** What the page says in a language. */
export function pageWordsOf(language: Language): PageWords {
  return WORDS[language];
}

export type { PageWords };
