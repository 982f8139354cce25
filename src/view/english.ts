import { wordsOf } from '../words/index.js';

/** The words of a picture that is asked for no others. */
export const ENGLISH = wordsOf('en');
