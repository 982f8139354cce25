import type { Decide } from '../../metagovernance/index.js';
import type { Check } from '../check.js';
import type { Question } from '../record-run.js';
import { smallestQuestion } from '../smallest-question.js';
import { makeDecide, type Subject } from '../subject.js';

/** In a run all that it is given is frozen; here it is not, to see who tries. */
export const changesNothing: Check = {
  name: 'changes nothing',
  about: 'It changes nothing of what it is given: observation, context, memory.',
  find: (subject, { questions }) => {
    if (makeDecide(subject) === undefined) return null;
    for (const question of questions) {
      const changed = changedBy(subject, question);
      if (changed === null) continue;
      const smallest = smallestQuestion(question, (smaller) => changedBy(subject, smaller) !== null);
      return {
        tick: question.tick,
        said: `Expected the ${changed} to be left as it is but found it changed`,
        example: { observation: smallest.observation, memory: smallest.memory },
      };
    }
    return null;
  },
};

function changedBy(subject: Subject, { observation, context, memory }: Question): string | null {
  const given = { observation: structuredClone(observation), context: { ...context }, memory: structuredClone(memory) };
  const before = describe(given);
  try {
    (makeDecide(subject) as Decide)(given.observation, given.context, given.memory);
  } catch {
    // What it throws is told by another check.
  }
  const after = describe(given);
  return (Object.keys(before) as (keyof typeof before)[]).find((part) => before[part] !== after[part]) ?? null;
}

function describe({ observation, context, memory }: Pick<Question, 'observation' | 'context' | 'memory'>) {
  const { draw, ...sizes } = context;
  return {
    observation: JSON.stringify(observation),
    context: JSON.stringify([sizes, typeof draw]),
    memory: JSON.stringify(memory),
  };
}
