import type { View } from '../state/page-state.js';
import type { Lesson } from './lesson.js';

/** Where a step of a lesson begins, and where its own run ends. */
export interface Entry {
  /** What is shown as long as no step says otherwise. */
  readonly view: View;
  /** Months done when it is entered; Infinity for all there are. */
  readonly month: number;
  /** Months done when it has run; the same where it runs nothing. */
  readonly until: number;
}

/** How a class that did what the steps before said comes to a step; whatever it did besides is put back. */
export function entryOf({ steps }: Lesson, number: number): Entry {
  let entry: Entry = { view: 'lab', month: 0, until: 0 };
  for (const { show = {}, many, run = 0 } of steps.slice(0, number)) {
    const month = show.month ?? entry.until;
    const until = run === 'end' ? Number.POSITIVE_INFINITY : month + run;
    entry = { view: many ? 'many' : (show.view ?? (entry.view === 'many' ? 'lab' : entry.view)), month, until };
  }
  return entry;
}
