import { deepFreeze } from '../base/index.js';

/** The languages that results are written in; the first is the default. */
export const LANGUAGES = deepFreeze(['en', 'da'] as const);
/** One of the languages. */
export type Language = (typeof LANGUAGES)[number];
