import type { Observation } from '../metagovernance/index.js';
import type { Question } from './record-run.js';

/**
 * The same question with all processes, kinds and memory left out that a fault does not need.
 *
 * @param hasFault - whether a question still shows the fault; it may be asked as often as there are parts to leave out.
 */
export function smallestQuestion(question: Question, hasFault: (smaller: Question) => boolean): Question {
  let smallest = question;
  const tryOne = (smaller: Question) => {
    if (!hasFault(smaller)) return false;
    smallest = smaller;
    return true;
  };
  const withObservation = (change: Partial<Observation>): Question => ({
    ...smallest,
    observation: { ...smallest.observation, ...change },
  });
  if (smallest.memory !== null) tryOne({ ...smallest, memory: null });
  for (let place = smallest.observation.kinds.length - 1; place >= 0; place--) {
    tryOne(withObservation({ kinds: smallest.observation.kinds.toSpliced(place, 1) }));
  }
  for (let place = smallest.observation.processes.length - 1; place >= 0; place--) {
    tryOne(withObservation({ processes: smallest.observation.processes.toSpliced(place, 1) }));
  }
  return smallest;
}
