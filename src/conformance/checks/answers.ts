import type { Check } from '../check.js';

/** Whatever it returns can be carried out as it stands, or refused. */
export const answers: Check = {
  name: 'answers',
  about: 'It answers every question with well-formed interventions, and a memory of plain data.',
  find: (_, { questions, thrown }) => {
    if (thrown === null) return null;
    const question = questions.at(-1);
    return {
      tick: question?.tick ?? null,
      said: thrown,
      example: question === undefined ? null : { observation: question.observation, memory: question.memory },
    };
  },
};
