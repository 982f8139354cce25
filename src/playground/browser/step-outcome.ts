import { computed } from '@preact/signals';
import { STAGES } from '../../model/index.js';
import { entryOf } from '../lessons/entry-of.js';
import type { Prediction } from '../lessons/lesson.js';
import type { Side } from '../state/page-state.js';
import { meanOfMany } from '../story/many-summary.js';
import { whereMostStopped } from '../story/where-most-stopped.js';
import { lesson, momentA, momentB, page, step, text, words } from './app.js';
import { MANY, rowsA, rowsB } from './many.js';
import { decimal, listed } from './numbers.js';
import { lastMonth } from './play.js';

/** Whether the step of the lesson has been run as far as it says: then, and not before, what came of it is told. */
export const stepHasRun = computed(() => {
  const [now, at] = [lesson.value, step.value];
  if (now === undefined || at === undefined) return false;
  if (at.many) return rowsA.value.length === MANY;
  const { month, until } = entryOf(now, page.value.step);
  return until > month && page.value.month >= Math.min(until, lastMonth());
});

/** Whether the step is for reading only: nothing is guessed or run in it. */
export const stepRests = computed(() => {
  const at = step.value;
  return at !== undefined && at.run === undefined && at.predict === undefined && !at.many;
});

/** What came of what was guessed, in words. */
export function outcomeWords(prediction: Prediction): string {
  const many = step.value?.many ?? false;
  switch (prediction.kind) {
    case 'stage': {
      const most = many ? mostOfMany() : whereMostStopped(momentA.value.funnel).map(({ stage }) => stage);
      const names = most.map((stage) => words.value.stages[stage].label);
      return names.length === 0 ? text.value.lab.noneStopped : listed(names);
    }
    case 'innovated':
      return decimal(many ? meanOf('a', 'innovation') : momentA.value.innovated.length, many ? 1 : 0);
    case 'better': {
      const [a, b] = many
        ? [meanOf('a', prediction.measure), meanOf('b', prediction.measure)]
        : [momentA, momentB].map((moment) => moment.value.measures[prediction.measure]);
      return `A ${decimal(a, decimalsOf(a))}, B ${decimal(b, decimalsOf(b))}`;
    }
  }
}

function meanOf(side: Side, measure: string): number {
  return meanOfMany((side === 'a' ? rowsA : rowsB).value, measure)?.mean ?? Number.NaN;
}

function mostOfMany() {
  const stopped = STAGES.map((_, index) =>
    rowsA.value.reduce(
      (sum, { reasons }) => sum + Object.values(reasons[index]).reduce((all, each) => all + each, 0),
      0,
    ),
  );
  const most = Math.max(...stopped);
  return STAGES.filter((_, index) => most > 0 && stopped[index] === most);
}

// Counts are whole, shares and means are not.
function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
