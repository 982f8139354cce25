import type { Lesson } from '../lessons/lesson.js';
import { change, lesson, page, step } from './app.js';
import { goTo, playing } from './play.js';

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
  change({ view: 'lab', ...(entered.many ? { view: 'many' } : {}), ...entered.show, step: number });
}

/** Run as far as the step says. */
export function runStep(): void {
  const run = step.value?.run;
  if (run === undefined) return;
  goTo(run === 'end' ? Number.MAX_SAFE_INTEGER : page.value.month + run);
}
