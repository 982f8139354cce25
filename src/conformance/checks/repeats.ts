import { brief } from '../../base/index.js';
import type { Decide } from '../../metagovernance/index.js';
import { ask } from '../ask.js';
import type { Check } from '../check.js';
import type { Question } from '../record-run.js';
import { smallestQuestion } from '../smallest-question.js';
import { makeDecide, type Subject } from '../subject.js';

/** Asked again it answers the same: twice in a row, in the opposite order, and made anew. */
export const repeats: Check = {
  name: 'repeats',
  about: 'The same question has the same answer: asked twice, in another order, and of the strategy made anew.',
  find: (subject, { questions, answers }) => {
    if (makeDecide(subject) === undefined) return null;
    const answered = questions.slice(0, answers.length);
    for (const [how, order] of [
      ['in the same order', answered.keys()],
      ['in the opposite order', [...answered.keys()].toReversed()],
    ] as const) {
      const decide = makeDecide(subject) as Decide;
      for (const place of order) {
        const question = answered[place];
        const again = ask(decide, question);
        const twice = ask(decide, question);
        const other = again === answers[place] ? twice : again;
        if (other === answers[place]) continue;
        const smallest = smallestQuestion(question, (smaller) => differs(subject, smaller));
        return {
          tick: question.tick,
          said: `Expected the same answer as in the run, ${brief(answers[place])}, but found ${brief(other)}, asked again ${how}`,
          example: { observation: smallest.observation, memory: smallest.memory },
        };
      }
    }
    return null;
  },
};

/** Whether a strategy made anew, asked a few times by itself, gives different answers. */
function differs(subject: Subject, question: Question): boolean {
  const decide = makeDecide(subject) as Decide;
  const first = ask(decide, question);
  return [1, 2, 3].some(
    () => ask(decide, question) !== first || ask(makeDecide(subject) as Decide, question) !== first,
  );
}
