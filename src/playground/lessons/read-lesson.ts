import type { Lesson } from './lesson.js';
export function readLesson(json: unknown): Lesson {
  return json as Lesson;
}
