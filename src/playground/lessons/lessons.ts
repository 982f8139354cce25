import type { Lesson } from './lesson.js';

/** The lessons that come with the page. */
export const LESSONS: readonly Lesson[] = [];
