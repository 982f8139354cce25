import { brief } from '../base/index.js';
import type { Fault } from './check.js';
import { recordRun } from './record-run.js';
import type { Subject } from './subject.js';
import { TRIALS } from './trial.js';

/** All that a strategy answers in each trial, question by question. */
export type Transcript = readonly (readonly string[])[];

/**
 * What a strategy answers in all trials.
 *
 * @param count - of trials, from the smallest on.
 * @param isReversed - run the trials from large to small; they stand in the same order all the same.
 */
export function transcriptOf(subject: Subject, count: number, isReversed = false): Transcript {
  const trials = TRIALS.slice(0, count);
  const order = isReversed ? trials.toReversed() : trials;
  const runs = order.map((trial) => {
    const { answers, thrown } = recordRun(subject, trial);
    return thrown === null ? answers : [...answers, thrown];
  });
  return isReversed ? runs.toReversed() : runs;
}

/** Where two transcripts differ first, in the smallest trial; null where they are the same. */
export function differenceOf(one: Transcript, other: Transcript): Fault | null {
  for (const [place, { label, seed }] of TRIALS.entries()) {
    const [mine, yours] = [one[place] ?? [], other[place] ?? []];
    const tick = Array.from({ length: Math.max(mine.length, yours.length) }).findIndex(
      (_, at) => mine[at] !== yours[at],
    );
    if (tick < 0) continue;
    return {
      trial: label,
      seed,
      tick,
      said: `Expected the same answer in a process of its own, ${shown(mine[tick])}, but found ${shown(yours[tick])}`,
      example: null,
    };
  }
  return null;
}

function shown(answer: string | undefined): string {
  return answer === undefined ? 'nothing' : brief(answer);
}
