import { entryOf } from '../lessons/entry-of.js';
import type { Lesson } from '../lessons/lesson.js';
import { change, lesson, page, step } from './app.js';
import { withB } from './many.js';
import { goTo, lastMonth, playing } from './play.js';

/** Open a lesson, before its first step. */
export function begin({ id }: Lesson): void {
  change({ view: 'lesson', lesson: id, step: 0 });
}

/** Leave the lesson; what the page shows stays. */
export function leave(): void {
  change({ lesson: '', step: 0, view: 'lesson' });
}

/** Go to a step: 0 is before the first, one more than there are is after the last. */
export function goToStep(number: number): void {
  const now = lesson.value;
  if (now === undefined) return;
  playing.value = false;
  const entered = now.steps[number - 1];
  if (entered === undefined) {
    change({ view: 'lesson', step: number });
    return;
  }
  const { view, month } = entryOf(now, number);
  // Where many runs are the answer, they are of both futures that the class has seen.
  if (entered.many) withB.value = true;
  change({ ...entered.show, view, step: number });
  change({ month: Math.min(month, lastMonth()) });
}

/** Run as far as the step says. */
export function runStep(): void {
  const run = step.value?.run;
  if (run === undefined) return;
  goTo(run === 'end' ? lastMonth() : page.value.month + run);
}
