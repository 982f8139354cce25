// What everything is called, and how numbers are written
export { asWords } from './as-words.js';
export type { Words } from './en.js';
export { formatDecimal, formatPercentage, sortNames } from './format.js';
export { LANGUAGES, type Language, wordsOf } from './language.js';
export type { Named, Term } from './term.js';
