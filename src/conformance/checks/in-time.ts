import type { Decide } from '../../metagovernance/index.js';
import { ask } from '../ask.js';
import type { Check } from '../check.js';
import { makeDecide } from '../subject.js';

/** Times that a question is asked again, for a busy machine adds to some. */
const TURNS = 3;

/** What deciding took, in milliseconds. */
export interface Took {
  readonly median: number;
  readonly slowest: number;
}

/**
 * How long it takes to decide: of each question the quickest of a few turns.
 *
 * @param most - milliseconds that one decision may take.
 * @param millisecondsNow - a clock.
 * @param tell - is told what the questions of a run took.
 */
export const inTime = (
  most: number,
  millisecondsNow: () => number,
  tell: (took: readonly number[]) => void,
): Check => ({
  name: 'in time',
  about: `It decides within ${most} ms.`,
  find: (subject, { questions, answers }) => {
    const decide = makeDecide(subject) as Decide | undefined;
    if (decide === undefined) return null;
    const took = questions.slice(0, answers.length).map((question) => {
      let quickest = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < TURNS; turn++) {
        const start = millisecondsNow();
        ask(decide, question);
        quickest = Math.min(quickest, millisecondsNow() - start);
      }
      return quickest;
    });
    tell(took);
    const place = took.findIndex((each) => each > most);
    if (place < 0) return null;
    const { tick, observation, memory } = questions[place];
    return {
      tick,
      said: `Expected a decision within ${most} ms but found ${took[place].toFixed(1)} ms`,
      example: { observation, memory },
    };
  },
});
