// What everything is called, and how numbers are written
export { asWords } from './as-words.js';
export type { Words } from './en.js';
export { capitalise, formatDecimal, formatExact, formatPercentage, joinNames, sortNames } from './format.js';
export { labelOf } from './label-of.js';
export { LANGUAGES, type Language } from './languages.js';
export { nameParameter } from './name-parameter.js';
export type { Named, Term } from './term.js';
export { ENGLISH, wordsOf } from './words-of.js';
