import type { Decide } from '../../metagovernance/index.js';
import { ask } from '../ask.js';
import type { Check } from '../check.js';
import type { Watch } from '../outside.js';
import type { Question } from '../record-run.js';
import { smallestQuestion } from '../smallest-question.js';
import { makeDecide, type Subject } from '../subject.js';

/** It reads no clock, and its only luck is that of its context. */
export const staysInside = (watch: Watch): Check => ({
  name: 'stays inside',
  about: 'It reads no clock and draws nothing by chance but from context.draw.',
  find: (subject, { questions }) => {
    watch.takeCalled();
    const made = makeDecide(subject);
    const atStart = watch.takeCalled();
    if (atStart.length > 0) return { tick: null, said: wrong('create', atStart), example: null };
    if (made === undefined) return null;
    for (const question of questions) {
      const called = calledBy(subject, question, watch);
      if (called.length === 0) continue;
      const smallest = smallestQuestion(question, (smaller) => calledBy(subject, smaller, watch).length > 0);
      return {
        tick: question.tick,
        said: wrong('decide', called),
        example: { observation: smallest.observation, memory: smallest.memory },
      };
    }
    return null;
  },
});

function calledBy(subject: Subject, question: Question, watch: Watch): string[] {
  watch.takeCalled();
  ask(makeDecide(subject) as Decide, question);
  return watch.takeCalled();
}

function wrong(where: string, called: readonly string[]): string {
  return `Expected ${where} to call neither clock nor chance but found ${called.join(', ')}`;
}
