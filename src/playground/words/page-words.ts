import type { en } from './en.js';

/** What the page says in one language. */
export type PageWords = typeof en;
